import type { Card, Message } from '#src/domain/message.ts'

/** A message as lines of text: cards become lines, links are written out, options become numbers to type. */
export function printMessage({ role, text, cards, options }: Message): string[] {
  const who = role === 'agent' ? 'Agent: ' : role === 'system' ? '* ' : ''
  return [
    ...`${who}${text}`.split('\n'),
    ...cards.flatMap(printCard),
    ...options.map(({ title }, index) => `  ${index + 1}. ${title}`),
  ].map(plain)
}

function printCard({ title, subtitle, badge, price, facts = [], lines = [], actions }: Card): string[] {
  const cost = price ? [`${price.amount} ${price.currency}${price.note ? ` ${price.note}` : ''}`] : []
  const head = [title, subtitle, ...cost, ...(badge ? [badge] : [])].filter(part => part !== '')
  return [
    `  - ${head.join(' | ')}`,
    ...(facts.length > 0 ? [`    ${facts.join(', ')}`] : []),
    ...lines.map(line => `    ${[line.date, line.title, line.detail].filter(Boolean).join('  ')}`),
    ...actions.flatMap(action => (action.type === 'link' ? [`    ${action.title}: ${action.url}`] : [])),
  ]
}

// Text of others must not steer the terminal.
const plain = (line: string) => line.replace(/\p{Cc}/gu, ' ').replace(/\*\*(.+?)\*\*/g, '$1')

/** What the number that somebody types stands for. */
export function findOption(messages: readonly Message[], typed: string): { id: string; title: string } | undefined {
  if (!/^\d{1,2}$/.test(typed)) return undefined
  return messages.findLast(({ options }) => options.length > 0)?.options[Number(typed) - 1]
}
