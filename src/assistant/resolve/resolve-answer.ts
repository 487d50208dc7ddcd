import { fold } from './count-words.ts'

export type Answer = 'yes' | 'no' | 'hedged'

const YES_WORDS =
  "yes|yep|yeah|yea|yup|yas|ya|ye|aye|sure(?: thing)?|ok|okay|okey|okie|k|kk|alright|all right|right|correct|exactly|absolutely|definitely|certainly|of course|indeed|perfect|great|excellent|wonderful|awesome|lovely|super|fine|good|cool|deal|agreed|confirm(?:ed)?|i confirm|please do|do it|do that|go ahead|go for it|go on|let's go|lets go|let's do (?:it|that|this)|lets do (?:it|that|this)|let's book(?: it| that)?|book it|book that|book this|book them|book now|book (?:the|this|that|our|my) (?:trip|one|flight|hotel|room|tour|lodge|holiday|safari|offer)|please book(?: it| that)?|you can book(?: it)?|make the booking|make it so|proceed|carry on|continue|sounds (?:good|great|perfect|fine|lovely|right|amazing)|looks (?:good|great|perfect|fine|right|amazing)|that works|works for me|that's (?:right|correct|fine|good|great|perfect|it|the one|okay|ok|wonderful)|thats (?:right|correct|fine|good|great|perfect|okay|ok)|that is (?:right|correct|fine|good|great|perfect|okay|ok)|that will do|that would be (?:great|good|perfect|lovely)|i'd (?:love|like) (?:to|that)|i would (?:love|like) (?:to|that)|i do|i am|i'm in|we do|we are|yes we are|affirmative|by all means|why not|happy with (?:that|it)|i agree|accept(?:ed)?|i accept|approved|i'll take it|ill take it|i will take it|we'll take it|well take it|take it|si|claro|vale|de acuerdo|adelante|por supuesto|perfecto|oui|d'accord|bien sur|parfait|vas-y|allez-y|ja|jawohl|genau|gerne|passt|einverstanden|naturlich|certo|va bene|d'accordo|perfetto|sim|com certeza|pode ser|ndio|ndiyo|sawa|sawa sawa|haya|yes please|please"
const FILLER =
  "please|thanks|thank you|thank u|thx|ty|then|now|so|well|it|that|this|one|very much|a lot|for me|for us|to me|to us|with that|everything|all|just|let's|lets|let us|you|can|could|may|we|i|i'd|i'm|am|is|are|will|would|like|want|to|the|trip|booking|reservation|hotel|flight|room|book|reserve|confirm|go|ahead|with|and|as|is|looks|look|sounds|sound|seems|good|great|fine|nice|perfect|right|really|totally|me|us|sir|madam|mate|dear|hi|hey|oh|ah|um|hmm|great stuff|cheers|correct|details|exactly|have|do|done|happy|tour|plan|offer|quote|details|por favor|s'il vous plait|bitte|gracias|merci|danke|grazie|per favore|obrigado|obrigada|prego|tafadhali|asante|confirmo|reserva|reservar|buchen|reservez|prenota"
const NO_WORDS =
  "no|nope|nah|naw|nay|na|not now|not yet|not really|not at all|not today|not interested|no way|no thanks|no thank you|never|negative|absolutely not|definitely not|certainly not|of course not|don't(?: do (?:it|that)| book(?: it| that)?)?|do not(?: do (?:it|that)| book(?: it| that)?)?|dont(?: book(?: it| that)?)?|please don't|wrong|incorrect|that's (?:not (?:right|correct|it|what i want)|wrong)|that is (?:not (?:right|correct)|wrong)|not (?:right|correct|that|this)|none|none of (?:them|these|those)|neither|nothing|i don't(?: want (?:to|it|that))?|i do not(?: want (?:to|it|that))?|i'd rather not|rather not|maybe later|later|another time|perhaps (?:later|not)|hold off|wait|nein|nicht|noch nicht|lieber nicht|non|pas maintenant|pas encore|no gracias|ahora no|todavia no|non ancora|nao|agora nao|ainda nao|hapana|siyo|sio"

