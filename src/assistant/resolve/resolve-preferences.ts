import type { PreferenceTopic } from '#src/domain/preferences.ts'
import { fold } from './count-words.ts'
import { type PlaceFinder, placeValue } from './place-name.ts'
import { resolveParty } from './resolve-party.ts'
import { findLanguageName } from './resolve-traits.ts'

/** A wish that holds beyond one trip, as a command carries it. */
export interface PreferenceFound {
  readonly topic: PreferenceTopic
  /** As `toPreference` (domain) reads it. */
  readonly value: string
}

type Table = readonly (readonly [RegExp, string])[]

const DIETS: Table = [
  [
    /\b(?:vegetarian[oa]?s?|vegetarien(?:ne)?s?|vegetarier(?:in)?|vegetarisch\w*|veggie|mla mboga|mbogamboga)\b/,
    'vegetarian',
  ],
  [/\b(?:vegan(?:[oaes]|er|erin)?s?|vegetalien(?:ne)?)\b/, 'vegan'],
  [/\bpesc[ae]tari(?:an|en|er)\w*/, 'pescatarian'],
  [/\bhalaa?l\b/, 'halal'],
  [/\b(?:kosher|koscher|k?casher|kasher)\b/, 'kosher'],
  [
    /\b(?:gluten[- ]?fr(?:ee|ei\w*)|(?:no|sans|sin|sem) gluten|senza glutine|c(?:o|oe)?eliac\w*|celiac\w*|coeliaque|zoliakie|celiachi\w+)\b/,
    'gluten_free',
  ],
  [
    /\b(?:lactose[- ]?(?:free|intoleran\w*)|laktose\w*|(?:sans|sem) lactose|sin lactosa|senza lattosio|intoleran\w+ (?:a la|a|au) lactosa?e?|intolleran\w+ al lattosio|dairy[- ]free|no dairy)\b/,
    'lactose_free',
  ],
  [
    /\b(?:(?:no|don't eat|do not eat|without) pork|sin cerdo|sans porc|kein schweinefleisch|senza maiale|sem (?:carne de )?porco)\b/,
    'no_pork',
  ],
  [
    /\b(?:no alcohol|don't drink(?: alcohol)?|do not drink(?: alcohol)?|kein(?:en)? alkohol|sans alcool|sin alcohol)\b/,
    'no_alcohol',
  ],
  [/\b(?:diabetic[oa]?s?|diabetes|diabetiker(?:in)?|diabetique)\b/, 'diabetic'],
]

const ALLERGY = /\b(?:allerg\w*|allergisch|\w*allergien?|alergi\w*|mzio)\b/
const ALLERGENS: Table = [
  [
    /\b(?:(?:pea)?nuts?|(?:erd)?nuss\w*|noix|arachides?|cacahuetes?|frutos secos|nueces|noci|arachidi|nozes|amendoim|karanga)\b/,
    'nut_allergy',
  ],
  [
    /\b(?:(?:shell)?fish|seafood|prawns?|shrimps?|crustaces?|crostacei|fisch|meeresfruchte|poissons?|fruits de mer|pescado|mariscos?|pesce|frutti di mare|peixe|samaki)\b/,
    'seafood_allergy',
  ],
  [/(?:\b(?:eggs?|eiern?|oeufs?|huevos?|uova|ovos?|mayai)|œufs?)\b/, 'egg_allergy'],
]

const MOBILITY: Table = [
  [
    /\b(?:wheel ?chairs?|rollstuhl\w*|silla de ruedas|fauteuil roulant|sedia a rotelle|cadeira de rodas|kiti cha magurudumu)\b/,
    'wheelchair',
  ],
  [
    /\b(?:(?:can(?:not|'t| not)|unable to) walk(?: (?:very )?(?:far|long|much|well))?|(?:trouble|difficult(?:y|ies)|hard time) walking|walks? with a (?:stick|cane|walker|frame)|crutches|(?:reduced|limited) mobility|mobility (?:issues?|problems?)|movilidad reducida|mobilite reduite|gehbehindert\w*|mobilita ridotta|mobilidade reduzida)\b/,
    'limited_walking',
  ],
  [
    /\b(?:(?:no|avoid|without|can(?:not|'t)(?: (?:climb|do|manage|use))?) (?:any )?stairs|step[- ]free|sin escaleras|sans escaliers?|keine treppen|senza scale|sem escadas)\b/,
    'no_stairs',
  ],
  [/\b(?:deaf|hard of hearing|hearing[- ]impaired|gehorlos|sourde?|sord[oa]|surd[oa])\b/, 'hearing_impaired'],
  [/\b(?:blind|visually[- ]impaired|aveugle|cieg[oa]|ceg[oa]|non vedente)\b/, 'visually_impaired'],
]

const SEATS: Table = [
  [/\b(?:window|fensterplatz|fenster|ventanilla|hublot|cote fenetre|finestrino|janela|dirishani)\b/, 'window'],
  [/\b(?:aisle|gangplatz|am gang|pasillo|couloir|corridoio|corredor|ujia)\b/, 'aisle'],
  [/\b(?:extra|more) leg ?room\b|\bbeinfreiheit\b/, 'extra_legroom'],
  [/\b(?:front (?:rows?|seats?|of the (?:plane|cabin))|seats? (?:at|in) the front)\b/, 'front'],
]
const OF_SEATS =
  /\b(?:seats?|sit|sitting|fly|flying|sitz\w*|platz|\w+platz|asientos?|ventanilla|pasillo|place|siege|hublot|couloir|posto|finestrino|corridoio|lugar|assento|janela|kiti|aisle|leg ?room)\b/

const BUDGETS: Table = [
  [
    /\b(?:cheap(?:er|est)?|(?:low|small|tight) budget|budget (?:hotels?|travell?er|places|options|lodges|trips?)|on a budget|low[- ]cost|affordable|inexpensive|gunstig\w*|barat[oa]s?|pas chers?|economic[oahi]+|nafuu)\b/,
    'cheap',
  ],
  [
    /\b(?:mid[- ]?range|middle[- ]class|moderate(?:ly)?|medium budget|mittelklasse|gama media|milieu de gamme|fascia media)\b/,
    'moderate',
  ],
  [/\b(?:luxur\w+|high[- ]end|upscale|(?:5|five)[- ]stars?|best hotels|lujo|luxe|luxus\w*|lusso|luxo)\b/, 'expensive'],
]

const HOME =
  /\b(?:(?:fly|flying|leave|leaving|depart|departing|start|starting|travel|travell?ing|set off)\b.{0,24}\b(?:from|out of)|(?:home|usual|nearest|local|my|our) airport|live in|living in|based in|home is|come from|wohne[n]? in|fliege[n]? (?:immer |meist(?:ens)? )?(?:ab|von|aus)|(?:ab|von|aus) \S+ (?:fliege|fliegen|starte|starten)|(?:vivo|vivimos) en|(?:vuelo|volamos|salgo|salimos)(?: siempre)? (?:desde|de)|habit(?:e|ons) (?:a|au|en)|(?:pars|partons)(?: toujours)? de|(?:abito|abitiamo|vivo|viviamo) a|(?:parto|partiamo|volo)(?: sempre)? da|(?:moro|moramos) em|(?:saio|voo|parto|partimos)(?: sempre)? d[eo]|(?:naishi|ninaishi|nakaa)|(?:ninatoka|natoka|kutoka))\b/

const SPEAKS =
  /\b(?:languages?|speak|write to me in|answer(?: me)? in|prefer|sprache|spreche|idioma|hablo|langue|parle|lingua|parlo|falo|lugha)\b/

/** What of the kind a text says; of food and of getting about all that there is, of the rest the first. */
export function findPreferences(text: string, reference: PlaceFinder): readonly PreferenceFound[] {
  const folded = fold(text)
  const found: PreferenceFound[] = []
  const add = (topic: PreferenceTopic, value: string | undefined) => {
    if (value) found.push({ topic, value })
  }
  add('diet', dietIn(folded))
  add('mobility', allOf(MOBILITY, folded))
  if (OF_SEATS.test(folded)) add('seat', SEATS.find(([pattern]) => pattern.test(folded))?.[1])
  if (SPEAKS.test(folded)) add('language', findLanguageName(text)?.value)
  add('budget_level', BUDGETS.find(([pattern]) => pattern.test(folded))?.[1])
  if (HOME.test(folded)) add('home_airport', placeIn(text, reference))
  add('party', partyIn(text))
  return found
}

/** Food that must not be served, and help that is needed: what a supplier has to know even where nobody asks to remember it. */
export const findNeeds = (text: string): readonly PreferenceFound[] => {
  const folded = fold(text)
  const needs = [
    { topic: 'diet' as const, value: dietIn(folded) },
    { topic: 'mobility' as const, value: allOf(MOBILITY, folded) },
  ]
  return needs.flatMap(({ topic, value }) => (value ? [{ topic, value }] : []))
}

const dietIn = (folded: string): string | undefined =>
  allOf(ALLERGY.test(folded) ? [...DIETS, ...ALLERGENS] : DIETS, folded)

const allOf = (table: Table, folded: string): string | undefined =>
  table
    .filter(([pattern]) => pattern.test(folded))
    .map(([, value]) => value)
    .join(',') || undefined

function placeIn(text: string, reference: PlaceFinder): string | undefined {
  const [mention] = reference.findInText({ text })
  const [place] = mention?.candidates ?? []
  return mention && place ? placeValue(mention.text, place) : undefined
}

/** With every age: children without are no party that could be used. */
function partyIn(text: string): string | undefined {
  const party = resolveParty(text)
  if (!party?.adults || party.kids) return undefined
  return [party.adults, ...(party.children_ages ?? [])].join(',')
}
