import { isPlainWord } from '../provenance/plain-words.ts'
import { fold } from '../resolve/count-words.ts'
import { resolveNames } from '../resolve/resolve-names.ts'
import { withoutContact } from '../resolve/resolve-slot.ts'
import { WORDS } from './language-profiles.ts'

const SPOKEN = ['en', 'es', 'fr', 'de', 'it', 'pt', 'sw'] as const
const OPENING = SPOKEN.filter(language => language !== 'de') // every German noun would count

// Words of a language that people are called too, and what stands inside of names.
const NAMES_TOO = new Set(
  'ana una sara mia may april juni jana lei june august will mark grace hope faith joy rose rosa park long grant young summer sage mambo neema amani baraka imani juma rafiki nina leo luna sol marco maria dan drew pat sue bill jean pierre martin luca lucas noel pascal domingo abril julio luz paz mar van von der den de del della di da dos das do la le el al bin ibn ben bint y zu zur ten ter st wa ole du des dei degli lo san santa so an no tu su ng ha ja jo bo lee kim'.split(
    ' ',
  ),
)
const ALSO_WORDS = new Set(
  `bye goodbye ok okay wait moment sorry later maybe different another someone anybody human agent operator person talk speak call cancel undo
  espera espere esperen momento momentito perdon disculpe disculpa cambie cambiar cambiemos quita anula anule cancela cancele hablar agente persona humano operador adios luego
  minuto segundo ayuda pregunta nombre nombres apellido pasaporte
  attends attendez moment instant annule annulez modifie modifiez parler humain quelqu conseiller revoir aide question matin soir tot tard nom noms prenom prefere preferons
  warte warten sekunde augenblick vielen dank tschuss wiedersehen andere anderen storniere sprechen reden mitarbeiter menschen mensch frage hilfe spater namen name reisepass
  aspetta aspetti aspettate attimo scusa scusi arrivederci annulla annulli parlare operatore umano persona aiuto domanda mille sera nome nomi cognome
  espere aguarde desculpe desculpa tchau adeus cancele anule falar atendente pessoa humano ajuda pergunta cedo nome nomes muito
  subiri ngoja nipe nipatie mhudumu binadamu halisi kuzungumza kuongea zungumza ongea futa acha sitisha keshokutwa samahani kwaheri msaada swali majina jina baadaye sijui bado sana nisubiri pole ahsante asanteni naomba nataka tafadhali`.split(
    /\s+/,
  ),
)
const SWAHILI_VERB = /^(?:ni|tu|u|a|wa|m)(?:na|ta|nge|me|li)[a-z]{3,}[aei]$|^ku[a-z]{4,}a$/

/** A word of everyday speech in any of the languages we speak. */
function isSpeech(word: string): boolean {
  const folded = fold(word)
  if (NAMES_TOO.has(folded)) return false
  if (ALSO_WORDS.has(folded) || WORDS.get(folded)?.some(each => SPOKEN.some(spoken => spoken === each))) return true
  return OPENING.some(language => isPlainWord(folded, { language, isFirst: true }))
}

// What leads up to names, and manners around them, beyond what English lists have (resolve-names.ts).
const LEAD =
  /^[\s,.;:!¡–-]*(?:(?:hola|s[iíì]|claro|vale|perfecto|d['’]accord|va\s+bene|bonjour|oui|voici|voil[aà]|hallo|ja|gern(?:e)?|hier|ciao|certo|ecco|ol[aá]|sim|ndiyo|sawa|habari)[\s,.:!]+)*(?:(?:(?:los|les|die|i|os)\s+)?(?:nombres|noms|namen|nomi|nomes|majina|viajeros|pasajeros|voyageurs|passagers|reisende[n]?|viaggiatori|passeggeri|viajantes|passageiros|wasafiri)(?:\s+(?:son|sont|sind|lauten|sono|s[aã]o|ni|yetu\s+ni))?\s*:?\s+|(?:me\s+llamo|mi\s+nombre\s+es|somos|je\s+m['’]appelle|mon\s+nom\s+est|nous\s+sommes|mein\s+name\s+ist|ich\s+hei(?:ss|ß)e|ich\s+bin|wir\s+sind|mi\s+chiamo|il\s+mio\s+nome\s+[eè]|(?:noi\s+)?siamo|meu\s+nome\s+[eé]|chamo-me|jina\s+langu\s+ni|mimi\s+ni|sisi\s+ni)\s+|(?<=[,.:!]\s*))/iu
