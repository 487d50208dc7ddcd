import type { Config } from '#src/kernel/config.ts'
import type { Mailer } from '#src/providers/mail/mailer.ts'
import type { DataFolder } from './data-folder.ts'

/** A mail server where one is configured, else files in the data folder, which is tidied first. Only what is used is loaded. */
export async function openMailer({ SMTP_URL: url, MAIL_FROM: from }: Config, folder: DataFolder): Promise<Mailer> {
  if (url) return (await import('#src/providers/mail/smtp-mailer.ts')).createSmtpMailer({ url, from })
  const { sweepDrafts } = await import('#src/providers/mail/sweep-drafts.ts')
  await sweepDrafts(folder.path('mail'))
  const { createFileMailer } = await import('#src/providers/mail/file-mailer.ts')
  return createFileMailer({ folder: folder.path('mail'), from })
}
