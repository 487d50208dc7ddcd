import type { OverlayText } from './text.ts'

export const PRACTICAL: readonly OverlayText[] = []
