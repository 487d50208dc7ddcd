import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { AppError } from '#src/kernel/errors.ts'
import { buildReference, ensureReference, referenceStamp } from './build-reference.ts'
import { openReference, type PlaceCandidate, plausibleReadings, type Reference } from './open-reference.ts'
import { LOCAL_AIRPORTS } from './overlay/local-airports.ts'
import { DESTINATIONS } from './overlay.ts'

const folder = mkdtempSync(join(tmpdir(), 'reference-'))
const path = join(folder, 'reference.db')
let reference: Reference

beforeAll(async () => {
  await buildReference(path)
  const started = performance.now()
  reference = openReference(path)
  process.stdout.write(`reference database opened in ${(performance.now() - started).toFixed(1)} ms\n`)
}, 120_000)

afterAll(() => {
  reference.close()
  rmSync(folder, { recursive: true })
})

const first = (query: string) => reference.findPlaces({ query })[0]
const ids = (places: readonly PlaceCandidate[]) => places.map(place => place.id)
const seen = (text: string) => reference.findInText({ text }).map(mention => [mention.text, mention.candidates[0]?.id])

describe('the build', () => {
  it('is recognised by its stamp and not repeated', async () => {
    expect(reference.stamp).toBe(referenceStamp())
    expect(await ensureReference(path)).toBe(false)
  })

  it('is missed with an error that names the remedy', () => {
    try {
      openReference(join(folder, 'absent.db'))
      expect.unreachable()
    } catch (error) {
      expect(error).toBeInstanceOf(AppError)
      expect(String(error)).toContain('build-reference')
    }
  })
})

describe('airports', () => {
  it.each(['NBO', 'WIL', 'MBA', 'UKA', 'MRE', 'ASV', 'KEU', 'OLX', 'KTJ', 'MDR', 'MYD', 'LAU', 'UAS'])(
    'has %s in Kenya',
    iata => {
      expect(reference.getAirport(iata)).toMatchObject({ country: 'KE', zone: 'Africa/Nairobi', scheduled: true })
    },
  )

  it.each(['ARK', 'JRO', 'ZNZ', 'SEU', 'PMA', 'LKY', 'DAR', 'MFA', 'GTZ'])('has %s in Tanzania', iata => {
    expect(reference.getAirport(iata)).toMatchObject({ country: 'TZ', zone: 'Africa/Dar_es_Salaam', scheduled: true })
  })

  it('has every local airport where it lies, in its own country', () => {
    for (const { iata, latitude, longitude } of LOCAL_AIRPORTS) {
      expect(reference.getAirport(iata)).toMatchObject({ latitude, longitude })
      expect(latitude).toBeGreaterThan(-9)
      expect(latitude).toBeLessThan(2)
      expect(longitude).toBeGreaterThan(29)
      expect(longitude).toBeLessThan(42)
    }
  })

  it('flies to no airport that was replaced', () => {
    expect(reference.getAirport('ISL')).toMatchObject({ scheduled: false })
    expect(first('Istanbul')?.airports).toEqual(['IST', 'SAW'])
    expect(first('Siem Reap')?.airports).toContain('SAI')
  })

  it('keeps the zone of a country with one zone, also at its borders', () => {
    expect(reference.getAirport('LKG')?.zone).toBe('Africa/Nairobi')
    expect(reference.getAirport('BAH')?.zone).toBe('Asia/Bahrain')
    expect(reference.getAirport('DEL')?.zone).toBe('Asia/Kolkata')
  })

  it('puts the main airport of a city first', () => {
    expect(reference.findAirports({ query: 'Frankfurt' }).map(airport => airport.iata)[0]).toBe('FRA')
    expect(reference.findAirports({ query: 'London', limit: 6 }).map(airport => airport.iata)).toEqual([
      'LHR',
      'LGW',
      'STN',
      'LTN',
      'LCY',
      'SEN',
    ])
    expect(reference.findAirports({ query: 'Nairobi' }).map(airport => airport.iata)).toEqual(['NBO', 'WIL'])
  })

  it('says how one gets from a gateway to a place', () => {
    const serving = reference.airportsOf({ id: 'plc_diani' })
    expect(serving.map(airport => airport.iata)).toEqual(['UKA', 'MBA'])
    expect(serving[0]).toMatchObject({ distance_km: 3, how: expect.stringContaining('10 to 15 minutes') })
  })

  it('knows the members of city codes', () => {
    for (const [code, member] of [
      ['LON', 'LHR'],
      ['NYC', 'JFK'],
      ['PAR', 'CDG'],
      ['TYO', 'HND'],
      ['ROM', 'FCO'],
      ['MIL', 'MXP'],
      ['BER', 'BER'],
      ['WAS', 'IAD'],
      ['CHI', 'ORD'],
      ['SAO', 'GRU'],
      ['BUE', 'EZE'],
      ['STO', 'ARN'],
      ['MOW', 'SVO'],
      ['OSA', 'KIX'],
      ['SEL', 'ICN'],
    ] as const)
      expect(reference.getPlace(code)).toMatchObject({ kind: 'metro', airports: expect.arrayContaining([member]) })
  })
})

