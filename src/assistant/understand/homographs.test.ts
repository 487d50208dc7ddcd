import { describe, expect, it } from 'vitest'
import { splitClauses } from './clauses.ts'
import { readQuestion } from './read-question.ts'

const topicOf = (text: string) => {
  const [clause] = splitClauses(text)
  const act = clause && readQuestion(clause)
  return act?.act === 'ask' ? act.topic : undefined
}

describe('what asks for a price in one language asks for none in another', () => {
  it.each([
    'Gibt es einen Pool bei der Lodge?',
    'Kann man bei euch tauchen?',
    'Ist das Camp total abgelegen?',
    'Um wie viel Uhr fliegen wir?',
    'Pouvez-vous nous prendre en charge à l’aéroport ?',
    'Combien de temps dure le vol ?',
    '¿Cuánto dura el vuelo?',
    'Quanto tempo demora o transfer?',
    'Tunaondoka saa ngapi?',
  ])('%s', text => expect(topicOf(text)).not.toBe('price'))

  it.each([
    'Bei gani?',
    'Bei?',
    'Je, bei yake ni ngapi?',
    'Naomba kujua bei?',
    'Hoteli hii ni pesa ngapi?',
    'Wie viel ist das zusammen?',
    'Combien ça coûte ?',
    '¿Cuánto cuesta?',
    'Quanto costa?',
    'Quanto custa?',
    'What is the total?',
    'How much is it in total?',
  ])('%s still does', text => expect(topicOf(text)).toBe('price'))
})

describe('"when" and "weather" inside a sentence make no question for advice of it', () => {
  it.each([
    'Avete una camera libera quando arriviamo?',
    'Haben Sie etwas frei, egal wann?',
    'Avez-vous un vol qui arrive à temps pour le dîner ?',
    'Tem um quarto livre quando chegarmos?',
    'Can we come on the 3rd or the 4th, or the 5th?',
  ])('%s', text => expect(topicOf(text)).toBeUndefined())

  it.each([
    'Wann ist die Trockenzeit?',
    'Und wann regnet es?',
    '¿Cuándo es la migración?',
    'Quando piove?',
    'Quel temps fait-il en mars ?',
    'Che tempo fa a marzo?',
    'Como está o tempo em março?',
    'Is the north or the south coast nicer?',
  ])('%s', text => expect(topicOf(text)).toBe('advice'))
})
