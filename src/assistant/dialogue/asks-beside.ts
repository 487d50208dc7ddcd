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

/** Whether a question (folded) about money is about something beside the offers. */
export const asksBeside = (asked: string): 'text' | 'unknown' | undefined =>
  BESIDE.test(asked) ? 'text' : UNKNOWN.test(asked) ? 'unknown' : undefined
