const NAMES =
  'english|spanish|french|german|italian|portuguese|swahili|kiswahili|dutch|chinese|mandarin|japanese|arabic|russian|korean|hindi|turkish|polish|greek|hebrew|ingles|espanol|castellano|frances|aleman|italiano|portugues|holandes|arabe|chino|ruso|anglais|espagnol|francais|allemand|italien|portugais|neerlandais|englisch|spanisch|franzosisch|deutsch|italienisch|portugiesisch|suaheli|niederlandisch|polnisch|turkisch|arabisch|russisch|inglese|spagnolo|francese|tedesco|portoghese|olandese|alemao|espanhol|kiingereza|kihispania|kifaransa|kijerumani|kiitaliano|kireno|kiarabu|engels|nederlands|polski|polsku'

const POLITE =
  "please|pls|thanks|thank you|now|instead|only|better|then|ok|okay|yes|no|hi|hello|sorry|bitte|danke|gern|gerne|lieber|jetzt|ja|nein|entschuldigung|por favor|gracias|mejor|ahora|si|perdon|s'il vous plait|svp|merci|plutot|maintenant|oui|non|pardon|per favore|grazie|meglio|adesso|scusi|obrigado|obrigada|agora|sim|desculpe|tafadhali|asante|sasa|ndiyo|samahani|graag|alstublieft|prosze|po"

/** The name alone, with politeness and "in" around it: "auf Deutsch bitte", "English please", "kwa Kiswahili". */
const BARE = new RegExp(
  `^\\W*(?:(?:${POLITE}|in|auf|en|em|kwa|i(?:'d)? prefer|je prefere|prefiero|preferisco|prefiro|ich mochte|can we|could we|et|und|y|and)[\\s,:;!.]+)*(?:${NAMES})(?:[\\s,]+(?:${POLITE}|language|lang))*\\W*$`,
)

/** Who is asked to speak it, in their language: what is said of guides and waiters is no wish. */
const SPEAK = new RegExp(
  [
    `(?:^|[,;.!?] ?|\\b(?:and|please|ok|but|let's|to|can you|could you|will you|would you|can we|could we|shall we|may we|can i|could i|do you(?: guys)?|you|just) )(?:please )?(?:speak|talk|chat|write|reply|answer|respond|switch|change|continue|use|converse|communicate)\\b(?: (?:to|with|me|us|back|over|it|this|in|into|the|language|a little|only|now))* (?:${NAMES})\\b`,
    `\\bi (?:only |just |would rather |'d rather |prefer to |want to |would like to )?(?:speak|talk|write)(?: in| only)* (?:${NAMES})\\b`,
    `\\b(?:sprechen|spreche|sprichst|sprich|reden|redet|antworte\\w*|schreib\\w*|konnen sie|kannst du|konnen wir|geht (?:das|es))\\b.{0,16}\\b(?:${NAMES})\\b`,
    `\\b(?:habla|hablas|hablan|hablamos|hable|hablar|hablo|responda|responde\\w*|escriba|escribe)\\b.{0,12}\\b(?:${NAMES})\\b`,
    `\\b(?:parlez|parles|parlons|parler|parle|repondez|reponds|ecrivez|continuons)\\b.{0,12}\\b(?:${NAMES})\\b`,
    `\\b(?:parla|parli|parlate|parliamo|parlare|parlo|risponda|rispondi|scriva)\\b.{0,12}\\b(?:${NAMES})\\b`,
    `\\b(?:fala|falam|fale|falar|falamos|falo|responda|responde|escreva)\\b.{0,12}\\b(?:${NAMES})\\b`,
    `\\b\\w*(?:ongea|zungumza|jibu|andika)\\b.{0,12}\\b(?:${NAMES})\\b`,
    `\\b(?:spreek|spreekt|praat|praten|mowisz|mowicie|mowi pan\\w*)\\b.{0,12}\\b(?:${NAMES})\\b`,
  ].join('|'),
)

/** To go on speaking it: what "speaking" is said of stands before it. */
const SWITCH = new RegExp(
  `\\b(?:switch|change|start|begin|keep|continue|go on)(?: to)?(?: my| our| the)? (?:speaking|talking|chatting|writing|conversation|chat)\\b(?: (?:to|with|in|into|over|you|me|us))* (?:${NAMES})\\b`,
)

/** Another language without saying which. */
const OTHER =
  /\b(?:change|set|switch) (?:the |your |my )?language\b|\b(?:in|speak|use) (?:another|a different|my|some other) language\b|\b(?:otro idioma|autre langue|andere sprache|altra lingua|outra lingua|outro idioma|lugha nyingine)\b/

const OF_OTHERS =
  /\b(?:guides?|guias?|guida|speaking|they|people|staff|locals?|everyone|menu|translate|translation|how do (?:you|i) say|which language|what language|is (?:\w+ )?spoken|lessons?|course|movie|subtitles|restaurants?)\b/

/** Whether a text asks us to go on in another language. Not for what guides, waiters and books speak. `folded`: small letters
 *  without accents. */
export const wishesLanguage = (folded: string): boolean =>
  BARE.test(folded) ||
  OTHER.test(folded) ||
  (SWITCH.test(folded) && !OF_OTHERS.test(folded.replace(SWITCH, ' '))) ||
  (SPEAK.test(folded) && !OF_OTHERS.test(folded))

/** Whether what is said of languages is said of others: guides, waiters, menus. */
export const isOfOthers = (folded: string): boolean => OF_OTHERS.test(folded)
