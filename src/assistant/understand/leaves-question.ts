import { fold } from '../resolve/count-words.ts'
import { oneOf } from '../resolve/phrases.ts'

const BEFORE = oneOf`no|nein|ne|nee|non|nao|hapana|ok|okay|oh|ah|hm+|sorry|actually|perdon|pardon|scusa|scusi|desculpe|samahani`
const AFTER = oneOf`please|thanks|thank you|bitte|danke|gracias|por favor|merci|grazie|obrigad[oa]|asante|tafadhali|sorry`

const LEAVES = oneOf`
  i(?:'d| would)? rather not|(?:better|rather) not|not after all|after all,? no|on second thoughts?,? no|actually,? no
  i (?:don't|do not|dont) want (?:it|this|that|any of (?:it|this))(?: any ?more)?
  # de
  (?:lieber |dann )?doch nicht|lieber nicht|besser nicht|(?:ich|wir) (?:will|wollen|mochte|mochten) (?:das |es )?(?:doch )?nicht(?: mehr)?
  doch nein|lass(?:en sie)? (?:es|das)|lassen wir (?:es|das)
  # es
  mejor no|al final no|no,? mejor no|pues no|ya no (?:lo )?(?:quiero|queremos)|no (?:lo )?quiero|dejemoslo|dejalo|dejelo
  # fr
  finalement(?:,? non| pas)|plutot pas|en fait(?:,? non| pas)|(?:je n'en|je ne|nous n'en) (?:en )?(?:veux|voulons)(?: plus| pas)|laisse[zr]? tomber
  # it
  meglio di no|anzi,? no|alla fine no|non (?:lo )?(?:voglio|vogliamo)(?: piu)?|lasci(?:a|amo)? (?:stare|perdere)
  # pt
  melhor nao|afinal nao|na verdade nao|nao quero(?: mais)?|nao queremos(?: mais)?|deix[ae] (?:pra|para) la
  # sw
  hapana,? (?:acha|basi|sitaki)|basi hapana|afadhali hapana|sitaki(?: tena)?|hatutaki(?: tena)?|acha(?: tu)?|basi acha
`
const LEFT = new RegExp(String.raw`^\W*(?:${BEFORE}[\s,.!]+)*${LEAVES}(?:[\s,.!]*${AFTER})*\W*$`)

/** "Nein, doch nicht", "mejor no", "finalement non", to a question that is no yes-or-no one: the journey is given up. */
export const leavesQuestion = (text: string): boolean => text.length <= 60 && LEFT.test(fold(text).trim())
