import { fileURLToPath } from 'node:url'
import PDFDocument from 'pdfkit'

/** What stands on every page, and in the file's own properties. */
export interface Letterhead {
  readonly organization: string
  readonly tagline: string
  readonly footer: string
  readonly title: string
  readonly subject: string
  /** BCP 47: how a screen reader is to say it. */
  readonly language: string
  /** Instant: the date of the content, not of the printing, so that a copy is equal. */
  readonly at: string
}

export interface Style {
  readonly font?: 'regular' | 'strong'
  readonly size?: number
  readonly colour?: string
  readonly x?: number
  readonly y?: number
  readonly width?: number
  readonly align?: 'left' | 'right'
}

export const COLOURS = {
  ink: '#1d2827',
  quiet: '#5d6a68',
  accent: '#0b625d',
  line: '#d5dcda',
  tint: '#eef4f2',
  warn: '#8a4b00',
  warn_tint: '#fcf3e3',
} as const

const MARGIN = 54
const FOOT = 64

export type Ink = ReturnType<typeof createInk>
type Element = PDFKit.PDFStructureElement

/** Draws on A4 pages, one under the other, in points from the top left: text as tagged elements, so that a screen reader
 *  knows headings from tables; lines and grounds as decoration. Equal content, equal bytes. */
export function createInk(head: Letterhead) {
  const doc = new PDFDocument({
    size: 'A4',
    margins: { top: MARGIN, left: MARGIN, right: MARGIN, bottom: FOOT },
    bufferPages: true,
    tagged: true,
    lang: head.language,
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

  function setStyle({ font = 'regular', size = 10, colour = COLOURS.ink }: Style): void {
    doc.font(font).fontSize(size).fillColor(colour)
  }

  /** Writes where the last line ended, unless told where. */
  function print(text: string, style: Style = {}): void {
    setStyle(style)
    const options = { width: style.width ?? width, align: style.align ?? 'left', lineGap: 2 }
    doc.text(text, style.x ?? left, style.y ?? doc.y, options)
  }

  function heightOf(text: string, style: Style): number {
    setStyle(style)
    return doc.heightOfString(text, { width: style.width ?? width, lineGap: 2 })
  }

  /** A tagged element (`H1`, `P`, `TD` …) with what the work draws. */
  function element(type: string, work: () => void, parent: Element = root): void {
    const made = doc.struct(type, {}, work)
    parent.add(made)
    made.end()
  }

  /** A tagged element of elements (`Sect`, `Table`, `TR`). */
  function group(type: string, work: (made: Element) => void, parent: Element = root): void {
    const made = doc.struct(type)
    parent.add(made)
    work(made)
    made.end()
  }

  function decoration(work: () => void): void {
    doc.markContent('Artifact', { type: 'Layout' })
    work()
    doc.endMarkedContent()
  }

  function rule(y: number, colour: string = COLOURS.line): void {
    const end = left + width
    decoration(() => doc.moveTo(left, y).lineTo(end, y).lineWidth(0.6).strokeColor(colour).stroke())
  }

  const ground = (y: number, height: number, colour: string): void =>
    decoration(() => doc.roundedRect(left, y, width, height, 5).fill(colour))

  function footers(): void {
    const { start, count } = doc.bufferedPageRange()
    const style = { size: 8, colour: COLOURS.quiet, y: bottom + 20 }
    for (let index = 0; index < count; index++) {
      doc.switchToPage(start + index)
      doc.page.margins.bottom = 0 // else writing down here would start another page
      decoration(() => {
        print(head.footer, { ...style, width: width * 0.8 })
        print(`${index + 1} / ${count}`, { ...style, x: left + width * 0.8, width: width * 0.2, align: 'right' })
      })
    }
  }

  return {
    left,
    width,
    print,
    heightOf,
    element,
    group,
    rule,
    ground,
    /** A band over the head of the page. */
    band: () => decoration(() => doc.rect(0, 0, doc.page.width, 8).fill(COLOURS.accent)),
    /** Where the next line would begin. */
    at: () => doc.y,
    moveTo: (y: number): void => {
      doc.y = y
    },
    gap: (points: number): void => {
      doc.y += points
    },
    /** Starts a new page when what comes next would be cut. */
    ensure: (height: number): void => {
      if (doc.y + height > bottom) doc.addPage()
    },
    async end(): Promise<Buffer> {
      footers()
      root.end()
      const ended = new Promise<void>((resolve, reject) => doc.once('end', resolve).once('error', reject))
      doc.end()
      await ended
      return Buffer.concat(chunks)
    },
  }
}

const fontFile = (name: string): string =>
  fileURLToPath(new URL(`../fonts/${name}.ttf`, import.meta.resolve('@embedpdf/fonts-latin')))
