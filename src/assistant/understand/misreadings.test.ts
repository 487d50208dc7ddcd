import { describe, expect, it } from 'vitest'
import { asked, CONFIRMING, commandsOf } from './said.ts'

describe('what other languages write as "of" is no "from"', () => {
  it.each([
    ['Hotel am Strand von Sansibar', 'de'],
    ['hotel en la playa de Zanzíbar', 'es'],
    ['hotel na praia de Zanzibar', 'pt'],
  ])('%s', (text, language) => {
    const commands = commandsOf(text, { language })
    expect(commands).toContain('destination=Zanzibar')
    expect(commands.join()).not.toContain('origin')
  })

  it('and stays one where a way begins', () => {
    expect(commandsOf('Flug von Sansibar nach Nairobi am 3. März', { language: 'de' })).toEqual(
      expect.arrayContaining(['origin=Zanzibar', 'destination=Nairobi']),
    )
  })
})

describe('people', () => {
  it.each([
    ['nous deux', 'fr'],
    ['nosotros dos', 'es'],
    ['nós dois', 'pt'],
    ['sisi wawili', 'sw'],
  ])('%s are two', (text, language) => expect(commandsOf(text, { language })).toContain('adults=2'))

  it.each([
    ['einen Menschen bitte', 'de'],
    ['Ich möchte mit einem Menschen sprechen', 'de'],
  ])('are no misspelt town: %s', (text, language) => expect(commandsOf(text, { language })).toEqual(['handoff asked']))

  it('who alone travels is no place', () =>
    expect(commandsOf('nur Anna reist', { language: 'de' }).join()).not.toContain('destination'))
})

it('a day that another takes the place of is not taken', () => {
  expect(commandsOf('statt dem 12. lieber den 13.', { ...CONFIRMING, language: 'de' }).join()).toContain('2027-02-13')
  expect(commandsOf('statt dem 12. lieber den 13.', { ...CONFIRMING, language: 'de' }).join()).not.toContain(
    '2027-02-12',
  )
  expect(commandsOf('en vez del 12 mejor el 13', { ...CONFIRMING, language: 'es' }).join()).toContain('2027-02-13')
})

it('a year before a number of nights is no price', () =>
  expect(
    commandsOf('Natafuta hoteli Diani kuanzia tarehe 3 Machi 2027 kwa usiku 4', { language: 'sw' }).join(),
  ).not.toContain('budget'))

describe('names, in other languages', () => {
  it.each(['vale, Ana Perez y Luis Perez', 'Ja, Ana Perez und Luis Perez', 'sì, Ana Perez e Luis Perez'])(
    'stand after a yes: %s',
    text => expect(commandsOf(text, asked('traveler_names')).join()).toContain('traveler_names=Ana Perez; Luis Perez'),
  )

  it.each(['danke!', 'Gracias', 'merci', 'asante'])('are no thanks: %s', text =>
    expect(commandsOf(text, asked('traveler_names')).join()).not.toContain('traveler_names'),
  )
})
