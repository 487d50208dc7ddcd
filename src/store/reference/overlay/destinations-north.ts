import type { OverlayDestination } from './destination.ts'

/** The places of the second demo organization, which is there to show that organizations are kept apart. */
export const NORTH: readonly OverlayDestination[] = [
  {
    id: 'plc_tromso',
    organization: 'other',
    kind: 'city',
    name: 'Tromsø',
    aliases: ['Tromso', 'Tromsö', 'Tromsoe'],
    country: 'NO',
    latitude: 69.6492,
    longitude: 18.9553,
    summary: 'An island town beyond the Arctic Circle, for northern lights and whales.',
    best_months: [1, 2, 3, 9, 10, 11, 12],
    gateways: [{ iata: 'TOS', how: '10 minutes by road.' }],
  },
  {
    id: 'plc_reykjavik',
    organization: 'other',
    kind: 'city',
    name: 'Reykjavík',
    names: { de: 'Reykjavik', es: 'Reikiavik', it: 'Reykjavík', pt: 'Reiquiavique' },
    aliases: ['Reykjavik', 'Reikjavik', 'Reykiavik'],
    country: 'IS',
    latitude: 64.1466,
    longitude: -21.9426,
    summary: 'Iceland’s small capital, the start for geysers, glaciers and northern lights.',
    best_months: [2, 3, 6, 7, 8, 9, 10],
    gateways: [
      { iata: 'KEF', how: '45 minutes by road or bus.' },
      { iata: 'RKV', how: 'Domestic flights, five minutes from the centre.' },
    ],
  },
]
