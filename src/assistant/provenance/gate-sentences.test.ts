import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gateSentences } from './gate-sentences.ts'
import { createSentenceSplitter } from './split-sentences.ts'

const FACT = 'Mornings are cold at 1,500 metres. Bring a warm layer. Dust is fine: pack cameras in a closed bag.'
const GOOD =
  'Bring a warm layer. Mornings are cold at 1,500 metres. Pack cameras in a closed bag, since the dust is fine.'
const INSTRUCTIONS =
  'You write the answer of a travel company to one question from given facts and nothing else at all.'

const gate = (language = 'en') =>
  gateSentences({ facts: [FACT], said: ['What should I pack?'], language, instructions: INSTRUCTIONS })

function run(text: string, { is_whole = true, size = 9, language = 'en' } = {}) {
  const under = gate(language)
  const given: string[] = []
  for (let at = 0; at < text.length; at += size) given.push(...under.push(text.slice(at, at + size)))
  given.push(...under.end(is_whole))
  return { given, passed: under.passed(), held: under.held() }
}

describe('gateSentences', () => {
  it('gives whole sentences that rest on the facts', () => {
    const { given, held } = run(GOOD)
    expect(given.join(' ')).toBe(GOOD)
    expect(held).toEqual([])
  })

  it('leaves out the sentence that does not, and gives the others', () => {
    const { given, held } = run(GOOD.replace('Mornings', 'A fleece is 30 dollars. Mornings'))
    expect(given.join(' ')).toBe(GOOD)
    expect(held).toEqual(['claim'])
  })

  it('gives nothing where too little is left', () => {
    const { given, passed, held } = run('Bring a warm layer. Stay at the Hilton. It costs 90 USD.')
    expect([given, passed]).toEqual([[], []])
    expect(held).toEqual(['name', 'claim'])
  })

  it('takes one sentence alone when it is all there was', () => {
    expect(run('Bring a warm layer.').given).toEqual(['Bring a warm layer.'])
    expect(run('Bring a warm layer. And').held).toEqual([])
    expect(run('Bring a warm layer.', { is_whole: false }).given).toEqual([])
  })

  it('leaves out what was begun when the stream broke off', () => {
    const { given } = run(`${GOOD} Mornings are`, { is_whole: false })
    expect(given.join(' ')).toBe(GOOD)
  })

  it('does not repeat its instructions', () => {
    const { held } = run(`${GOOD} I write the answer of a travel company to one question from given facts.`)
    expect(held).toEqual(['leak'])
  })

  it('keeps the language of the conversation', () => {
    const { given, held } = run(GOOD, { language: 'de' })
    expect(given).toEqual([])
    expect(held).toContain('language')
  })

  it('sends what it checked: no markup, no disguise', () => {
    const { given } = run('**Bring** a warm layer.\n- Mornings are cold at １,５００ metres.')
    expect(given).toEqual(['Bring a warm layer.', 'Mornings are cold at 1,500 metres.'])
  })

  it('has an end, however much is said', () => {
    expect(run('Bring a warm layer. '.repeat(500)).given.length).toBeLessThanOrEqual(8)
    expect(run('warm '.repeat(5000)).given).toEqual([])
  })

  it('gives the same whatever the pieces are', () => {
    const text = `${GOOD} Stay at the Hilton. ${GOOD}`
    const whole = run(text, { size: text.length }).given
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), size => {
        expect(run(text, { size }).given).toEqual(whole)
      }),
    )
  })

  it('never takes back what it gave, and gives nothing that it did not check', () => {
    const sentence = fc.constantFrom(
      'Bring a warm layer.',
      'It is 90 USD.',
      'Mornings are cold.',
      'Ask Anna.',
      'Is it fine?',
    )
    fc.assert(
      fc.property(fc.array(sentence, { maxLength: 12 }), fc.integer({ min: 1, max: 25 }), (sentences, size) => {
        const { given, passed } = run(sentences.join(' '), { size })
        expect(given).toEqual(passed)
        expect(given.join(' ')).not.toMatch(/90|Anna/)
      }),
    )
  })
})

describe('createSentenceSplitter', () => {
  it.each([
    ['One. Two! Three?', ['One.', 'Two!'], 'Three?'],
    ['It is 1.5 m at Mt. Kenya. Go', ['It is 1.5 m at Mt. Kenya.'], 'Go'],
    ['Ask e. g. a guide. Go', ['Ask e. g. a guide.'], 'Go'],
    ['One “two.” Three', ['One “two.”'], 'Three'],
    ['a line\nanother', ['a line'], 'another'],
  ])('splits %s', (text, sentences, rest) => {
    const splitter = createSentenceSplitter()
    expect(splitter.push(text)).toEqual(sentences)
    expect(splitter.rest()).toBe(rest)
  })
})
