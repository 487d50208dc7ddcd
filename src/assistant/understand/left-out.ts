import { fold } from '../resolve/count-words.ts'
import type { Fill, FillContext } from './fills.ts'

export interface LeftOut {
  readonly fills: readonly Fill[]
  /** The part of the message that says so. */
  readonly from: number
  readonly to: number
}

const WHO = "((?:\\p{Lu}[\\p{L}'’-]+)(?: \\p{Lu}[\\p{L}'’-]+)?|(?:my|our|meine?|mi|mon|ma|mio|mia|meu|minha) [\\p{L}]+)"
const GOES_NOT =
  "(?:is|are|was|will|can|does|do)(?:n['’]t| ?not)(?: be| going to be)?(?: able to)? (?:come|coming|join|joining|travel|travell?ing|make it|going|go|with us|part)|(?:won|can)['’]t (?:be )?(?:able to )?(?:come|coming|join|joining|travel|travell?ing|make it|go)|cannot (?:come|join|travel|make it|go)|(?:has|had) to (?:cancel|drop out)|(?:drops|dropped|is dropping|backed|is) out|stays? (?:at )?home|kommt (?:doch |leider )?nicht(?: mit)?|(?:al final )?no (?:viene|va)|ne vient (?:pas|plus)|non viene|não (?:vem|vai)|haji|hatakuja"
const OUT = new RegExp(`${WHO} (?:after all )?(?:${GOES_NOT})`, 'u')
const WITHOUT =
  /\b(?:[Ww]ithout|[Oo]hne|[Ss]in|[Ss]ans|[Ss]enza|[Ss]em|[Bb]ila) ((?:\p{Lu}[\p{L}'’-]+)|(?:my|our|meine[nm]?|mi|mon|ma|mio|mia|meu|minha) \p{L}+)/u
const CHILD =
  /\b(?:son|daughter|kid|child|baby|toddler|boy|girl|sohn|tochter|kind|hij[oa]|nin[oa]|fils|fille|enfant|figli[oa]|bambin[oa]|filh[oa]|mtoto)\b/
const GROWN =
  /\b(?:wife|husband|partner|girlfriend|boyfriend|friend|mother|father|mum|mom|dad|sister|brother|frau|mann|freundin|freund|mutter|vater|mujer|esposa|marido|amig[oa]|madre|padre|femme|mari|mere|pere|amie?|moglie|marito|amic[oa]|mulher|mae|pai|mke|mume|rafiki)\b/

/** "Actually Ben is not coming": the party without the one who stays at home. By name among the travellers that were named,
 *  else by what the word says; where it could be a child or a grown-up, nothing is guessed. */
export function leftOut(text: string, { slots, is_under_way }: FillContext): LeftOut | undefined {
  const match = is_under_way ? (OUT.exec(text) ?? WITHOUT.exec(text)) : null
  const who = match?.[1]
  if (!match || !who || slots.adults === undefined) return undefined
  const said = { text: match[0], from: match.index }
  const names = (slots.traveler_names ?? '').split('; ').filter(Boolean)
  const at = names.findIndex(name => isCalled(name, who))
  const adults = Number(slots.adults)
  const ages = (slots.children_ages ?? '').split(',').filter(Boolean)
  const fills: Fill[] = []
  if (at >= 0)
    fills.push({ slot: 'traveler_names', value: names.filter((_, index) => index !== at).join('; '), ...said })
  const isChild = at >= 0 ? at >= adults : CHILD.test(fold(who))
  const isGrown = at >= 0 ? at < adults : GROWN.test(fold(who)) || ages.length === 0
  // Grown-ups stand first among the names.
  const child = at >= 0 ? at - adults : ages.length === 1 ? 0 : -1
  if (isChild && child >= 0 && child < ages.length) fills.push(withoutChild(ages, child, said))
  else if (!isChild && isGrown && adults > 1) fills.push({ slot: 'adults', value: String(adults - 1), ...said })
  return fills.length > 0 ? { fills, from: match.index, to: match.index + match[0].length } : undefined
}

const isCalled = (name: string, who: string): boolean =>
  fold(name) === fold(who) || fold(name).split(' ')[0] === fold(who)

function withoutChild(ages: readonly string[], child: number, said: Pick<Fill, 'text' | 'from'>): Fill {
  const left = ages.filter((_, index) => index !== child)
  return left.length > 0
    ? { slot: 'children_ages', value: left.join(','), ...said }
    : { slot: 'kids', value: '0', ...said }
}
