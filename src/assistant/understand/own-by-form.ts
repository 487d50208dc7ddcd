import { oneOf } from '../resolve/phrases.ts'

/** What of their own journey somebody may ask back for. */
export type OwnTopic = 'dates' | 'nights' | 'party' | 'place' | 'choice' | 'room' | 'contact' | 'budget' | 'all'

const BY_THE_WAY = oneOf`
  # English
  and|so|but|ok|okay|sorry|wait|hey|hm+|um|oh|please|just|remind me|remind us|tell me|tell us|i forgot
  quick question
  # German
  und|also|aber|moment|sag mal
  # Spanish
  y|pero|oye|perdon|perdona
  # French
  et|mais|alors|dis|pardon
  # Italian
  e|ed|ma|scusa|scusi
  # Portuguese
  mas|entao|desculpe|desculpa
  # Swahili
  na|lakini|samahani|je
`

const LEAD = String.raw`^\W*(?:${BY_THE_WAY}[\s,:]+)*`

const AGAIN = oneOf`
  # English
  again|then|now|exactly|in total|together|altogether|please
  # German
  noch ?mal|nochmals|denn|eigentlich|jetzt|insgesamt
  # Spanish
  otra vez|entonces|en total
  # French
  deja|encore|au total|en tout
  # Italian
  di nuovo|gia|in tutto
  # Portuguese
  mesmo|de novo|no total|ao todo
  # Swahili
  tena|jumla|kwa jumla
`

const END = String.raw`(?: ${AGAIN})*\W*$`

const A_SUMMARY = oneOf`
  summary|recap|overview|summari[sz]e|sum (?:it|that|this|everything) up
`

const TAKEN_DOWN = oneOf`
  got|get|have|know|note|noted|understood|understand|written|write|put
`

const A_SUMMARY_DE = oneOf`
  zusammenfassung|zusammenfassen|zusammengefasst|fass(?:e|en)? (?:\w+ ){0,4}zusammen
`

const SUMMARY = oneOf`
  # English
  (?:(?:can|could|would) you )?(?:give me |give us |show me |a |the |short |quick )*${A_SUMMARY}(?: (?:so far|please|of (?:it|that|everything|my|our|the)(?: \w+)?))*\W*$
  what (?:have|do|did|has) (?:you|we) ${TAKEN_DOWN} (?:\w+ )?(?:so far|down|noted|until now|by now|already)
  what did (?:i|we) (?:say|choose|pick|tell you|order|ask for)(?: so far| before| again)?\W*$
  what have (?:i|we) (?:said|chosen|picked|told you|ordered|asked for)(?: so far| before| again)?\W*$
  where (?:are|were) we(?: now| at| with (?:this|it)| again| so far)*\W*$
  # German
  (?:kannst du |konnen sie |bitte )*(?:eine |die |kurze |nochmal |noch mal |alles )*${A_SUMMARY_DE}
  was (?:hast du|haben sie|habt ihr|haben wir|weisst du|wissen sie) (?:\w+ )*(?:bisher|bis jetzt|schon|notiert|gespeichert|aufgeschrieben)
  was (?:habe|hatte|haben|hatten) (?:ich|wir) (?:(?:bisher|denn|schon|eigentlich|alles|nochmal) ){0,2}(?:gesagt|gewahlt|angegeben|ausgesucht|bestellt)\W*$
  # Spanish
  (?:haz(?:me)?|dame|hazme|me (?:das|haces)|un|el|breve)?(?: un)? ?resumen\b
  resum(?:e|eme|elo|ame|amos)\b
  que (?:tienes|tiene|tienen|sabes|sabe|llevas|llevamos|has|ha|tenemos) (?:\w+ )*(?:hasta ahora|anotado|apuntado)
  que (?:he dicho|dije|he elegido|elegi|habia dicho)(?: hasta ahora)?\W*$
  # French
  (?:fais|faites|donne|donnez)?(?:[- ]moi)?(?: un| le)? ?(?:recapitul\w*|recap|resume|resumer?|resumez)(?:[- ]moi)?\b
  (?:qu'est-ce que |qu')?(?:vous avez|tu as|avez-vous|as-tu|on a) (?:\w+ )*(?:note|retenu|compris|jusqu'ici|jusqu'a present|jusqu'a maintenant)
  (?:qu'est-ce que j'ai|qu'ai-je|j'ai) (?:dit|choisi|demande)(?: deja| jusqu'ici)?\s*\?
  # Italian
  (?:fammi |mi fai |mi fa |dammi )?(?:un |il )?(?:riepilog\w*|riassun\w*|riassum\w*)
  (?:che )?cosa (?:hai|ha|avete|sai|abbiamo) (?:\w+ )*(?:finora|fino(?:ra| ad ora)|annotato|segnato|capito)
  (?:che )?cosa (?:ho|avevo|abbiamo) (?:detto|scelto|chiesto)(?: finora)?\W*$
  # Portuguese
  (?:faz |faca |me (?:da|de) )?(?:um |o )?(?:resumo|resuma|resumir|recapitul\w*)
  o que (?:e que )?(?:voce |vc |tu |voces |a gente )?(?:ja )?(?:tem|tens|temos|anotou|anotaste|sabe) (?:\w+ )*(?:ate agora|anotado|registrado|registado)
  o que (?:e que )?(?:eu )?(?:disse|escolhi|falei|pedi)(?: ate agora)?\W*$
  # Swahili
  (?:nipe |tupe )?(?:muhtasari|fupisha)|(?:una|mna|tuna) nini (?:hadi|mpaka) sasa
  (?:nimesema|nilisema|nimechagua|nilichagua|umeandika) nini|una taarifa gani
`

