import { addDays, daysBetween } from '#src/domain/dates.ts'
import type { Leanings, Theme } from '#src/workflows/define.ts'
import { fold } from './count-words.ts'
import { type DateRequest, resolveDates } from './resolve-dates.ts'

// In every language that is spoken, without accents.
const WORDS: readonly (readonly [Theme, RegExp])[] = [
  [
    'beach',
    /\b(?:beach(?:es)?|seaside|sea|ocean|sun ?bath\w*|strand\w*|meer|playas?|mar|plages?|mer|spiagg\w+|mare|praias?|coast|kuste|pwani|ufukwe(?:ni)?|fukwe|baharini)\b/,
  ],
  [
    'safari',
    /\b(?:safaris?|game drives?|big five|wildlife|lions?|elephants?|wild animals|lowen|elefant\w*|leones|leoes|leoni|elefantes|wanyama|simba|tembo)\b/,
  ],
  [
    'diving',
    /\b(?:(?:scuba )?div(?:e|es|ing|ers?)|snorkel\w*|tauchen|tauchurlaub|schnorcheln|buce\w+|plongee|plonger|immersion[ei]|mergulh\w+|kupiga mbizi)\b/,
  ],
  [
    'honeymoon',
    /\b(?:honeymoon\w*|flitterwochen|hochzeitsreise|luna de miel|lune de miel|voyage de noces|luna di miele|viaggio di nozze|lua de mel|fungate)\b/,
  ],
  [
    'family',
    /\b(?:family (?:trip|holiday|vacation|friendly)|with (?:the|our|my) (?:kids|children|family)|familienurlaub|familienreise|en familia|en famille|in famiglia|em familia|na familia)\b/,
  ],
  [
    'mountain',
    /\b(?:climb\w*|trek\w*|mountains?|summit|berg\w*|besteig\w+|wander\w+|montanas?|escalar|montagnes?|gravir|montagn[ae]|scalare|montanhas?|milimani|mlima|kupanda mlima)\b/,
  ],
  [
    'migration',
    /\b(?:great migration|migration|wildebeests?|gnus?|gnuwanderung|gran migracion|grande migration|grande migrazione|grande migracao|nyumbu)\b/,
  ],
  ['gorillas', /\b(?:gorill\w+|sokwe)\b/],
  ['town', /\b(?:old towns?|city break|culture|swahili history|altstadt|kultur|cultura|culture|mji mkongwe)\b/],
]

/** What a text wishes for without naming a place or a day: kinds of trip, and the last stretch of time in it that is longer
 *  than a day and not over ("early March", "around Easter"). */
export function resolveLeanings(text: string, when: Omit<DateRequest, 'text'>): Leanings {
  const folded = fold(text.slice(0, 4000))
  const themes = WORDS.flatMap(([theme, pattern]) => (pattern.test(folded) ? [theme] : []))
  return { themes, period: periodIn({ ...when, text }) }
}

const AROUND =
  /\b(?:around|about|near|roughly|um|rund um|gegen|alrededor de|hacia|sobre|autour de|vers|verso|intorno a|por volta d[aeo]|karibu na)\s+(?:the )?$/
const LONGEST = 125

/** Whether a day was named only roughly, by its feast: "around Easter". */
export const isRoughly = (
  text: string,
  { text: said, from }: { readonly text: string; readonly from: number },
): boolean => !/\d/.test(said) && AROUND.test(fold(text.slice(Math.max(0, from - 24), from)))

function periodIn(request: DateRequest): Leanings['period'] {
  const { text, now } = request
  const today = now.slice(0, 10)
  const found = resolveDates(request).flatMap(({ kind, start, end, value, named_end, text: said, from }) => {
    if (kind === 'date' && value && isRoughly(text, { text: said, from })) {
      const lead = AROUND.exec(fold(text.slice(0, from)))?.[0] ?? ''
      return [{ text: `${lead.trim()} ${said}`, start: addDays(value, -4), end: addDays(value, 5) }]
    }
    return kind === 'daterange' && start && end && !named_end ? [{ text: said, start, end }] : []
  })
  const last = found
    .filter(({ start, end }) => daysBetween(start, end) > 1 && daysBetween(start, end) <= LONGEST)
    .at(-1)
  if (!last || last.end <= today) return null
  return { ...last, text: last.text.trim().slice(0, 60), start: last.start > today ? last.start : addDays(today, 1) }
}
