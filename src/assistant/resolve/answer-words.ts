import { alternatives } from './phrases.ts'

/** Phrases that say yes, in the shape of `fold`. */
const YES = alternatives`
  # English
  yes|yep|yeah|yea|yup|yas|ya|ye|y|aye|sure(?: thing)?|ok|okay|okey|okie|k|kk|alright|all right
  all good|right|correct|exactly|absolutely|definitely|certainly|of course|indeed|perfect|great
  excellent|wonderful|awesome|lovely|super|fine|good|cool|deal|agreed|confirm(?:ed)?|i confirm
  please do|do it|do that|go ahead|go for it|go on|let's go|lets go|let's do (?:it|that|this)
  lets do (?:it|that|this)|let's book(?: it| that)?|book it|book that|book this|book them|book now
  book (?:the|this|that|our|my) (?:trip|one|flight|hotel|room|tour|lodge|holiday|safari|offer)
  please book(?: it| that)?|you can book(?: it)?|make the booking|make it so|proceed|carry on|continue
  sounds (?:good|great|perfect|fine|lovely|right|amazing)
  looks (?:good|great|perfect|fine|right|amazing)|that works|works(?: for (?:me|us))?
  that's (?:right|correct|fine|good|great|perfect|it|the one|okay|ok|wonderful)
  thats (?:right|correct|fine|good|great|perfect|okay|ok)
  that is (?:right|correct|fine|good|great|perfect|okay|ok)|that will do
  that would be (?:great|good|perfect|lovely)|i'd (?:love|like) (?:to|that)
  i would (?:love|like) (?:to|that)|i do|i am|i'm in|we do|we are|yes we are|affirmative|by all means
  why not|(?:(?:i'm|i am|we're|we are) )?happy with (?:that|it)|i agree|accept(?:ed)?|i accept
  approved|i'll take it|ill take it|i will take it|we'll take it|well take it|take it|yes please
  please
  # Spanish
  si|si si|si por favor|si claro|claro|claro que si|vale|de acuerdo|adelante|por supuesto|perfecto
  dale|me parece bien|esta bien|correcto|exacto|confirmo|hagalo|hazlo|genial|sin problema|desde luego
  muy bien|eso es|reservelo|reservalo|reservelos|reservelas|reservenlo|puede reservar
  # French
  oui|ouais|d'accord|dac|bien sur|parfait|vas-y|allez-y|c'est bon|c'est bien|c'est parfait|ca marche
  ca me va|exact|exactement|tout a fait|je confirme|avec plaisir|volontiers|pas de probleme
  pas de souci|entendu|bien entendu|tres bien|va pour ca|vous pouvez reserver|reservez|reservez-le
  reservez-la|je suis d'accord|d'acc
  # German
  ja|jawohl|jawoll|jo|jep|genau|gern|gerne|passt|passt so|passt mir|einverstanden|naturlich|klar
  na klar|alles klar|in ordnung|geht klar|mach das|machen wir|machen wir so|so machen wir das
  abgemacht|stimmt|stimmt so|richtig|ich bestatige|kein problem|sehr gut|sehr gerne|wunderbar
  jetzt buchen|bitte buchen|buchen sie|ist gut|ist ok|ist okay|auf jeden fall|unbedingt
  # Italian
  certo|certo che si|certamente|va bene|va benissimo|d'accordo|perfetto|procedi|proceda|procediamo
  esatto|esattamente|volentieri|confermo|nessun problema|benissimo|ottimo|con piacere|senz'altro
  ok procedi|assolutamente si|prenota|prenotiamo|prenoti|prenoti pure|prenota pure|puo prenotare
  # Portuguese
  sim|claro que sim|com certeza|pode ser|ta bom|ta bem|esta bem|beleza|isso|isso mesmo|certo|combinado
  fechado|perfeito|pode reservar|pode sim|sem problema|sem problemas|otimo|concordo|vamos la
  vamos nessa|bora
  # Swahili
  ndio|ndiyo|naam|sawa|sawa sawa|sawasawa|sawa kabisa|haya|endelea|nzuri|vizuri|vizuri sana|nakubali
  tunakubali|nimekubali|hamna shida|hakuna shida|hakuna matata|bila shaka|poa|ni sawa|fanya hivyo
  weka nafasi|weka nafasi hiyo|niwekee nafasi|tuwekee nafasi|hifadhi nafasi|hifadhi nafasi hiyo
  ihifadhi|nihifadhie|tuhifadhie|ndi(?:y)?o hifadhi(?: nafasi)?(?: hiyo)?|hewala|kabisa
`

