import { type Figure, type Row, showTable } from './figure.ts'
import { turns } from './turns.ts'

/** `npm run bench -- [quick] [FIGURE …]`: each figure against its named baseline, turn about in the same run. `soak` instead runs the
 *  long crash and storm suites. */
const FIGURES: readonly Figure[] = [turns]

const words = process.argv.slice(2)
const say = (line: string) => void process.stdout.write(`${line}\n`)
const names = words.filter(word => word !== 'quick')
const unknown = names.filter(name => !FIGURES.some(figure => figure.name === name))
if (unknown.length > 0) {
  say(`There is no figure ${unknown.join(', ')}. There are ${FIGURES.map(({ name }) => name).join(', ')}, and soak.`)
  process.exit(1)
}
const is_quick = words.includes('quick')
const rows: Row[] = []
for (const figure of FIGURES.filter(({ name }) => names.length === 0 || names.includes(name))) {
  say(`\n${figure.title}`)
  rows.push(...(await figure.measure({ is_quick, pairs: is_quick ? 2 : 5, say: line => say(`  ${line}`) })))
}
say(`\n${showTable(rows)}`)
