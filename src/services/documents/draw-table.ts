import { COLOURS, type Ink, type Style } from './ink.ts'

export interface PaperRow {
  readonly title: string
  readonly detail?: string
  readonly amount: string
  readonly is_sum?: boolean
}

const AMOUNT_WIDTH = 110

/** Rows with an amount on the right; sums stand out. No row is cut by the end of a page. */
export function drawTable(ink: Ink, headings: readonly [string, string], rows: readonly PaperRow[]): void {
  const body = ink.width - AMOUNT_WIDTH
  ink.ensure(60)
  ink.group('Table', table => {
    drawRow(table, 'TH', { title: headings[0], amount: headings[1] })
    for (const row of rows) {
      ink.ensure(heightOf(row))
      drawRow(table, 'TD', row)
    }
  })
  ink.gap(6)

  function heightOf({ title, detail }: PaperRow): number {
    const small = detail ? ink.heightOf(detail, { size: 9, width: body - 10 }) : 0
    return ink.heightOf(title, { width: body - 10 }) + small + 14
  }

  function drawRow(table: PDFKit.PDFStructureElement, cell: 'TH' | 'TD', row: PaperRow): void {
    const isHead = cell === 'TH'
    const style: Style = {
      font: row.is_sum ? 'strong' : 'regular',
      size: isHead ? 8 : 10,
      colour: isHead ? COLOURS.quiet : COLOURS.ink,
    }
    const y = ink.at() + (isHead ? 0 : 5)
    let end = y
    const words = () => {
      ink.print(row.title, { ...style, y, width: body - 10 })
      if (row.detail) ink.print(row.detail, { size: 9, colour: COLOURS.quiet, width: body - 10 })
      end = ink.at()
    }
    const amount = () => ink.print(row.amount, { ...style, x: ink.left + body, y, width: AMOUNT_WIDTH, align: 'right' })
    ink.group(
      'TR',
      line => {
        ink.element(cell, words, line)
        ink.element(cell, amount, line)
      },
      table,
    )
    ink.moveTo(Math.max(end, ink.at()) + 3)
    ink.rule(ink.at(), row.is_sum ? COLOURS.accent : COLOURS.line)
  }
}
