import { z } from 'zod'
import { AppError } from '#src/kernel/errors.ts'
import type { CaseWorld } from '../dialogue/case-world.ts'

const identified = z.object({ data: z.object({ id: z.string(), total: z.unknown() }) })
const listed = z.object({ data: z.array(z.object({ id: z.string() })).min(1) })

interface Wanted {
  /** The booking is the newcomer's of this case. */
  readonly case_name: string
  readonly text: string
}

/** A stay booked over the API, with a text in the names of its travellers and in the notes, as far as each takes it. */
export async function bookWithText(world: CaseWorld, { case_name, text }: Wanted): Promise<void> {
  const token = await world.signIn('newcomer', case_name)
  async function call<T extends z.ZodType>(answer: T, url: string, payload?: object): Promise<z.output<T>> {
    const { statusCode, body } = await world.app.inject({
      method: payload ? 'POST' : 'GET',
      url: `/api/v1${url}`,
      headers: { authorization: `Bearer ${token}`, ...(payload ? { 'idempotency-key': crypto.randomUUID() } : {}) },
      ...(payload ? { payload } : {}),
    })
    if (statusCode >= 300) throw new AppError('INTERNAL', `${url} answered ${body}`)
    return answer.parse(JSON.parse(body))
  }
  const stay = 'destination=Diani&check_in=2027-03-03&check_out=2027-03-07&adults=2'
  const [offer] = (await call(listed, `/hotels?${stay}`)).data
  const party = { adults: 2, children_ages: [] }
  const { data: quote } = await call(identified, '/quotes', { items: [{ offer_id: offer?.id }], party })
  const family_name = nameOf(text)
  await call(identified, '/bookings', {
    quote_id: quote.id,
    expected_total: quote.total,
    contact: { name: family_name, email: 'ann@example.com' },
    travelers: ['Ann', 'Bo'].map(given_name => ({ given_name, family_name, type: 'adult' })),
    notes: text.trim().slice(0, 1_000),
  })
}

/** What of a text may be a name: no brackets, no control characters, 60 letters. */
const nameOf = (text: string): string =>
  text
    .replace(/[<>{}\p{Cc}]/gu, ' ')
    .trim()
    .slice(0, 60)
    .trim()
