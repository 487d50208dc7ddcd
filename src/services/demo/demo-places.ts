/** Where the demo products are, and by which other places their search finds them: ids of the reference data, IATA codes. */
export interface DemoPlace {
  readonly id: string
  readonly name: string
  readonly zone: string
  readonly latitude: number
  readonly longitude: number
  readonly also: readonly string[]
}

const KENYA = 'Africa/Nairobi'
const TANZANIA = 'Africa/Dar_es_Salaam'
/** So that a whole country can be searched. */
const COUNTRIES: Readonly<Record<string, readonly string[]>> = {
  [KENYA]: ['cou_KE'],
  [TANZANIA]: ['cou_TZ'],
}
const COAST = 'plc_kenya_coast'
const ZANZIBAR = ['plc_zanzibar', 'ZNZ']
const MARA_STRIPS = ['MRE', 'KEU', 'OLX', 'KTJ', 'MDR', 'ANA', 'OLG', 'OSJ', 'HKR']

const place = (
  zone: string,
  id: string,
  name: string,
  [latitude, longitude]: readonly [number, number],
  also: readonly string[],
): DemoPlace => ({ id, name, zone, latitude, longitude, also: [...also, ...(COUNTRIES[zone] ?? [])] })

export const PLACES = {
  nairobi: place(KENYA, 'plc_nairobi', 'Nairobi', [-1.2864, 36.8172], ['NBO', 'WIL']),
  mombasa: place(KENYA, 'plc_mombasa', 'Mombasa', [-4.0435, 39.6682], ['MBA', COAST]),
  diani: place(KENYA, 'plc_diani', 'Diani Beach', [-4.2797, 39.5947], ['UKA', COAST]),
  watamu: place(KENYA, 'plc_watamu', 'Watamu', [-3.3541, 40.0217], ['MYD', COAST]),
  lamu: place(KENYA, 'plc_lamu', 'Lamu', [-2.2717, 40.902], ['LAU', COAST]),
  maasai_mara: place(KENYA, 'plc_maasai_mara', 'Maasai Mara', [-1.4061, 35.1069], MARA_STRIPS),
  amboseli: place(KENYA, 'plc_amboseli', 'Amboseli', [-2.6527, 37.2606], ['ASV']),
  tsavo_east: place(KENYA, 'plc_tsavo_east', 'Tsavo East', [-2.7786, 38.7717], ['plc_tsavo']),
  tsavo_west: place(KENYA, 'plc_tsavo_west', 'Tsavo West', [-2.97, 38.05], ['plc_tsavo', 'ILU']),
  lake_nakuru: place(KENYA, 'plc_lake_nakuru', 'Lake Nakuru', [-0.3605, 36.0924], ['NUU']),
  lake_naivasha: place(KENYA, 'plc_lake_naivasha', 'Lake Naivasha', [-0.7717, 36.349], []),
  arusha: place(TANZANIA, 'plc_arusha', 'Arusha', [-3.3731, 36.6947], ['ARK', 'JRO']),
  kilimanjaro: place(TANZANIA, 'plc_kilimanjaro', 'Kilimanjaro', [-3.0674, 37.3556], ['JRO', 'QSI']),
  serengeti: place(TANZANIA, 'plc_serengeti', 'Serengeti', [-2.3333, 34.8333], ['SEU', 'GTZ']),
  ngorongoro: place(TANZANIA, 'plc_ngorongoro', 'Ngorongoro', [-3.1618, 35.5877], []),
  lake_manyara: place(TANZANIA, 'plc_lake_manyara', 'Lake Manyara', [-3.6064, 35.757], ['LKY']),
  tarangire: place(TANZANIA, 'plc_tarangire', 'Tarangire', [-4.0, 36.0], []),
  stone_town: place(TANZANIA, 'plc_stone_town', 'Stone Town', [-6.1622, 39.1892], ZANZIBAR),
  nungwi: place(TANZANIA, 'plc_nungwi', 'Nungwi', [-5.7261, 39.2963], ZANZIBAR),
  paje: place(TANZANIA, 'plc_paje', 'Paje', [-6.2649, 39.535], ZANZIBAR),
  pemba: place(TANZANIA, 'plc_pemba', 'Pemba Island', [-5.2, 39.78], ['PMA']),
  dar_es_salaam: place(TANZANIA, 'plc_dar_es_salaam', 'Dar es Salaam', [-6.8161, 39.2804], ['DAR']),
  tromso: place('Europe/Oslo', 'plc_tromso', 'Tromsø', [69.6492, 18.9553], ['TOS']),
  reykjavik: place('Atlantic/Reykjavik', 'plc_reykjavik', 'Reykjavík', [64.1466, -21.9426], ['KEF', 'RKV', 'REK']),
} as const satisfies Readonly<Record<string, DemoPlace>>

export type PlaceKey = keyof typeof PLACES
