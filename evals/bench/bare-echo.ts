import websocket from '@fastify/websocket'
import Database from 'better-sqlite3'
import Fastify from 'fastify'

/** The baseline of turns, connections and latency: Fastify, a WebSocket, and two rows a message made durable together before
 *  they are acknowledged; what arrives in one tick shares a commit. Arguments: port, data file. */
const [, , port = '0', path = ''] = process.argv

const database = new Database(path)
database.pragma('journal_mode = WAL')
database.pragma('synchronous = FULL')
database.exec('CREATE TABLE rows (id INTEGER PRIMARY KEY, conversation TEXT NOT NULL, body TEXT NOT NULL)')
const insert = database.prepare('INSERT INTO rows (conversation, body) VALUES (?, ?)')

interface Job {
  readonly write: () => void
  readonly settle: () => void
}
let waiting: Job[] = []
const inOneTransaction = database.transaction((jobs: readonly Job[]) => {
  for (const job of jobs) job.write()
})
function commit() {
  const jobs = waiting
  waiting = []
  inOneTransaction.immediate(jobs)
  for (const job of jobs) job.settle()
}

const app = Fastify()
await app.register(websocket, { options: { perMessageDeflate: false } })
app.get('/healthz', async () => ({ status: 'ok' }))
let names = 0
app.get('/ws', { websocket: true }, socket => {
  const conversation = `c${names++}`
  let seq = 0
  const send = (frame: object) => socket.send(JSON.stringify(frame))
  socket.on('message', data => {
    const { type, client_message_id, text } = JSON.parse(String(data))
    if (type === 'hello') return send({ type: 'welcome', conversation_id: conversation, seq })
    const said = { id: `${conversation} ${seq + 1}`, seq: ++seq, role: 'traveler', text }
    const reply = { id: `${conversation} ${seq + 1}`, seq: ++seq, role: 'assistant', text }
    const write = () => {
      insert.run(conversation, JSON.stringify(said))
      insert.run(conversation, JSON.stringify(reply))
    }
    const settle = () => {
      send({ type: 'ack', client_message_id, message_id: said.id, seq: said.seq })
      send({ type: 'message', message: reply })
    }
    if (waiting.push({ write, settle }) === 1) setImmediate(commit)
  })
})
await app.listen({ host: '127.0.0.1', port: Number(port) })
