import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin } from 'vite'

const inWidget = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Builds three things into dist/widget, with one `vite build`: the chat page (index.html and its assets), the chat
 *  script of the widget (`widget-chat.js`, one self-running file), and `widget.js`, which asks for that very version. */
export default defineConfig({
  root: inWidget('./traveler'),
  base: '/',
  publicDir: false,
  plugins: [knowChatScript()],
  // What is built here is for production, whatever the environment of the one who builds says.
  define: { 'process.env.NODE_ENV': JSON.stringify('production') },
  oxc: { jsx: { runtime: 'automatic', development: false } },
  build: {
    outDir: inWidget('../dist/widget'),
    emptyOutDir: false,
    assetsDir: 'assets',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: true,
  },
  environments: {
    client: { build: { rolldownOptions: { input: inWidget('./traveler/index.html') } } },
    chat: {
      consumer: 'client',
      build: {
        rolldownOptions: {
          input: inWidget('./embed/mount.tsx'),
          output: { format: 'iife', entryFileNames: 'widget-chat.js' },
        },
      },
    },
    loader: {
      consumer: 'client',
      build: {
        rolldownOptions: {
          input: inWidget('./embed/loader.ts'),
          output: { format: 'iife', entryFileNames: 'widget.js' },
        },
      },
    },
  },
  builder: {
    sharedPlugins: true,
    sharedConfigBuild: true,
    async buildApp(builder) {
      const { client, chat, loader } = builder.environments
      if (!client || !chat || !loader) return
      clean(client.config.build.outDir)
      await builder.build(client)
      await builder.build(chat)
      await builder.build(loader)
    },
  },
})

/** Only what this build makes: the console's build shares the folder. */
function clean(folder: string) {
  rmSync(`${folder}/widget.js`, { force: true })
  rmSync(`${folder}/widget-chat.js`, { force: true })
  rmSync(`${folder}/index.html`, { force: true })
  rmSync(`${folder}/assets`, { recursive: true, force: true })
}

/** The two scripts of the widget have fixed names; the version in the query keeps an old chat from a new loader. */
function knowChatScript(): Plugin {
  let version = ''
  return {
    name: 'know-chat-script',
    generateBundle(_, bundle) {
      const chat = bundle['widget-chat.js']
      if (chat?.type === 'chunk') version = createHash('sha256').update(chat.code).digest('hex').slice(0, 10)
    },
    transform(code, id) {
      if (this.environment.name !== 'loader' || !id.endsWith('/loader.ts')) return null
      return { code: code.replaceAll('__CHAT_SCRIPT__', JSON.stringify(`/widget-chat.js?v=${version}`)), map: null }
    },
  }
}
