import type { DialogueCase } from './case-format.ts'
import { type CaseWorld, startCaseWorld } from './case-world.ts'
import { type Play, playCase } from './play-case.ts'
import { restock } from './seed-world.ts'

export interface CaseRunner {
  play(dialogue: DialogueCase): Promise<Play>
  /** Ends every world. */
  stop(): Promise<void>
}

/** Plays cases, those of one clock and engine in one world. A case that changes the inventory, or whose person is known beyond
 *  the conversation, has a world of its own. `haiku` is the environment in which Haiku is asked. */
export function createCaseRunner(haiku: () => Promise<Readonly<Record<string, string>>>): CaseRunner {
  const worlds = new Map<string, Promise<CaseWorld>>()
  const start = async ({ clock, engine }: DialogueCase) =>
    engine === 'haiku' ? startCaseWorld(clock, await haiku()) : startCaseWorld(clock)

  function sharedWorld(dialogue: DialogueCase): Promise<CaseWorld> {
    const key = `${dialogue.engine} ${dialogue.clock}`
    const world = worlds.get(key) ?? start(dialogue)
    worlds.set(key, world)
    return world
  }

  return {
    async play(dialogue) {
      if (!isApart(dialogue)) {
        const shared = await sharedWorld(dialogue)
        const play = await playCase(shared, dialogue)
        await restock(shared.store)
        return play
      }
      const world = await start(dialogue)
      try {
        return await playCase(world, dialogue)
      } finally {
        await world.stop()
      }
    },
    async stop() {
      await Promise.all([...worlds.values()].map(async world => (await world).stop()))
    },
  }
}

const isApart = ({ data, turns, person }: DialogueCase): boolean =>
  data.length > 0 || turns.some(turn => turn.data || turn.as === 'traveler') || person === 'traveler'
