import { describe, expect, it } from 'vitest'
import { resolveMoney } from './resolve-money.ts'

const show = (text: string): string | undefined => {
  const [found] = resolveMoney(text)
  return found && [found.amount, found.currency ?? '-', found.per ?? '-', found.bound].join(' ')
}

describe('amounts of money, in seven languages', () => {
  it.each([
    ['under 300 a night', '300 - night at_most'],
    ['around 2k total for everyone', '2000 - - about'],
    ['1.500 €', '1500 EUR - exactly'],
    ['TSh 200,000', '200000 TZS - exactly'],
    ['Ksh 15000 per night', '15000 KES night exactly'],
    ['unter 300 Euro pro Nacht', '300 EUR night at_most'],
    ['höchstens 2000 Euro insgesamt', '2000 EUR - at_most'],
    ['maximal 250€ pro Person', '250 EUR person at_most'],
    ['menos de 300 euros por noche', '300 EUR night at_most'],
    ['máximo 2.000 dólares en total', '2000 USD - at_most'],
    ['unos 1500 euros', '1500 EUR - about'],
    ['moins de 300 euros par nuit', '300 EUR night at_most'],
    ['environ 2000 € en tout', '2000 EUR - about'],
    ['budget de 1 500 €', '1500 EUR - exactly'],
    ['meno di 300 euro a notte', '300 EUR night at_most'],
    ['circa 2.000 euro in totale', '2000 EUR - about'],
    ['menos de 300 reais por noite', '300 BRL night at_most'],
    ['cerca de 2 mil dólares', '2000 USD - about'],
    ['chini ya 300 dola kwa usiku', '300 USD night at_most'],
    ['dola 300 kwa usiku', '300 USD night exactly'],
    ['shilingi 20,000', '20000 KES - exactly'],
    ['$1.5k', '1500 USD - exactly'],
    ['2.5k eur', '2500 EUR - exactly'],
    ['EUR 1,200.50', '1200.5 EUR - exactly'],
    ['no more than $4,000 for both of us', '4000 USD - at_most'],
    ['between 200 and 300 dollars a night', '300 USD night at_most'],
    ['our budget is about 5000', '5000 - - about'],
    ['budget 3000', '3000 - - exactly'],
    ['up to 150 pp', '150 - person at_most'],
    ['2 thousand dollars', '2000 USD - exactly'],
    ['Budget liegt bei 3000 Euro', '3000 EUR - exactly'],
    ['presupuesto de 3000', '3000 - - exactly'],
    ['bajeti yetu ni dola 3000', '3000 USD - exactly'],
    ['budget: 3000', '3000 - - exactly'],
    ['less than 300 per night', '300 - night at_most'],
    ['300/night max', '300 - night at_most'],
    ['max 300 per night', '300 - night at_most'],
    ['not over 200 usd', '200 USD - at_most'],
  ])('%s', (text, expected) => expect(show(text)).toBe(expected))

  it.each(['room 300', 'hasta 15, por favor', 'bis 28.', 'flight 370 from Munich', 'in 2027'])('none in "%s"', text =>
    expect(resolveMoney(text)).toEqual([]),
  )
})