describe('finding places', () => {
  it.each([
    ['Maasai Mara', 'plc_maasai_mara'],
    ['Masai Mara', 'plc_maasai_mara'],
    ['the Mara', 'plc_maasai_mara'],
    ['Masaai Mara', 'plc_maasai_mara'],
    ['Zanzibr', 'plc_zanzibar'],
    ['Sansibar', 'plc_zanzibar'],
    ['Kilimandscharo', 'plc_kilimanjaro'],
    ['Ngorogoro', 'plc_ngorongoro'],
    ['Diani', 'plc_diani'],
    ['NAIROBI', 'plc_nairobi'],
    ['LON', 'met_LON'],
    ['nueva york', 'met_NYC'],
    ['Mailand', 'met_MIL'],
    ['Köln', 'cty_2886242'],
    ['koln', 'cty_2886242'],
    ['Cologne', 'cty_2886242'],
    ['Quénia', 'cou_KE'],
    ['heathrow', 'apt_LHR'],
    ['JKIA', 'apt_NBO'],
    ['texas', 'reg_US-TX'],
    ['Toskana', 'reg_IT-52'],
    ['Portland, Maine', 'cty_4975802'],
    ['Paris, Texas', 'cty_4717560'],
  ])('reads %s as %s', (query, id) => {
    expect(first(query)?.id).toBe(id)
  })

  it('forgives a misspelling', () => {
    expect(ids(reference.findPlaces({ query: 'Frankfrut' }))).toContain('cty_2925533')
    expect(first('Frankfrut')?.match).toBe('fuzzy')
  })

  it('takes a code in small letters for less than a name', () => {
    expect(first('MBA')).toMatchObject({ id: 'apt_MBA', match: 'exact', score: 1 })
    expect(first('mba')?.score).toBeLessThan(0.7)
    expect(first('bar')?.kind).not.toBe('airport')
  })

  it('offers all readings of a name that several countries have', () => {
    const countries = (query: string) =>
      new Set(plausibleReadings(reference.findPlaces({ query })).map(place => place.country))
    expect(countries('Georgetown')).toEqual(new Set(['GY', 'MY', 'US']))
    expect(countries('Birmingham')).toEqual(new Set(['GB', 'US']))
    expect(countries('San Jose').size).toBeGreaterThan(1)
    expect(countries('San Jose, Costa Rica')).toEqual(new Set(['CR']))
    expect(countries('Nairobi')).toEqual(new Set(['KE']))
  })

  it('gives every place of the DMC with a gateway that exists', () => {
    expect(reference.listDestinations().map(place => place.id)).toEqual(DESTINATIONS.map(place => place.id))
    expect(reference.listDestinations({ organization: 'other' }).map(place => place.id)).toEqual([
      'plc_tromso',
      'plc_reykjavik',
    ])
    for (const place of reference.listDestinations()) {
      expect(first(place.name)?.id).toBe(place.id)
      expect(reference.airportsOf(place).map(airport => airport.iata)).toEqual(
        place.gateways.map(gateway => gateway.iata),
      )
    }
  })

  it('never fails on odd input', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ maxLength: 200 })), query => {
        for (const place of reference.findPlaces({ query, limit: 5 })) {
          expect(place.score).toBeGreaterThan(0)
          expect(place.score).toBeLessThanOrEqual(1)
        }
      }),
      { numRuns: 100 },
    )
  })
})

