/** What the load says. Every text is complete in itself, so that nobody waits for more to come. */
export const SOCIAL: readonly string[] = ['Hello!', 'Thanks!']

const PLACES = ['Diani', 'Zanzibar', 'Nairobi', 'the Maasai Mara', 'Watamu']

/** Complete hotel searches, each of them another. */
export const SEARCHES: readonly string[] = Array.from(
  { length: 20 },
  (_, index) =>
    `Find a hotel in ${PLACES[index % PLACES.length]} from ${index + 5} to ${index + 8} February for two adults.`,
)

/** What travellers say who talk for a while: half of it small talk and questions. */
export const CONVERSATION: readonly string[] = [
  'Hello!',
  'Find a hotel in Diani from 12 to 15 February for two adults.',
  'Does the price include breakfast?',
  'What is the best time to see the great migration?',
  'I need a transfer from Mombasa airport to Diani on 12 February at 10:00 for two adults.',
  'Thanks!',
  'Find flights from Nairobi to Zanzibar on 15 February for two adults.',
  'Do I need a visa for Kenya?',
  'Show me safaris in the Maasai Mara on 20 February for two adults.',
  'Thank you very much!',
]
