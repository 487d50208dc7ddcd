import Fastify from 'fastify'

/** Somebody else's site with the widget on it: strict policies, a style that means harm, shortcuts of its own. */
export async function serveForeignPage(origin: string) {
  const app = Fastify()
  const sockets = origin.replace(/^http/, 'ws')
  const base = `default-src 'none'; style-src 'self'; script-src 'self' ${origin}; img-src 'self' ${origin}`
  const policies: Readonly<Record<string, string>> = {
    '/': `${base}; connect-src ${origin} ${sockets}`,
    '/blocked': `${base}; connect-src 'self'`,
    '/trusted': `${base}; connect-src ${origin} ${sockets}; require-trusted-types-for 'script'; trusted-types travelweaver`,
  }
  for (const [path, policy] of Object.entries(policies)) {
    app.get(path, (_, reply) =>
      reply.header('content-security-policy', policy).type('text/html; charset=utf-8').send(htmlFor(origin)),
    )
  }
  app.get('/style.css', (_, reply) => reply.type('text/css').send(STYLE))
  app.get('/page.js', (_, reply) => reply.type('text/javascript').send(SCRIPT))
  app.get('/favicon.ico', (_, reply) => reply.code(204).send())
  const ownOrigin = await app.listen({ host: '127.0.0.1', port: 0 })
  return { origin: ownOrigin, close: () => app.close() }
}

const htmlFor = (origin: string) => `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>A small hotel</title>
<link rel="stylesheet" href="/style.css"><script src="/page.js"></script></head>
<body><main><h1>A small hotel</h1><p>Twelve rooms by the sea.</p><a href="#rooms">Rooms</a></main>
<script src="${origin}/widget.js" data-organization="demo" async></script></body>
</html>`

const STYLE = `
html { font-size: 30px; background: #fff; color: #222 }
* { letter-spacing: 3px }
button, p, ul, li, textarea, div { all: unset; background: hotpink; color: yellow; font-family: fantasy }
h1, p, main { background: none; color: #222 }
`

const SCRIPT = `
window.heard = []
window.keys = []
addEventListener('keydown', event => window.keys.push(event.key))
addEventListener('travelweaver:ready', () => {
  for (const name of ['ready', 'open', 'close', 'message', 'unread'])
    TravelWeaver.on(name, value => window.heard.push([name, value?.text ?? value ?? null]))
})
`
