import type { Config } from '#src/kernel/config.ts'
import type { Store } from '#src/store/port.ts'
import type { DataFolder } from './data-folder.ts'

/** MongoDB where it is configured, else SQLite in the data folder. Only the driver that is used is loaded: together they
 *  would make a good part of the start. */
export async function openStore({ MONGODB_URI: uri }: Config, folder: DataFolder): Promise<Store> {
  if (uri !== undefined) return (await import('#src/store/mongo/open-mongo-store.ts')).openMongoStore(uri)
  return (await import('#src/store/sqlite/open-sqlite-store.ts')).openSqliteStore(folder.path('travelweaver.db'))
}