const YES = new RegExp(`^(?:${YES_WORDS})$`)
const STARTS_YES = new RegExp(`^(?:${YES_WORDS})(?![\\w'])`)
const NO = new RegExp(`^(?:${NO_WORDS})(?![\\w'])`)
const FILLERS = new RegExp(`^(?:${FILLER})(?![\\w'])`)
const HEDGE =
  /\b(?:but|except|however|although|though|unless|only if|as long as|if|first|before that|wait|hold on|instead|rather|actually|aber|pero|mais|ma|mas|lakini|different|change|other than)\b/
const THUMBS_UP = /^(?:\s|👍|👌|✅|🙏|🎉|💯|❤️|😊|😀|🙂|👏|\p{Emoji_Modifier}|\ufe0f)+$/u
const THUMBS_DOWN = /^(?:\s|👎|❌|🚫|🙅|\p{Emoji_Modifier}|\ufe0f|\u200d|♀|♂)+$/u

/** Whether a text, as a whole, says yes or no. "yes but …" is `hedged`, which is no yes. Undefined when it says more than
 *  that, or something else. Several languages. */
export function resolveAnswer(text: string): Answer | undefined {
  if (THUMBS_UP.test(text) && /👍|👌|✅|💯/u.test(text)) return 'yes'
  if (THUMBS_DOWN.test(text)) return 'no'
  const said = fold(text)
    .replace(/\p{Extended_Pictographic}|\ufe0f|\p{Emoji_Modifier}/gu, ' ')
    .replace(/[^\p{L}\p{N}' -]+/gu, ' ')
    .replace(/(\w)\1{2,}/g, '$1')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:(?:h?m+|um+|uh+|er+|oh|ah|well|hey|hi|so)\s+)+(?=\S)/, '')
  if (said === '' || said.length > 160) return undefined
  if (NO.test(said)) return rest(said, NO) === '' ? 'no' : noAndMore(said)
  if (!STARTS_YES.test(said)) return YES.test(said) ? 'yes' : undefined
  if (HEDGE.test(said)) return 'hedged'
  return rest(said, STARTS_YES) === '' ? 'yes' : undefined
}

/** "no problem, go ahead" is a yes; "no, thank you" still a no. */
function noAndMore(said: string): Answer | undefined {
  if (/^no (?:problem|worries|issue|prob)\b/.test(said)) return 'yes'
  const left = rest(said, NO)
  return /^(?:thanks?|thank you|sorry|not|that's all|that is all|i'm good|im good)\b/.test(left) ? 'no' : undefined
}

/** What is left of a text when answer words and politeness are taken away from its beginning. */
function rest(said: string, lead: RegExp): string {
  let left = said
  for (let round = 0; round < 24 && left !== ''; round++) {
    const next =
      left.replace(lead, '').trim() === left ? left.replace(FILLERS, '').trim() : left.replace(lead, '').trim()
    const stripped = next === left ? left.replace(STARTS_YES, '').trim() : next
    if (stripped === left) break
    left = stripped
  }
  return left
}

/** Whether a text begins with a yes or a no, whatever follows: "yes, and add a day in Nairobi". */
export function leadingAnswer(text: string): { readonly answer: 'yes' | 'no'; readonly to: number } | undefined {
  const said = fold(text)
  const lead = /^[\s"'(]*/.exec(said)?.[0].length ?? 0
  const tail = said.slice(lead)
  const no = /^(?:no|nope|nah|nein|non|hapana|nao)(?:\s+(?:thanks|thank you))?(?![\w'])/.exec(tail)
  if (no && !/^no\s+(?:problem|worries|more|kids|children|flights?|stops?|need|idea|later)\b/.test(tail))
    return { answer: 'no', to: lead + no[0].length }
  const yes =
    /^(?:yes|yep|yeah|yup|sure|ok|okay|alright|great|perfect|si|oui|ja|sim|ndiyo)(?:\s+(?:please|sure|thanks))?(?![\w'])/.exec(
      tail,
    )
  return yes ? { answer: 'yes', to: lead + yes[0].length } : undefined
}
