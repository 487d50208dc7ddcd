import { type Figure, type Row, showTable } from './figure.ts'
import { idleConnections } from './idle-connections.ts'
import { openLoop } from './open-loop.ts'
import { search } from './search.ts'
import { soak } from './soak.ts'
import { startUp } from './start-up.ts'
import { storeOperations } from './store-operations.ts'
import { turns } from './turns.ts'

/** `npm run bench -- [quick] [FIGURE …]`: each figure against its named baseline, turn about in the same run. `npm run bench -- soak`:
 *  the long crash and storm runs instead. */
const FIGURES: readonly Figure[] = [turns, storeOperations, search, startUp, idleConnections, openLoop]
const PAIRS = 5

const words = process.argv.slice(2)
const is_quick = words.includes('quick')
const names = words.filter(word => word !== 'quick')
const say = (line: string) => void process.stdout.write(`${line}\n`)

if (names.includes('soak')) process.exitCode = (await soak({ is_quick, say })) ? 0 : 1
else await bench()

async function bench(): Promise<void> {
  const unknown = names.filter(name => !FIGURES.some(figure => figure.name === name))
  if (unknown.length > 0) {
    say(`There is no figure ${unknown.join(', ')}. There are ${FIGURES.map(({ name }) => name).join(', ')}, and soak.`)
    process.exitCode = 1
    return
  }
  const rows: Row[] = []
  for (const { name, title, measure } of FIGURES) {
    if (names.length > 0 && !names.includes(name)) continue
    say(`\n${title}`)
    rows.push(...(await measure({ is_quick, pairs: is_quick ? 2 : PAIRS, say: line => say(`  ${line}`) })))
  }
  say(`\n${showTable(rows)}`)
}
