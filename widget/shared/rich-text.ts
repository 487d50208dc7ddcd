import { toSafeUrl } from './safe-url.ts'

export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong'; readonly children: readonly Inline[] }
  /** `host` is given when the words do not show where it leads. */
  | { readonly kind: 'link'; readonly href: string; readonly text: string; readonly host?: string }

export type Block =
  | { readonly kind: 'paragraph'; readonly lines: readonly (readonly Inline[])[] }
  | { readonly kind: 'list'; readonly start: number | null; readonly items: readonly (readonly Inline[])[] }

const BULLET = /^\s{0,3}[-*•]\s+(\S.*)$/
const NUMBER = /^\s{0,3}(\d{1,3})[.)]\s+(\S.*)$/
const LABELLED = /\[([^[\]\n]{1,200})\]\(([^()\s]{1,2000})\)/y
const BARE = /https?:\/\/[^\s<>"'`]{1,2000}/y

/** Reads the little formatting a message may have: paragraphs, line breaks, lists, **bold** and links. All else is
 *  text, HTML included; what it makes is data, so nothing in a message can become markup. `base` is our own origin. */
export function parseRichText(text: string, base: string): Block[] {
  const blocks: Block[] = []
  let lines: Inline[][] = []
  let items: Inline[][] = []
  let start: number | null = null

  const closeParagraph = () => {
    if (lines.length > 0) blocks.push({ kind: 'paragraph', lines })
    lines = []
  }
  const closeList = () => {
    if (items.length > 0) blocks.push({ kind: 'list', start, items })
    items = []
  }

  for (const line of text.replace(/\r\n?/g, '\n').split('\n')) {
    const bullet = BULLET.exec(line)
    const number = NUMBER.exec(line)
    const item = bullet?.[1] ?? number?.[2]
    if (item !== undefined) {
      closeParagraph()
      const first = number ? Number(number[1]) : null
      if (items.length > 0 && (first === null) !== (start === null)) closeList()
      if (items.length === 0) start = first
      items.push(parseInline(item, base))
      continue
    }
    closeList()
    if (line.trim() === '') closeParagraph()
    else lines.push(parseInline(line, base))
  }
  closeParagraph()
  closeList()
  return blocks
}

function parseInline(text: string, base: string, isNested = false): Inline[] {
  const found: Inline[] = []
  let plain = ''
  const add = (inline: Inline) => {
    if (plain) found.push({ kind: 'text', text: plain })
    plain = ''
    found.push(inline)
  }

  let at = 0
  while (at < text.length) {
    const strong = !isNested && text.startsWith('**', at) ? strongAt(text, at) : null
    if (strong) {
      add({ kind: 'strong', children: parseInline(strong, base, true) })
      at += strong.length + 4
      continue
    }
    const link = linkAt(text, at, base)
    if (link) {
      add(link.inline)
      at += link.length
      continue
    }
    plain += text.charAt(at)
    at += 1
  }
  if (plain) found.push({ kind: 'text', text: plain })
  return found
}

function strongAt(text: string, at: number): string | null {
  const end = text.indexOf('**', at + 2)
  const inner = end === -1 ? '' : text.slice(at + 2, end)
  return inner && inner.trim() === inner ? inner : null
}

function linkAt(text: string, at: number, base: string): { inline: Inline; length: number } | null {
  if (text[at] === '[') {
    LABELLED.lastIndex = at
    const [whole, label = '', address = ''] = LABELLED.exec(text) ?? []
    const href = whole ? toSafeUrl(address, base) : null
    if (!whole || !href) return null
    const { host } = new URL(href)
    const isOurs = host === new URL(base).host
    return { inline: { kind: 'link', href, text: label, ...(isOurs ? {} : { host }) }, length: whole.length }
  }
  if (text[at] !== 'h') return null
  BARE.lastIndex = at
  const address = trimAddress(BARE.exec(text)?.[0] ?? '')
  const href = address ? toSafeUrl(address, base) : null
  return href ? { inline: { kind: 'link', href, text: address }, length: address.length } : null
}

/** A sentence's own punctuation is not part of the address in it, nor is a bracket that was opened before it. */
function trimAddress(address: string): string {
  let end = address.length
  while (end > 0) {
    const last = address.charAt(end - 1)
    const kept = address.slice(0, end)
    const isLoose = last === ')' && kept.split(')').length > kept.split('(').length
    if (!isLoose && !/[.,;:!?*\]}]/.test(last)) return kept
    end -= 1
  }
  return ''
}
