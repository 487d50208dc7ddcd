import { oneOf, words } from '../resolve/phrases.ts'

const PRICE = oneOf`
  price|prices|cost|costs|bill|quote|rates?|fees?|precios?|prix|preise?n?|rechnung|prezz[oi]|precos?
  conto|bei (?:ya|hii|yake|yenu)|cuenta|facture|addition
`

const WHATEVER = oneOf`
  whatever|no matter what|no matter|regardless of|at any|never mind|any|peu importe|quel que soit
  a cualquier|a qualquer|a qualsiasi|um jeden|zu jedem|egal|sin importar|non importa|nao importa
`

const SOUNDS_LIKE_NEED = oneOf`
  heart attack|heart stopped|stroke|seizure|faint\w*|collaps\w*|passed out|dying|died|die|bleeding
  choking|choked|robbed|mugged|kill\w* (?:me|myself)|hurt|infarto|desmay\w*|infarctus|evanoui\w*
  mourir|herzinfarkt|schlaganfall|ohnmacht\w*|svenut\w|morire|morrer|robad[oa]s?|vole|derubat\w
  ausgeraubt
`

const AT_THE_SIGHT_OF = oneOf`
  when|as|at|by|over|from|because of|looking at|cuando|con|por|quand|avec|par|als|bei|von|quando|com
  pelo|del|de
`

const AT_THIS = oneOf`
  (?:with|for|at|con|a|por|avec|pour|bei|mit|com|per) (?:this|these|those|that|such|your|the|estos?|ces?|cette|diesen?|dem|questi|esses?|questo)
`

const SUCH_HARM = oneOf`
  robbed|bleeding|dying|heart attack|fainted|robad\w+|vole\w*|ausgeraubt|derubat\w|roubad\w+
`

/** Phrases that only sound like need: "we are dying to see lions", "a heart attack when I saw the price", "emergency exit". */
export const FIGURES = new RegExp(
  oneOf`
    # what it costs
    \b${WHATEVER} (?:what )?(?:the |it |le |il |el |o |en |einen )?${PRICE}\b
    ${SOUNDS_LIKE_NEED}[^,;.]{0,40}\b${AT_THE_SIGHT_OF}\b[^,;.]{0,30}\b${PRICE}\b
    \b${AT_THIS} ${PRICE}\b[^,;.]{0,40}${SUCH_HARM}
    # a way of speaking
    \bdying (?:to|for)\b|\bdie for\b|\bbleeding edge\b|\bstroke of\b|\bcrash course\b
    \b(?:daylight|highway) robbery\b|\bbath bombs?\b|\bphoto ?bomb|\bheart attacks? (?:on a plate|grill)
    \btrapped (?:in the|by) (?:office|routine|everyday)|\bcaught fire with\b|\bsuicide squad\b
    \byellow fever\b|\bdance fever\b|\bsafari fever\b
    # what is there for the case of need
    \bemergency (?:exits?|contact|number|fund|row|landing|kit|plan|procedures?|cover|evacuation cover|line|phone|equipment)\b
    \b(?:not|no|isn't an?) (?:an |a )?emergency\b
  `,
  'gu',
)

const UNDER_A_CONDITION = oneOf`
  # English
  what if|in case|in the event|suppose|supposing|let's say|imagine|what (?:happens|would happen)
  (?:what|who|how)\b[^,;]{0,30}\b(?:if|in case)
  if (?:i|we|he|she|they|someone|somebody|anyone|one|my|our|a|an|the|something|there)\b
  # Spanish
  que pasa si|y si|que hacer si|en caso de
  # French
  que se passe|et si|que faire (?:si|en cas)|en cas d
  # German
  was passiert|was (?:ist|mache|tun)[^,;]{0,20} wenn|wenn (?:ich|wir|jemand|man|etwas)|falls|im falle?
  # Italian
  che (?:succede|fare se)|cosa (?:succede|fare se)|in caso
  # Portuguese
  o que acontece|o que fazer (?:se|em)|em caso de
  # Swahili
  ikiwa|endapo|itakuwaje|nini (?:hutokea|kitatokea|kinatokea)
`

