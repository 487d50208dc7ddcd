import { oneOf } from '../resolve/phrases.ts'

/** Whether a clause (folded) asks for a person in so many words, in one of the seven languages. */
export const wantsPerson = (folded: string): boolean => WISH.test(folded)

const TALK_EN = oneOf`talk|speak|chat|write|get through|put me through|connect(?: me)?|transfer(?: me)?`
const PERSON_EN = oneOf`
  person|human|human being|somebody|someone|staff|team
  agent|colleagues?|operator|employee|representative
`
const ENGLISH = oneOf`
  ${TALK_EN} (?:to|with) (?:an? |the |one of )?(?:real |actual |live |human |your )?${PERSON_EN}\b
  (?:want|need|give me|get me|prefer) (?:a|an) (?:real |actual |live )?${oneOf`
    human|person to talk to|real person|operator|human agent
  `}\b
`

const PERSON_DE = oneOf`
  menschen?|person|menschlichen \w+
  mitarbeiter(?:in)?|berater(?:in)?|kolleg\w+|kundenberater
`
const TALK_DE = String.raw`(?: (?:aus|von|vom) [\w ]{2,20})? ?(?:sprechen|reden|telefonieren|chatten|schreiben)`
const GERMAN = oneOf`
  (?:mit|zu) (?:einem|einer|jemandem?|irgendjemandem?|'?nem) ?(?:echten |richtigen |wirklichen )?${PERSON_DE}?${TALK_DE}
  (?:echte[nr]?|richtige[nr]?) (?:menschen?|person) (?:bitte|sprechen|dran|am)
  (?:verbinde\w*|geben) (?:sie )?(?:mich|mir) (?:bitte )?(?:mit )?(?:einem|einer|einen|eine|jemandem|ihrem) ?\w*
  (?:will|mochte|brauche|hatte gern\w*) (?:bitte )?(?:einen|eine) (?:echten |echte |richtigen )?${oneOf`
    menschen|mitarbeiter(?:in)?|ansprechpartner(?:in)?|berater(?:in)?
  `}\b
  kann (?:mich )?(?:jemand|ein mensch|ein mitarbeiter) (?:anrufen|zuruckrufen|ubernehmen)
  ^\W*(?:mensch|mitarbeiter|kundenservice|kundendienst|echter mensch)(?: bitte)?\W*$
`

const TALK_ES = oneOf`hablar|habla|hable|comunicarme|charlar|conversar|contactar|chatear`
const PERSON_ES = oneOf`
  persona|humano|humana|ser humano|alguien|agente|asesora?|operadora?|empleado|representante
  encargad[oa]|companer[oa]|servicio al cliente|atencion al cliente
`
const END_ES = String.raw`(?=\W*(?:por favor|real|de verdad|humano|del? |$))`
const SPANISH = oneOf`
  ${TALK_ES} con (?:una? |el |la |algun[ao]? |alguien)?${PERSON_ES}?(?: real| de verdad| humano)?\b${END_ES}
  (?:paseme|pasame|comuniqueme|comunicame|pongame|ponme) con (?:una? |el |la |alguien)
  (?:quiero|necesito|prefiero) (?:a )?(?:una? )?${oneOf`
    persona (?:real|de verdad)|humano|agente humano|asesor humano|operadora?|atencion humana
  `}
  persona real|agente humano
  ^\W*(?:agente|humano|operadora?)(?: por favor)?\W*$
`

const PERSON_FR = oneOf`
  humain|etre humain|personne|vraie personne|quelqu'un|agent|conseiller|conseillere
  operateur|operatrice|collegue|employe|responsable
`
const END_FR = String.raw`(?=\W*(?:s'il|svp|reel\w*|humain\w*|de |du |$))`
const FRENCH = oneOf`
  (?:parler|discuter|echanger|communiquer) (?:a|avec) (?:un[e]? |quelqu'un|des? )?(?:vrai[e]? |autre )?${PERSON_FR}?\b${END_FR}
  (?:passez|mettez|passe|transferez)[- ]moi (?:avec |a |en relation avec |en contact avec )?(?:un|une|quelqu'un|le|la)\b
  (?:veux|voudrais|besoin d'|prefere) ?(?:un|une) ${oneOf`
    (?:vrai |vraie )?(?:humain|conseiller|conseillere)|vraie personne|personne reelle|operateur|interlocuteur
  `}\b
  ^\W*(?:un )?(?:humain|conseiller|operateur)(?: s'il (?:vous|te) plait)?\W*$
`

const PERSON_IT = oneOf`
  persona|umano|essere umano|qualcuno|operatore|operatrice|agente
  addetto|consulente|responsabile|collega|assistenza
`
const END_IT = String.raw`(?: vera| reale| umano| in carne)?\b(?=\W*(?:per (?:favore|piacere)|vera|reale|umano|del|$))`
const ITALIAN = oneOf`
  (?:parlare|parlarne|parlo|comunicare|chattare) con (?:un'?[ao]? ?|qualcuno|l'|il |la )?(?:vera? |vero )?${PERSON_IT}?${END_IT}
  (?:mi passi|passami|passatemi|mi metta in contatto con|mettimi in contatto con) (?:con )?(?:un|una|qualcuno|l)\b
  (?:voglio|vorrei|ho bisogno di|preferisco) (?:un|una) ${oneOf`
    persona (?:vera|reale)|umano|operatore|operatrice|essere umano
  `}\b
  ^\W*(?:operatore|persona vera|un umano)(?: per favore)?\W*$
`

const PERSON_PT = oneOf`
  pessoa|humano|humana|ser humano|alguem|atendente|agente|operadora?|funcionari[oa]
  assistente humano|responsavel|consultora?|colega
`
const END_PT = String.raw`(?=\W*(?:por favor|real|de verdade|humano|da |do |$))`
const PORTUGUESE = oneOf`
  (?:falar|conversar|falo|contatar) com (?:uma? |o |a |alguem|alguma )?${PERSON_PT}?(?: real| de verdade| humano)?\b${END_PT}
  (?:me passe|passe-me|me transfira|transfira-me|ligue-me|me conecte) (?:a |com |para )(?:uma? |o |a |alguem)
  (?:quero|preciso de|prefiro) (?:uma? )?${oneOf`
    pessoa (?:real|de verdade)|humano|atendente|atendimento humano|operadora?
  `}\b
  ^\W*(?:atendente|humano|operadora?)(?: por favor)?\W*$
`

const PERSON_SW = oneOf`mtu|binadamu|mhudumu|wakala|mfanyakazi|msaidizi|mwanadamu|meneja|afisa`
const SWAHILI = oneOf`
  (?:ku|ni|tu|na)?(?:ongea|zungumza|ongee|zungumze|wasiliana|wasiliane|sema) na ${oneOf`
    ${PERSON_SW}|mtumishi|mwenzenu|huduma kwa wateja
  `}\b
  (?:ni|tu)(?:pe|patie|patieni|peni|unganishe|unganishie) (?:na |kwa )?${PERSON_SW}\b
  (?:nataka|naomba|nahitaji|tunataka|tunaomba|ninataka) ${oneOf`
    mtu halisi|binadamu|mhudumu|wakala|mwanadamu|mtu wa kunisaidia|msaada wa mtu
  `}\b
  ^\W*(?:mhudumu|binadamu)(?: tafadhali)?\W*$
`

const WISH = new RegExp(
  String.raw`\b${oneOf`${ENGLISH}|${GERMAN}|${SPANISH}|${FRENCH}|${ITALIAN}|${PORTUGUESE}|${SWAHILI}`}`,
  'u',
)
