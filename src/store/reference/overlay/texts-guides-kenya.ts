import type { OverlayText } from './text.ts'

export const GUIDES_KENYA: readonly OverlayText[] = []
