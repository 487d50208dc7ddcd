/** A state, province or holiday region: ISO 3166-2 code, its names (the first is shown), and its airports where the ones in the
 *  region's borders are not those a traveller would use. */
export interface OverlayRegion {
  readonly code: string
  readonly names: string
  readonly airports?: string
}

const region = (code: string, names: string, airports?: string): OverlayRegion =>
  airports === undefined ? { code, names } : { code, names, airports }

const UNITED_STATES =
  'AL Alabama,AK Alaska,AZ Arizona,AR Arkansas,CA California|Kalifornien|Californie|Cali^,CO Colorado,CT Connecticut,DE Delaware,FL Florida|Floride,' +
  'GA Georgia,HI Hawaii|Hawái|Hawaï|Havaí|Hawaii Islands,ID Idaho,IL Illinois,IN Indiana,IA Iowa,KS Kansas,KY Kentucky,LA Louisiana|Louisiane|Luisiana,' +
  'ME Maine,MD Maryland,MA Massachusetts,MI Michigan,MN Minnesota,MS Mississippi,MO Missouri,MT Montana,NE Nebraska,NV Nevada,NH New Hampshire,' +
  'NJ New Jersey,NM New Mexico|Nuevo México,NY New York State|New York|Upstate New York,NC North Carolina,ND North Dakota,OH Ohio,OK Oklahoma,OR Oregon,' +
  'PA Pennsylvania|Pensilvania,RI Rhode Island,SC South Carolina,SD South Dakota,TN Tennessee,TX Texas|Tejas,UT Utah,VT Vermont,VA Virginia,' +
  'WA Washington State|Washington,WV West Virginia,WI Wisconsin,WY Wyoming'
const CANADA =
  'AB Alberta,BC British Columbia,MB Manitoba,NB New Brunswick,NL Newfoundland|Newfoundland and Labrador,NS Nova Scotia,ON Ontario,PE Prince Edward Island,QC Quebec Province,SK Saskatchewan,YT Yukon'
const AUSTRALIA =
  'NSW New South Wales,QLD Queensland,SA South Australia,TAS Tasmania|Tasmanien|Tasmanie,VIC Victoria State,WA Western Australia,NT Northern Territory'

const listed = (country: string, list: string): readonly OverlayRegion[] =>
  list
    .split(',')
    .map(entry => region(`${country}-${entry.slice(0, entry.indexOf(' '))}`, entry.slice(entry.indexOf(' ') + 1)))

