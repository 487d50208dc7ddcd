import { type ClientFrame, clientFrame } from '#src/domain/protocol.ts'
import { AppError, invalidField } from '#src/kernel/errors.ts'

const MOST_BYTES = 65_536
const TYPES: readonly string[] = clientFrame.options.map(option => option.shape.type.value)

export type ReadFrame =
  | { readonly frame: ClientFrame }
  | { readonly error: AppError; readonly type?: string; readonly client_message_id?: string }

/** One frame of a client, or what is wrong with it. Never throws. */
export function readClientFrame(data: Buffer, isBinary: boolean): ReadFrame {
  if (data.length > MOST_BYTES) return { error: new AppError('PAYLOAD_TOO_LARGE', 'A frame may have 64 KiB at most.') }
  if (isBinary) return { error: new AppError('UNSUPPORTED_MEDIA_TYPE', 'Send text frames with one JSON object each.') }
  const value = parseJson(data)
  if (value === undefined) return { error: new AppError('MALFORMED_REQUEST', 'The frame is not a JSON object.') }
  const { type, client_message_id } = value
  if (typeof type !== 'string' || !TYPES.includes(type))
    return { error: invalidField('type', `The type of a frame is one of ${TYPES.join(', ')}.`) }
  const parsed = clientFrame.safeParse(value)
  if (parsed.success) return { frame: parsed.data }
  const [issue] = parsed.error.issues
  const field = issue?.code === 'unrecognized_keys' ? issue.keys.join(', ') : (issue?.path.join('.') ?? '')
  const wrong = issue?.code === 'unrecognized_keys' ? 'is not a known field' : (issue?.message ?? 'is wrong')
  const error = invalidField(field, `${field}: ${wrong}`)
  return { error, type, ...(typeof client_message_id === 'string' ? { client_message_id } : {}) }
}

function parseJson(data: Buffer): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(data.toString('utf8'))
    // The marked boundary: an object that is no list is a record of unknown values.
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined
  } catch {
    return undefined
  }
}