/** A clause that is told under a condition from its head on: "if we had an accident, who comes?". */
export const ALL_OF_CONDITION = new RegExp(
  String.raw`^\W*(?:(?:and|but|so|ok|hi|hello|hey|just|y|et|und|e|na)[\s,]+)*${UNDER_A_CONDITION}\b`,
)

const WHAT_WOULD_BE = oneOf`
  # English
  what if|in case|in the event
  if (?:i|we|he|she|they|you|there|someone|somebody|anyone|anything|my|our|one|a|an|the|something)?
  what (?:happens|would happen)|how (?:safe|likely|common|often|dangerous|many)
  is it (?:safe|dangerous|likely|true|common)|(?:risk|chances?|danger|likelihood) (?:of|that)
  (?:story|film|movie|book|documentary) (?:about|of|where|with)
  # Spanish
  si (?:alguien|nos|me|hay|tengo|tenemos|perdemos|pierdo)|en caso de
  # French
  en cas d\W?e?|si (?:on|quelqu'un|je|nous|j'ai)
  # German
  wenn|falls|im falle?
  # Italian
  in caso|se (?:qualcuno|ho|abbiamo|perdo|perdiamo)
  # Portuguese
  em caso de|se (?:alguem|eu|nos|houver|perder)
  # Swahili
  kama|ikiwa|endapo
`

const ANYBODY = oneOf`
  tourists?|people|guests?|travell?ers?|visitors?|anyone|anybody|you|lions?|elephants?|hippos?
  crocodiles?|snakes?|animals?|monkeys?|sharks?
`

/** What would be, or is in general, as it stands before a sign: to be told, not to be rescued from. */
export const WHAT_IF = new RegExp(oneOf`
  # a condition
  \b${WHAT_WOULD_BE}\b[^,;]*$
  # in general
  \b(?:do|does|did|have|has|are|were|is|can|could|get|would) (?:the |any |other |many |some |most )?${ANYBODY}(?: \w+){0,3}\W*$
  # not, or only maybe
  \b(?:might|could|would|may|will|won't|not|never|n't|without|avoid|prevent)(?: (?:be|get|getting|being|become|been|have|ever))*\W*$
  # in thought
  \b(?:worried|afraid|scared|frightened|fear\w*|nervous|think\w*|talk\w*|read|heard|stor\w+) (?:of|about) (?:being|getting|be|having|people|tourists)?(?: \w+){0,1}\W*$
  # what is insured
  \b(?:insurance|policy|cover\w*|seguro|versicherung|assurance|assicurazione|bima)\b.{0,30}\b(?:covers?|pays?|include\w*|against|for)\b[^,;]*$
`)

/** The same inside the sign: "has anyone ever been robbed", "a chance of being bitten". */
export const WHAT_IF_LED = new RegExp(oneOf`
  \b(?:has|have|had|are|do|does) (?:anyone|anybody|someone|somebody|tourists|people|guests|they) (?:ever |often |been |got |get |sometimes )
  \b(?:risk|chances?|likelihood|fear|story|film|movie|book) (?:of|about)\b
`)

/** What is covered or only told: a policy, a book, a film. */
export const COVERED =
  /\bis an? (?:book|film|movie|song|story)\b|\b(?:covered|insured|insurance cover|cubiert\w|versichert|couvert\w?|copert\w|cobert\w)\b/

/** What happened long ago is over. */
export const LONG_AGO = words`
  # English
  (?:years?|months?|weeks?) ago|last (?:year|month|time|summer|winter|spring|autumn|holiday|trip)
  in (?:the past|20[012]\d|my (?:youth|childhood))|as a (?:child|kid)|once (?:had|was|got)|used to
  previously|on (?:our|my) (?:last|previous) (?:trip|holiday|visit)|history of
  # Spanish
  el ano pasado|hace (?:anos|meses)
  # French
  l'annee derniere|l'an dernier|il y a (?:des |\w+ )?(?:ans|mois)
  # German
  letztes jahr|vor (?:\w+ )?jahren
  # Italian
  l'anno scorso|anni fa
  # Portuguese
  no ano passado|ha (?:\w+ )?anos
  # Swahili
  mwaka jana|zamani
`
