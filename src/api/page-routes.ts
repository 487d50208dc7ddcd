import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply } from 'fastify'

/** The built pages: the chat page at `/`, its assets, the widget, and the style of the payment page. Without a build the
 *  API still serves; `/` then says what to do. */
export async function pageRoutes(app: FastifyInstance, folder: string): Promise<void> {
  const index = join(folder, 'index.html')
  if (existsSync(join(folder, 'assets')))
    await app.register(fastifyStatic, {
      root: join(folder, 'assets'),
      prefix: '/assets/',
      decorateReply: false,
      maxAge: '1y',
      immutable: true,
    })
  app.get('/', (_request, reply) =>
    existsSync(index)
      ? reply.type('text/html').header('cache-control', 'no-cache').send(readFileSync(index))
      : reply.type('text/plain').send('The pages are not built yet: run "npm run build".'),
  )
  for (const name of ['widget.js', 'widget-chat.js'])
    if (existsSync(join(folder, name))) app.get(`/${name}`, (_request, reply) => script(reply, join(folder, name)))
  app.get('/pay.css', (_request, reply) => reply.type('text/css').header('cache-control', 'max-age=3600').send(PAY_CSS))
}

const script = (reply: FastifyReply, path: string) =>
  reply
    .type('text/javascript')
    .header('cache-control', 'public, max-age=300')
    .header('cross-origin-resource-policy', 'cross-origin')
    .send(readFileSync(path))

const PAY_CSS = `
:root { color-scheme: light dark; --ink: oklch(27% 0.01 80); --paper: oklch(98% 0.005 80); --card: oklch(100% 0 0);
  --line: oklch(90% 0.008 80); --accent: oklch(46% 0.08 195); --on-accent: oklch(99% 0 0); --muted: oklch(48% 0.012 80); }
@media (prefers-color-scheme: dark) { :root { --ink: oklch(93% 0.008 80); --paper: oklch(20% 0.008 80);
  --card: oklch(25% 0.008 80); --line: oklch(36% 0.01 80); --accent: oklch(78% 0.09 190); --on-accent: oklch(20% 0.02 195);
  --muted: oklch(72% 0.012 80); } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.45 system-ui, sans-serif; }
main { max-width: 440px; margin: 48px auto; padding: 24px; background: var(--card); border: 1px solid var(--line);
  border-radius: 16px; overflow-wrap: anywhere; }
@media (max-width: 480px) { main { margin: 0; border: 0; border-radius: 0; min-height: 100dvh; } }
h1 { font-size: 24px; margin: 12px 0 4px; }
ul { padding-left: 20px; color: var(--muted); font-size: 14px; }
.badge { display: inline-block; margin: 0; padding: 2px 10px; border: 1px solid var(--line); border-radius: 999px;
  font-size: 13px; color: var(--muted); }
.total { font-size: 32px; font-weight: 650; font-variant-numeric: tabular-nums; margin: 12px 0 16px; }
.outcome { font-weight: 600; }
form { display: flex; gap: 12px; flex-wrap: wrap; }
button { min-height: 44px; padding: 0 20px; font: inherit; border-radius: 8px; border: 1px solid var(--line);
  background: transparent; color: inherit; cursor: pointer; }
button.primary { background: var(--accent); border-color: var(--accent); color: var(--on-accent); font-weight: 600; flex: 1 1 200px; }
button:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
`
