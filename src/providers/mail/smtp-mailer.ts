import { createTransport } from 'nodemailer'
import { AppError } from '#src/kernel/errors.ts'
import { composeMessage } from './compose-message.ts'
import type { Mailer } from './mailer.ts'

interface Options {
  /** `smtp://user:password@host:port`, or `smtps://…`. */
  readonly url: string
  readonly from: string
}

const SILENCE_MS = 4_000
const MOST_MS = 8_000

/** Sends mail by SMTP, a connection each, given up after 4 s of silence or 8 s in all. SUPPLIER_UNAVAILABLE when the server
 *  does not take it: whoever sends tries again later. */
export function createSmtpMailer({ url, from }: Options): Mailer {
  const transport = createTransport(withDeadlines(url))
  return {
    async send(mail) {
      try {
        await within(MOST_MS, transport.sendMail(composeMessage(mail, from)))
      } catch (cause) {
        throw new AppError('SUPPLIER_UNAVAILABLE', 'The mail could not be sent.', { detail: `mail ${mail.id}`, cause })
      }
    },
  }
}

function withDeadlines(url: string): string {
  const address = new URL(url)
  for (const name of ['connectionTimeout', 'greetingTimeout', 'socketTimeout'])
    address.searchParams.set(name, String(SILENCE_MS))
  return address.href
}

async function within(ms: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const end = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new AppError('SUPPLIER_UNAVAILABLE', 'The mail server is too slow.')), ms)
  })
  try {
    await Promise.race([work, end])
  } finally {
    clearTimeout(timer)
  }
}