describe('spotting places in a sentence', () => {
  it.each([
    [
      'I want to fly from London to Nairobi on 3 May',
      [
        ['London', 'met_LON'],
        ['Nairobi', 'plc_nairobi'],
      ],
    ],
    [
      'two nights in masaai mara and then diani beach',
      [
        ['masaai mara', 'plc_maasai_mara'],
        ['diani beach', 'plc_diani'],
      ],
    ],
    [
      'Flug von Frankfurt nach Sansibar',
      [
        ['Frankfurt', 'cty_2925533'],
        ['Sansibar', 'plc_zanzibar'],
      ],
    ],
    [
      'vol de Paris à Zanzibar',
      [
        ['Paris', 'met_PAR'],
        ['Zanzibar', 'plc_zanzibar'],
      ],
    ],
    [
      'flights from nbo to mba tomorrow',
      [
        ['nbo', 'apt_NBO'],
        ['mba', 'apt_MBA'],
      ],
    ],
    [
      'FLY FROM JFK TO LHR',
      [
        ['JFK', 'apt_JFK'],
        ['LHR', 'apt_LHR'],
      ],
    ],
    ['I live in Portland, Oregon', [['Portland, Oregon', 'cty_5746545']]],
    [
      'from San Francisco, CA to Austin TX',
      [
        ['San Francisco, CA', 'met_QSF'],
        ['Austin TX', 'cty_4671654'],
      ],
    ],
    [
      'Can we go from Nice to Reading next week?',
      [
        ['Nice', 'cty_2990440'],
        ['Reading', 'cty_2639577'],
      ],
    ],
    [
      "Nairobi's weather, and a hotel près d'Arusha",
      [
        ['Nairobi', 'plc_nairobi'],
        ['Arusha', 'plc_arusha'],
      ],
    ],
    ['go to amboselli', [['amboselli', 'plc_amboseli']]],
  ])('in “%s”', (text, mentions) => {
    expect(seen(text)).toEqual(mentions)
  })

  it.each([
    'a nice hotel, one of the best, are you reading this?',
    'we split the bill, the bath is broken and my mobile is dead',
    'Nice place! Reading the terms now.',
    'Please change my flight, can you? I may pay in USD, ASAP.',
    'My wife Sofia and I, two adults',
    'un buen hotel para dos noches, por favor',
    'ein schönes Zimmer mit Bad für zwei Nächte bitte',
    'nataka kuweka nafasi kwa watu wawili kesho',
    'delta airlines and singapore airlines',
    '15 kg, 3 bags, 200 dollars',
  ])('sees none in “%s”', text => {
    expect(seen(text)).toEqual([])
  })

  it('gives offsets into the message as it was written', () => {
    const text = '✈️ Von São Paulo nach Zürich!'
    for (const mention of reference.findInText({ text }))
      expect(text.slice(mention.start, mention.end)).toBe(mention.text)
    expect(seen(text).map(([written]) => written)).toEqual(['São Paulo', 'Zürich'])
  })

  it('never fails, and never overlaps, whatever is written', () => {
    const word = fc.oneof(
      fc.constantFrom('to', 'from', 'Nairobi', 'masai mara', 'NYC', 'nice', ',', '\n', 'San Jose', 'İ', '-'),
      fc.string({ unit: 'binary', maxLength: 12 }),
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 20 }), words => {
        const text = words.join(' ')
        let end = 0
        for (const mention of reference.findInText({ text })) {
          expect(mention.start).toBeGreaterThanOrEqual(end)
          expect(text.slice(mention.start, mention.end)).toBe(mention.text)
          expect(mention.candidates.length).toBeGreaterThan(0)
          end = mention.end
        }
      }),
      { numRuns: 100 },
    )
  })
})

describe('airlines and countries', () => {
  it('prefers the airline that has the code today', () => {
    expect(reference.getAirline('JM')).toMatchObject({ name: 'Jambojet', country: 'KE', verified: true })
    expect(reference.getAirline('kq')).toMatchObject({ name: 'Kenya Airways' })
    expect(reference.getAirline('AB')).toBeUndefined()
    expect(reference.findAirlines({ query: 'lufthansa' })[0]?.iata).toBe('LH')
    expect(reference.findAirlines({ query: 'Emirats' })[0]?.iata).toBe('EK')
    expect(reference.findAirlines({ query: 'BA' })[0]?.iata).toBe('BA')
  })

  it('knows countries with names, money and calling codes', () => {
    expect(reference.getCountry('ke')).toMatchObject({
      name: 'Kenya',
      currencies: ['KES'],
      calling_codes: ['+254'],
      capital: 'Nairobi',
    })
    expect(reference.getCountry('DE')?.names).toMatchObject({
      en: 'Germany',
      es: 'Alemania',
      fr: 'Allemagne',
      de: 'Deutschland',
      it: 'Germania',
      pt: 'Alemanha',
      sw: 'Ujerumani',
    })
    expect(reference.listCountries().length).toBeGreaterThan(240)
  })
})
