import { COUNT } from './count-words.ts'

/** Words for the people of a party, in the shape of `fold`, in en, es, fr, de, it, pt and sw. */
export const GROWN =
  'adults?|grown[ -]?ups?|adultos?|adultas?|adultes?|erwachsenen?r?|adulti|adulto|adulta|adts?|adls?|ads?'
export const PEOPLE =
  'people|ppl|persons?|pax|guests?|travell?ers?|passengers?|tourists?|of us|friends|ladies|women|men|guys|persone|persona|personas?|personnes?|personen|pessoas?|viajeros|voyageurs|viaggiatori|viajantes|reisende|seniors?|students?|colleagues|freunde|amigos|amigas|amis|amies|amici|amiche'
export const YOUNG =
  'kids?|child(?:ren)?|sons?|daughters?|boys?|girls?|toddlers?|teenagers?|teens?|grandchildren|grandkids|little ones?|ninos?|ninas?|hijos?|hijas?|peques?|enfants?|fils|filles?|kinder|kindern?|kind|sohne?n?|sohn|tochtern?|bambin[ioae]|figli[oae]?|criancas?|filhos?|filhas?|miudos?|miudas?|binti|chd|chld|ch'
export const BABY =
  'bab(?:y|ies|ys)|infants?|newborns?|bebes?|neonat[oi]|sauglinge?|lactantes?|nourrissons?|recien nacidos?|inf'
export const RELATIVES =
  'wife|husband|partner|spouse|girlfriend|boyfriend|fiancee?|mother|father|mum|mom|dad|sister|brother|friend|buddy|mother-in-law|father-in-law|aunt|uncle|grandmother|grandfather|grandma|grandpa|frau|mann|freundin|freund|partnerin|mutter|vater|bruder|schwester|mujer|esposa|esposo|marido|novia|novio|pareja|madre|padre|hermano|hermana|amigo|amiga|femme|mari|copine|copain|compagne|compagnon|conjointe?|mere|pere|frere|soeur|amie?|moglie|marito|fidanzat[oa]|compagn[oa]|ragazz[oa]|fratello|sorella|amic[oa]|mulher|namorad[oa]|mae|pai|irmao|irma|mke|mume|mpenzi|rafiki'
export const ELDERS = 'parents|grandparents|in-laws|eltern|padres|genitori|pais|wazazi'
const SELF = 'me|myself|i|ich|yo|moi|io|eu|mimi'
const MINE =
  '(?:my|our|the|mein(?:e[mnr]?)?|mis?|ma|mon|mes|il mio|la mia|i miei|mia|mio|a minha|o meu|os meus|minha|meus?|her|his)'
const JOIN = '(?:,|and|n|&|plus|\\+|with|und|mit|y|con|et|avec|e|com|na)'
const COUPLES = 'couple|paar|ehepaar|pareja|coppia|casal|newlyweds|honeymooners'
export const WITHIN =
  /\b(?:including|of (?:whom|them|which)|one of (?:them|us)|two of (?:them|us)|incl\.?|davon|darunter|inklusive|dont|de ell[oa]s|di cui|dos quais|das quais|incluid[oa]s?|sendo|family|familie|famille|familia|famiglia)\b/

