import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { explainMessage } from '#src/assistant/understand/explain-message.ts'
import { loadForeignModel } from '#src/assistant/understand/foreign-model.ts'
import { loadIntentModel } from '#src/assistant/understand/intent-model.ts'
import { INTENTS } from '#src/domain/understanding.ts'
import { projectRoot } from '#src/kernel/project-root.ts'
import { openReference } from '#src/store/reference/open-reference.ts'
import { type Answer, answerLines } from './answer-lines.ts'

// Expressions, word tables and statements are compiled when they are first used: `ms` is of a message, not of that.
const FIRST: readonly string[] = [
  'Hello! Two adults and a 9 year old, Frankfurt to the Maasai Mara, 12 to 19 February, under 3000 dollars please.',
  'Zwei Erwachsene vom 3. bis 10. März nach Diani, ein Hotel mit Halbpension unter 200 Euro.',
  'Dos adultos de Madrid a Nairobi el 5 de mayo por la tarde, ¿cuánto cuesta?',
  'Deux adultes de Paris à Zanzibar du 3 au 12 mars, quel temps fait-il ?',
  'Due adulti da Roma a Mombasa il 4 aprile, volo diretto.',
  'Dois adultos de Lisboa para Zanzibar em 7 de junho.',
  'Watu wazima wawili kutoka Nairobi hadi Diani tarehe 3 Machi.',
  'cancl my bokking TW-ABCDEF and call me at +254 700 000000',
  'No, not on Monday 5 March but on the 7th at 8 pm, two nights, and what if my luggage is stolen there? Are we insured?',
  'my husband is injured after an accident near Naivasha, please send help',
  'Remember that I am vegetarian, and what do you know about me? Can I talk to a person, you idiot?',
  'Yes, the second one please, for 2 adults and 2 kids (4 and 9), ann@example.com; is breakfast included?',
  'Can I cancel my booking, or change the flight? How much is it, and what is the weather like in July?',
  '请帮我找一家内罗毕的酒店，三月五日，两位成人。 Добрый день! 👍',
]

/** `npm run --silent understand`: one message a line on stdin, what it was understood to be on stdout (contract §6).
 *  `--intents` prints the inventory instead. */
if (process.argv.includes('--intents')) process.stdout.write(`${INTENTS.join('\n')}\n`)
else await run()

async function run(): Promise<void> {
  const path = join(projectRoot, 'dist/reference.db')
  // The builder and its data packages are there in development only.
  if (!existsSync(path)) await (await import('#src/store/reference/build-reference.ts')).buildReference(path)
  const reference = openReference(path)
  const predict = loadIntentModel()
  const measure = loadForeignModel()
  for (const text of FIRST) await answer({ text })
  await answerLines(process.stdin, process.stdout, request => answer(request))
  reference.close()

  async function answer({ text, previous, now, timezone, locale }: Readonly<Record<string, unknown>>): Promise<Answer> {
    if (typeof text !== 'string') return { error: 'text: must be the message' }
    const instant = typeof now === 'string' ? Date.parse(now) : Date.now()
    if (Number.isNaN(instant)) return { error: 'now: must be an instant such as 2026-11-24T09:00:00Z' }
    const understood = explainMessage(
      {
        text,
        pending: null,
        options: [],
        previous: typeof previous === 'string' ? previous : null,
        language: typeof locale === 'string' ? locale : 'en',
        zone: typeof timezone === 'string' ? timezone : 'UTC',
        now: instant,
      },
      { reference, predict, measure },
    )
    const { intent, confidence, commands, slots, language, engine: name, ms } = understood
    const alternatives = (predict?.(text.slice(0, 4000), typeof previous === 'string' ? previous : null) ?? [])
      .slice(0, 5)
      .map(each => ({ intent: each.intent, confidence: Math.round(each.confidence * 1000) / 1000 }))
    return { intent, confidence, alternatives, commands, slots, language, engine: name, ms }
  }
}