/** States and provinces that people name as if they were places, and the holiday regions without an airport of their name. */
export const REGIONS: readonly OverlayRegion[] = [
  ...listed('US', UNITED_STATES),
  ...listed('CA', CANADA),
  ...listed('AU', AUSTRALIA),
  region('GB-SCT', 'Scotland|Schottland|Écosse|Escocia|Scozia|Escócia', 'EDI GLA ABZ INV'),
  region('GB-WLS', 'Wales|Pays de Galles|Gales|Galles', 'CWL BRS LPL'),
  region('GB-ENG', 'England|Angleterre|Inglaterra|Inghilterra', 'LHR LGW MAN STN BHX'),
  region('GB-NIR', 'Northern Ireland|Nordirland|Irlande du Nord|Irlanda del Norte', 'BFS BHD'),
  region('GB-CON', 'Cornwall|Cornouailles|Cornualles', 'NQY EXT BRS'),
  region('FR-20R', 'Corsica|Corse|Korsika|Córcega|Córsega', 'AJA BIA CLY FSC'),
  region('FR-PAC', 'Provence|Provenza|Provença|Côte d’Azur|French Riviera|Costa Azul|Costa Azzurra', 'NCE MRS TLN'),
  region('FR-NOR', 'Normandy|Normandie|Normandía|Normandia', 'CFR DOL CDG'),
  region('FR-BRE', 'Brittany|Bretagne|Bretaña|Bretagna|Bretanha', 'BES RNS NTE'),
  region('IT-52', 'Tuscany|Toscana|Toskana|Toscane', 'FLR PSA'),
  region('IT-82', 'Sicily|Sicilia|Sizilien|Sicile|Sicília', 'CTA PMO TPS CIY'),
  region('IT-88', 'Sardinia|Sardegna|Sardinien|Sardaigne|Cerdeña|Sardenha', 'OLB CAG AHO'),
  region('IT-72', 'Amalfi Coast|Costiera Amalfitana|Amalfiküste|Côte amalfitaine|Costa Amalfitana|Costa Amalfi', 'NAP'),
  region('IT-75', 'Apulia|Puglia|Apulien|Pouilles', 'BRI BDS'),
  region('ES-AN', 'Andalusia|Andalucía|Andalusien|Andalousie|Costa del Sol', 'AGP SVQ GRX'),
  region('ES-CT', 'Catalonia|Catalunya|Cataluña|Katalonien|Costa Brava', 'BCN GRO REU'),
  region('ES-IB', 'Balearic Islands|Baleares|Balearen|Islas Baleares', 'PMI IBZ MAH'),
  region(
    'ES-CN',
    'Canary Islands|Canaries|Kanarische Inseln|Kanaren|Islas Canarias|Canarias|Isole Canarie',
    'LPA TFS ACE FUE',
  ),
  region('ES-PM', 'Mallorca|Majorca|Maiorca|Majorque', 'PMI'),
  region('ES-IBZ', 'Ibiza|Eivissa', 'IBZ'),
  region('ES-TF', 'Tenerife Island|Teneriffa|Ténérife', 'TFS TFN'),
  region('ES-GC', 'Gran Canaria', 'LPA'),
  region('ES-LZ', 'Lanzarote', 'ACE'),
  region('ES-FV', 'Fuerteventura', 'FUE'),
  region('PT-08', 'Algarve', 'FAO'),
  region('PT-30', 'Madeira|Madère|Madera Island|Ilha da Madeira', 'FNC'),
  region('PT-20', 'Azores|Açores|Azoren|Azzorre', 'PDL TER'),
  region('DE-BY', 'Bavaria|Bayern|Bavière|Baviera', 'MUC NUE FMM'),
  region('AT-7', 'Tyrol|Tirol|Tirolo', 'INN MUC'),
  region('FI-10', 'Lapland|Lappland|Laponie|Laponia|Lapónia', 'RVN KTT IVL'),
  region('GR-M', 'Crete|Kreta|Crète|Creta', 'HER CHQ JSH'),
  region('GR-82', 'Santorini|Santorin|Thira', 'JTR'),
  region('GR-MYK', 'Mykonos|Mikonos', 'JMK'),
  region('GR-RHO', 'Rhodes|Rhodos|Rodas|Rodi', 'RHO'),
  region('GR-22', 'Corfu|Korfu|Corfou|Corfú', 'CFU'),
  region('TR-CAP', 'Cappadocia|Kappadokien|Cappadoce|Capadocia', 'NAV ASR'),
  region('ID-BA', 'Bali', 'DPS'),
  region('ID-LOM', 'Lombok', 'LOP'),
  region('TH-83', 'Phuket Island|Ko Phuket', 'HKT'),
  region('TH-KSM', 'Koh Samui|Ko Samui', 'USM URT'),
  region('PH-PLW', 'Palawan', 'PPS ENI'),
  region('IN-GA', 'Goa', 'GOX GOI'),
  region('IN-KL', 'Kerala', 'COK TRV CCJ'),
  region('IN-RJ', 'Rajasthan', 'JAI UDR JDH'),
  region('IN-LA', 'Ladakh', 'IXL'),
  region('JP-01', 'Hokkaido|Hokkaidō', 'CTS HKD AKJ'),
  region('JP-47', 'Okinawa', 'OKA ISG MMY'),
  region('KR-49', 'Jeju|Jeju Island', 'CJU'),
  region('MX-ROO', 'Riviera Maya|Yucatan|Yucatán|Playa del Carmen', 'CUN TQO CZM'),
  region('MX-BCS', 'Los Cabos|Cabo San Lucas|Baja California', 'SJD LAP'),
  region('AR-PAT', 'Patagonia|Patagonien|Patagonie|Patagônia', 'FTE BRC USH'),
  region('EC-W', 'Galápagos|Galapagos|Galapagos Islands', 'GPS SCY'),
  region('CL-VS-EI', 'Easter Island|Isla de Pascua|Osterinsel|Île de Pâques', 'IPC'),
  region('ZA-WC', 'Western Cape|Garden Route', 'CPT GRJ'),
  region('ZA-MP', 'Kruger|Kruger National Park|Krüger-Nationalpark', 'MQP SZK HDS'),
  region('BW-NW', 'Okavango|Okavango Delta|Okavangodelta', 'MUB'),
  region('UG-BWI', 'Bwindi|Bwindi Impenetrable Forest', 'EBB KGL'),
  region('RW-VOL', 'Volcanoes National Park Rwanda|Musanze', 'KGL'),
  region('US-MAU', 'Maui', 'OGG'),
  region('US-GCN', 'Grand Canyon', 'GCN FLG LAS PHX'),
  region('US-YEL', 'Yellowstone|Yellowstone National Park', 'WYS JAC BZN'),
]