/** "me and my wife", "meine Frau und ich", "a couple", "the two of us". */
export const PAIRS = new RegExp(
  `\\b(?:(?:${SELF})\\s*${JOIN}\\s*(?:${MINE}\\s+)?(?:${RELATIVES}|${ELDERS})\\b|${MINE}\\s+(?:${RELATIVES}|${ELDERS})\\b[^.!?;]{0,60}?\\b(?:and|&|plus|und|y|et|e|na)\\s+(?:${SELF})\\b|${MINE}\\s+(?:${RELATIVES}|${ELDERS})\\s*,\\s*(?:${SELF})\\s*(?:,|and\\b|und\\b|y\\b|et\\b|e\\b|na\\b)|(?:the\\s+)?(?:both|two)\\s+of\\s+us|us two|nosotr[oa]s dos|nous deux|wir (?:zwei|beide)|noi due|nos (?:dois|duas)|sisi wawili|(?:an?|ein|une?|una|um|honeymoon|newlywed|married|young|retired)\\s+(?:${COUPLES})\\b(?! of)|(?:mimi na (?:mke|mume|mpenzi) wangu))`,
  'g',
)
export const ALONE =
  /\b(?:just|only)\s+(?:for\s+)?(?:me|myself)\b|\b(?:by myself|myself only|(?:for )?me only|on my own|travell?ing alone|solo (?:trip|traveller|traveler|travel)|travell?ing solo|i am alone|i'm alone|alone|solo yo|solo io|so eu|nur ich|ich (?:reise |bin )?allein|alleine?|(?:voyage|pars|suis|moi) seule?|juste moi|viajo sol[oa]|voy sol[oa]|da sol[oa]|(?:viajo |vou )?sozinh[oa]|peke yangu|mimi tu|(?:nur|only|just|solo|seulement|apenas)\s+(?!for\b|mit\b|with\b|we\b|wir\b)[a-z]+\s+(?:reist|travels|is travell?ing|viaja|voyage|viaggia)|ni \w+ tu anasafiri)\b/g

const AFTER_COUNT =
  '(?=\\s*(?:$|[,.!?;:)(]|-\\s|(?:people|and|und|y|et|e|na|with|con|mit|avec|com|from|in|to|on|for|all|adults?|who|leaving|travell?ing|please|going|en fait|finalement)\\b))'
/** "somos cuatro", "siamo in due", "tuko wanne", "we're three". */
export const WE_ARE = new RegExp(
  `\\b(?:somos|seremos|vamos a ser|siamo|saremo|nous sommes|nous serons|on (?:est|sera|va etre)|wir sind|wir waren|we are|we're|we will be|we'll be|there are|there will be|tuko|tutakuwa|sisi ni)\\s+(?:just |only |nur |solo |in |a |zu )?(${COUNT})${AFTER_COUNT}`,
  'g',
)
/** "pour 2", "per due", "pra dois", "für zwei": what stands after it is no other thing that is counted. */
export const FOR_COUNT =
  /\b(?:pour|per|pra|para|fur|por|kwa)\s+(?:nous |noi |nos |uns )?(\d{1,2}|deux|trois|quatre|cinq|six|due|tre|quattro|cinque|sei|dois|duas|tres|quatro|cinco|seis|dos|cuatro|zwei|drei|vier|funf|sechs|wawili|watatu|wanne|watano)(?=\s*(?:$|[,!?;)]|\.(?!\d)|(?:con|avec|com|mit|na|du|de|del|dal|vom|von|ab|a|au|en|em|in|im|am|nach|le|el|il|und|et|y|e|bitte|svp|por favor|per favore)\b))(?!\s*(?:de (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|janeiro|fevereiro|marco|maio|junho|julho|setembro|outubro|novembro|dezembro)|(?:a|et|und|y|e|o|ou|oder)\s+\d+))/g
/** "avec ma femme", "con mi mujer", "na mke wangu": the speaker goes with somebody of their own. */
export const WITH_MINE = new RegExp(
  `\\b(?:with|mit|con|avec|com)\\s+(?:my|meine[mrn]?|mi|mia|mio|la mia|il mio|ma|mon|minha|a minha|meu|o meu)\\s+(?:${RELATIVES})\\b|\\bna\\s+(?:mke|mume|mpenzi|rafiki|mama|baba|dada|kaka)\\s+(?:wangu|yangu)\\b`,
  'g',
)
/** "a family of four", "party of 6", "eine Gruppe von 10". */
export const GROUPS = new RegExp(
  `\\b(?:family|group|party|cohort|team|familie|gruppe|famille|groupe|familia|grupo|famiglia|gruppo|kundi)\\s+(?:of|of about|von|mit|de|di|ya|ya watu|d')\\s*(${COUNT})\\b(?! ?(?:nights?|days?|rooms?))|\\b(${COUNT}) (?:in|of) (?:my|our|the) (?:group|party|family)\\b`,
  'g',
)
/** The smallest of a family, by what their own call them: "unsere Kleinen", "nos petits". */
export const LITTLE_ONES =
  '(?:(?:our|the) (?:small|young|wee) ones?|(?:unsere?|meine|die)[rn]? kleinen?|(?:nuestr[oa]s?|mis?|l[oa]s) pequen[oa]s?|(?:nos|mes|les|notre) petite?s?|(?:i nostri|i miei|i) piccoli|(?:noss|meu|minha)[oa]?s pequen[oa]s)(?=\\s*(?:[(:,]|(?:are|is|who|aged?|sind|ist|tienen|de|ont|ages|a|hanno|sono|di|tem|com)\\b))'