const WAS_SAID = oneOf`
  have|say|said|choose|chosen|pick|picked|give|given|book|booked|note|noted|got|travel|leave|fly
  arrive|go|put
`

const IS_ON_THE_WAY = oneOf`
  leav|depart|arriv|check(?:ing)? ?-?(?:in|out)|com(?:e|ing) (?:back|home)|return|travel|going
  go(?! to)|fly(?:ing)?(?! to)|start|stay
`

const IS_ON_THE_WAY_DE = oneOf`
  fahren|reisen|fliegen|gehen|starten|kommen|ist|war|geht|beginnt|endet|reise|fliege|fahre
`

const THE_JOURNEY_DE = oneOf`
  wir|ich|es|das|die reise|der aufenthalt|unsere reise|unser aufenthalt
`

const IS_IT_FR = oneOf`
  c'est|c'etait|est-ce|avons-nous|on a|ai-je|j'ai|etait|avez-vous|on part|partons-nous
`

const DATES = oneOf`
  # English
  (?:what|which) (?:dates?|days?)(?: (?:are|is|were|was) (?:it|that|those|these|they|we|this|the (?:trip|stay|booking)))?(?: (?:for|on|travell?ing|going|again|leaving|away))*${END}
  (?:for |on )?(?:what|which) (?:dates?|days?) (?:did|do|have) (?:i|we|you) ${WAS_SAID}
  (?:what|which) (?:are|were|is|was) (?:the|my|our) (?:\w+ )?dates?(?: of (?:the|my|our) (?:trip|stay|flights?))?${END}
  (?:my|our|the) (?:travel )?dates?(?: again)?\s*\?
  when (?:do|are|did|will|were) (?:we|i) ${IS_ON_THE_WAY}\w*(?: there| home| back)*${END}
  when (?:is|was|does|did) (?:it|that|this|the (?:trip|stay|holiday)|our (?:trip|stay|holiday)|my (?:trip|stay|holiday))(?: (?:start|begin|end|over))?${END}
  (?:from when (?:to|until|till) when|until when|till when)(?: (?:is|are|do) (?:it|that|we|i)(?: stay| there)?)?${END}
  # German
  wann ${IS_ON_THE_WAY_DE} ${THE_JOURNEY_DE}(?: (?:los|ab|an|zuruck|wieder|heim|nach hause))*${END}
  (?:an |fur |zu )?welche[nrs]? (?:daten|termine?|tagen?|reisedaten|datum|zeitraum)(?: (?:sind|waren|ist|war) (?:das|es|die))?${END}
  (?:an |fur )?welche[nrs]? (?:daten|termine?|tagen?|reisedaten|datum|zeitraum) (?:habe|hatte|haben|hatten|hast|reisen|fahren|fliegen)\b
  was (?:sind|waren) (?:die|meine|unsere) (?:reise)?(?:daten|termine)
  (?:von wann )?bis wann(?: (?:sind|ist|bleiben|geht) (?:wir|das|es))?${END}
  # Spanish
  (?:para |en )?(?:que|cuales) (?:fechas?|dias?)(?: (?:son|eran|era|es|tengo|tenemos|dije|puse|elegi|viajamos|vamos|tienes|tiene)\b.{0,24})?${END}
  cual(?:es)? (?:son|eran|es|era) (?:las|mis|nuestras|la|mi|nuestra) fechas?
  cuando (?:es|era|vamos|viajamos|salimos|llegamos|volvemos|salgo|viajo|regresamos|nos vamos)(?: (?:el viaje|la estancia|de viaje))?${END}
  (?:de cuando a cuando|hasta cuando)(?: (?:es|son|estamos|nos quedamos))?${END}
  # French
  (?:c'est |c'etait |a |pour )?quelles? (?:dates?|jours?)(?: ${IS_IT_FR}\b.{0,24})?${END}
  quelles? (?:sont|etaient|est|etait) (?:les|mes|nos|la|ma|notre) dates?|c'(?:est|etait) quand${END}
  on (?:part|arrive|rentre|revient|y va|voyage) quand${END}
  quand (?:part-on|partons-nous|est-ce qu'on (?:part|arrive|rentre|revient|y va|voyage)|c'est|arrivons-nous|rentrons-nous|partons nous)${END}
  (?:de quand a quand|jusqu'a quand)(?: on reste| restons-nous| c'est)?${END}
  # Italian
  (?:in |per )?(?:quali|che) (?:date|giorni|data)(?: (?:sono|erano|era|abbiamo|ho|avevo|hai|ha|viaggiamo|partiamo)\b.{0,24})?${END}
  qual(?:i)? (?:sono|erano|e|era) (?:le|la) (?:mie |nostre |mia |nostra )?dat[ae]
  quando (?:partiamo|arriviamo|torniamo|andiamo|parto|torno|viaggiamo|e|era|e' )${END}
  (?:fino a quando|da quando a quando)(?: restiamo| stiamo)?${END}
  # Portuguese
  (?:em |para )?(?:quais|que) (?:datas?|dias?)(?: (?:sao|eram|era|e|temos|tenho|disse|escolhi|viajamos|vamos|tem)\b.{0,24})?${END}
  qua(?:is|l) (?:sao|eram|e|era) (?:as|a) (?:minhas |nossas |minha |nossa )?datas?
  quando (?:e que )?(?:vamos|viajamos|partimos|chegamos|voltamos|saimos|vou|viajo|e|era)(?: a viagem| viajar| embora)?${END}
  (?:de quando a quando|ate quando)(?: ficamos| e)?${END}
  # Swahili
  (?:ni )?tarehe (?:gani|zipi|ipi|ni zipi|ni gani|ni ipi)${END}
  (?:ni )?lini (?:tunaondoka|tunasafiri|tunafika|tunarudi|naondoka|nasafiri|safari)
  (?:tuna|nina|na)(?:ondoka|safiri|fika|rudi) lini|safari ni lini
`

