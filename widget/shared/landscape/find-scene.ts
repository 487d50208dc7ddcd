import type { Card } from '../protocol.ts'
import type { Scene } from './draw-landscape.ts'

/** Checked from top to bottom, so that "transfer to the beach hotel" is a road. */
const WORDS: readonly (readonly [Scene, RegExp])[] = [
  ['flight', /\b(flights?|airlines?|airways|nonstop|one way|round trip)\b|\b[A-Z]{3}\s?(→|-|–|to)\s?[A-Z]{3}\b/i],
  ['road', /\b(transfers?|shuttle|taxi|drive|driver|car|van|minibus|jeep|road|pick-?up|chauffeur)\b/i],
  ['reef', /\b(reef|dive|diving|snorkel\w*|coral|marine|padi|dolphins?|whale sharks?)\b/i],
  ['dunes', /\b(dunes?|desert|sahara|namib|sossusvlei|oasis)\b/i],
  [
    'beach',
    /\b(beach|coast|coastal|sea|seaside|island|lagoon|dhow|diani|watamu|malindi|lamu|mombasa|zanzibar|nungwi|kendwa|pemba|mafia|seychelles|maldives|mauritius)\b/i,
  ],
  [
    'mountain',
    /\b(mount|mt|mountains?|kilimanjaro|meru|hike|hiking|trek\w*|climb\w*|alps?|volcano|ngorongoro|gorillas?|highlands?)\b/i,
  ],
  [
    'savanna',
    /\b(safari|game drives?|lodge|camp|tented|mara|maasai|masai|serengeti|amboseli|tsavo|samburu|nakuru|tarangire|kruger|okavango|savanna|national park|reserve|balloon)\b/i,
  ],
  ['city', /\b(city|downtown|nairobi|arusha|kampala|kigali|museum|market|airport hotel|apartment|tower|old town)\b/i],
]

/** The scene of a card: what the server says, else what its words say, else the savanna. */
export function findScene({
  theme,
  title,
  subtitle,
  facts,
}: Pick<Card, 'theme' | 'title' | 'subtitle' | 'facts'>): Scene {
  if (theme) return theme
  const words = [title, subtitle, ...(facts ?? [])].join(' · ')
  return WORDS.find(([, pattern]) => pattern.test(words))?.[0] ?? 'savanna'
}
