import type { Understand } from '#src/assistant/turn.ts'
import { createLocalEngine } from '#src/assistant/understand/local-engine.ts'
import type { Config } from '#src/kernel/config.ts'
import type { Log } from '#src/kernel/log.ts'
import type { Reference } from '#src/store/reference/reference.ts'

interface Needs {
  readonly config: Config
  readonly reference: Reference
  readonly log: Log
}

/** Which engine understands (ASSISTANT_ENGINE); the local one is always there. */
export function createUnderstand({ reference }: Needs): Understand {
  return createLocalEngine({ reference })
}
