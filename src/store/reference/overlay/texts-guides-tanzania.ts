import type { OverlayText } from './text.ts'

export const GUIDES_TANZANIA: readonly OverlayText[] = []
