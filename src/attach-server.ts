import type { Config } from '#src/kernel/config.ts'
import { asStartFailure } from './as-start-failure.ts'
import { announcedAddress } from './data-folder.ts'
import { startServer } from './start-server.ts'

/** A server to talk to: the one that has the data folder, or one of our own on a free port that ends with us. */
export interface AttachedServer {
  readonly address: string
  stop(): Promise<void>
}

const LOOK_MS = 2_000

/** `url` names a server outright; else a living one is looked for, and only then one is started. */
export async function attachServer(config: Config, url?: string): Promise<AttachedServer> {
  const nothing = async () => {}
  if (url) return { address: url.replace(/\/$/, ''), stop: nothing }
  const announced = announcedAddress(config.DATA_DIR)
  if (announced && (await isAlive(announced))) return { address: announced, stop: nothing }
  const { address, stop } = await startServer({ ...config, PORT: 0, LOG_LEVEL: 'error' }).catch((error: unknown) => {
    throw asStartFailure(error, config)
  })
  return { address, stop }
}

async function isAlive(address: string): Promise<boolean> {
  const answer = await fetch(`${address}/healthz`, { signal: AbortSignal.timeout(LOOK_MS) }).catch(() => undefined)
  return answer?.ok ?? false
}
