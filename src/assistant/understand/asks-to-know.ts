import { oneOf, words } from '../resolve/phrases.ts'
import type { Clause } from './clauses.ts'

// How a question for a fact begins, in es, de, fr, it, pt and sw: a verb in front, or a question word.
const OPENING = oneOf`
  # Spanish
  necesit(?:o|amos|a)|se necesita|hace falta|hay que|tengo que|tenemos que|es (?!posible|mejor)|son
  esta|estan|hay|hace (?:frio|calor|mucho)|llueve|cual(?:es)?|como (?:es|esta|son|se|hace|llueve)
  cuando|donde|por que|que (?!tal\b)|quien|se puede beber|hasta
  # German
  brauch(?:e|en|t)|benotig(?:e|en|t)|ist (?!es moglich|moglich)|sind|muss|mussen|mussten|regnet|darf
  durfen|wie (?!ware|wars)|was (?!ist mit|ware)|wann|wo|warum|wer|welche[rsnm]?|gibt es|hat (?:man|es)
  lohnt|gilt|spricht|sprechen
  # French
  (?:ai-je|avons-nous|a-t-on|faut-il|doit-on|dois-je|devons-nous)
  est-ce (?:qu'il|que |qu'on|qu'|dangereux|sur)|est-il (?!possible)|est-elle|y a-t-il|il y a|il faut
  c'est|quel(?:le)?s?|quand|comment|ou est|ou se|pourquoi|que faut|qu'est-ce|on a besoin
  j'ai besoin d'un visa|on doit
  # Italian
  mi serve|ci serve|serv(?:e|ono)|ho bisogno|abbiamo bisogno|c'e|ci sono|sono|occorre|occorrono
  bisogna|devo|dobbiamo|e' (?!possibile)
  e (?:pericolos|sicur|ver|lontan|cald|fredd|necessari|obbligatori)\w*|qual(?:e|i)?|quando|dove|com'e
  come (?:e|sono|si|fa)|cosa|che (?!ne)|perche|fa (?:caldo|freddo)|piove
  # Portuguese
  precis(?:o|amos|a)|tem que|tenho que|temos que|ha|tem|sao|quais|onde|como (?:e|esta|sao|se|faz)
  o que|por ?que|faz (?:frio|calor)|chove
  e (?:perigos|segur|verdade|long|quent|fri|necessari|obrigatori|precis)\w*
  # Swahili
  nahitaji|ninahitaji|tunahitaji|ni (?:salama|hatari|lazima|kweli|mbali)|kuna|hali ya hewa|lini|wapi
  nini|kwa nini|inahitajika|inatakiwa|je
`
const OPENS = new RegExp(
  String.raw`^\W*(?:(?:und|aber|y|pero|et|mais|e|ed|ma|mas|na|lakini|ok|okay|je|also|oye|dis|sag mal)[\s,]+)*${OPENING}(?![\w'])`,
)
// What nobody books: a question with one of these is never about where the traveller wants to go.
const FACT = words`
  # papers
  visa[s]?|visum|visado|visto|visti|viza
  # health
  vaccin\w*|vaksin\w*|impf\w*|vacun\w*|vacin\w*|chanjo|malaria|paludisme|gelbfieber|fiebre amarilla
  fievre jaune|febbre gialla|febre amarela|homa ya manjano
  # safety
  gefahrlich\w*|sicher(?:heit)?|pelig\w*|segur[oa]s?|seguridad|dangere\w*|danger|securite|pericol\w*
  sicur\w*|perig\w*|seguranca|salama|usalama|hatari
  # weather
  wetter|tiempo hace|clima|meteo|tempo fa|hali ya hewa|regnet|regen\w*|llueve|lluvi\w*|pleut|pluie
  piove|piogg\w*|chove|chuva|mvua
  # money
  wahrung|moneda|monnaie|valuta|moeda|sarafu
  # water and tips
  leitungswasser|trinkwasser|trinkgeld|propina|pourboire|mancia|gorjeta
  # passports
  pass|reisepass|pasaporte|passeport|passaporto|passaporte|pasipoti
  # power
  steckdose\w*|enchufe\w*|prises?|strom
`
// "Is there something in Watamu?", "could it be Nairobi?": that is to be looked for, not told.
const WISH = words`
  # German
  konn(?:en|te|ten|test)|kannst|geht (?:auch|es)|moglich|wie ware|wie sieht es|was ist mit|hatten
  haben sie|habt ihr|etwas|was freies|freie?|auch (?:was|in)
  # Spanish
  podemos|podria\w*|puede[ns]?|posible|que tal|y si|tiene[ns]?|algo|disponib\w*|preferi\w*
  # French
  pouv\w*|pourr\w*|peut-on|peux|possible|et si|avez-vous|quelque chose|disponib\w*
  # Italian
  possiamo|potremmo|potrebbe|possibile|avete|qualcosa|che ne|libere?
  # Portuguese
  podem(?:os)?|poderia\w*|possivel|voces tem
  # Swahili
  naweza|tunaweza|mnaweza|inawezekana|mna|mnayo|kitu|vipi
  # rather
  lieber|stattdessen|mejor|plutot|invece|em vez|badala
`

/** Whether a clause, by its form in any language but English, asks to be told something: "brauche ich ein Visum für Kenia?".
 *  What is named in it is not thereby wished for. `names_service`: a hotel, a flight or the like is named in it. */
export function asksToKnow({ folded }: Clause, names_service: boolean): boolean {
  const isMarked = /\?\s*$/.test(folded) || /^\W*¿/.test(folded)
  if (FACT.test(folded)) return (isMarked && !WISH.test(folded)) || OPENS.test(folded)
  return isMarked && !names_service && OPENS.test(folded) && !WISH.test(folded)
}

/** Whether papers and rules are asked for, which our texts state, rather than advice. */
export const asksForRules = ({ folded }: Clause): boolean => RULES.test(folded)

const RULES = words`
  # visas
  visa[s]?|visum|visado|visto|viza
  # vaccinations
  vaccin\w*|impf\w*|vacun\w*|vacin\w*|chanjo
  # passports
  reisepass|pasaporte|passeport|passaporto|passaporte|pasipoti
`
