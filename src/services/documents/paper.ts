import { fileURLToPath } from 'node:url'
import PDFDocument from 'pdfkit'

/** A sheet that is written from top to bottom, page after page: tagged for screen readers, the same bytes for the same
 *  content. Text may hold any letters of Latin, Greek and Cyrillic scripts. */
export interface Paper {
  title(text: string, beside: string): void
  section(text: string): void
  paragraph(text: string, tone?: Tone): void
  /** A stamp-like line on a tinted ground: what must not be overlooked. */
  notice(text: string, tone: Tone): void
  /** Names and values, two pairs a row. */
  facts(pairs: readonly (readonly [string, string])[]): void
  /** What happens on one day: the date on the left, the moments on the right. */
  day(date: { readonly weekday: string; readonly date: string }, moments: readonly PaperMoment[]): void
  /** Rows with an amount on the right; the strong ones are sums. */
  table(head: readonly [string, string], rows: readonly PaperRow[]): void
  end(): Promise<Buffer>
}

export interface PaperMoment {
  readonly time: string
  readonly title: string
  readonly details: readonly string[]
  /** Small, on the right: a state or a reference. */
  readonly aside: string
}

export interface PaperRow {
  readonly title: string
  readonly detail?: string
  readonly amount: string
  readonly is_sum?: boolean
}

export type Tone = 'plain' | 'quiet' | 'good' | 'warn'

export interface Letterhead {
  readonly organization: string
  readonly tagline: string
  readonly footer: string
  readonly title: string
  readonly subject: string
  /** Instant: the date of the content, not of the printing, so that a copy is equal. */
  readonly at: string
}

const COLOURS = {
  ink: '#1d2827',
  quiet: '#5d6a68',
  accent: '#0b625d',
  line: '#d5dcda',
  tint: '#eef4f2',
  warn: '#8a4b00',
  warnTint: '#fcf3e3',
}
const MARGIN = 54
const FOOT = 64
const DATE_WIDTH = 92
const TIME_WIDTH = 44
const ASIDE_WIDTH = 116
const AMOUNT_WIDTH = 110

