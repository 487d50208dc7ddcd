import { createTransport } from 'nodemailer'
import { AppError } from '#src/kernel/errors.ts'
import { composeMessage } from './compose-message.ts'
import type { Mailer } from './mailer.ts'

interface Options {
  /** `smtp://user:password@host:port`, or `smtps://…`. */
  readonly url: string
  readonly from: string
}

/** Sends mail by SMTP, a connection each, given up after 10 s of silence. SUPPLIER_UNAVAILABLE when the server does not take
 *  it: whoever sends tries again later. */
export function createSmtpMailer({ url, from }: Options): Mailer {
  const transport = createTransport(withDeadlines(url))
  return {
    async send(mail) {
      try {
        await transport.sendMail(composeMessage(mail, from))
      } catch (cause) {
        throw new AppError('SUPPLIER_UNAVAILABLE', 'The mail could not be sent.', { detail: `mail ${mail.id}`, cause })
      }
    },
  }
}

function withDeadlines(url: string): string {
  const address = new URL(url)
  const deadlines = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 }
  for (const [name, ms] of Object.entries(deadlines)) address.searchParams.set(name, String(ms))
  return address.href
}
