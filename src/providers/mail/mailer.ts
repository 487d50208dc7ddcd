/** A way to send mail. Resolves when the next server, or the disk, has it. */
export interface Mailer {
  send(mail: Mail): Promise<void>
}

export interface Mail {
  /** Stable: a repeat carries the same Message-ID. */
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly attachments: readonly {
    readonly filename: string
    readonly content_type: string
    readonly content: Buffer
  }[]
}
