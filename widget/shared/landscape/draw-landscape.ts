import type { Theme } from '../protocol.ts'
import { drawBeach } from './beach.ts'
import { drawCity } from './city.ts'
import { drawDunes } from './dunes.ts'
import { drawFlight } from './flight.ts'
import { drawMountain } from './mountain.ts'
import { createRandom, type Random } from './random.ts'
import { drawReef } from './reef.ts'
import { drawRoad } from './road.ts'
import { drawSavanna } from './savanna.ts'
import type { Drawing } from './shapes.ts'

/** What can be drawn: the contract's themes, and dunes, which only words ask for. */
export type Scene = Theme | 'dunes'

interface Wish {
  readonly scene: Scene
  /** The same words always give the same picture; a product's title and place. */
  readonly seed: string
  readonly width?: number
  readonly height?: number
}

const SCENES: Readonly<Record<Scene, (random: Random, width: number, height: number) => Drawing>> = {
  savanna: drawSavanna,
  dunes: drawDunes,
  beach: drawBeach,
  reef: drawReef,
  city: drawCity,
  mountain: drawMountain,
  flight: drawFlight,
  road: drawRoad,
}

/** The picture of a product that has none. 320 × 180 unless told. */
export function drawLandscape({ scene, seed, width = 320, height = 180 }: Wish): Drawing {
  return SCENES[scene](createRandom(`${scene}/${seed}`), width, height)
}
