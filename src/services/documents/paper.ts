import { drawDay, type PaperDay } from './draw-day.ts'
import { drawTable, type PaperRow } from './draw-table.ts'
import { COLOURS, createInk, type Letterhead, type Style } from './ink.ts'

export type Tone = 'plain' | 'quiet' | 'warn'
export type Paper = ReturnType<typeof createPaper>

/** A sheet with a letterhead that is written from top to bottom, page after page. Text may hold any letters of Latin, Greek
 *  and Cyrillic scripts. */
export function createPaper(head: Letterhead) {
  const ink = createInk(head)
  const { width, left } = ink
  ink.band()
  ink.moveTo(40)
  ink.element('P', () => ink.print(head.organization, { font: 'strong', size: 15, colour: COLOURS.accent }))
  ink.element('P', () => ink.print(head.tagline, { size: 9, colour: COLOURS.quiet }))
  ink.gap(14)

  return {
    title(text: string, beside: string): void {
      const y = ink.at()
      ink.element('H1', () => ink.print(text, { font: 'strong', size: 22, width: width * 0.68 }))
      const end = ink.at()
      const right = { x: left + width * 0.68, y: y + 9, width: width * 0.32, align: 'right' as const }
      ink.element('P', () => ink.print(beside, { font: 'strong', size: 13, colour: COLOURS.accent, ...right }))
      ink.moveTo(Math.max(end, ink.at()) + 4)
      ink.rule(ink.at(), COLOURS.accent)
      ink.gap(12)
    },

    section(text: string): void {
      ink.ensure(80) // a heading never stands alone at the foot of a page
      ink.gap(8)
      ink.element('H2', () => ink.print(text, { font: 'strong', size: 12, colour: COLOURS.accent }))
      ink.gap(3)
    },

    paragraph(text: string, tone: Tone = 'plain'): void {
      const style = { size: tone === 'quiet' ? 9 : 10, colour: TONES[tone] }
      ink.ensure(Math.min(120, ink.heightOf(text, style)))
      ink.element('P', () => ink.print(text, style))
      ink.gap(4)
    },

    /** What must not be overlooked, on a tinted ground. */
    notice(text: string): void {
      const style: Style = { font: 'strong', colour: COLOURS.warn, x: left + 12, width: width - 24 }
      const height = ink.heightOf(text, style) + 14
      ink.ensure(height + 8)
      const y = ink.at()
      ink.ground(y, height, COLOURS.warn_tint)
      ink.element('P', () => ink.print(text, { ...style, y: y + 7 }))
      ink.moveTo(y + height + 8)
    },

    /** Names and values, two pairs a row. */
    facts(pairs: readonly (readonly [string, string])[]): void {
      const half = width / 2
      for (let index = 0; index < pairs.length; index += 2) {
        const row = pairs.slice(index, index + 2)
        const height = Math.max(...row.map(([, value]) => ink.heightOf(value, { width: half - 14 }) + 14))
        ink.ensure(height)
        const y = ink.at()
        for (const [column, [name, value]] of row.entries()) {
          const place = { x: left + column * half, width: half - 14 }
          ink.element('P', () => {
            ink.print(name, { size: 8, colour: COLOURS.quiet, y, ...place })
            ink.print(value, { y: y + 11, ...place })
          })
        }
        ink.moveTo(y + height + 4)
      }
    },

    day: (day: PaperDay): void => drawDay(ink, day),
    table: (headings: readonly [string, string], rows: readonly PaperRow[]): void => drawTable(ink, headings, rows),
    end: () => ink.end(),
  }
}

const TONES: Readonly<Record<Tone, string>> = { plain: COLOURS.ink, quiet: COLOURS.quiet, warn: COLOURS.warn }