const MANNERS =
  /(?<![\p{L}])(?:(?:much[ao]s\s+|mil\s+)?gracias|por\s+favor|merci(?:\s+beaucoup|\s+bien)?|s['’]il\s+(?:vous|te)\s+pla[iî]t|vielen\s+dank|danke(?:\s+sch[oö]n|\s+sehr)?|bitte|(?:mille\s+)?grazie(?:\s+mille)?|per\s+favore|muito\s+obrigad[oa]|obrigad[oa]|a?h?santen?i?(?:\s+sana)?|tafadhali|thank\s+you(?:\s+(?:very|so)\s+much)?|thanks(?:\s+a\s+lot)?)(?![\p{L}])/giu

/** Names that a message gives when it was asked for them. A phrase with a word of everyday speech is no name in any language,
 *  "muchas gracias" and "cambia la fecha" are nobody; beside an e-mail address only such a phrase is left out. */
export function namesSaid(text: string, { beside_email }: { readonly beside_email: boolean }): readonly string[] {
  const bare = withoutContact(text).replace(MANNERS, ' , ').replace(LEAD, '')
  const hasCapitals = bare !== bare.toLowerCase() && bare !== bare.toUpperCase()
  const lines = bare.split(/([,;\n/|+]|(?<!\b\p{L})\.\s|\s+(?:and|und|y|et|e|na|&|plus)\s+)/iu)
  const isTalk = lines.map((part, index) => index % 2 === 0 && isTalking(part, hasCapitals))
  if (!isTalk.includes(true)) return resolveNames(bare)
  if (!beside_email) return []
  const left = lines.filter((_, index) => index % 2 === 0 && !isTalk[index])
  return left.flatMap(part => (FULL_NAME.test(part.replace(ENGLISH_LEAD, '').trim()) ? resolveNames(part) : []))
}

const FULL_NAME = /^(?:\p{Lu}[\p{L}\p{M}'’.-]*\s+)(?:[\p{L}\p{M}'’.-]+\s+)*\p{Lu}[\p{L}\p{M}'’.-]*$/u

/** Written in capitals word by word, "Will Smith" is somebody; "Guten Abend" is not, since nothing else stands in it. */
function isTalking(part: string, hasCapitals: boolean): boolean {
  const words =
    part
      .replace(AGE, ' ')
      .replace(ENGLISH_LEAD, '')
      .match(/[\p{L}\p{M}'’-]+/gu) ?? []
  if (words.length === 0) return false
  const isName =
    hasCapitals && words.length > 1 && words.every(word => /^\p{Lu}/u.test(word) || NAMES_TOO.has(fold(word)))
  if (isName) return words.every(isSpeech)
  return words.some(word => isSpeech(word) || (!/^\p{Lu}/u.test(word) && SWAHILI_VERB.test(fold(word))))
}

const AGE =
  /\([^)]{0,40}\)|\b(?:aged?\s+)?\d{1,2}\s*(?:-?\s*(?:years?|yrs?|y|months?)(?:[\s-]*olds?)?|ans|a[nñ]os|jahre?(?:\s+alt)?|anni|anos)(?![\p{L}])/giu

// Left to resolve-names.ts, which knows what stands before and after English names.
const ENGLISH_LEAD =
  /^\s*(?:(?:the|names?|travell?ers?|passengers?|guests?|adults?|child(?:ren)?|kids?|infants?|bab(?:y|ies)|lead|main|contact|person|we|are|we're|it's|its|it|is|they|i|am|i'm|im|my|name|name's|this|me|myself|wife|husband|partner|daughter|son|mother|father|mom|mum|dad|sister|brother|friend|her|his|their|here|you|go|sure|ok|okay|hi|hello|yes|as|follows|of|all|first|second|third|and|our|email|e-mail|mail|phone|tel|telephone|mobile|number|reach|at|please|thanks|under|on|in|with|for|plus|to|age|aged|years?|old|yrs?)(?![\p{L}\p{M}'’-])[\s:,.–-]*)+/iu
