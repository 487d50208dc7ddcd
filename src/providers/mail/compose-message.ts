import type { SendMailOptions } from 'nodemailer'
import type { Mail } from './mailer.ts'

/** A mail as nodemailer takes it. The Message-ID follows from the mail's own id, so that two copies are told as one. */
export const composeMessage = (mail: Mail, from: string): SendMailOptions => ({
  from,
  to: mail.to,
  subject: mail.subject,
  text: mail.text,
  html: mail.html,
  messageId: `<${mail.id}@${from
    .split('@')
    .at(-1)
    ?.replace(/[<>\s]/g, '')}>`,
  headers: { 'Auto-Submitted': 'auto-generated' },
  // Nothing in a mail may make us read files or fetch addresses.
  disableFileAccess: true,
  disableUrlAccess: true,
  attachments: mail.attachments.map(({ filename, content_type, content }) => ({
    filename,
    contentType: content_type,
    content,
  })),
})
