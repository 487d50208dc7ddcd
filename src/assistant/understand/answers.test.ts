import { describe, expect, it } from 'vitest'
import type { Context } from './said.ts'
import { asked, CHOOSING, CONFIRMING, commandsOf } from './said.ts'

type Row = readonly [string, readonly string[]]

const check = (context: Context, rows: readonly Row[]) =>
  it.each(rows)('%s', (text, expected) => {
    expect(commandsOf(text, context).sort()).toEqual([...expected].sort())
  })

describe('the answer to a question about the destination', () =>
  check(asked('destination'), [
    ['the mara', ['destination=Maasai Mara']],
    ['Diani', ['destination=Diani']],
    ['zanzibar please', ['destination=Zanzibar']],
    ['to Amboseli', ['destination=Amboseli']],
    ['what do you recommend?', ['ask advice']],
  ]))

describe('the answer to a question about the origin', () =>
  check(asked('origin'), [
    ['Frankfurt', ['origin=Frankfurt']],
    ['from munich', ['origin=Munich']],
    ['we fly from Vienna', ['origin=Vienna']],
    ['MUC', ['origin=MUC']],
    ['no flights please', ['origin=none']],
    ['No flights, please', ['origin=none']],
  ]))

describe('the answer to a question about a date', () =>
  check(asked('depart_date'), [
    ['12 Feb', ['depart_date=2027-02-12']],
    ['February 12th', ['depart_date=2027-02-12']],
    ['12.2.2027', ['depart_date=2027-02-12']],
    ['12/02/2027', ['depart_date=2027-02-12']],
    ['2027-02-12', ['depart_date=2027-02-12']],
    ['tomorrow', ['depart_date=2026-11-25']],
    ['next Friday', ['depart_date=2026-12-04']],
    ['on the 3rd', ['depart_date=2026-12-03']],
    ['in two weeks', ['depart_date=2026-12-08']],
    ['12 to 19 February', ['depart_date=2027-02-12', 'return_date=2027-02-19']],
    ['we leave on 12 February and come back on the 19th', ['depart_date=2027-02-12', 'return_date=2027-02-19']],
    ['30 February', ['clarify impossible_date']],
    ['31 April 2027', ['clarify impossible_date']],
    ['Monday 12 February', ['depart_date=2027-02-12', 'clarify date_mismatch']],
  ]))

describe('the answer to a question about the last day', () =>
  check(asked('return_date'), [
    ['19 Feb', ['return_date=2027-02-19']],
    ['back on the 19th of February', ['return_date=2027-02-19']],
    ['7 nights', ['nights=7']],
    ['for a week', ['days=7']],
  ]))

describe('the answer to a question about the party', () =>
  check(asked('adults'), [
    ['two', ['adults=2']],
    ['2', ['adults=2']],
    ['2 adults', ['adults=2']],
    ['just me', ['adults=1']],
    ['me and my wife', ['adults=2']],
    ['two of us', ['adults=2']],
    ['we are four', ['adults=4']],
    ['2 adults and a 9 year old', ['adults=2', 'children_ages=9']],
    ['two adults, two children aged 4 and 9', ['adults=2', 'children_ages=4,9']],
    ['2 adults 1 kid', ['adults=2', 'kids=1']],
    ['me, my husband and our baby', ['adults=2', 'children_ages=0']],
    ['3 people including a 9 year old', ['adults=2', 'children_ages=9']],
  ]))

describe('the answer to a question about ages', () =>
  check(asked('children_ages'), [
    ['9', ['children_ages=9']],
    ['4 and 9', ['children_ages=4,9']],
    ['nine', ['children_ages=9']],
    ['they are 4 and 9 years old', ['children_ages=4,9']],
    ['one is 7, the other 11', ['children_ages=7,11']],
    ['18 months', ['children_ages=1']],
  ]))

describe('the answer to a question about nights', () =>
  check(asked('nights'), [
    ['4', ['nights=4']],
    ['four nights', ['nights=4']],
    ['a week', ['nights=7']],
  ]))

