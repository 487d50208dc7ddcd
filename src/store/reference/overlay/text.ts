type Topic =
  | 'destination_guide'
  | 'entry'
  | 'health'
  | 'park_fees'
  | 'baggage'
  | 'payment'
  | 'cancellation'
  | 'changes'
  | 'safari'
  | 'children'
  | 'packing'
  | 'wildlife'
  | 'diving'
  | 'safety'
  | 'money'
  | 'practical'
  | 'culture'
  | 'transport'
  | 'contact'

/** One of the project's own texts. `keywords` are words in which people ask for it, in several languages; they are searched and
 *  not shown. `rests_on` says what it was written from, so that a reader knows what to check. */
export interface OverlayText {
  readonly id: string
  readonly topic: Topic
  readonly title: string
  readonly text: string
  readonly place_ids: readonly string[]
  readonly keywords: string
  readonly updated_at: string
  readonly rests_on: string
}

/** The day on which all texts were last gone through. */
export const REVIEWED = '2026-11-24'
