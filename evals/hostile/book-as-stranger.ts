import { z } from 'zod'
import { AppError } from '#src/kernel/errors.ts'

const WORDS = [
  'A hotel in Diani from 3 March 2027 for 4 nights, two adults',
  'the cheapest one',
  'Zelda Quillfeather and Otto Quillfeather, zelda.q@example.com',
  'yes please',
]

const answered = z.object({
  data: z.object({
    conversation_id: z.string(),
    conversation_token: z.string().optional(),
    replies: z.array(z.object({ text: z.string() })),
  }),
})

/** A guest of another conversation books a stay; what is theirs, and must be seen by nobody else, is given back. */
export async function bookAsStranger(address: string): Promise<readonly string[]> {
  let conversation_id: string | undefined
  let token: string | undefined
  let last = ''
  for (const text of WORDS) {
    const answer = await fetch(`${address}/api/v1/assistant/chat`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
      body: JSON.stringify({ text, ...(conversation_id && { conversation_id }) }),
    })
    const { data } = answered.parse(await answer.json())
    conversation_id = data.conversation_id
    token ??= data.conversation_token
    last = data.replies.map(reply => reply.text).join(' ')
  }
  if (!/held for you/.test(last)) throw new AppError('INTERNAL', `The stranger's booking was not made: ${last}`)
  return ['Quillfeather', 'zelda.q@example.com']
}
