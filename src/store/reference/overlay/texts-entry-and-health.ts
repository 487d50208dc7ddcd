import type { OverlayText } from './text.ts'

export const ENTRY_AND_HEALTH: readonly OverlayText[] = []
