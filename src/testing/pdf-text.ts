import { inflateSync } from 'node:zlib'

/** The text of a PDF as a reader's search would find it: what is drawn, glyph by glyph, turned back into letters by the
 *  fonts' own tables. Knows just as much of the format as our own documents use. */
export function pdfText(pdf: Buffer): string {
  const objects = readObjects(pdf.toString('latin1'))
  const letters = new Map<string, ReadonlyMap<string, string>>()
  for (const [id, { head }] of objects) {
    const table = head.match(/\/ToUnicode (\d+) 0 R/)?.[1]
    if (table) letters.set(id, readTable(objects.get(table)?.body ?? ''))
  }
  return [...objects.values()]
    .filter(({ head }) => /\/Type \/Page\b/.test(head))
    .map(({ head }) => {
      const resources = head.match(/\/Resources (\d+) 0 R/)?.[1] ?? ''
      const fonts = [...(objects.get(resources)?.head ?? '').matchAll(/\/(F\d+) (\d+) 0 R/g)]
      const content = head.match(/\/Contents (\d+) 0 R/)?.[1] ?? ''
      const named = new Map(fonts.map(([, name = '', id = '']) => [name, letters.get(id)]))
      return readContent(objects.get(content)?.body ?? '', named)
    })
    .join('\n')
}

interface PdfObject {
  readonly head: string
  readonly body: string
}

function readObjects(text: string): ReadonlyMap<string, PdfObject> {
  const found = [...text.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)]
  return new Map(
    found.map(([, id = '', object = '']) => {
      const [head = '', stream] = object.split(/\nstream\n/)
      const raw = Buffer.from((stream ?? '').replace(/\nendstream$/, ''), 'latin1')
      const body = stream === undefined ? '' : /FlateDecode/.test(head) ? inflateSync(raw).toString('latin1') : stream
      return [id, { head, body }]
    }),
  )
}

/** Ranges written as lists, `<0000> <000f> [<0020> <0041> …]`: glyph after glyph. */
function readTable(table: string): ReadonlyMap<string, string> {
  const letters = new Map<string, string>()
  for (const [, first = '', list = ''] of table.matchAll(/<([0-9a-f]+)> <[0-9a-f]+> \[([^\]]*)\]/g))
    for (const [index, [, code = '']] of [...list.matchAll(/<([0-9a-f ]+)>/g)].entries()) {
      const glyph = (Number.parseInt(first, 16) + index).toString(16).padStart(4, '0')
      letters.set(glyph, Buffer.from(code.replaceAll(' ', ''), 'hex').swap16().toString('utf16le'))
    }
  return letters
}

function readContent(content: string, fonts: ReadonlyMap<string, ReadonlyMap<string, string> | undefined>): string {
  let font: ReadonlyMap<string, string> | undefined
  const lines: string[] = []
  for (const [, name, shown] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (name) font = fonts.get(name)
    if (shown === undefined) continue
    const glyphs = [...shown.matchAll(/<([0-9a-f]+)>/g)].flatMap(([, run = '']) => run.match(/.{4}/g) ?? [])
    lines.push(glyphs.map(glyph => font?.get(glyph) ?? '').join(''))
  }
  return lines.join('\n')
}
