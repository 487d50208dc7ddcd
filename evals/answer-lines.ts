import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'

export type Answer = Readonly<Record<string, unknown>>

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Reads JSON objects line by line and writes one answer each, in order, with the id it came with. A line that is no object
 *  gets `{"id": null, "error": …}` and the next is read. Waits for a slow reader, so memory stays constant. */
export async function answerLines(
  input: Readable,
  output: Writable,
  answer: (request: Readonly<Record<string, unknown>>) => Answer | Promise<Answer>,
): Promise<void> {
  output.on('error', () => process.exit(0)) // the reader has gone
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === '') continue
    const request = parse(line)
    const reply = request
      ? { id: request.id ?? null, ...(await answer(request)) }
      : { id: null, error: 'not a JSON object' }
    if (!output.write(`${JSON.stringify(reply)}\n`)) await once(output, 'drain')
  }
}

function parse(line: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(line)
    return isRecord(value) ? value : undefined
  } catch {
    return undefined
  }
}
