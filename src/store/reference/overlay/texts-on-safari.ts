import type { OverlayText } from './text.ts'

export const ON_SAFARI: readonly OverlayText[] = []
