export type Cabin = 'economy' | 'premium_economy' | 'business' | 'first'

/** When a carrier's flights meet at its hubs; see `WAVES`. */
export type Wave = 'europe' | 'gulf' | 'bosporus' | 'africa' | 'world'

/** A real airline as the sandbox lets it fly: between its hubs and what is within reach. Not its timetable. */
export interface Carrier {
  readonly code: string
  readonly name: string
  /** The first is the one that long thin routes leave from. */
  readonly hubs: readonly string[]
  readonly wave: Wave
  /** Longest leg, kilometres. */
  readonly reach: number
  /** Against the average fare. */
  readonly fare: number
  readonly cabins: readonly Cabin[]
  /** All it serves from its hubs; absent: any large airport within reach, and smaller ones nearby. */
  readonly network: readonly string[] | undefined
  /** What it serves in Kenya and Tanzania, from its first hub, when it has no `network`. */
  readonly east_africa: readonly string[]
}

const TWO: readonly Cabin[] = ['economy', 'business']
const THREE: readonly Cabin[] = ['economy', 'premium_economy', 'business']
const FOUR: readonly Cabin[] = ['economy', 'premium_economy', 'business', 'first']
const COAST = 'NBO MBA JRO ZNZ DAR'

/** Every carrier the sandbox knows. Hubs and East African routes follow what the airlines are publicly known for; reach
 *  and fares are our own estimates. */
