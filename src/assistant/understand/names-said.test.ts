import { describe, expect, it } from 'vitest'
import { namesSaid } from './names-said.ts'
import { asked, commandsOf } from './said.ts'

const said = (text: string) => namesSaid(text, { beside_email: text.includes('@') })

describe('when names are asked, what is said to us is nobody', () => {
  it.each([
    'muchas gracias',
    'Muchas gracias',
    'grazie mille',
    'asante sana',
    'muito obrigado',
    'vielen dank',
    'Vielen Dank',
    'guten abend',
    'Guten Abend',
    'bonsoir',
    'bye now',
    'Datum ändern',
    'cambia la fecha al 12 de marzo',
    'Cambia la data al 12 marzo',
    'badilisha tarehe iwe keshokutwa',
    'ändere das Datum bitte',
    'mude a data para amanhã',
    'je préfère partir le matin',
    'prefiro de manhã',
    'annule tout',
    'nataka kuzungumza na mtu halisi',
    'naomba kuongea na binadamu',
    'nipe mhudumu',
    'un momento',
    'espera',
    'Espera',
    'un instant',
    'einen Moment',
    'subiri kidogo tafadhali',
    'quiero hablar con alguien',
    'was kostet das',
    'quanto costa la colazione',
    'is breakfast included',
    'je voudrais un vol',
    'tunapenda chumba kikubwa',
    'nein, lieber später',
    'muchas gracias, ann@example.com',
    'envíalo a ann@example.com',
  ])('%s', text => {
    expect(said(text)).toEqual([])
    for (const slot of ['traveler_names', 'contact_name'] as const)
      expect(commandsOf(text, asked(slot)).join()).not.toMatch(/_names?=/)
  })
})

describe('names stay names', () => {
  it.each([
    ['Ann Ito and Bo Ito, ann@x.com', ['Ann Ito', 'Bo Ito']],
    ['ann ito and bo ito', ['Ann Ito', 'Bo Ito']],
    ['Ana López y Juan Pérez, gracias', ['Ana López', 'Juan Pérez']],
    ['Mein Name ist Anna Muster', ['Anna Muster']],
    ['Wir sind Anna Muster und Ben Muster, vielen Dank', ['Anna Muster', 'Ben Muster']],
    ['me llamo Sara Gómez', ['Sara Gómez']],
    ['je m’appelle Jean Dupont', ['Jean Dupont']],
    ['siamo Luca Rossi e Mia Rossi', ['Luca Rossi', 'Mia Rossi']],
    ['majina ni Juma Otieno na Amina Otieno', ['Juma Otieno', 'Amina Otieno']],
    ['os nomes são Ana da Silva e João dos Santos', ['Ana da Silva', 'João dos Santos']],
    ['Will Smith and May Lee', ['Will Smith', 'May Lee']],
    ['Ngugi wa Thiongo', ['Ngugi wa Thiongo']],
    ['Anna, Ben and Carla Muster', ['Anna Muster', 'Ben Muster', 'Carla Muster']],
    ['our names are Ann Ito and Bo Ito, thank you', ['Ann Ito', 'Bo Ito']],
    ['Ann Ito, Bo Ito, la confirmación a ann@x.com', ['Ann Ito', 'Bo Ito']],
    ['ANNE MUSTER, BEN MUSTER', ['Anne Muster', 'BEN Muster']],
  ])('%s', (text, names) => expect(said(text)).toEqual(names))
})
