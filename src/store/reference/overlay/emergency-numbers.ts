interface EmergencyNumbers {
  /** To be dialled as they stand, the most general one first. */
  readonly numbers: readonly string[]
  readonly source: string
}

const EUROPEAN = 'Directive (EU) 2018/1972, article 109: 112 is the single European emergency number'
const POLICE = (name: string) => `${name}, published emergency lines`

/** Where somebody in need calls, by country (ISO 3166-1 alpha-2): the DMC's countries, their neighbours, and where travellers
 *  start from. What is not certain is left out: 112 works from a mobile phone in most networks (3GPP TS 22.101). */
export const EMERGENCY_NUMBERS: Readonly<Record<string, EmergencyNumbers>> = {
  KE: { numbers: ['999', '112'], source: POLICE('National Police Service of Kenya') },
  TZ: { numbers: ['112'], source: POLICE('Tanzania Police Force') },
  UG: { numbers: ['999', '112'], source: POLICE('Uganda Police Force') },
  RW: { numbers: ['112'], source: POLICE('Rwanda National Police') },
  ZA: { numbers: ['112', '10111'], source: POLICE('South African Police Service') },
  NO: { numbers: ['112', '113'], source: 'Norwegian Directorate for Civil Protection: 112 police, 113 ambulance' },
  IS: { numbers: ['112'], source: 'Neyðarlínan, 112.is' },
  CH: { numbers: ['112', '144'], source: 'Swiss Federal Office of Communications: 112, ambulance 144' },
  LI: { numbers: ['112'], source: EUROPEAN },
  GB: { numbers: ['999', '112'], source: 'Ofcom, General Condition A3' },
  US: { numbers: ['911'], source: 'Federal Communications Commission' },
  CA: { numbers: ['911'], source: 'Canadian Radio-television and Telecommunications Commission' },
  TR: { numbers: ['112'], source: 'Turkish Ministry of Interior' },
  IN: { numbers: ['112'], source: 'Emergency Response Support System of India' },
  AE: { numbers: ['999', '998'], source: 'UAE government portal: 999 police, 998 ambulance' },
  QA: { numbers: ['999'], source: 'Ministry of Interior of Qatar' },
  AU: { numbers: ['000', '112'], source: 'Australian Communications and Media Authority' },
  NZ: { numbers: ['111'], source: 'New Zealand Police' },
  ...Object.fromEntries(
    'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE'
      .split(' ')
      .map(country => [country, { numbers: ['112'], source: EUROPEAN }]),
  ),
}
