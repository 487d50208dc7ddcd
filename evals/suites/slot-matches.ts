/** What a row expects of a slot, or what was found: the words, and what they mean where that is given. */
export interface SlotSaid {
  readonly text: string
  readonly value?: string | undefined
}

const NAMES: ReadonlySet<string> = new Set(
  'origin destination via city area pickup_location dropoff airline hotel_name event_name attraction_name'.split(' '),
)
const WEEKDAYS = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ')
const NUMBERS: ReadonlyMap<string, string> = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .map((word, number) => [word, String(number)]),
)

/** Whether a slot that was found is the expected one. Where a value is expected, the value counts: numbers, times, weekdays and
 *  truth by what they mean, names with what stands behind them ("Sydney, Australia"), anything else by its letters. Where none
 *  is, the words count, and either may hold the other. */
export function slotMatches(name: string, expected: SlotSaid, found: SlotSaid): boolean {
  return expected.value === undefined
    ? sharesWords(expected.text, found.text)
    : meansSame(name, { text: expected.text, value: expected.value }, found.value ?? '')
}

function meansSame(name: string, expected: Required<SlotSaid>, value: string): boolean {
  const [wanted, own, said] = [plain(expected.value ?? ''), plain(value), plain(expected.text)]
  if (WEEKDAYS.includes(wanted)) return own === wanted || weekdayOf(value) === wanted
  for (const read of [numberOf, minutesOf]) {
    const [one, other] = [read(expected.value ?? ''), read(value)]
    if (one !== undefined && other !== undefined) return one === other
  }
  if (letters(wanted) === letters(own)) return true
  return NAMES.has(name) && (own.startsWith(`${wanted} `) || (own === said && wanted.startsWith(`${said} `)))
}

function sharesWords(wanted: string, given: string): boolean {
  const [one, other] = [plain(wanted), plain(given)]
  if (one === '' || other === '') return false
  return letters(one) === letters(other) || ` ${one} `.includes(` ${other} `) || ` ${other} `.includes(` ${one} `)
}

/** Small letters without accents, marks, a leading "the" and the s of a plural; numbers as digits. */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^the /, '')
    .split(' ')
    .map(word => NUMBERS.get(word) ?? word.replace(/(\p{L}{3})s$/u, '$1').replace(/tre$/, 'ter'))
    .join(' ')

const letters = (text: string): string => ({ yes: 'true', no: 'false' })[text] ?? text.replaceAll(' ', '')

function numberOf(text: string): number | undefined {
  const said = text
    .trim()
    .toLowerCase()
    .replace(/^[$€£]\s*/, '')
    .replace(/(\d),(?=\d{3}\b)/g, '$1')
  const digits = NUMBERS.get(said) ?? said
  return /^\d+(?:\.\d+)?$/.test(digits) ? Number(digits) : undefined
}

function minutesOf(text: string): number | undefined {
  const time = /^(\d{1,2}):(\d\d)(?::00)?$/.exec(text.trim())
  return time ? (Number(time[1]) % 24) * 60 + Number(time[2]) : undefined
}

const weekdayOf = (text: string): string | undefined =>
  /^\d{4}-\d\d-\d\d$/.test(text) ? WEEKDAYS[new Date(`${text}T00:00:00Z`).getUTCDay()] : undefined