export const CARRIERS: readonly Carrier[] = [
  carrier('KQ', 'Kenya Airways', 'NBO', 'africa', 14_000, 0.98, TWO, {
    network: 'MBA KIS JRO ZNZ DAR EBB KGL ADD JNB CPT LUN HRE LLW LOS ACC ABJ DKR SEZ DXB BOM CAN BKK LHR CDG AMS JFK',
  }),
  carrier('JM', 'Jambojet', 'NBO', 'africa', 1500, 0.8, ['economy'], { network: 'MBA UKA LAU MYD KIS EDL ZNZ' }),
  carrier('TC', 'Air Tanzania', 'DAR', 'africa', 9000, 0.88, TWO, {
    network: 'JRO ZNZ MWZ DOD MBI TBO BKZ NBO EBB LUN HRE JNB BOM CAN DXB KGL',
  }),
  carrier('PW', 'Precision Air', 'DAR JRO', 'africa', 1500, 0.86, ['economy'], {
    network: 'JRO DAR ZNZ MWZ NBO TBO BKZ DOD',
  }),
  carrier('ET', 'Ethiopian Airlines', 'ADD', 'africa', 13_500, 0.92, TWO, { east_africa: COAST }),
  carrier('WB', 'RwandAir', 'KGL', 'africa', 8000, 0.9, TWO, {
    network: 'NBO DAR ZNZ JRO EBB JNB LOS ACC ADD LHR CDG BRU DXB DOH',
  }),
  carrier('UR', 'Uganda Airlines', 'EBB', 'africa', 8000, 0.9, TWO, { network: 'NBO MBA DAR ZNZ JRO JNB DXB BOM LGW' }),
  carrier('SA', 'South African Airways', 'JNB', 'africa', 9500, 0.95, TWO, {
    network: 'CPT DUR PLZ WDH LUN HRE VFA LOS ACC NBO DAR GRU PER MRU',
  }),
  carrier('MS', 'EgyptAir', 'CAI', 'world', 11_000, 0.9, TWO, { east_africa: 'NBO DAR' }),
  carrier('AT', 'Royal Air Maroc', 'CMN', 'world', 9000, 0.88, TWO),
  carrier('QR', 'Qatar Airways', 'DOH', 'gulf', 14_500, 1.08, FOUR, { east_africa: COAST }),
  carrier('EK', 'Emirates', 'DXB', 'gulf', 14_500, 1.1, FOUR, { east_africa: 'NBO DAR' }),
  carrier('EY', 'Etihad Airways', 'AUH', 'gulf', 13_500, 1.02, FOUR, { east_africa: 'NBO' }),
  carrier('WY', 'Oman Air', 'MCT', 'gulf', 9000, 0.9, TWO, { east_africa: 'ZNZ DAR' }),
  carrier('SV', 'Saudia', 'JED RUH', 'gulf', 13_000, 0.86, TWO, { east_africa: 'NBO' }),
  carrier('TK', 'Turkish Airlines', 'IST', 'bosporus', 14_000, 0.96, TWO, { east_africa: COAST }),
  carrier('LH', 'Lufthansa', 'FRA MUC', 'europe', 11_500, 1.1, FOUR, { east_africa: 'NBO' }),
  carrier('4Y', 'Discover Airlines', 'FRA', 'europe', 9500, 0.92, THREE, {
    network: 'MBA ZNZ JRO WDH PUJ CUN MRU PMI',
  }),
  carrier('LX', 'SWISS', 'ZRH', 'europe', 11_000, 1.1, FOUR),
  carrier('WK', 'Edelweiss Air', 'ZRH', 'europe', 9500, 0.94, THREE, { network: 'JRO ZNZ MRU CPT PUJ CUN PMI' }),
  carrier('OS', 'Austrian Airlines', 'VIE', 'europe', 10_000, 1.02, THREE),
  carrier('SN', 'Brussels Airlines', 'BRU', 'europe', 8500, 0.98, THREE, { east_africa: 'NBO' }),
  carrier('KL', 'KLM', 'AMS', 'europe', 12_000, 1.06, THREE, { east_africa: 'NBO JRO DAR ZNZ' }),
  carrier('AF', 'Air France', 'CDG', 'europe', 12_000, 1.06, FOUR, { east_africa: 'NBO ZNZ DAR' }),
  carrier('BA', 'British Airways', 'LHR', 'europe', 12_500, 1.08, FOUR, { east_africa: 'NBO' }),
  carrier('IB', 'Iberia', 'MAD', 'europe', 11_500, 1, THREE),
  carrier('TP', 'TAP Air Portugal', 'LIS', 'europe', 9500, 0.94, TWO),
  carrier('AZ', 'ITA Airways', 'FCO', 'europe', 11_000, 0.98, THREE),
  carrier('SK', 'SAS', 'CPH ARN OSL', 'europe', 10_000, 1, THREE),
  carrier('AY', 'Finnair', 'HEL', 'europe', 10_000, 1, THREE),
  carrier('LO', 'LOT Polish Airlines', 'WAW', 'europe', 9500, 0.9, THREE),
  carrier('EI', 'Aer Lingus', 'DUB', 'europe', 8500, 0.94, TWO),
  carrier('UA', 'United Airlines', 'EWR IAD ORD DEN IAH SFO', 'world', 13_000, 1.04, THREE),
  carrier('DL', 'Delta Air Lines', 'JFK ATL DTW MSP SLC SEA', 'world', 13_000, 1.05, THREE),
  carrier('AA', 'American Airlines', 'DFW CLT MIA PHL PHX LAX', 'world', 12_500, 1.03, THREE),
  carrier('AC', 'Air Canada', 'YYZ YUL YVR', 'world', 13_000, 1.02, THREE),
  carrier('AM', 'Aeroméxico', 'MEX', 'world', 11_500, 0.94, TWO),
  carrier('CM', 'Copa Airlines', 'PTY', 'world', 6500, 0.92, TWO),
  carrier('AV', 'Avianca', 'BOG', 'world', 9500, 0.9, TWO),
  carrier('LA', 'LATAM Airlines', 'GRU SCL LIM', 'world', 12_500, 0.96, THREE),
  carrier('AR', 'Aerolíneas Argentinas', 'EZE', 'world', 11_000, 0.92, TWO),
  carrier('AI', 'Air India', 'DEL BOM', 'world', 13_000, 0.88, FOUR, { east_africa: 'NBO' }),
  carrier('UL', 'SriLankan Airlines', 'CMB', 'world', 9500, 0.86, TWO),
  carrier('SQ', 'Singapore Airlines', 'SIN', 'world', 15_500, 1.14, FOUR),
  carrier('MH', 'Malaysia Airlines', 'KUL', 'world', 11_000, 0.92, TWO),
  carrier('TG', 'Thai Airways', 'BKK', 'world', 11_000, 0.98, TWO),
  carrier('VN', 'Vietnam Airlines', 'SGN HAN', 'world', 11_000, 0.88, THREE),
  carrier('GA', 'Garuda Indonesia', 'CGK', 'world', 11_000, 0.9, TWO),
  carrier('PR', 'Philippine Airlines', 'MNL', 'world', 12_500, 0.9, THREE),
  carrier('CX', 'Cathay Pacific', 'HKG', 'world', 13_500, 1.08, FOUR),
  carrier('CZ', 'China Southern', 'CAN', 'world', 12_500, 0.82, THREE, { east_africa: 'NBO' }),
  carrier('CA', 'Air China', 'PEK', 'world', 12_500, 0.84, FOUR),
  carrier('MU', 'China Eastern', 'PVG', 'world', 12_500, 0.82, THREE),
  carrier('NH', 'All Nippon Airways', 'HND NRT', 'world', 12_500, 1.1, FOUR),
  carrier('JL', 'Japan Airlines', 'HND NRT KIX', 'world', 12_500, 1.08, FOUR),
  carrier('KE', 'Korean Air', 'ICN', 'world', 12_500, 1.04, FOUR),
  carrier('QF', 'Qantas', 'SYD MEL PER', 'world', 15_500, 1.1, FOUR),
  carrier('NZ', 'Air New Zealand', 'AKL', 'world', 14_500, 1.04, THREE),
]

const byCode = new Map(CARRIERS.map(each => [each.code, each]))

export const findCarrier = (code: string): Carrier | undefined => byCode.get(code)

/** Every airport that some carrier names: all of them have scheduled flights. */
export const NAMED_AIRPORTS: ReadonlySet<string> = new Set(
  CARRIERS.flatMap(({ hubs, network, east_africa }) => [...hubs, ...(network ?? []), ...east_africa]),
)

export const HUBS: readonly string[] = [...new Set(CARRIERS.flatMap(({ hubs }) => hubs))]

// A row of the table; more than two parameters on purpose, so that the table reads as one.
function carrier(
  code: string,
  name: string,
  hubs: string,
  wave: Wave,
  reach: number,
  fare: number,
  cabins: readonly Cabin[],
  routes: { readonly network?: string; readonly east_africa?: string } = {},
): Carrier {
  return {
    code,
    name,
    hubs: hubs.split(' '),
    wave,
    reach,
    fare,
    cabins,
    network: routes.network?.split(' '),
    east_africa: routes.east_africa?.split(' ') ?? [],
  }
}
