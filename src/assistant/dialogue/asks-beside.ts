import { words } from '../resolve/phrases.ts'

/** What no offer of ours contains, and our texts tell of: what it costs is no question about the offers that are shown. */
const BESIDE = words`
  visas?|e-?visa|eta|travel authori[sz]ation|tips?|tipping|gratuit(?:y|ies)|vaccin\w*|insurance|sim cards?|passports?
  visum|trinkgeld\w*|impf\w*|\w*versicherung|reisepass
  visados?|propinas?|vacunas?|seguros?
  pourboires?|vaccins?|assurance
  visto|visti|mance|mancia|vaccin[oi]|assicurazione
  vistos?|gorjetas?|vacinas?
  viza|bakshishi|chanjo|bima
`
/** What may be bought besides, and stands in no text: neither a price nor a yes is known. */
const UNKNOWN = words`
  laundry|parking|minibar|drinks?|alcohol|extra beds?|late check-?out|early check-?in|upgrades?|massage|spa|babysit\w*|cots?|crib
  wasche|parkplatz|getranke|zustellbett|kinderbett|lavanderia|aparcamiento|bebidas|cama extra|cuna
  blanchisserie|parking|boissons|lit supplementaire|lit bebe|lavanderia|parcheggio|bevande|letto aggiunto|culla
  estacionamento|bebidas|berco|cama extra|vinywaji|maegesho
`

/** Animals that travel along; the wild ones are another matter. */
const PETS = words`
  pets?|pet-friendly|(?:my|our) (?:dogs?|cats?|pupp(?:y|ies))|(?:bring|take|with) (?:a|the) (?:dog|cat)
  haustier\w*|(?:mein|unser)(?:en|e|em)? (?:hund|katze)|(?:einen?|dem|der) (?:hund|katze) mit
  mascotas?|(?:mi|nuestro|nuestra) (?:perr[oa]|gat[oa])
  animaux de compagnie|(?:mon|notre) (?:chien|chat)
  animali domestici|(?:mio|nostro) (?:cane|gatto)
  animais de estimacao|(?:meu|minha|nosso) (?:cachorr[oa]|cao|gat[oa])
  (?:mbwa|paka) (?:wangu|wetu)
`

/** Whether a question (folded) is about bringing a pet, of which nothing is known. */
export const asksForPets = (asked: string): boolean => PETS.test(asked)

/** Whether a question (folded) about money is about something beside the offers. */
export const asksBeside = (asked: string): 'text' | 'unknown' | undefined =>
  BESIDE.test(asked) ? 'text' : UNKNOWN.test(asked) ? 'unknown' : undefined
