import type { Card, Message, Option } from '../shared/protocol.ts'

/** What the scripted assistant says to something; parts are optional, in the order they are said. */
export interface Reply {
  readonly text?: string
  readonly cards?: readonly Card[]
  readonly options?: readonly Option[]
  readonly role?: Message['role']
  readonly author_name?: string
  readonly language?: string
  /** Sent as sentences first, the way a generated answer streams. */
  readonly isStreamed?: boolean
  readonly takesOver?: boolean
}

interface Said {
  readonly text: string
  readonly choice?: string
}

/** The answer of the script to a sentence: enough to see every kind of message, for looking and for tests. */
export function replyTo({ text, choice = '' }: Said): readonly Reply[] {
  if (choice === 'confirm-yes') return BOOKED
  if (choice === 'confirm-no') return [{ text: 'Nothing was booked. What would you like to change?', options: CHANGES }]
  if (choice === 'itinerary-ok') return CONFIRM
  if (choice.startsWith('offer-')) return ITINERARY
  if (/person|human|somebody/i.test(text)) return HANDOFF
  if (/[\u0590-\u06ff]/.test(text)) return RIGHT_TO_LEFT
  if (/^hostile/i.test(text)) return HOSTILE
  if (/^advice/i.test(text)) return ADVICE
  if (/mara|safari|lodge|beach|hotel|flight/i.test(text)) return OFFERS
  return [
    {
      text: 'Thank you. When would you like to travel, and from where?',
      options: [
        { id: 'feb', title: 'In February' },
        { id: 'august', title: 'In the August holidays' },
        { id: 'open', title: 'I am flexible' },
        { id: 'human', title: 'Talk to a person' },
      ],
    },
  ]
}

const CHANGES: readonly Option[] = [
  { id: 'dates', title: 'The dates' },
  { id: 'lodge', title: 'The lodge' },
  { id: 'stop', title: 'Leave it for now' },
]

const NOTE = 'for 3 travellers, 5 nights, taxes included'

const OFFERS: readonly Reply[] = [
  {
    text: 'For **two adults and a child of 9**, 12 to 19 February, I found three lodges in the Maasai Mara with full board. All of them have a family tent free on your dates.',
    cards: [
      {
        kind: 'offer',
        theme: 'savanna',
        badge: '2 left',
        title: 'Ol Kinyei Riverside Camp',
        subtitle: 'Naboisho Conservancy, Maasai Mara',
        facts: ['Full board', 'Family tent', 'Free cancellation until 5 Feb'],
        lines: [
          { date: '2027-02-12', title: 'Frankfurt to Nairobi', detail: '20:40 – 06:50 (+1)' },
          { date: '2027-02-13', title: 'Nairobi to the Maasai Mara', detail: 'Minivan, 07:30' },
          { date: '2027-02-13', title: 'Ol Kinyei Riverside Camp', detail: '5 nights' },
        ],
        price: { amount: '4280.00', currency: 'USD', note: NOTE },
        actions: [{ type: 'choose', option_id: 'offer-1', title: 'Choose' }],
      },
      {
        kind: 'offer',
        theme: 'savanna',
        title: 'Mara Serena Safari Lodge',
        subtitle: 'Mara Triangle, Maasai Mara',
        facts: ['Full board', 'Family room', 'Game drives included'],
        price: { amount: '5115.50', currency: 'USD', note: NOTE },
        actions: [{ type: 'choose', option_id: 'offer-2', title: 'Choose' }],
      },
      {
        kind: 'offer',
        theme: 'savanna',
        badge: 'On request',
        title: 'The Escarpment House of the Great Rift Valley, Oloololo',
        subtitle: 'Oloololo Gate, Maasai Mara',
        facts: ['Full board', 'Two rooms', 'Not refundable'],
        price: { amount: '6940.00', currency: 'USD', note: NOTE },
        actions: [{ type: 'choose', option_id: 'offer-3', title: 'Choose' }],
      },
    ],
    options: [
      { id: 'offer-1', title: 'Ol Kinyei Riverside Camp' },
      { id: 'offer-2', title: 'Mara Serena Safari Lodge' },
      { id: 'offer-3', title: 'The Escarpment House' },
      { id: 'cheaper', title: 'Something cheaper' },
      { id: 'map', title: 'Where are they?' },
    ],
  },
]

