import { access, mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { defect } from '#src/kernel/errors.ts'
import { composeMessage } from './compose-message.ts'
import type { Mailer } from './mailer.ts'

interface Options {
  /** Made when it is missing. */
  readonly folder: string
  readonly from: string
}

const SAFE_ID = /^[A-Za-z0-9_-]{1,80}$/

/** Puts mail into a folder as `<id>.eml`, where no mail server is configured: any mail program opens them. A file is there
 *  wholly or not at all; a mail that is there already is not written again. */
export function createFileMailer({ folder, from }: Options): Mailer {
  return {
    async send(mail) {
      if (!SAFE_ID.test(mail.id)) throw defect(`mail id ${mail.id} cannot be a file name`)
      const path = join(folder, `${mail.id}.eml`)
      if (await exists(path)) return
      await mkdir(folder, { recursive: true })
      const { createTransport } = await import('nodemailer') // loaded with the first mail, not with the process
      const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' })
      const { message } = await transport.sendMail(composeMessage(mail, from))
      if (!Buffer.isBuffer(message)) throw defect('a buffered mail is not a buffer')
      const draft = `${path}.${process.pid}.draft`
      await writeFile(draft, message)
      await rename(draft, path)
    },
  }
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )
