import { describe, expect, it } from 'vitest'
import { fold } from '../resolve/count-words.ts'
import { wishesKindOfPlace } from './kind-of-place.ts'
import { commandsOf } from './said.ts'

describe('a wish for a kind of place', () => {
  it.each([
    'i want to go to the beach',
    'Hi, we would love a week by the sea please',
    'Ich möchte ans Meer',
    'Queremos ir a la playa',
    'Je voudrais aller à la mer',
    'Vorrei andare al mare',
    'Quero ir à praia',
    'Nataka kwenda ufukweni',
  ])('opens a trip: %s', text => {
    expect(commandsOf(text)[0]).toBe('start plan_trip')
    expect(commandsOf(text).filter(each => /^ask|date/.test(each))).toEqual([])
  })

  it.each([
    'I want a hotel near the beach in Diani',
    'is it far to the beach?',
    'I want to know about the beach',
    'i love watching the waves on the beach',
  ])('is none: %s', text => {
    expect(wishesKindOfPlace(fold(text))).toBe(false)
  })
})