const NIGHTS = oneOf`
  # English
  (?:for )?how many (?:nights|days)(?: (?:is|are|was|were|do|did|does|have|will)\b (?:it|that|this|those|we|i|you|they|there|the (?:stay|trip))\b.{0,24})?${END}
  how long (?:are|do|did|will|is|was) (?:we|i|our (?:stay|trip)|my (?:stay|trip)|the (?:stay|trip))\b.{0,20}${END}
  # German
  (?:fur )?wie ?viele (?:nachte|tage)(?: (?:sind|ist|waren|war|bleiben|bleibe|haben|hatte|hatten|habe) (?:das|es|wir|ich|die)\b.{0,24})?${END}
  wie lange (?:bleiben|sind|bleibe|waren|reisen) (?:wir|ich)\b.{0,16}${END}
  # Spanish
  (?:por |para )?cuant[ao]s (?:noches|dias)(?: (?:son|eran|es|tenemos|tengo|nos quedamos|estamos|dije|vamos)\b.{0,20})?${END}
  # French
  (?:ca fait |c'est |on reste |nous restons |pour )?combien de (?:nuits|jours)(?: (?:c'est|ca fait|avons-nous|est-ce|on reste|restons-nous|j'ai|on a)\b.{0,20})?${END}
  # Italian
  (?:per )?quant[ei] (?:notti|giorni)(?: (?:sono|erano|abbiamo|stiamo|restiamo|ho)\b.{0,20})?${END}
  # Portuguese
  (?:por |para )?quant[ao]s (?:noites|dias)(?: (?:sao|eram|temos|ficamos|e|sao mesmo|disse)\b.{0,20})?${END}
  # Swahili
  (?:ni )?(?:usiku|siku) (?:ngapi|mingapi|mangapi)${END}
`