describe('names and addresses', () => {
  const names = 'traveler_names=Anna Muster; Ben Muster; Carla Muster'
  const email = 'contact_email=anna@example.com'
  check(asked('traveler_names'), [
    ['Anna Muster, Ben Muster and Carla Muster', [names]],
    ['anna muster, ben muster, carla muster', [names]],
    ['Anna, Ben and Carla Muster', [names]],
    ['Anna Muster\nBen Muster\nCarla Muster', [names]],
    ['1. Anna Muster 2. Ben Muster 3. Carla Muster'.replace(/ (?=\d)/g, '\n'), [names]],
    ['Mrs Anna Muster, Mr Ben Muster, Carla Muster (9)', [names]],
    ['Anna Muster, Ben Muster and Carla Muster, anna@example.com', [names, email]],
    ['We are Anna Muster, Ben Muster and Carla Muster. My email is anna@example.com', [names, email]],
    [
      'anna@example.com, Anna Muster; Ben Muster; Carla Muster; +49 170 1234567',
      [names, email, 'contact_phone=+491701234567'],
    ],
    ['Why do you need the names?', ['ask advice']],
  ])
  describe('when only the address was asked for', () =>
    check(asked('contact_email'), [
      ['anna@example.com', [email]],
      ['my email is Anna@Example.com.', ['contact_email=Anna@example.com']],
      ['Anna Muster, anna@example.com', ['contact_name=Anna Muster', email]],
    ]))
})

describe('a choice from a list', () =>
  check(CHOOSING, [
    ['1', ['choose a']],
    ['the first one', ['choose a']],
    ['second', ['choose b']],
    ['option 3', ['choose c']],
    ['number two please', ['choose b']],
    ["let's take the second", ['choose b']],
    ['the last one', ['choose c']],
    ['the cheaper one', ['choose a']],
    ['cheapest please', ['choose a']],
    ['the most expensive', ['choose c']],
    ['Olare River Camp', ['choose a']],
    ["I'll take Angama", ['choose c']],
    ['the ridge lodge sounds good', ['choose b']],
    ['none of them', ['deny']],
    ['is breakfast included?', ['ask price']],
    ['how much luggage can we take?', ['ask policy']],
    ['is it far from Nairobi?', ['ask advice']],
    ['make the lodge nights 4 instead', ['correct nights=4']],
    ['actually make it 3 adults', ['correct adults=3']],
    ['start over', ['restart']],
    ['never mind', ['stop']],
  ]))

describe('a yes to the question before a booking', () =>
  check(
    CONFIRMING,
    [
      'yes',
      'Yes!',
      'yes please',
      'yep',
      'yeah',
      'ok',
      'OK book it',
      'ok, book it',
      'go ahead',
      'sounds good',
      'sounds great, go ahead',
      'sure',
      'perfect',
      'perfect, please book it',
      'do it',
      "let's do it",
      'book it',
      'book it please',
      'please book',
      'confirm',
      'I confirm',
      'that works',
      '👍',
      '👍👍',
      '✅',
      "I'll take it",
      'yesss',
      'Yes, book it',
      'looks good',
      'great, thanks, book it',
      'please go ahead and book',
      'ja',
      'sí',
      'oui',
      'ndiyo',
      'book the trip',
      'yes, confirm the booking please',
    ].map(text => [text, ['affirm']] as const),
  ))

describe('a no to it', () =>
  check(
    CONFIRMING,
    [
      'no',
      'No thanks',
      'nope',
      'not now',
      'not yet',
      "don't book it",
      'no, not yet',
      'hmm no',
      'wait',
      'nein',
      '👎',
      'rather not',
    ].map(text => [text, ['deny']] as const),
  ))

describe('what is no plain yes', () =>
  check(CONFIRMING, [
    ['yes but make it 4 nights', ['correct nights=4']],
    ['yes, but can we leave on 13 February?', ['depart_date=2027-02-13']],
    ['ok but from Munich', ['origin=Munich']],
    ['no, make it 4 nights', ['correct nights=4']],
    ['yes if the park fees are included', ['ask price']],
    ['does the price include park fees?', ['ask price']],
    ['yes, and is there a shuttle?', ['affirm', 'ask advice']],
    ['change it to 3 people, and is breakfast included?', ['correct adults=3', 'ask price']],
    ['would you book it?', ['ask advice']],
    ['ok what about the flights?', ['ask advice']],
    ['can I talk to someone before I book', ['handoff asked']],
  ]))

describe('a tapped option', () => {
  it('is taken by its id, whatever the text', () => {
    expect(commandsOf('Mara Ridge Lodge', { ...CHOOSING, choice: 'b' })).toEqual(['choose b'])
    expect(commandsOf('Not yet', { ...CONFIRMING, choice: 'no' })).toEqual(['choose no'])
    expect(commandsOf('No flights, please', { ...asked('origin'), choice: 'set:origin=none' })).toEqual([
      'choose set:origin=none',
    ])
  })
})