const ITINERARY: readonly Reply[] = [
  { text: 'A good choice. With your flights and two nights in Diani, this is the whole trip:' },
  {
    cards: [
      {
        kind: 'itinerary',
        title: 'Maasai Mara and Diani',
        subtitle: '2 adults, 1 child of 9',
        badge: 'Draft',
        lines: [
          {
            date: '2027-02-12',
            title: 'Frankfurt to Nairobi',
            detail: 'Night flight, departs 21:20, arrives 06:55 the next day',
          },
          { date: '2027-02-13', title: 'Wilson Airport to Ol Kinyei', detail: 'Light aircraft, 50 minutes' },
          { date: '2027-02-13', title: 'Ol Kinyei Riverside Camp', detail: 'Family tent, full board, 5 nights' },
          {
            date: '2027-02-18',
            title: 'Ol Kinyei to Diani',
            detail: 'Light aircraft to Ukunda, transfer to the hotel',
          },
          { date: '2027-02-18', title: 'Leopard Point Beach Hotel', detail: 'Sea view, half board, 2 nights' },
          { date: '2027-02-20', title: 'Mombasa to Frankfurt', detail: 'Departs 23:40' },
        ],
        facts: ['Lodge refundable until 5 Feb', 'Flights not refundable'],
        price: { amount: '9486.00', currency: 'USD', note: 'for 3 travellers, taxes and transfers included' },
        actions: [],
      },
    ],
    options: [
      { id: 'itinerary-ok', title: 'Looks good' },
      { id: 'longer', title: 'One more night at the sea' },
      { id: 'dates', title: 'Change the dates' },
    ],
  },
]

const CONFIRM: readonly Reply[] = [
  {
    text: 'Please look at it once more. I book it only when you say yes.',
    cards: [
      {
        kind: 'confirmation',
        title: 'Book this trip?',
        subtitle: 'Held for you for 30 minutes',
        lines: [
          { title: 'Lufthansa FRA–NBO, nonstop', date: '2027-02-12' },
          { title: 'Ol Kinyei Riverside Camp, family tent', detail: '5 nights, full board', date: '2027-02-13' },
          { title: 'Leopard Point Beach Hotel, sea view room', detail: '2 nights, half board', date: '2027-02-18' },
          { title: 'Who', detail: '2 adults, 1 child of 9' },
          { title: 'When', detail: '12 to 20 February 2027' },
          { title: 'Refundable', detail: 'Lodge and hotel until 5 Feb, 18:00 in Nairobi. Flights are not.' },
        ],
        price: { amount: '9486.00', currency: 'USD', note: 'taxes and transfers included' },
        actions: [
          { type: 'choose', option_id: 'confirm-yes', title: 'Yes, book it' },
          { type: 'choose', option_id: 'confirm-no', title: 'Not yet' },
        ],
      },
    ],
    options: [
      { id: 'confirm-yes', title: 'Yes, book it' },
      { id: 'confirm-no', title: 'Not yet' },
    ],
  },
]

const BOOKED: readonly Reply[] = [
  {
    isStreamed: true,
    text: 'Your places are held under **TW-7KQ4MD** until 14:30. The lodge has confirmed. As soon as the deposit is paid, everything else is confirmed too.',
    cards: [
      {
        kind: 'payment',
        title: 'Deposit for TW-7KQ4MD',
        subtitle: '30 percent now, the balance by 12 January',
        price: { amount: '2845.80', currency: 'USD' },
        actions: [{ type: 'link', url: '/pay/pay_demo', title: 'Pay securely' }],
      },
      {
        kind: 'document',
        title: 'Itinerary',
        subtitle: 'PDF, 3 pages',
        actions: [{ type: 'link', url: '/documents/itinerary.pdf', title: 'Open' }],
      },
    ],
  },
]

const HANDOFF: readonly Reply[] = [
  {
    role: 'system',
    text: 'You are being connected with a travel expert. Usually it takes under five minutes.',
    takesOver: true,
  },
  {
    role: 'agent',
    author_name: 'Grace Njoroge',
    text: 'Hello, this is Grace. I have read what you wrote, so there is no need to repeat it. Shall I hold the family tent until tomorrow?',
  },
]

const RIGHT_TO_LEFT: readonly Reply[] = [
  {
    language: 'ar',
    text: 'شكراً لك. هل تسافرون من **دبي**؟ وجدت رحلات إلى نيروبي (NBO) في 12 فبراير.',
    options: [
      { id: 'yes', title: 'نعم، من دبي' },
      { id: 'no', title: 'لا' },
    ],
  },
]

const ADVICE: readonly Reply[] = [
  {
    isStreamed: true,
    text: 'February is dry and warm in the Mara.\n\nWhat to pack:\n- A warm layer for the morning drives\n- Binoculars, one pair **each**\n- A hat, sun cream, a light scarf\n\nBefore you go:\n1. Check that the passports are valid for six more months\n2. Apply for the travel authorisation at https://www.etakenya.go.ke/en.\n3. Ask your doctor about malaria\n\nMore in our [travel notes](/notes/kenya) and in [this overview](https://example.org/kenya).',
  },
]

const HOSTILE: readonly Reply[] = [
  {
    text: '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script> [click](javascript:window.hacked=1) **<b>bold</b>** [bank](https://bank.example@evil.example/) https://ok.example/a_(b)).',
    cards: [
      {
        title: '<svg onload="window.hacked=1">',
        subtitle: 'javascript:alert(1)',
        image: 'javascript:window.hacked=1',
        actions: [{ type: 'link', url: 'javascript:window.hacked=1', title: 'Open' }],
      },
    ],
  },
]