const TRAVELLERS = oneOf`
  people|persons|adults|guests|of us|travell?ers|kids|children
`

const PARTY = oneOf`
  # English
  who(?:'s| is| are| all is| else is|se)? (?:all )?(?:travell?ing|going|coming|on (?:it|this|the (?:booking|trip|list))|included|flying)(?: with (?:us|me))?${END}
  (?:for )?how many ${TRAVELLERS}(?: (?:(?:is|are|was|were) (?:it|that|this|we|there|you)|(?:did|do|have) (?:i|we|you))\b.{0,24})?${END}
  (?:what|which) (?:are|were|is) (?:the|our|my) (?:full )?names?(?: (?:of|on|you)\b.{0,24})?${END}
  (?:what|which) names? (?:do|did|have) (?:you|i|we)\b
  # German
  wer (?:reist|fahrt|fliegt|kommt|geht|ist)(?: (?:denn|alles|eigentlich|noch ?mal))* ?(?:mit|dabei)?${END}
  (?:fur )?wie ?viele (?:personen|leute|erwachsene|kinder|reisende|gaste)(?: (?:sind|ist|waren|haben|hatte|habe|war) (?:es|das|wir|ich|sie|du)\b.{0,24})?${END}
  (?:wie viele|wieviele) sind wir${END}
  # Spanish
  quien(?:es)? (?:viaja|viajan|va|van|vamos|viajamos)${END}
  (?:para )?cuant[oa]s (?:personas|adultos|ninos|viajeros|somos|eramos)(?: (?:son|eran|es|somos|tengo|dije|tienes)\b.{0,20})?${END}
  # French
  qui (?:voyage|part|vient|va|est du voyage)${END}
  (?:pour |on est |nous sommes |c'est pour )?combien (?:de (?:personnes|voyageurs|adultes|enfants)|sommes-nous|on est)(?: (?:c'est|avons-nous|est-ce|on est|j'ai)\b.{0,20})?${END}
  # Italian
  chi (?:viaggia|parte|viene|va|c'e)${END}
  (?:per )?quant[ei] (?:persone|siamo|adulti|bambini|viaggiatori|eravamo)(?: (?:sono|erano|siamo|ho|abbiamo)\b.{0,20})?${END}
  # Portuguese
  quem (?:viaja|vai|vem|e que vai)(?: viajar)?${END}
  (?:para )?quant[oa]s (?:pessoas|somos|adultos|criancas|viajantes|eramos)(?: (?:sao|eram|somos|disse|e)\b.{0,20})?${END}
  # Swahili
  (?:ni )?(?:nani|akina nani) (?:anasafiri|wanasafiri|anakwenda|anaenda|wanaenda|tunasafiri)
  (?:ni )?(?:watu|wasafiri) (?:ni )?wangapi${END}|tuko wangapi
`

const DID_WE_CHOOSE = oneOf`
  (?:is|was|are|were) (?:this|that|it|we|they|the one|my choice)\b
  did (?:i|we) (?:choose|pick|take|say|select|book)\b
  (?:have|had) (?:i|we) (?:chosen|picked|taken|selected|booked)\b
`

