import { oneOf, words } from '../resolve/phrases.ts'
import { ASKED_BY_FORM, type OwnTopic } from './own-by-form.ts'

/** What a clause (folded) asks back of what was said or chosen before: "what dates again?", "who is travelling?", "wie viele
 *  Nächte sind das?". Undefined for what is to be looked up or found. Seven languages. */
export function asksOwn(folded: string): OwnTopic | undefined {
  if (folded.length > MOST_CHARACTERS || /\d/.test(folded) || TO_BE_FOUND.test(folded)) return undefined
  const plain = ASKED_BY_FORM.find(([, pattern]) => pattern.test(folded))?.[0]
  if (plain === 'place' && !WHERE.test(folded)) return 'choice'
  if (plain) return plain
  if (!ASKS.test(folded) || !RECALL.test(folded)) return undefined
  return NOUNS.find(([, pattern]) => pattern.test(folded))?.[0]
}

const MOST_CHARACTERS = 120

/** "Where are we going?" asks for the place, "which hotel is this?" for what was chosen. */
const WHERE = /\b(?:where|wo|wohin|donde|ou|dove|onde|wapi|destination|destino|destinazione)\b/

// What could be had, what is best, and what texts or prices tell, is not asked of what was said.
const TO_BE_FOUND = words`
  # English
  available|availability|free|best|better|cheap\w*|recommend\w*|suggest\w*|should|can(?! you)
  could(?! you)|possible|what about|how about|how much|polic\w+|cancel\w*|refund\w*|visas?|weather
  rain\w*|costs?|prices?|pay|paid|wi-?fi|season|distance|(?<!so )far
  # German
  verfugbar|frei|beste[nrsm]?|besser|moglich|gunstig\w*|soll(?:en|te|ten)?|kann|konnen|kostet|wetter
  storno\w*|stornier\w*
  # Spanish
  disponib\w*|libres?|mejor(?:es)?|barat\w+|conviene|puedo|podemos|cuesta|tiempo hace
  # French
  meilleure?s?|libre|peut|peux|pouvons|coute|meteo
  # Italian
  liber[ei]|miglior[ei]?|posso|possiamo|consigli\w*|costa
  # Portuguese
  melhor(?:es)?|livres?|podemos|recomend\w*|custa
  # Swahili
  zinapatikana|inapatikana|yanapatikana|bora|bei|naweza|tunaweza|hali ya hewa
`

const ASKING = oneOf`
  # English
  what|which|when|where|who|how many|how long|remind|can you (?:remind|repeat|tell)|tell me
  # German
  was\b|welche|wann|wo\b|wohin|wer\b|wie viele|wie lange|erinner
  # Spanish
  que\b|cual|cuando|donde|quien|cuant|recuerd
  # French
  qu'|quel|quand|ou\b|qui\b|combien|rappel
  # Italian
  che\b|cosa|qual|quando|dove|chi\b|quant|ricord
  # Portuguese
  o que|quais|onde|quem|lembr
  # Swahili
  nikumbush|tukumbush|ni\b|je\b|nilisema|tarehe|hoteli|chumba
`
const ASKS = new RegExp(
  String.raw`^\W*(?:(?:and|so|but|ok|okay|sorry|wait|please|hey|und|aber|y|pero|et|mais|e|ma|mas|na)[\s,]+)*${ASKING}`,
)

const RECALL = words`
  # English
  again|did (?:i|we) (?:say|tell|choose|pick|give|ask|enter|book)
  (?:have|had) (?:i|we) (?:said|told|chosen|given|asked|booked)
  (?:do|did) you have (?:down|for (?:me|us)|noted)
  (?:have|did) you (?:noted?|written|write|put|understood|understand|got|taken)|so far
  remind (?:me|us)
  # German
  noch ?mal|nochmals
  (?:habe|hatte|haben|hatten) (?:ich|wir) .{0,30}(?:gesagt|angegeben|gewahlt|genannt|geschrieben)
  bisher|erinner\w*
  # Spanish
  otra vez|dije|dijimos|he dicho|elegi|hasta ahora|recuerd\w*
  # French
  deja|ai-je|avons-nous|j'ai (?:dit|choisi)|jusqu'ici|rappel\w*
  # Italian
  di nuovo|ho (?:detto|scelto)|avevo detto|abbiamo (?:detto|scelto)|finora|ricord\w*
  # Portuguese
  mesmo|de novo|eu (?:disse|falei|escolhi)|disse|falei|ate agora|lembr\w*
  # Swahili
  tena|nilisema|tulisema|nilichagua|hadi sasa|mpaka sasa|nikumbush\w*|tukumbush\w*
`

const NOUNS: readonly (readonly [OwnTopic, RegExp])[] = [
  [
    'contact',
    words`
      e-?mail|phone|telefon\w*|telephone|correo|courriel|telefono|telefone|barua pepe|simu
    `,
  ],
  [
    'budget',
    words`
      budget|presupuesto|orcamento|bajeti
    `,
  ],
  [
    'nights',
    words`
      nights?|how long|nachte?|noches?|nuits?|nott[ei]|noites?|usiku
    `,
  ],
  [
    'room',
    words`
      rooms?|board|breakfast|meals?|food|stars?|cabin|class|zimmer|verpflegung|fruhstuck|habitacion(?:es)?
      desayuno|chambres?|petit[- ]dejeuner|camer[ae]|colazione|quartos?|cafe da manha|vyumba|chumba
      kifungua kinywa
    `,
  ],
  [
    'dates',
    words`
      dates?|days?|daten|datum|tage?|fechas?|dias?|jours?|data|giorni|datas?|tarehe|siku
    `,
  ],
  [
    'party',
    words`
      who|people|persons?|travell?ers?|adults|kids|children|party|names?|personen|leute|reisende
      erwachsene|kinder|namen|personas|viajeros|adultos|ninos|nombres|personnes|voyageurs|adultes|enfants
      noms|persone|viaggiatori|adulti|bambini|nomi|pessoas|viajantes|criancas|nomes|watu|wasafiri|watoto
      majina
    `,
  ],
  [
    'place',
    words`
      hotel|lodge|place|camp|destination|flight|unterkunft|ziel|flug|lugar|destino|alojamiento|vuelo|lieu
      endroit|vol|posto|destinazione|volo|voo|hoteli|mahali
    `,
  ],
  [
    'all',
    words`
      everything|all|alles|todo|tout|tutto|tudo|kila kitu|said?|say|gesagt|dije|dit|detto|disse|nilisema
    `,
  ],
]
