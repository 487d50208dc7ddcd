import type { OverlayText } from './text.ts'

export const MONEY_AND_POLICIES: readonly OverlayText[] = []
