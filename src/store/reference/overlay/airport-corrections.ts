import type { OverlayAirport } from './local-airports.ts'

/** Airports opened after the packaged list was drawn. */
export const NEW_AIRPORTS: readonly OverlayAirport[] = [
  {
    iata: 'SAI',
    name: 'Siem Reap-Angkor International Airport',
    city: 'Siem Reap',
    country: 'KH',
    latitude: 13.3697,
    longitude: 104.2231,
    large: true,
    aliases: ['Siem Reap Airport', 'Angkor Airport'],
  },
  {
    iata: 'KTI',
    name: 'Techo International Airport',
    city: 'Phnom Penh',
    country: 'KH',
    latitude: 11.3616,
    longitude: 104.9206,
    large: true,
    aliases: ['Phnom Penh Techo', 'Techo Airport'],
  },
  {
    iata: 'TQO',
    name: 'Felipe Carrillo Puerto International Airport',
    city: 'Tulum',
    country: 'MX',
    latitude: 20.1736,
    longitude: -87.6602,
    aliases: ['Tulum Airport', 'Tulum International Airport'],
  },
  {
    iata: 'NMI',
    name: 'Navi Mumbai International Airport',
    city: 'Mumbai',
    country: 'IN',
    latitude: 18.9944,
    longitude: 73.0703,
    large: true,
    aliases: ['Navi Mumbai Airport'],
  },
  {
    iata: 'COV',
    name: 'Çukurova International Airport',
    city: 'Adana',
    country: 'TR',
    latitude: 36.8989,
    longitude: 35.0658,
    large: true,
    aliases: ['Cukurova Airport', 'Adana Cukurova', 'Mersin Airport'],
  },
]

/** Codes that the packaged list calls scheduled but which passengers no longer use: replaced by a new airport, or under
 *  airspace closed to civil flights (Ukraine, since February 2022). They stay findable by code, and nothing is flown there. */
export const NOT_SCHEDULED: readonly string[] = [
  'ISL',
  'REP',
  'PNH',
  'ADA',
  'BMA',
  'KBP',
  'IEV',
  'ODS',
  'LWO',
  'HRK',
  'DNK',
  'OZH',
  'CWC',
  'RAJ',
]

/** The city a traveller would name, where the packaged list gives a suburb, a spelling of its own or an older name. */
export const AIRPORT_CITIES: Readonly<Record<string, string>> = {
  NQZ: 'Astana',
  EWR: 'Newark',
  HHN: 'Frankfurt am Main',
  FMM: 'Memmingen',
  NRN: 'Weeze',
  BSL: 'Basel',
  GVA: 'Geneva',
  KUL: 'Kuala Lumpur',
  SZB: 'Kuala Lumpur',
  TPE: 'Taipei',
  TSA: 'Taipei',
  MEX: 'Mexico City',
  GOI: 'Goa',
  GOX: 'Goa',
  LOP: 'Lombok',
  DPS: 'Denpasar',
  PUJ: 'Punta Cana',
  MBJ: 'Montego Bay',
  PMI: 'Palma de Mallorca',
  TFS: 'Tenerife',
  TFN: 'Tenerife',
  LPA: 'Gran Canaria',
  ACE: 'Lanzarote',
  FUE: 'Fuerteventura',
  MAH: 'Menorca',
  CFU: 'Corfu',
  HER: 'Heraklion',
  CHQ: 'Chania',
  JTR: 'Santorini',
  JMK: 'Mykonos',
  RHO: 'Rhodes',
  KGS: 'Kos',
  ZTH: 'Zakynthos',
  SUF: 'Lamezia Terme',
  CTA: 'Catania',
  HKT: 'Phuket',
  USM: 'Koh Samui',
  CEB: 'Cebu',
  MLE: 'Malé',
  SEZ: 'Mahé',
  MRU: 'Mauritius',
  RUN: 'Réunion',
  NOS: 'Nosy Be',
  CPT: 'Cape Town',
  PLZ: 'Gqeberha',
  CUR: 'Willemstad',
  AUA: 'Aruba',
  OGG: 'Kahului',
  KOA: 'Kailua-Kona',
  DFW: 'Dallas',
  CVG: 'Cincinnati',
  MSP: 'Minneapolis',
  RDU: 'Raleigh',
  TPA: 'Tampa',
  PUW: 'Pullman',
  YVR: 'Vancouver',
  YYC: 'Calgary',
  RUH: 'Riyadh',
  AUH: 'Abu Dhabi',
  DWC: 'Dubai',
  IKA: 'Tehran',
  CRK: 'Angeles',
  CNX: 'Chiang Mai',
  SVQ: 'Seville',
  TRN: 'Turin',
  VCE: 'Venice',
  TSF: 'Venice',
  FLR: 'Florence',
  NAP: 'Naples',
  GOA: 'Genoa',
  CGN: 'Cologne',
  MUC: 'Munich',
  NUE: 'Nuremberg',
  HAJ: 'Hanover',
  BSB: 'Brasília',
  CNF: 'Belo Horizonte',
  UIO: 'Quito',
  ASU: 'Asunción',
  PTY: 'Panama City',
  SJO: 'San José',
  LIR: 'Liberia',
  GUA: 'Guatemala City',
  SAL: 'San Salvador',
  ACC: 'Accra',
  LOS: 'Lagos',
  ABV: 'Abuja',
  CAI: 'Cairo',
  SPX: 'Giza',
  SSH: 'Sharm el-Sheikh',
  HRG: 'Hurghada',
  RMF: 'Marsa Alam',
  TUN: 'Tunis',
  ALG: 'Algiers',
  CMN: 'Casablanca',
  RAK: 'Marrakesh',
  EBB: 'Entebbe',
}

