import { describe, expect, it } from 'vitest'
import { hasMaskedCard, maskCards } from './mask-cards.ts'

describe('maskCards', () => {
  // Test numbers that the schemes publish.
  it.each([
    ['my card is 4111 1111 1111 1111, exp 12/28', 'my card is •••• 1111, exp 12/28'],
    ['4111111111111111', '•••• 1111'],
    ['pay with 5555-5555-5555-4444 cvc 123', 'pay with •••• 4444 cvc ••••'],
    ['amex 378282246310005, security code: 1234', 'amex •••• 0005, security code: ••••'],
    ['5105.1051.0510.5100', '•••• 5100'],
    ['3056 930902 5904', '•••• 5904'],
    ['5555-5555-5555-4444 12/29', '•••• 4444 12/29'],
    ['4111 1111 1111 1111 123', '•••• 1111 123'],
    ['two cards 4012888888881881 and 6011111111111117', 'two cards •••• 1881 and •••• 1117'],
  ])('masks %s', (text, masked) => {
    expect(maskCards(text)).toBe(masked)
    expect(maskCards(masked)).toBe(masked)
    expect(hasMaskedCard(masked)).toBe(true)
  })

  it.each([
    'call me at +49 170 1234567',
    'call +254 712 345 678 or +254 722 000 000',
    'TW-7KQ2MX on 12.02.2027 at 14:30',
    '4111 1111 1111 1112', // the check digit is wrong
    'ticket 2203456789012',
    '57 68 61 74 20 69 73 20 61 20 6d 6f 64 65 6c 20 75 73',
    '41 11 11 11 11 11 11 11',
    '123456789012345678901234567890123456789',
    'from 12.02.2027 to 19.02.2027, 2 adults, 4500 dollars',
    'our room code is 1234 and the pin is 9999',
  ])('leaves %s', text => {
    expect(maskCards(text)).toBe(text)
    expect(hasMaskedCard(text)).toBe(false)
  })
})
