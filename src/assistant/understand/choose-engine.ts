import type { Understanding } from '#src/domain/understanding.ts'
import type { Understand } from '../turn.ts'
import { cascadeThreshold, loadThresholds } from './cascade-threshold.ts'
import { isPlainAnswer } from './is-plain-answer.ts'

interface Engines {
  readonly mode: 'auto' | 'haiku' | 'cascade' | 'local'
  readonly local: Understand
  /** Absent without a key. */
  readonly haiku?: Understand | undefined
  /** For `cascade`: below it the local engine is not sure enough. By default what its calibration says. */
  readonly threshold?: number
}

/** The engine that understands. `auto`: Haiku for everything but a plain answer to the question that stands, the local engine
 *  where there is no key. `cascade`: local first, Haiku for what it is not sure of. */
export function chooseEngine({
  mode,
  local,
  haiku,
  threshold = cascadeThreshold(loadThresholds()),
}: Engines): Understand {
  if (!haiku || mode === 'local') return local
  if (mode === 'haiku') return haiku
  const isEnough = mode === 'auto' ? isPlainAnswer : (reading: Understanding) => reading.confidence >= threshold
  return async request => {
    const began = performance.now()
    const reading = await local(request)
    if (isEnough(reading, request)) return reading
    const understanding = await haiku(request)
    return { ...understanding, ms: Math.round(performance.now() - began) }
  }
}
