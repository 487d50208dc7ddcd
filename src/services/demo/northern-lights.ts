import type { ExperienceSpec } from './build-experience.ts'
import { type HotelSpec, prices, room } from './build-hotel.ts'

/** The second organization's few products, so that one can see that nobody sees the other's. */
export const NORTHERN_HOTELS: readonly HotelSpec[] = [
  {
    slug: 'polar-lamp-hotel',
    name: 'Polar Lamp Hotel',
    place: 'tromso',
    type: 'hotel',
    stars: 4,
    appeal: 80,
    description: 'On the harbour of Tromsø, with a roof terrace for the lights.',
    amenities: ['Harbour view', 'Sauna', 'Roof terrace', 'Wi-Fi'],
    calendar: 'north',
    rooms: [room('double', 'Double room', 6, [2, 3]), room('family', 'Family room', 2, [4, 5], 1.5)],
    boards: { BB: prices(150, 190, 240) },
    basis: 'per_room',
    terms: 'standard',
  },
  {
    slug: 'lava-moss-guesthouse',
    name: 'Lava Moss Guesthouse',
    place: 'reykjavik',
    type: 'guesthouse',
    stars: 3,
    appeal: 74,
    description: 'Eight rooms in the old harbour quarter of Reykjavík.',
    amenities: ['Hot tub', 'Breakfast room', 'Wi-Fi'],
    calendar: 'north',
    rooms: [room('double', 'Double room', 5, [2, 3])],
    boards: { BB: prices(130, 165, 210) },
    basis: 'per_room',
    terms: 'flexible',
  },
]

export const NORTHERN_ADVENTURES: readonly ExperienceSpec[] = [
  {
    slug: 'tromso-lights-chase',
    name: 'Chase of the northern lights',
    place: 'tromso',
    minutes: 420,
    starts: ['18:00'],
    capacity: 8,
    low: 140,
    high: 175,
    min_age: 6,
    includes: ['Minibus', 'Guide', 'Warm suits', 'Soup by the fire'],
    requirements: ['Very warm clothes'],
    calendar: 'north',
    description: 'As far inland as the clouds make necessary.',
  },
]
