import { oneOf, words } from '../resolve/phrases.ts'

const KINDLY = `(?:please |kindly |also |just |maybe )*(?:help (?:me|us) |get me |get us |like to )?(?:to )?`
const DO = oneOf`
  find|search|look|show|see|check|give|list|have|suggest|recommend
  book|reserve|get|buy|purchase|rent|hire|order|call|stay
  arrange|plan|create|make|organi[sz]e|schedule|set up|assist
`
const SERVICE = oneOf`
  flights?|hotels?|rooms?|lodges?|camps?|places? to stay
  tours?|activities|things to do|attractions?|museums?|events?
  transfers?|buses|trains?|availability|trips?|tickets?
`

const REQUEST = words`
  (?:can|could|would|will|may) (?:you|i|we) ${KINDLY}${DO}
  (?:do you have|have you got|are there|is there) (?:any |a |an |some )?(?:\w+ ){0,3}${SERVICE}
  what ${oneOf`
    flights|hotels|rooms|lodges|tours|activities|transfers|trips|trains|buses|attractions|events|things
  `}\b.{0,20}\b(?:are|do|can|is|have)
  (?:any|which) (?:flights|hotels|lodges|rooms|tours|activities|trains|buses|events|attractions)
`

const TO_BE_TOLD = words`
  what to (?:pack|wear|bring)|umbrella
  how (?:much|long|far)|price include|polic(?:y|ies)
  best (?:time|month|season)|weather|check the weather
`

/** Whether a clause (folded) asks for something to be done ("can you find me …", "do you have a room"), not to be told. */
export const isRequest = (folded: string): boolean => REQUEST.test(folded) && !TO_BE_TOLD.test(folded)