/** Phrases that say no. */
const NO = alternatives`
  # English
  i(?:'ll| will| need to| have to| want to|'d like to) think (?:about it|it over|about that)
  let me think(?: about it| it over)?|let me sleep on it|i(?:'ll| will) sleep on it
  i(?:'ll| will) get back to you|no|nope|nah|naw|nay|na|n|not now|not yet|not really|not at all
  not today|not interested|no way|no chance|no thanks|no thank you|never|negative|absolutely not
  definitely not|certainly not|of course not|don't(?: do (?:it|that)| book(?: it| that)?)?
  do not(?: do (?:it|that)| book(?: it| that)?)?|dont(?: book(?: it| that)?)?|please don't|wrong
  incorrect|that's (?:not (?:right|correct|it|what i want)|wrong)
  that is (?:not (?:right|correct)|wrong)|not (?:right|correct|that|this)|none
  none of (?:them|these|those)|neither|nothing|i don't(?: want (?:to|it|that)| think so)?
  i do not(?: want (?:to|it|that)| think so)?|i dont think so|i'd rather not|rather not|better not
  maybe later|later|another time|perhaps (?:later|not)|hold off|wait|leave it|forget it
  forget about it
  # Spanish
  no gracias|ahora no|todavia no|aun no|mejor no|de momento no|por ahora no|para nada
  de ninguna manera|nunca|mas tarde|quizas mas tarde|no quiero|no me interesa|en absoluto|claro que no
  dejalo
  # French
  non|non merci|pas maintenant|pas encore|surtout pas|pas du tout|jamais|plus tard|peut-etre plus tard
  pas vraiment|laisse tomber|laissez tomber|je ne veux pas|bien sur que non|absolument pas
  pas pour l'instant|pas pour le moment
  # German
  nein|nein danke|ne|nee|jetzt nicht|noch nicht|lieber nicht|besser nicht|auf keinen fall|niemals|nie
  vielleicht spater|spater|eher nicht|gar nicht|bloss nicht|nicht jetzt|momentan nicht|im moment nicht
  uberhaupt nicht|nicht|keinesfalls|lass es|lassen wir das|leider nein|leider nicht
  # Italian
  non ora|non adesso|non ancora|meglio di no|assolutamente no|mai|piu tardi|forse piu tardi|per niente
  no grazie|non voglio|certo che no|direi di no|lascia stare|lasci stare|per ora no
  # Portuguese
  nao|nao obrigad[oa]|agora nao|ainda nao|melhor nao|de jeito nenhum|nunca|mais tarde
  talvez mais tarde|por enquanto nao|nem pensar|nao quero|claro que nao|deixa para la
  # Swahili
  hapana|hapana asante|la hapana|bado|sio sasa|siyo sasa|si sasa|siyo|sio|kamwe|baadaye|labda baadaye
  sitaki|hatutaki|acha|usifanye
`

/** The longest first, so that "no way" is met before "no". */
const longestFirst = (list: string): string => {
  const phrases: string[] = []
  let depth = 0
  let phrase = ''
  for (const letter of list) {
    if (letter === '(' || letter === '[') depth++
    if (letter === ')' || letter === ']') depth--
    if (letter === '|' && depth === 0) {
      phrases.push(phrase)
      phrase = ''
    } else phrase += letter
  }
  return [...phrases, phrase].sort((a, b) => b.length - a.length).join('|')
}

export const YES_WORDS = longestFirst(YES)
export const NO_WORDS = longestFirst(NO)

/** What may stand beside a yes or a no and changes neither. */
export const FILLER = longestFirst(alternatives`
  please|thanks|thank you|thank u|thx|ty|then|now|so|well|it|that|this|one|very much|a lot|for me
  for us|to me|to us|with that|everything|all|just|let's|lets|let us|you|can|could|may|we|i|i'd|i'm|am
  is|are|will|would|like|want|to|the|trip|booking|reservation|hotel|flight|room|book|reserve|confirm
  go|ahead|with|and|as|is|looks|look|sounds|sound|seems|good|great|fine|nice|perfect|right|really
  totally|me|us|sir|madam|mate|dear|hi|hey|oh|ah|um|hmm|great stuff|cheers|correct|details|exactly
  have|do|done|happy|tour|plan|offer|quote|por favor|s'il vous plait|s'il te plait|bitte|gracias
  muchas gracias|merci|danke|vielen dank|grazie|per favore|obrigad[oa]|prego|tafadhali|asante
  asante sana|confirmo|reserva|reserve|reservalo|reservar|buchen|das|so|reservez|prenota|muito|mille
`)
