import { describe, expect, it } from 'vitest'
import { fold } from '../resolve/count-words.ts'
import { isAbuse } from './is-abuse.ts'
import { wantsPerson } from './wants-person.ts'

describe('wantsPerson', () => {
  it.each([
    'I want to talk to a human',
    'can I speak with someone?',
    'connect me to an agent please',
    'give me a real person',
    'let me chat with a colleague',
    'ich möchte mit jemandem sprechen',
    'kann ich mit einem Menschen reden?',
    'ich will mit einem echten Mitarbeiter sprechen',
    'verbinden Sie mich bitte mit einem Mitarbeiter',
    'ich brauche einen Ansprechpartner',
    'quiero hablar con una persona',
    '¿puedo hablar con alguien?',
    'necesito hablar con un agente humano',
    'páseme con un asesor',
    'quiero hablar con una persona de verdad, por favor',
    "je veux parler à quelqu'un",
    'je voudrais parler à un conseiller',
    'puis-je parler à une vraie personne ?',
    'passez-moi un humain',
    'parler avec un humain svp',
    'vorrei parlare con qualcuno',
    'posso parlare con una persona vera?',
    'voglio parlare con un operatore',
    'mi passi un operatore',
    'fatemi parlare con un essere umano',
    'quero falar com uma pessoa',
    'posso falar com alguém?',
    'preciso falar com um atendente',
    'quero um atendente',
    'me transfira para um humano',
    'nataka kuzungumza na mtu halisi',
    'naomba kuongea na binadamu',
    'nipe mhudumu',
    'nataka kuongea na mtu',
    'niunganishe na wakala',
    'naweza kuongea na mhudumu?',
  ])('hears the wish in "%s"', text => expect(wantsPerson(fold(text))).toBe(true))

  it.each([
    'a room for one person',
    'we want to talk to locals in a village',
    'eine Reise mit einem Freund',
    'mit jemandem teilen wir das Zimmer',
    'una habitación para una persona',
    'quiero hablar con ustedes del precio',
    'un hôtel pour une personne',
    'je veux parler de la météo',
    'una camera per una persona',
    'um quarto para uma pessoa',
    'chumba kwa mtu mmoja',
    'watu wawili, nipe hoteli',
    'two people, one human and a dog',
  ])('hears none in "%s"', text => expect(wantsPerson(fold(text))).toBe(false))
})

describe('isAbuse', () => {
  it.each([
    'fuck you',
    'verpiss dich',
    'halt die Fresse',
    'du bist so ein Idiot',
    'va te faire foutre',
    'ta gueule',
    'vous êtes des voleurs',
    'hijo de puta',
    'vete a la mierda',
    'sois unos ladrones',
    'siete dei ladri di merda',
    'vaffanculo',
    'sei un idiota',
    'filho da puta',
    'vai se foder',
    'vocês são uns idiotas',
    'mjinga wewe',
    'wewe ni mpumbavu',
    'nyinyi ni wezi',
  ])('hears it in "%s"', text => expect(isAbuse(fold(text))).toBe(true))

  it.each([
    'va bene',
    'vas-y',
    'va pour ça',
    'un hotel, no es caro',
    'ich will dich buchen',
    'siete in due?',
    'you are great',
    'the big five',
    'sawa',
    'tous les deux',
    'un groupe de douze',
    'la Hija del Sol hotel',
  ])('hears none in "%s"', text => expect(isAbuse(fold(text))).toBe(false))
})
