import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { LAYOUT, readIntentModel } from '#src/assistant/understand/intent-model.ts'
import { answerWithEngine } from './answer-with-engine.ts'
import { crossValidate } from './cross-validate.ts'
import { type Example, labelledFiles, readExamples } from './examples.ts'
import { foldsOf } from './group-examples.ts'
import { ownExamples } from './own-examples.ts'
import { scoreOf, thresholdsOf } from './score.ts'
import { trainIntentModel, withTemperature } from './train-intent-model.ts'

const own = ownExamples()
const few = own.filter((_, index) => index % 8 === 0)

describe('training', () => {
  it('gives the same bytes for the same sentences', () => {
    expect(trainIntentModel(ownExamples().filter((_, index) => index % 8 === 0))).toEqual(trainIntentModel(few))
  })

  it('gives at most 2 MB, whatever it saw', () => {
    expect(trainIntentModel(few)).toHaveLength(LAYOUT.size)
    expect(LAYOUT.size).toBeLessThanOrEqual(2_000_000)
  })

  it("works from the project's own sentences alone", () => {
    const predict = readIntentModel(withTemperature(trainIntentModel(own), 0.2))
    expect(predict?.('find me a hotel in Diani', null)[0]?.intent).toBe('search_hotels')
    expect(predict?.('i wnat to bok a flihgt', null)[0]?.intent).toBe('book_flight')
    expect(predict?.('ghairi safari yangu', null)[0]?.intent).toBe('cancel_booking')
  })

  it('never answers an intent that it saw nothing of', () => {
    const predict = readIntentModel(trainIntentModel(few.filter(({ label }) => label !== 'greet')))
    expect(predict?.('hello', null)[0]?.intent).not.toBe('greet')
  })

  it('is as sure of sentences it has not seen as it is right', async () => {
    const { outcomes } = crossValidate(own, { folds: 2, answer: await answerWithEngine() })
    const asCore = outcomes.map(outcome => ({ ...outcome, example: { ...outcome.example, core: true, source: 'any' } }))
    expect(scoreOf(asCore, 'model').calibration_error).toBeLessThan(0.08)
    const kept = thresholdsOf(asCore)
    expect(kept.find(({ threshold }) => threshold === 0.8)?.accuracy).toBeGreaterThan(kept[0]?.accuracy ?? 1)
  })
})

describe('examples', () => {
  it('of one dialogue, or of one text, are in one part', () => {
    const example = (text: string, dialogue: string | null): Example => ({ ...row, text, dialogue })
    const row: Example = {
      text: '',
      label: 'greet',
      previous: null,
      dialogue: null,
      source: 'any',
      acceptable: [],
      core: false,
    }
    const folds = foldsOf([example('hi', 'a'), example('bye', 'a'), example('Hi!', null), example('bye', 'b')], 97)
    expect(new Set(folds).size).toBe(1)
  })

  it('are read from every file of a folder; lines without a label that is known are left out', () => {
    const folder = mkdtempSync(join(tmpdir(), 'labelled-'))
    writeFileSync(join(folder, 'b.jsonl'), '{"text":"hi","label":"greet","previous":"Welcome"}\nno json\n')
    writeFileSync(join(folder, 'a.jsonl'), '{"text":"x","label":"unheard_of"}\n{"text":"bye","label":"goodbye"}\n')
    writeFileSync(join(folder, 'notes.txt'), 'hello')
    const files = labelledFiles(folder)
    expect(files).toEqual([join(folder, 'a.jsonl'), join(folder, 'b.jsonl')])
    expect(files.flatMap(readExamples)).toMatchObject([
      { text: 'bye', label: 'goodbye' },
      { text: 'hi', label: 'greet', previous: 'Welcome' },
    ])
  })
})
