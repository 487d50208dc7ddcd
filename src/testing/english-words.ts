/** Words that stand in English papers, mails and replies, and in none of our sentences in another language. */
export const ENGLISH_WORDS =
  /(?<!\p{L})(?:the|and|you|your|this|is|are|not|with|which|of|we|please|booking|booked|nights?|adults?|children|free|refundable|everyone|bags?|arrive|leave|about|included|cancelled|cancel|confirmed|held|paid|payment|balance|travellers|price|itinerary|receipt|invoice|supplier|thank|dear|questions|shared|private|room only|full board|back|from|until|later|before|departure|leaves|lands)(?!\p{L})/iu
