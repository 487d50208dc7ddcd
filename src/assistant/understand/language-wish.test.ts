import { describe, expect, it } from 'vitest'
import { fold } from '../resolve/count-words.ts'
import { wishesLanguage } from './language-wish.ts'

describe('a wish for another language', () => {
  it.each([
    'i want to switch speaking to french',
    'is it ok if i start speaking to you in german',
    'i need to change my speaking to spanish',
    'could we continue the conversation in Italian?',
    'English please',
    'auf Deutsch bitte',
    'change the language',
  ])('is heard: %s', text => expect(wishesLanguage(fold(text))).toBe(true))

  it.each([
    'do the guides start speaking German if we ask?',
    'is there a guide speaking French',
    'which language is spoken in Zanzibar',
    'we met people speaking Spanish',
  ])('is none: %s', text => expect(wishesLanguage(fold(text))).toBe(false))
})
