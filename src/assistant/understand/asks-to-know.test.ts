import { describe, expect, it } from 'vitest'
import { asksToKnow } from './asks-to-know.ts'
import { splitClauses } from './clauses.ts'

const asks = (text: string) => splitClauses(text).some(clause => asksToKnow(clause, false))

describe('a question for a fact is told from a wish by its form', () => {
  it.each([
    'brauche ich ein Visum für Kenia?',
    'ist es in Nairobi gefährlich?',
    'braucht man in Tansania eine Impfung?',
    'wie ist das Wetter in Arusha?',
    '¿necesito visado para Kenia?',
    '¿es segura Nairobi?',
    '¿hay mosquitos en Diani?',
    'est-ce que Nairobi est dangereux ?',
    'faut-il un visa pour la Tanzanie ?',
    'serve il visto per il Kenya?',
    'è lontana Nairobi?',
    'preciso de visto para o Quênia?',
    'como é Nairóbi?',
    'je, Nairobi ni salama?',
  ])('asks: %s', text => expect(asks(text)).toBe(true))

  it.each([
    'geht auch Watamu?',
    'wie wäre es mit Nairobi?',
    'gibt es auch etwas in Watamu?',
    'und in Nairobi?',
    '¿y en Nairobi?',
    '¿podría ser Nairobi?',
    '¿hay algo en Watamu?',
    'et si on allait à Nairobi ?',
    'è possibile Nairobi?',
    'e em Nairóbi?',
    'vipi Nairobi?',
    'nach Nairobi',
  ])('wishes: %s', text => expect(asks(text)).toBe(false))
})
