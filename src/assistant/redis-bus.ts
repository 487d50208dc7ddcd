import { type Clock, systemClock } from '#src/kernel/clock.ts'
import { type Ids, randomIds } from '#src/kernel/ids.ts'
import type { Log } from '#src/kernel/log.ts'
import { closeRedis, connectRedis } from '#src/store/redis/connect-redis.ts'
import { type Bus, type BusEvent, createLocalBus } from './bus.ts'
import { readWakeLine, toWake, type WakeLine, writeWakeLine } from './wake.ts'

/** A bus between processes. Its own process is told at once and in full, others are woken through Redis. */
export interface RedisBus extends Bus {
  /** Whether other processes are heard at the moment. */
  isHearing(): boolean
  /** Resolves once they are, or after so many milliseconds: then it is false, and goes on trying. */
  whenHearing(timeout_ms: number): Promise<boolean>
}

interface Options {
  readonly url: string
  readonly log: Log
  readonly ids?: Ids
  readonly system_clock?: Clock
}

// One channel for all conversations: a wake-up is some hundred bytes, and nobody has to wait for a subscription, in which
// time it would miss something, nor to renew thousands of them when Redis comes back.
const CHANNEL = 'travelweaver:wake'
const COMMAND_MS = 2_000
const TICK_MS = 1_000
const SILENCE_MS = 4_500
const MOST_LOOKS = 500
const MOST_LATELY = 10_000

/** Wakes by Redis' publish and subscribe, which keeps nothing: what could not be heard, or told, makes listeners look into
 *  the store (`news` without a seq), 500 conversations a second, over and over while Redis is away. */
export function createRedisBus({ url, log, ids = randomIds, system_clock = systemClock }: Options): RedisBus {
  const from = ids('req')
  const local = createLocalBus()
  const publisher = connectRedis({ url, name: 'publisher', log, command_ms: COMMAND_MS })
  const subscriber = connectRedis({ url, name: 'subscriber', log, command_ms: COMMAND_MS })
  const listened = new Map<string, number>()
  const to_look = new Set<string>()
  const told_lately = new Set<string>()
  let isHearing = false
  let heard_at = 0
  let hasLost = false

  subscriber.on('ready', () => {
    subscriber.subscribe(CHANNEL).then(begin, () => subscriber.disconnect(true))
  })
  subscriber.on('close', () => {
    isHearing = false
  })
  subscriber.on('message', (_channel, text: string) => hear(text))
  publisher.on('ready', giveSign)
  const timer = setInterval(tick, TICK_MS).unref()

  function begin() {
    isHearing = true
    heard_at = system_clock()
    lookEverywhere()
  }

  function hear(text: string) {
    heard_at = system_clock()
    const line = readWakeLine(text)
    if (!line || line.from === from) return
    if ('id' in line) local.publish(line.id, line.event)
    else if (line.lost) lookEverywhere()
  }

  function tick() {
    told_lately.clear()
    // A line that nobody cut, and on which nothing comes any more: not even our own signs of life.
    if (isHearing && system_clock() - heard_at > SILENCE_MS) {
      isHearing = false
      subscriber.disconnect(true)
    }
    if (!isHearing) for (const id of listened.keys()) to_look.add(id)
    look()
    giveSign()
  }

  function lookEverywhere() {
    for (const id of listened.keys()) to_look.add(id)
    look()
  }

  function look() {
    let left = MOST_LOOKS
    for (const id of to_look) {
      if (left-- === 0) return
      to_look.delete(id)
      local.publish(id, { type: 'news', seq: null })
    }
  }

  function giveSign() {
    const lost = hasLost
    hasLost = false
    tell({ from, lost }).catch(() => {
      hasLost ||= lost
    })
  }

  const tell = (line: WakeLine) => publisher.publish(CHANNEL, writeWakeLine(line))

  function wakeOthers(id: string, event: BusEvent) {
    const wake = toWake(event)
    if (!wake || isTooOften(id, wake)) return
    tell({ from, id, event: wake }).catch(() => {
      hasLost = true
    })
  }

  /** What a client may send without end is told once a second at most. */
  function isTooOften(id: string, wake: BusEvent): boolean {
    if (wake.type !== 'read' && !(wake.type === 'typing' && wake.by === 'traveler')) return false
    const key = `${wake.type} ${id}`
    if (told_lately.has(key) || told_lately.size >= MOST_LATELY) return true
    told_lately.add(key)
    return false
  }

  return {
    isHearing: () => isHearing,
    async whenHearing(timeout_ms) {
      const deadline = system_clock() + timeout_ms
      while (!isHearing && system_clock() < deadline) await new Promise(resolve => setTimeout(resolve, 20))
      return isHearing
    },
    publish(id, event) {
      local.publish(id, event)
      wakeOthers(id, event)
    },
    subscribe(id, listener) {
      listened.set(id, (listened.get(id) ?? 0) + 1)
      const stop = local.subscribe(id, listener)
      let isOver = false
      return () => {
        if (isOver) return
        isOver = true
        stop()
        const left = (listened.get(id) ?? 1) - 1
        if (left === 0) listened.delete(id)
        else listened.set(id, left)
      }
    },
    async close() {
      clearInterval(timer)
      subscriber.removeAllListeners('close')
      subscriber.disconnect()
      await closeRedis(publisher)
      listened.clear()
      await local.close()
    },
  }
}
