import { opendir, rm } from 'node:fs/promises'
import { join } from 'node:path'

const MOST = 1_000

/** Removes what killed processes left of mails that they were writing: for the start of a process that has the folder alone,
 *  before it writes. At most 1,000 at a time; the next start takes more. Says how many. */
export async function sweepDrafts(folder: string): Promise<number> {
  const names = await draftsIn(folder)
  await Promise.all(names.map(name => rm(join(folder, name), { force: true })))
  return names.length
}

async function draftsIn(folder: string): Promise<readonly string[]> {
  const names: string[] = []
  const entries = await opendir(folder).catch(() => undefined) // no mail was ever written here
  if (!entries) return names
  for await (const entry of entries) {
    if (entry.isFile() && entry.name.endsWith('.draft')) names.push(entry.name)
    if (names.length >= MOST) break
  }
  return names
}
