import { FILLER, NO_WORDS, YES_WORDS } from './answer-words.ts'
import { fold } from './count-words.ts'

export type Answer = 'yes' | 'no' | 'hedged'

const YES = new RegExp(`^(?:${YES_WORDS})$`)
const STARTS_YES = new RegExp(`^(?:${YES_WORDS})(?![\\w'])`)
const NO = new RegExp(`^(?:${NO_WORDS})(?![\\w'])`)
const FILLERS = new RegExp(`^(?:${FILLER})(?![\\w'])`)
const HEDGE =
  /\b(?:but|except|however|although|though|unless|only if|as long as|if|first|before that|wait|hold on|instead|rather|actually|after|once|until|provided|aber|nur wenn|wenn|falls|sofern|ausser|pero|salvo|siempre que|excepto|mais|sauf|a condition|ma|solo se|tranne|a patto|mas|porem|desde que|exceto|lakini|ila|kama|ikiwa|different|change|other than)\b|^(?:oui|si|sim|ok|okay|vale|d'accord|certo|claro)\W+(?:si|se|s'il|si c'est)\b(?! vous)/
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
  const no = LEADING_NO.exec(tail)
  if (no && !/^no\s+(?:problem|worries|more|kids|children|flights?|stops?|need|idea|later)\b/.test(tail))
    return { answer: 'no', to: lead + no[0].length }
  const yes = LEADING_YES.exec(tail)
  const isIf = /^si\s/.test(tail) && !/^s[íì]/i.test(text.slice(lead))
  return yes && !isIf ? { answer: 'yes', to: lead + yes[0].length } : undefined
}

const LEADING_NO =
  /^(?:no|nope|nah|nein|non|hapana|nao)(?:\s+(?:thanks|thank you|danke|merci|gracias|grazie|obrigad[oa]|asante))?(?![\w'])/
const LEADING_YES =
  /^(?:yes|yep|yeah|yup|sure|ok|okay|alright|great|perfect|si|oui|ja|sim|ndiyo|ndio|sawa|vale|claro|d'accord|va bene|certo|klar|gerne)(?:\s+(?:please|sure|thanks|bitte|gerne|merci|gracias|grazie|asante|por favor))?(?![\w'])/
