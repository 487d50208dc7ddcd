import { type OverlayText, REVIEWED } from './text.ts'

const KNOWN =
  'General geographic and seasonal knowledge of the place and the DMC’s own way of selling it; ask the camp for the state of roads and game.'

/** A text about a place: what is there, when to go, and how trips through it are made. */
export const guide = (
  id: string,
  title: string,
  place_ids: readonly string[],
  keywords: string,
  text: string,
): OverlayText => ({
  id: `guide_${id}`,
  topic: 'destination_guide',
  title,
  text,
  place_ids,
  keywords: `best time to visit when to go weather season what to see do ${keywords}`,
  updated_at: REVIEWED,
  rests_on: KNOWN,
})
