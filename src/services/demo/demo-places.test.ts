import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from '#src/kernel/project-root.ts'
import { ensureReference } from '#src/store/reference/build-reference.ts'
import { openReference } from '#src/store/reference/open-reference.ts'
import { PLACES } from './demo-places.ts'
import { ENDS } from './transfer-ends.ts'

test('every place of the demo data is one of the reference data, in the same zone and spot', async () => {
  const path = join(projectRoot, 'dist/reference.db')
  await ensureReference(path)
  const reference = openReference(path)
  for (const { id, zone, latitude, longitude, also } of Object.values(PLACES)) {
    const known = reference.getPlace(id)
    expect(known?.zone, id).toBe(zone)
    expect(Math.abs((known?.latitude ?? 99) - latitude), id).toBeLessThan(0.2)
    expect(Math.abs((known?.longitude ?? 999) - longitude), id).toBeLessThan(0.2)
    for (const other of also) expect(reference.getPlace(other), other).toBeDefined()
  }
  for (const { ids } of Object.values(ENDS)) for (const id of ids) expect(reference.getPlace(id), id).toBeDefined()
  reference.close()
})
