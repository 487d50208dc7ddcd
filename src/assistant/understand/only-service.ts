import type { WorkflowName } from '#src/domain/understanding.ts'
import { oneOf } from '../resolve/phrases.ts'

const ONLY = oneOf`
  only|just|nur|bloss|lediglich|ausschliesslich
  solo|solamente|unicamente|seulement|juste|uniquement|rien que
  soltanto|somente|apenas|so(?= (?:[oa]s? |uma? )?(?:hotel|hoteis|voos?|alojamento)\b)
`
const AFTER = oneOf`only|alone|nur|allein|solo|solamente|seulement|uniquement|soltanto|somente|apenas|tu|pekee`
const BETWEEN = String.raw`(?:(?:need|want|book|brauchen?|mochten?|wollen|an?|the|some|einen?|eine|das|den|die|un|une|una|um|uma|el|la|los|le|les|l'|il|lo|o|os|i|gli)[\s']+|l')*`
const NOT = String.raw`(?<!\b(?:the|not|nicht|non|no|nao|pas|si) )`

const SERVICES: readonly (readonly [WorkflowName, string])[] = [
  [
    'search_hotels',
    'hotels?|hoteles|hoteis|hoteli|lodges?|unterkunft|alojamiento|hebergement|alloggio|alojamento|malazi',
  ],
  ['search_flights', 'flights?|flug|fluge|vuelos?|vols?|vol[oi]|voos?|ndege'],
]

const PATTERNS = SERVICES.map(
  ([workflow, noun]) =>
    [
      workflow,
      new RegExp(
        String.raw`${NOT}\b(?:${ONLY}) ${BETWEEN}(?:${noun})\b(?! (?:and|und|y|et|e|na|\+|&) )|\b(?:${noun}) (?:${AFTER})(?=\s*(?:$|[,.!;)]|\b(?:please|bitte|por favor|per favore|s'il|tafadhali)\b))`,
      ),
    ] as const,
)

/** The one service that is wished for by itself ("hotel only", "nur Flug bitte", "solo hotel"). */
export function onlyService(folded: string): WorkflowName | undefined {
  const found = PATTERNS.filter(([, pattern]) => pattern.test(folded))
  return found.length === 1 ? found[0]?.[0] : undefined
}
