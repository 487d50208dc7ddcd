import { describe, expect, it } from 'vitest'
import { createSpeech } from './speech.ts'
import { supportHours } from './support-hours.ts'

const german = createSpeech('de', (key, values = {}) => `${key} ${Object.values(values).join(' ')}`)

describe('when people are there', () => {
  it('is said in the conversation’s language where it is written the usual way', () => {
    expect(supportHours(german, 'every day 7:00 to 21:00')).toBe('support_hours all   7:00 21:00')
    expect(supportHours(german, 'Monday to Friday 9:00 to 17:00')).toBe('support_hours some Montag Freitag 9:00 17:00')
    expect(supportHours(german, 'Tuesday–Sunday, 08:00–12:00')).toBe('support_hours some Dienstag Sonntag 08:00 12:00')
  })

  it('stays as the company wrote it otherwise', () => {
    expect(supportHours(german, 'by arrangement')).toBe('by arrangement')
    expect(supportHours(german, 'Someday to Friday 9:00 to 17:00')).toBe('Someday to Friday 9:00 to 17:00')
  })
})
