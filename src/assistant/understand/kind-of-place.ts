import { oneOf } from '../resolve/phrases.ts'

const WISH = oneOf`
  (?:i|we)(?:'m|'re| am| are| just| really)* (?:want|wanna|need|fancy|feel like|dreaming of|looking)
  (?:i|we)(?:'d| would)(?: just| really)* (?:like|love)
  (?:ich|wir) (?:will|mochten?|wollen|wurden? gern|muss|mussen)
  (?:quiero|queremos|quisiera|me gustaria|nos gustaria|necesito)
  (?:je|on) (?:veux|voudrais|veut|voudrait|aimerais)|j'aimerais|j'ai envie|nous (?:voulons|voudrions|aimerions)
  (?:voglio|vogliamo|vorrei|vorremmo|mi piacerebbe|ci piacerebbe)
  (?:quero|queremos|queria|gostaria|gostariamos)
  (?:nataka|tunataka|ningependa|tungependa)
`
const KIND = oneOf`
  (?:beach(?:es)?|seaside|sea|ocean|coast|mountains?|bush|wild)
  (?:strand|meer|kuste|berge)
  (?:playas?|mar|costa|montanas?)
  (?:plages?|mer|montagnes?|ocean)
  (?:spiagg(?:ia|e)|mare|montagn[ae])
  (?:praias?|montanhas?)
  (?:ufukweni|ufukwe|pwani|baharini|milimani)
`
const TO = oneOf`
  to|at|by|on|near|an|ans|zum|in|a|al|alla|au|aux|en|para|ao|aos|de|di|pour|kwenda|le|la|l'
`
const KINDLY = oneOf`please|somewhere|this (?:year|summer|winter)|bitte|por favor|per favore|tafadhali`
const ARTICLE = oneOf`
  the|an?|some|nice|warm|sunny|den|die|das|dem|der|la|las|el|le|les|il|lo|o|as|bord de|l'|una?|une?|uma?
`
const BEFORE = String.raw`^\W*(?:[\p{L}'’]+[\s,!.]+){0,3}?${WISH}\b[^.!?;,]{0,30}?\b(?:${TO})[\s']+(?:${ARTICLE}[\s']+)*`
const PATTERN = new RegExp(String.raw`${BEFORE}${KIND}\b(?:[\s,]+${KINDLY})*\W*$`, 'u')

/** Somebody (folded) who wishes for a kind of place and names none: "I want to go to the beach". */
export const wishesKindOfPlace = (folded: string): boolean => !/\?/.test(folded) && PATTERN.test(folded)