/** Zones that the packed zone map draws wrong near a border, in countries with several zones. */
export const AIRPORT_ZONES: Readonly<Record<string, string>> = { OKL: 'Asia/Jayapura' }

/** Airports by how many people use them, roughly and by hand (public traffic figures of 2024): it only settles which airport
 *  stands first where a city or a country has several. */
export const BUSIEST: readonly string[] = (
  'ATL DXB DFW LHR HND DEN ORD IST LAX CDG DEL CAN JFK AMS MAD FRA SIN PVG ICN LAS MCO CLT BKK MIA SEA PEK SFO PHX EWR IAH ' +
  'BCN CGK BOM MEX GRU DOH HKG MUC FCO SYD MSP FLL BOS LGW YYZ KUL MNL SVO SZX CTU TFU SAW KIX NRT TPE ORY MEL LGA DTW PHL ' +
  'SLC BWI DCA IAD SAN TPA BOG JED RUH LIS DUB ZRH CPH OSL ARN MAN VIE BRU STN LTN BER DUS PMI AGP MXP ATH HEL WAW BUD PRG ' +
  'OTP VCE NCE GVA HAM LYS MRS EDI BHX AYT CAI JNB CPT ADD NBO LOS CMN ALG TUN ACC DKR DSS EBB DAR KGL MBA ZNZ JRO MRU SEZ ' +
  'TLV AUH KWI BAH MCT AMM BEY BLR HYD MAA CCU COK GOI CMB MLE KTM DAC KHI LHE ISB SGN HAN DPS SUB HKT CNX DMK REP BNE PER ' +
  'AKL CHC ADL YVR YUL YYC YEG YOW CUN GDL MTY SJD LIM SCL EZE AEP GIG CGH BSB CNF MDE CTG UIO GYE PTY SJO SJU PUJ SDQ HAV ' +
  'NAS MBJ KIN AUA HNL OGG KOA LIH ANC PDX AUS BNA MDW DAL HOU RDU STL MSY SMF SNA OAK SJC BUR ONT PBI RSW JAX CVG CMH PIT ' +
  'CLE IND MCI SAT OKC TUL ABQ TUS ELP BOI GEG RNO OMA DSM MKE BUF ROC SYR ALB BDL PVD PWM BTV CHS SAV MYR RIC ORF GSO GSP ' +
  'NUE STR CGN HAJ LEJ BRE NAP CTA BLQ PSA FLR BRI CAG PMO BGY LIN CIA TRN VRN ALC VLC SVQ BIO IBZ MAH LPA TFS TFN ACE FUE ' +
  'SCQ OPO FAO FNC PDL TLS BOD NTE BSL EIN RTM CRL KEF GOT BGO TRD SVG TMP RIX TLL VNO KRK GDN WRO KTW POZ SOF BEG ZAG SPU ' +
  'DBV LJU SKP TIA SKG HER RHO CFU CHQ JTR JMK KGS LCA PFO ADB ESB DLM BJV EVN TBS GYD ALA NQZ TAS LED DME VKO WIL KIS UKA ARK MWZ EDL LAU MYD SEU ASV MRE PMA'
).split(' ')
