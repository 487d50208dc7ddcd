import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '#src/domain/languages.ts'
import { loadTemplates, readTemplates, type TemplateFolder } from './templates.ts'

const FOLDERS: readonly TemplateFolder[] = ['terms', 'replies', 'documents']
const others = LANGUAGES.filter(language => language !== 'en')
const pairs = FOLDERS.flatMap(folder => others.map(language => ({ folder, language })))
const replies = loadTemplates('replies')

type Element = ReturnType<IntlMessageFormat['getAst']>[number]

const astOf = (template: string, language: string) =>
  new IntlMessageFormat(template, language, undefined, { ignoreTag: true }).getAst()

/** Arguments with the branches that are chosen by them; plurals may have other branches in another language. */
function shapeOf(elements: readonly Element[]): string[] {
  return elements.flatMap(element => {
    if (element.type === 0 || element.type === 7 || element.type === 8) return []
    if (element.type === 5) {
      const branches = Object.keys(element.options).sort().join('|')
      return [`${element.value}:${branches}`, ...inner(element)]
    }
    return element.type === 6 ? [`${element.value}:plural`, ...inner(element)] : [element.value]
  })
}

const inner = (element: Extract<Element, { type: 5 | 6 }>): string[] =>
  Object.values(element.options).flatMap(({ value }) => shapeOf(value))

const setOf = (template: string, language: string): string[] => [...new Set(shapeOf(astOf(template, language)))].sort()

/** Every text that a template can show, without its values. */
function wordsOf(elements: readonly Element[]): string {
  return elements
    .map(element => {
      if (element.type === 0) return element.value
      if (element.type !== 5 && element.type !== 6) return ' '
      return Object.values(element.options)
        .map(({ value }) => wordsOf(value))
        .join(' ')
    })
    .join('')
}

// The same in both: names of places, or no words at all.
const SAME: ReadonlySet<string> = new Set([
  'refused',
  'plain',
  'small_talk',
  'ask_day_within_again',
  'duration',
  'cabin',
  'date_range',
  'aside',
])

describe.each(pairs)('$folder in $language', ({ folder, language }) => {
  const english = readTemplates(folder, 'en')
  const templates = readTemplates(folder, language)

  it('have the keys of the English ones', () => {
    expect(Object.keys(templates)).toEqual(Object.keys(english))
  })

  it('take the same values and branches', () => {
    const other = Object.keys(english).filter(
      key => setOf(templates[key] ?? '', language).join() !== setOf(english[key] ?? '', 'en').join(),
    )
    expect(other).toEqual([])
  })

  it('leave no English', () => {
    const left = Object.entries(templates).filter(([key, text]) => text === english[key] && !SAME.has(key))
    expect(left).toEqual([])
    const spoken = Object.entries(templates).filter(([, text]) =>
      /(?<!\p{L})(?:the|and|you|your|please|is|are|not|with|which|would|booking|night|nights)(?!\p{L})/iu.test(
        wordsOf(astOf(text, language)),
      ),
    )
    expect(spoken).toEqual([])
  })
})

describe.each(others)('the chat in %s', language => {
  it('says numbers, dates and plurals in its own way', () => {
    const { text } = replies(language)
    const one = text('party', { adults: 1, children: 0, ages: '' })
    const many = text('party', { adults: 4, children: 2, ages: '9, 4' })
    expect(one).not.toMatch(/adult\b.*child/)
    expect(many).toContain('4')
    expect(many).toContain('(9, 4)')
    expect(text('nights', { nights: 3 })).toContain('3')
  })
})

describe.each(LANGUAGES)('every template in %s', language => {
  it.each(['replies', 'documents'] as const)('of %s can be said, whatever its figures', folder => {
    const all = loadTemplates(folder)(language)
    for (const [key, template] of Object.entries({ ...readTemplates('terms', 'en'), ...readTemplates(folder, 'en') })) {
      const names = setOf(template, 'en').map(shape => shape.split(':')[0] ?? '')
      for (const sample of [0, 1, 2, 5]) {
        const text = all.text(key, Object.fromEntries(names.map(name => [name, sample])))
        if (sample > 0) expect(text, key).not.toBe('')
        expect(text, key).not.toMatch(/[{}]|undefined|NaN/)
      }
    }
  })
})

it('says nothing in two places: what is a term is no reply and stands on no paper as another', () => {
  const terms = Object.keys(readTemplates('terms', 'en'))
  const others = FOLDERS.filter(folder => folder !== 'terms').flatMap(folder =>
    Object.keys(readTemplates(folder, 'en')),
  )
  expect(terms.filter(key => others.includes(key))).toEqual([])
})

describe('a language that is not spoken', () => {
  it('gets English', () => {
    expect(replies('nl-NL').language).toBe('en')
    expect(replies('de-AT').language).toBe('de')
  })
})