/** The whole of a party in one number. */
export const ALL_PEOPLE = new RegExp(
  `\\b(${COUNT})[ -]+(?:people|persons?|pax|of us|persone|personas|personnes?|personen|pessoas)\\b|\\bwatu (?!wazima)(${COUNT})\\b`,
  'g',
)
/** Two to six, as German counts heads: "zu zweit". */
export const ZU = /\bzu (zweit|dritt|viert|funft|sechst)\b/g
export const ZU_COUNT: Readonly<Record<string, number>> = { zweit: 2, dritt: 3, viert: 4, funft: 5, sechst: 6 }
/** Seats that are bought stand for people; "a ticket" does not say how many come. */
export const TICKETS = new RegExp(
  `\\b(?!an? |un |una |ein |eine |um |uma |another )(${COUNT})[ -]+(?:(?!(?:for|to|from|and|people)\\b)[a-z-]+ ){0,4}?(?:tickets?|seats?|fahrkarten|billetes|billets|biglietti|bilhetes|tiketi)\\b`,
  'g',
)
export const FLIGHTS = new RegExp(
  `\\b(?!an? |another )(${COUNT}) (?:one[- ]?way|round[- ]trip|return) flights?\\b`,
  'g',
)
/** "watu wazima wawili na mtoto mmoja": the count comes last. */
export const SWAHILI = {
  grown: new RegExp(`\\b(?:watu wazima|mtu mzima)\\s+(${COUNT})\\b`, 'g'),
  people: new RegExp(`\\b(?:watu|mtu)\\s+(?!wazima|mzima)(${COUNT})\\b`, 'g'),
  young: new RegExp(`\\b(?:watoto|mtoto)\\s+(?!mchanga)(?:wadogo |mdogo )?(${COUNT})\\b`, 'g'),
  baby: /\b(?:mtoto|watoto) w?(?:m|a)?changa\b/g,
  ages: /\b(?:miaka|mwaka)\s+(\d{1,2}(?:\s*(?:,|na)\s*\d{1,2})*)/g,
} as const
/** The trade's short hand: "2A 1C", "2ad+1ch". */
export const SHORT_GROWN = /\b(\d{1,2})a(?=[\s,+/&]*\d{1,2}\s?(?:c|ch|chd|inf)\b)/g
export const SHORT_YOUNG = /(?<=\b\d{1,2}a[\s,+/&]*)(\d{1,2})\s?c\b/g
/** "me and 3 friends": the speaker beside the people counted. */
export const SELF_AND = new RegExp(
  `\\b(?:${SELF})\\s*${JOIN}\\s*(?:${MINE}\\s+)?(${COUNT})\\s+(?:other |more )?(?:friends|colleagues|others|freunde|amigos|amigas|amis|amies|amici|amiche|marafiki)\\b|\\b${MINE}\\s+(${COUNT})\\s+(?:friends|colleagues)\\s+and\\s+(?:i|me|myself)\\b`,
)
/** Whether a text holds anything that could be about people at all: asked before all the rest. */
export const SPEAKS_OF_PEOPLE = new RegExp(
  `\\b(?:${GROWN}|${PEOPLE}|${YOUNG}|${BABY}|${RELATIVES}|${ELDERS}|${COUPLES}|${LITTLE_ONES}|twins|triplets|tickets?|seats?|flights|family|group|party|cohort|team|familie|gruppe|famille|groupe|familia|grupo|famiglia|gruppo|kundi|somos|seremos|siamo|saremo|sommes|serons|wir|we|we're|we'll|there|on est|on sera|pour|per|pra|para|fur|por|wangu|tuko|tutakuwa|sisi|nous|nosotr[oa]s|noi|nos|reist|travels|travell?ing|viaja|voyage|viaggia|anasafiri|us|me|myself|mimi|ich|moi|io|eu|yo|alone|alleine?|solo|sola|seule?|sozinh[oa]|peke|watu|mtu|watoto|mtoto|for|fahrkarten|billetes|billets|biglietti|bilhetes|tiketi|ages?|aged|olds?|zu)\\b|\\d{1,2}\\s?(?:y|yo|yrs?|years?|a|ad|ads|adt|ch|chd|inf|pax|months?|mo)\\b`,
)
