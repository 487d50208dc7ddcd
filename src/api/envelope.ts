import type { AppError } from '#src/kernel/errors.ts'
import type { Tool } from '#tools/define.ts'

/** A good answer as the contract wants it; `meta` on lists only. */
export interface Envelope {
  readonly success: true
  readonly data: unknown
  readonly message: string
  readonly meta?: Readonly<Record<string, unknown>>
}

export const success = (data: unknown, message: string): Envelope => ({ success: true, data, message })

/** A tool's output as an answer: a list's `items` become `data`, its `meta` and the fields of `list_meta` stand beside it.
 *  What has items and no page figures (a booking) is no list. */
export function toEnvelope({ title, list_meta = [] }: Tool, output: Readonly<Record<string, unknown>>): Envelope {
  const { items, meta, ...data } = output
  if (!Array.isArray(items) || meta === undefined) return success(output, title)
  const beside = Object.fromEntries(list_meta.map(name => [name, data[name]]))
  return { ...success(items, title), meta: { ...asRecord(meta), ...beside } }
}

/** A refusal as the contract wants it. Nothing of the log's `detail` is in it. */
export const failure = ({ code, user_message, details }: AppError) => ({
  success: false as const,
  error: { code, message: user_message, details },
})

const asRecord = (value: unknown): object => (typeof value === 'object' && value !== null ? value : {})
