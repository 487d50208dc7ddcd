import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createFileMailer } from './file-mailer.ts'
import type { Mail } from './mailer.ts'
import { createSmtpMailer } from './smtp-mailer.ts'
import { sweepDrafts } from './sweep-drafts.ts'

const mail: Mail = {
  id: 'evt_1234567890123456789012',
  to: 'ann@example.com',
  subject: 'Your booking is confirmed (TW-7K3M9Q) – Żółć',
  text: 'Grüße aus Nairobi',
  html: '<p>Grüße aus Nairobi</p>',
  attachments: [
    { filename: 'TW-7K3M9Q.pdf', content_type: 'application/pdf', content: Buffer.from([37, 80, 68, 70, 0, 255]) },
  ],
}
const from = 'bookings@travelweaver.test'

async function assertSame(message: Buffer) {
  const parsed = await simpleParser(message)
  expect(parsed).toMatchObject({
    subject: mail.subject,
    messageId: `<${mail.id}@travelweaver.test>`,
    html: mail.html,
    from: { text: from },
    to: { text: mail.to },
  })
  expect(parsed.text?.trim()).toBe(mail.text)
  expect(parsed.attachments[0]).toMatchObject({ filename: 'TW-7K3M9Q.pdf', contentType: 'application/pdf' })
  expect(parsed.attachments[0]?.content.equals(mail.attachments[0]?.content ?? Buffer.alloc(0))).toBe(true)
}

describe('by SMTP', () => {
  const got: Buffer[] = []
  let refuses = false
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, _session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        got.push(Buffer.concat(chunks))
        done(refuses ? new Error('not now') : undefined)
      })
    },
  })
  let url = ''
  beforeAll(async () => {
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    const address = server.server.address()
    url = `smtp://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
  })
  afterAll(() => new Promise<void>(resolve => server.close(() => resolve())))

  test('arrives as it was written, the same Message-ID each time', async () => {
    const mailer = createSmtpMailer({ url, from })
    await mailer.send(mail)
    await mailer.send(mail)
    expect(got).toHaveLength(2)
    for (const message of got) await assertSame(message)
  })

  test('a server that refuses, and one that is not there, are said to be unavailable', async () => {
    refuses = true
    await expect(createSmtpMailer({ url, from }).send(mail)).rejects.toMatchObject({ code: 'SUPPLIER_UNAVAILABLE' })
    refuses = false
    const nobody = createSmtpMailer({ url: 'smtp://127.0.0.1:1', from })
    await expect(nobody.send(mail)).rejects.toMatchObject({ code: 'SUPPLIER_UNAVAILABLE' })
  })
})

test('a server that accepts and then says nothing is given up within 8 s', async () => {
  const silent = createServer(() => undefined)
  await new Promise<void>(resolve => silent.listen(0, '127.0.0.1', resolve))
  const address = silent.address()
  const url = `smtp://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
  const began = Date.now()
  await expect(createSmtpMailer({ url, from }).send(mail)).rejects.toMatchObject({ code: 'SUPPLIER_UNAVAILABLE' })
  expect(Date.now() - began).toBeLessThan(8_500)
  silent.close()
}, 15_000)

describe('into files', () => {
  test('is one file a mail, whole, and written once', async () => {
    const folder = join(await mkdtemp(join(tmpdir(), 'mail-')), 'mail')
    const mailer = createFileMailer({ folder, from })
    await mailer.send(mail)
    const path = join(folder, `${mail.id}.eml`)
    const first = await readFile(path)
    await assertSame(first)
    await mailer.send({ ...mail, subject: 'Another' })
    expect((await readFile(path)).equals(first)).toBe(true)
    expect(await readdir(folder)).toEqual([`${mail.id}.eml`])
    await expect(mailer.send({ ...mail, id: '../escape' })).rejects.toMatchObject({ code: 'INTERNAL' })
  })

  test('what a killed process left half written goes at the next start, and nothing else', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'mail-'))
    const kept = ['evt_1.eml', 'evt_2.draft.eml', 'draft']
    for (const name of [...kept, 'evt_1.eml.4711.draft', 'evt_3.eml.4711.draft'])
      await writeFile(join(folder, name), 'x')
    expect(await sweepDrafts(folder)).toBe(2)
    expect((await readdir(folder)).sort()).toEqual([...kept].sort())
    expect(await sweepDrafts(join(folder, 'none'))).toBe(0)
  })
})
