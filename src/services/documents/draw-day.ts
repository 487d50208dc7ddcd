import { COLOURS, type Ink } from './ink.ts'

export interface PaperMoment {
  readonly time: string
  readonly title: string
  readonly details: readonly string[]
  /** Small, on the right: a state or a reference. */
  readonly aside: string
}

export interface PaperDay {
  readonly weekday: string
  readonly date: string
  readonly moments: readonly PaperMoment[]
}

const DATE_WIDTH = 92
const TIME_WIDTH = 44
const ASIDE_WIDTH = 116
const DATE_HEIGHT = 38

/** What happens on one day: the date on the left, the moments on the right, none of them cut by the end of a page. */
export function drawDay(ink: Ink, { weekday, date, moments }: PaperDay): void {
  const body = ink.width - DATE_WIDTH - TIME_WIDTH - ASIDE_WIDTH
  const [first] = moments
  ink.ensure(44 + (first ? heightOf(first) : 0))
  ink.rule(ink.at())
  ink.gap(8)
  ink.group('Sect', section => {
    const y = ink.at()
    const heading = () => {
      ink.print(weekday, { font: 'strong', size: 11, colour: COLOURS.accent, y, width: DATE_WIDTH })
      ink.print(date, { size: 9, colour: COLOURS.quiet, width: DATE_WIDTH })
    }
    ink.element('H3', heading, section)
    ink.moveTo(y)
    for (const moment of moments) {
      ink.ensure(heightOf(moment))
      ink.element('P', () => drawMoment(moment), section)
      ink.gap(8)
    }
    const isSamePage = ink.at() > y
    if (isSamePage) ink.moveTo(Math.max(ink.at(), y + DATE_HEIGHT))
  })
  ink.gap(2)

  function heightOf({ title, details }: PaperMoment): number {
    const heights = details.map(detail => ink.heightOf(detail, { size: 9, width: body }))
    return ink.heightOf(title, { font: 'strong', size: 10.5, width: body }) + heights.reduce((a, b) => a + b, 10)
  }

  function drawMoment({ time, title, details, aside }: PaperMoment): void {
    const y = ink.at()
    const x = ink.left + DATE_WIDTH
    ink.print(time, { size: 10.5, y, x, width: TIME_WIDTH })
    ink.print(title, { font: 'strong', size: 10.5, y, x: x + TIME_WIDTH, width: body })
    for (const detail of details) ink.print(detail, { size: 9, colour: COLOURS.quiet, x: x + TIME_WIDTH, width: body })
    const end = ink.at()
    const column = { x: ink.left + ink.width - ASIDE_WIDTH + 8, width: ASIDE_WIDTH - 8, align: 'right' as const }
    ink.print(aside, { size: 9, colour: COLOURS.accent, y: y + 1, ...column })
    ink.moveTo(Math.max(end, ink.at()))
  }
}
