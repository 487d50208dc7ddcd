import { resolveNames } from '../resolve/resolve-names.ts'
import type { Fill } from './fills.ts'
import type { Findings } from './findings.ts'
import { namesSaid } from './names-said.ts'

const OWN_NAME =
  /\b(?:my name is|my name's|the name is|name:|i am called|this is|mi nombre es|me llamo|je m'appelle|mein name ist|ich heisse|mi chiamo|meu nome e|jina langu ni)\s+((?:\p{Lu}[\p{L}'’.-]+\s*){2,4})/u
const TRAVELLERS =
  /\b(?:(?:the )?(?:travell?ers|passengers|guests|names)(?: are| will be|'re)?\s*:?|travell?ing are)\s+((?:\p{Lu}[\p{L}'’.-]+[\s,;&]*(?:and\s+)?){2,40})/u

/** Names that were given without being asked for: "my name is Anna Muster", "travellers: Anna Muster and Ben Muster". Written
 *  with capitals only, since nothing else tells them from words. */
export function namesIn(text: string, { emails }: Findings): readonly Fill[] {
  const fills: Fill[] = []
  const own = OWN_NAME.exec(text)
  const name = own && resolveNames(own[1] ?? '')
  if (own && name?.length === 1 && name[0])
    fills.push({ slot: 'contact_name', value: name[0], text: (own[1] ?? '').trim(), from: own.index })
  const group = TRAVELLERS.exec(text)
  const names = group && resolveNames(group[1] ?? '')
  if (group && names && names.length > 0 && names.every(each => each.includes(' ')))
    fills.push({ slot: 'traveler_names', value: names.join('; '), text: (group[1] ?? '').trim(), from: group.index })
  else if (emails.length > 0 && fills.length === 0)
    fills.push(...namesFor(text), ...listBefore(text, emails[0]?.from ?? 0))
  return fills
}

const FOR =
  /\bfor\s+((?:(?:\p{Lu}[\p{L}'’-]+\s+){1,3}\p{Lu}[\p{L}'’-]+)(?:(?:,?\s+and\s+|,\s*|\s*&\s*)(?:\p{Lu}[\p{L}'’-]+\s+){1,3}\p{Lu}[\p{L}'’-]+)*)/u

/** "It's for Ann Ito and Bo Ito, send it to ann@example.com": people, since an address stands beside them. */
function namesFor(text: string): Fill[] {
  const group = FOR.exec(text)
  const names = resolveNames(group?.[1] ?? '')
  if (!group || names.length === 0 || names.some(name => !name.includes(' '))) return []
  return [
    {
      slot: 'traveler_names',
      value: names.join('; '),
      text: group[1] ?? '',
      from: group.index + group[0].indexOf(group[1] ?? ''),
    },
  ]
}

/** "Anna Muster, Ben Muster, anna@example.com": a list of full names in front of an address. */
function listBefore(text: string, at: number): Fill[] {
  const before = text.slice(0, at)
  const names = namesSaid(before, { beside_email: true })
  if (names.length === 0 || names.some(name => !name.includes(' ')) || before !== before.trimStart()) return []
  return [
    {
      slot: names.length > 1 ? 'traveler_names' : 'contact_name',
      value: names.join('; '),
      text: before.replace(/[\s,;]+$/, ''),
      from: 0,
    },
  ]
}