export function createPaper(head: Letterhead): Paper {
  const doc = new PDFDocument({
    size: 'A4',
    margins: { top: MARGIN, left: MARGIN, right: MARGIN, bottom: FOOT },
    bufferPages: true,
    tagged: true,
    lang: 'en-GB',
    displayTitle: true,
    pdfVersion: '1.7',
    info: {
      Title: head.title,
      Author: head.organization,
      Subject: head.subject,
      Creator: head.organization,
      CreationDate: new Date(head.at),
      ModDate: new Date(head.at),
    },
  })
  doc.registerFont('regular', fontFile('NotoSans-Regular'))
  doc.registerFont('strong', fontFile('NotoSans-SemiBold'))
  const chunks: Buffer[] = []
  doc.on('data', (chunk: Buffer) => chunks.push(chunk))
  const left = MARGIN
  const width = doc.page.width - 2 * MARGIN
  const bottom = doc.page.height - FOOT
  const root = doc.struct('Document')
  doc.addStructure(root)

  interface Style {
    readonly font?: 'regular' | 'strong'
    readonly size?: number
    readonly colour?: string
    readonly x?: number
    readonly y?: number
    readonly width?: number
    readonly align?: 'left' | 'right'
  }

  function setStyle({ font = 'regular', size = 10, colour = COLOURS.ink }: Style) {
    doc.font(font).fontSize(size).fillColor(colour)
  }

  function print(text: string, style: Style = {}) {
    setStyle(style)
    const options = { width: style.width ?? width, align: style.align ?? 'left', lineGap: 2 }
    doc.text(text, style.x ?? left, style.y ?? doc.y, options)
  }

  const heightOf = (text: string, style: Style): number => {
    setStyle(style)
    return doc.heightOfString(text, { width: style.width ?? width, lineGap: 2 })
  }

  function element(type: string, work: () => void, parent = root) {
    const made = doc.struct(type, {}, work)
    parent.add(made)
    made.end()
  }

  /** Lines and grounds say nothing to a screen reader. */
  function decoration(work: () => void) {
    doc.markContent('Artifact', { type: 'Layout' })
    work()
    doc.endMarkedContent()
  }

  function rule(y: number, from = left, colour = COLOURS.line) {
    decoration(() =>
      doc
        .moveTo(from, y)
        .lineTo(left + width, y)
        .lineWidth(0.6)
        .strokeColor(colour)
        .stroke(),
    )
  }

  /** Starts a new page when what comes next would be cut. */
  function ensure(height: number) {
    if (doc.y + height > bottom) doc.addPage()
  }

  const gap = (points: number) => {
    doc.y += points
  }

  function letterhead() {
    decoration(() => doc.rect(0, 0, doc.page.width, 8).fill(COLOURS.accent))
    doc.y = MARGIN - 14
    element('P', () => print(head.organization, { font: 'strong', size: 15, colour: COLOURS.accent }))
    element('P', () => print(head.tagline, { size: 9, colour: COLOURS.quiet }))
    gap(14)
  }

  function title(text: string, beside: string) {
    const y = doc.y
    element('H1', () => print(text, { font: 'strong', size: 22, width: width * 0.68 }))
    const end = doc.y
    element('P', () =>
      print(beside, {
        font: 'strong',
        size: 13,
        colour: COLOURS.accent,
        x: left + width * 0.68,
        y: y + 9,
        width: width * 0.32,
        align: 'right',
      }),
    )
    doc.y = Math.max(end, doc.y) + 4
    rule(doc.y, left, COLOURS.accent)
    gap(12)
  }

  function section(text: string) {
    ensure(110)
    gap(8)
    element('H2', () => print(text, { font: 'strong', size: 12, colour: COLOURS.accent }))
    gap(3)
  }

  function paragraph(text: string, tone: Tone = 'plain') {
    const style = { size: tone === 'quiet' ? 9 : 10, colour: toneColour(tone) }
    ensure(Math.min(120, heightOf(text, style)))
    element('P', () => print(text, style))
    gap(4)
  }

  function notice(text: string, tone: Tone) {
    const style: Style = { font: 'strong', size: 10, colour: toneColour(tone), x: left + 12, width: width - 24 }
    const height = heightOf(text, style) + 14
    ensure(height + 8)
    const y = doc.y
    decoration(() => doc.roundedRect(left, y, width, height, 5).fill(tone === 'warn' ? COLOURS.warnTint : COLOURS.tint))
    element('P', () => print(text, { ...style, y: y + 7 }))
    doc.y = y + height + 8
  }

  function facts(pairs: readonly (readonly [string, string])[]) {
    const half = width / 2
    for (let index = 0; index < pairs.length; index += 2) {
      const row = pairs.slice(index, index + 2)
      const heights = row.map(([, value]) => heightOf(value, { size: 10, width: half - 14 }) + 14)
      ensure(Math.max(...heights))
      const y = doc.y
      row.forEach(([name, value], column) => {
        const x = left + column * half
        element('P', () => {
          print(name, { size: 8, colour: COLOURS.quiet, x, y, width: half - 14 })
          print(value, { size: 10, x, y: y + 11, width: half - 14 })
        })
      })
      doc.y = y + Math.max(...heights) + 4
    }
  }

  function day(date: { readonly weekday: string; readonly date: string }, moments: readonly PaperMoment[]) {
    ensure(44 + heightOfMoment(moments[0]))
    rule(doc.y)
    gap(8)
    const group = doc.struct('Sect')
    root.add(group)
    const y = doc.y
    element(
      'H3',
      () => {
        print(date.weekday, { font: 'strong', size: 11, colour: COLOURS.accent, y, width: DATE_WIDTH })
        print(date.date, { size: 9, colour: COLOURS.quiet, width: DATE_WIDTH })
      },
      group,
    )
    doc.y = y
    for (const moment of moments) printMoment(moment, group)
    group.end()
    gap(2)
  }

  const bodyWidth = width - DATE_WIDTH - TIME_WIDTH - ASIDE_WIDTH

  function heightOfMoment(moment: PaperMoment | undefined): number {
    if (!moment) return 0
    const title_height = heightOf(moment.title, { font: 'strong', size: 10.5, width: bodyWidth })
    const details = moment.details.map(detail => heightOf(detail, { size: 9, width: bodyWidth }))
    return title_height + details.reduce((sum, each) => sum + each, 0) + 10
  }

  function printMoment(moment: PaperMoment, group: PDFKit.PDFStructureElement) {
    ensure(heightOfMoment(moment))
    const y = doc.y
    const x = left + DATE_WIDTH
    element(
      'P',
      () => {
        print(moment.time, { size: 10.5, y, x, width: TIME_WIDTH })
        print(moment.title, { font: 'strong', size: 10.5, y, x: x + TIME_WIDTH, width: bodyWidth })
        for (const detail of moment.details)
          print(detail, { size: 9, colour: COLOURS.quiet, x: x + TIME_WIDTH, width: bodyWidth })
        const end = doc.y
        print(moment.aside, {
          size: 9,
          colour: COLOURS.accent,
          y: y + 1,
          x: left + width - ASIDE_WIDTH + 8,
          width: ASIDE_WIDTH - 8,
          align: 'right',
        })
        doc.y = Math.max(end, doc.y)
      },
      group,
    )
    gap(8)
  }

  function table(headings: readonly [string, string], rows: readonly PaperRow[]) {
    const body = width - AMOUNT_WIDTH
    const made = doc.struct('Table')
    root.add(made)
    ensure(60)
    printRow(made, 'TH', { title: headings[0], amount: headings[1] })
    for (const row of rows) {
      ensure(
        heightOf(row.title, { width: body }) + (row.detail ? heightOf(row.detail, { size: 9, width: body }) : 0) + 14,
      )
      printRow(made, 'TD', row)
    }
    made.end()
    gap(6)
  }

  function printRow(parent: PDFKit.PDFStructureElement, cell: 'TH' | 'TD', row: PaperRow) {
    const body = width - AMOUNT_WIDTH
    const isHead = cell === 'TH'
    const style: Style = {
      font: row.is_sum ? 'strong' : 'regular',
      size: isHead ? 8 : 10,
      colour: isHead ? COLOURS.quiet : COLOURS.ink,
    }
    const tr = doc.struct('TR')
    parent.add(tr)
    const y = doc.y + (isHead ? 0 : 5)
    let end = y
    element(
      cell,
      () => {
        print(row.title, { ...style, y, width: body - 10 })
        if (row.detail) print(row.detail, { size: 9, colour: COLOURS.quiet, width: body - 10 })
        end = doc.y
      },
      tr,
    )
    element(cell, () => print(row.amount, { ...style, x: left + body, y, width: AMOUNT_WIDTH, align: 'right' }), tr)
    tr.end()
    doc.y = Math.max(end, doc.y) + 3
    rule(doc.y, left, row.is_sum ? COLOURS.accent : COLOURS.line)
  }

  function footers() {
    const { start, count } = doc.bufferedPageRange()
    for (let index = 0; index < count; index++) {
      doc.switchToPage(start + index)
      doc.page.margins.bottom = 0 // else writing down here would start another page
      decoration(() => {
        print(head.footer, { size: 8, colour: COLOURS.quiet, y: bottom + 20, width: width * 0.8 })
        print(`${index + 1} / ${count}`, {
          size: 8,
          colour: COLOURS.quiet,
          x: left + width * 0.8,
          y: bottom + 20,
          width: width * 0.2,
          align: 'right',
        })
      })
    }
  }

  async function end(): Promise<Buffer> {
    footers()
    root.end()
    const ended = new Promise<void>((resolve, reject) => doc.once('end', resolve).once('error', reject))
    doc.end()
    await ended
    return Buffer.concat(chunks)
  }

  letterhead()
  return { title, section, paragraph, notice, facts, day, table, end }
}

const toneColour = (tone: Tone): string =>
  ({ plain: COLOURS.ink, quiet: COLOURS.quiet, good: COLOURS.accent, warn: COLOURS.warn })[tone]

const fontFile = (name: string): string =>
  fileURLToPath(new URL(`../fonts/${name}.ttf`, import.meta.resolve('@embedpdf/fonts-latin')))