const PLACE = oneOf`
  # English
  (?:which|what) (?:hotel|lodge|camp|place|resort|house|flight|trip|one|room|destination) ${DID_WE_CHOOSE}.{0,16}${END}
  where (?:are|were|do|did|will) (?:we|i) (?:be )?(?:going|staying|stay|sleep|sleeping|headed|heading|flying|go)(?: to)?${END}
  where (?:was|is) (?:it|that|the (?:trip|hotel|stay)) (?:to )?again
  # German
  welche[rsn]? (?:hotel|zimmer|camp|lodge|unterkunft|flug|reise)(?: (?:ist|war|habe|hatte|haben|hatten|nehmen) (?:das|es|ich|wir|die|der)\b).{0,16}${END}
  wo (?:schlafen|ubernachten|wohnen|bleiben|sind) wir(?: untergebracht)?${END}
  wohin (?:fahren|fliegen|geht|reisen|ging) (?:wir|es|die reise)${END}
  # Spanish
  (?:que|cual) (?:hotel|habitacion|vuelo|viaje|alojamiento|lodge) (?:es|era|elegi|tengo|tenemos|he elegido)(?: (?:este|ese|esta|esa))?${END}
  cual (?:es|era) (?:el|mi|nuestro|la|nuestra) (?:hotel|habitacion|vuelo|destino|alojamiento)${END}
  (?:a )?donde (?:vamos|viajamos|nos (?:alojamos|quedamos)|dormimos|voy)${END}
  # French
  (?:c'est|c'etait) quel(?:le)? (?:hotel|chambre|vol|lodge|voyage)${END}
  quel(?:le)? (?:hotel|chambre|vol|lodge|voyage) (?:est-ce|c'est|c'etait|ai-je choisi|avons-nous choisi|on a (?:pris|choisi)|j'ai choisi)${END}
  quel(?:le)? (?:est|etait) (?:l'|le |la |mon |ma |notre )?(?:hotel|chambre|vol|destination)${END}
  ou (?:allons-nous|dormons-nous|est-ce qu'on (?:va|dort|loge)|va-t-on|logeons-nous)${END}
  on (?:va|dort|loge) ou${END}
  # Italian
  (?:quale|che) (?:hotel|albergo|camera|volo|lodge|viaggio|alloggio) (?:e|e'|era|ho scelto|abbiamo scelto)(?: (?:questo|quello))?${END}
  qual(?:e)? (?:e|era|e') (?:l'|il |la )?(?:hotel|albergo|camera|volo|destinazione|alloggio)${END}
  dove (?:andiamo|dormiamo|alloggiamo|stiamo andando|vado)${END}
  # Portuguese
  (?:qual|que) (?:hotel|quarto|voo|lodge|viagem) (?:e|era|escolhi|escolhemos)(?: (?:este|esse|esta|essa))?${END}
  qual (?:e|era) o (?:meu |nosso )?(?:hotel|quarto|voo|destino)${END}
  (?:para )?onde (?:vamos|ficamos|dormimos|vou)(?: ficar)?${END}
  # Swahili
  (?:hii|hiyo) ni hoteli (?:gani|ipi)|ni hoteli (?:gani|ipi)${END}
  (?:hoteli|chumba) (?:hii|hiyo|nilicho\w+|niliyo\w+|tuliyo\w+) ni (?:gani|ipi|kipi)
  tuna(?:kwenda|enda|lala|kaa) wapi
`

const asked = (topic: OwnTopic, phrases: string): readonly [OwnTopic, RegExp] => [
  topic,
  new RegExp(`${LEAD}${phrases}`),
]

/** Questions that by their form alone can only mean this journey: "which dates again?", "who is travelling?". */
export const ASKED_BY_FORM: readonly (readonly [OwnTopic, RegExp])[] = [
  asked('all', SUMMARY),
  asked('dates', DATES),
  asked('nights', NIGHTS),
  asked('party', PARTY),
  asked('place', PLACE),
]
