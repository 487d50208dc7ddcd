import type { WorkflowName } from '#src/domain/understanding.ts'
import { fold } from '../resolve/count-words.ts'
import { asksWhatWeAre } from './asks-what-we-are.ts'
import type { Clause } from './clauses.ts'
import { findEmergency } from './find-emergency.ts'
import { wishesLanguage } from './language-wish.ts'
import { isAbuse, wantsPerson } from './wants-person.ts'

/** What a clause does, as far as its words tell without context. */
export type Act =
  | { readonly act: 'inside' }
  | { readonly act: 'handoff'; readonly reason: 'asked' | 'emergency' | 'anger' }
  | { readonly act: 'stop' | 'restart' | 'repeat' | 'skip' | 'language' }
  | { readonly act: 'social'; readonly kind: 'greet' | 'thanks' | 'goodbye' }
  | { readonly act: 'ask'; readonly topic: 'price' | 'policy' | 'advice' | 'help' }
  | { readonly act: 'start'; readonly workflow: WorkflowName; readonly is_booking: boolean; readonly is_firm: boolean }
  | { readonly act: 'out_of_scope' }

// What is nobody's business: how we are made, what we pay, what others do. Everything else that is not a traveller's is told by
// hold-back-foreign.ts.
const INSIDE =
  /\b(?:system|developer|hidden|initial|original|secret) (?:prompt|instructions?)\b|\b(?:reveal|print|show|repeat|leak|output|tell me|give me|what(?:'s| is| are|s)|how (?:much|high) is)\b.{0,24}\b(?:your (?:system |own |first )?(?:prompt|instructions?|api keys?|secrets?|net (?:price|rate|cost)s?|margins?|markups?|commissions?|profits?)|the (?:prompt|api keys?|net (?:price|rate|cost)s?|margins?|markups?))\b|\b(?:your|the) (?:margin|markup|profit) (?:on|for|of)\b|\b(?:other|another) (?:customer|guest|traveller|traveler|user)s?'?s? (?:data|booking|bookings|details|email|passport)|\b(?:show|list|give|see|tell)\b.{0,16}\b(?:other|everyone else's|everybody's|someone else's|somebody else's) (?:people's )?(?:bookings?|reservations?|trips?|conversations?|data)|\b(?:data|bookings?|details|e-?mails?|passports?|trips?|names|reservations?) (?:of|from|for|by|made by) (?:all |the |any |your )*(?:other|another|different|every) (?:customer|guest|travell?er|user|people|client|person)|\b(?:bookings?|data|details|e-?mails?|passports?|reservations?) (?:of|from|for|by) (?:all |every |any )(?:the |your )?(?:customers?|users?|clients?)\b/

const HUMAN =
  /\b(?:(?:talk|speak|chat|connect|transfer|put|get|need|want|reach|contact|call|like|have|give|find)\b.{0,32}\b(?:human|real person|actual person|live person|person|agent|representative|rep|operator|someone real|somebody|someone|consultant|advisor|adviser|manager|supervisor|staff|travel expert|team member|support agent|customer (?:service|support|care)|support team|human being|live chat)|(?:human|real person|live agent|agent|operator|representative|customer service|customer support|call centre|call center)(?: please| pls| now)?\s*[.!?]?$|phone number (?:of|for) (?:your )?(?:support|customer|office)|call (?:me|you)(?: back)?\b|hotline|persona real|agente humano|hablar con (?:una persona|alguien|un agente)|parler a (?:un humain|quelqu'un|un agent|une personne)|mit (?:einem menschen|jemandem|einem mitarbeiter) (?:sprechen|reden)|parlare con (?:una persona|un operatore|qualcuno)|falar com (?:uma pessoa|um humano|um atendente|alguem)|kuongea na mtu)\b/
const NOT_HUMAN =
  /\b(?:am i (?:talking|speaking|chatting|writing) (?:to|with) an?|are you an?|per person|(?:\d+|one|two|three|four|five|six|single|each|every|another|extra|for a|for the) (?:person|people)|travel agent|flight agent|person trip|person room|insurance agent|someone (?:else|in)|how many person)/
const ANGER =
  /\b(?:this is (?:ridiculous|unacceptable|outrageous|a joke|bullshit|a scam|useless|terrible)|you(?:'re| are)? (?:(?:such|so|really|all|just|a|an|the|most|total|complete|fucking|stupid|bloody|damn) )*(?:useless|stupid|dumb|idiots?|morons?|imbeciles?|terrible|worthless|incompetent|a scam|liars?)|worst (?:service|company|experience)|fuck(?:ing)? (?:you|this|off|useless|stupid|bot)|piece of (?:shit|crap)|wtf|i'?m (?:so |really |very )?(?:angry|furious|fed up|pissed|sick of)|i am (?:so |really |very )?(?:angry|furious|fed up)|complain(?:t)? (?:about|to|against)|file a complaint|make a complaint|sue you|shut up|stupid bot|useless bot|terrible service|not happy with)/

const STOP =
  /^\W*(?:(?:no|ok|okay|please|actually|oh|ah|hm+|well|hey|sorry|wait|you know what)[\s,]+)*(?:(?:never ?mind|forget(?: about)?|leave|drop|skip) (?:the|that|this|my|our) (?:hotel|room|lodge|flights?|transfer|taxi|ride|trip|tour|activity|search|booking search)|never ?mind|forget (?:it|about it|that)|stop(?: it| this| that| now| here)?|quit|exit|abort|(?:(?:i|we) (?:want|would like|need) to |(?:i|we)'d like to |can (?:i|we|you) |let's )?cancel(?: that| this| it| all(?: of (?:it|this))?| everything| the (?:search|whole thing))?|leave it|drop it|let's (?:stop|leave it)|lets stop|i(?:'ve| have)? changed my mind|not any ?more|i don't want (?:this|it|to continue) any ?more|dejalo|olvidalo|laisse tomber|vergiss es|abbrechen|lascia stare|lascia perdere|deixa pra la|esquece|acha|sahau)(?:[\s,]*(?:please|thanks|thank you|then|for now|about it|all))*\W*$/
const RESTART =
  /\b(?:start (?:over|again|afresh|from scratch|anew|new)|begin again|restart|reset|from the (?:beginning|start|top)|scrap (?:it|that|everything)|clear everything|forget everything|new search|empezar de nuevo|recommencer|von vorne|neu anfangen|ricominciare|recomecar|comecar de novo|anza upya)\b/
const REPEAT =
  /^\W*(?:(?:sorry|pardon|excuse me|what)[\s,?]*)*(?:(?:can|could|would|will) you )?(?:please )?(?:repeat(?: that| it| please| the (?:question|options|last))?|say (?:that|it) (?:again|one more time)|come again|pardon(?: me)?|what (?:did you say|was that|were the options)|i didn't (?:catch|get|hear|understand) (?:that|it|you)|show (?:me )?(?:that|them|it|the options|those) again|again please|once more|repite|repetir|repetez|wiederholen|ripeti|repita|rudia)\b/
const SKIP =
  /^\W*(?:(?:please|can we|let's|lets|i'd rather|you can|just|no)[\s,]+)*(?:skip(?: (?:it|this|that|the question|this one|for now))?|pass|i don't know(?: yet)?|i dont know(?: yet)?|don't know(?: yet)?|dunno|not sure(?: yet)?|no idea|no preference|i don't (?:care|mind)|don't care|doesn't matter|it doesn't matter|does not matter|whatever|any(?:thing)?(?: is fine| works| will do)?|you (?:choose|decide|pick)|up to you|surprise (?:me|us)|(?:suggest|propose|recommend) something|such (?:du|sie) (?:etwas |was )?aus|suchen sie (?:etwas )?aus|uberrasch\w* (?:mich|uns)|schlag(?:en sie)? etwas vor|keine ahnung|elige tu|elija usted|sorprend(?:a|e)?(?:me|nos)|sugier[ea] algo|no (?:lo )?se|choisis(?:sez)?(?: pour (?:moi|nous))?|surpren(?:ds|ez)[ -](?:moi|nous)|propos(?:e|ez) quelque chose|je ne sais pas|scegli tu|scelga lei|sorprendimi|suggerisc[ia] qualcosa|non (?:lo )?so|escolh[ae] (?:voce|tu)|surpreenda[ -]me|sugira algo|nao sei|chagua wewe|pendekeza(?: kitu)?|no me importa|da igual|peu importe|egal|weiss nicht|weiß nicht|non importa|tanto faz|sijui)(?:[\s,]*(?:please|thanks|at all|really|for me|with me|yet|now))*\W*$/

const GREET =
  /^\W*(?:(?:hi+|hello+|hey+|heya|hiya|howdy|yo|greetings|good (?:morning|afternoon|evening|day)|morning|evening|hola|buenos dias|buenas(?: tardes| noches)?|bonjour|bonsoir|salut|hallo|guten (?:tag|morgen|abend)|servus|moin|ciao|buongiorno|buonasera|salve|ola|bom dia|boa tarde|boa noite|jambo|habari|hujambo|mambo|salaam|namaste|salam)(?![\w'])(?:\s+(?:there|all|everyone|team|again|weaver|sir|madam|dear|friend|mate|guys|bot|robot|assistant|everybody))?[\s,!.]*)+/
const HOW_ARE_YOU =
  /\b(?:how are you|how's it going|how is it going|how do you do|how are things|what's up|whats up|nice to meet you|how have you been|how ya doin|how you doin|how do you feel|are you there|anyone there|anybody there)\b/
const THANKS =
  /\b(?:thanks|thank ?you|thank u|thx|tysm|cheers|much appreciated|appreciate (?:it|that|your|you)|appreciated|many thanks|grateful|gracias|merci|danke|grazie|obrigad[oa]|asante|you(?:'ve| have) been (?:very |so |really )?(?:helpful|great|kind)|great help)\b/
const GOODBYE =
  /\b(?:good ?bye|bye+(?: bye)?|see (?:you|ya)(?: later| soon| around)?|farewell|have a (?:great|good|nice|lovely|wonderful) (?:day|one|evening|night|weekend|time)|good ?night|take care|talk (?:to you )?later|that(?:'s| is| will be) all(?: for (?:now|today))?(?: thanks)?$|adios|hasta luego|au revoir|auf wiedersehen|tschuss|arrivederci|adeus|ate logo|kwaheri|ttyl|cya)\b/

const HELP =
  /\b(?:what (?:all )?(?:can|could|do) you (?:do|help|offer|know|sell|assist)|what (?:are|is) (?:you|this)(?: for)?\s*\??$|how (?:can|do|could) (?:you|i|we) (?:help|use (?:this|you)|start|begin|get started)|what (?:can|could|should|may) i (?:ask|say|do here)|who are you|(?:am i|is this) (?:(?:really |actually )?(?:talking|speaking|chatting|writing) (?:to|with) )?(?:a|an) (?:real |actual )?(?:person|bot|robot|human|machine|ai|computer|real)|are you (?:a|an) (?:bot|robot|human|ai|machine|real)|what's your name|what is your name|your capabilities|what (?:else )?(?:are|r) (?:you )?(?:able|capable)|list (?:of )?(?:your )?(?:features|commands|options)|what (?:kinds?|types?|sorts?) of (?:things|subjects|topics|questions|stuff)|how does this work|^\W*(?:help|menu|options|commands)(?: me)?(?: please)?\W*$|i need (?:some )?help\W*$|can you help(?: me)?\W*$|could you help(?: me)?\W*$|help me(?: out)?(?: please)?\W*$|what (?:subjects|topics))/

const PRICE =
  /\b(?:how much|price[sd]?|pricing|cost(?:s|ing)?|expensive|cheap(?:er|est)?|total|fee(?:s)?|charge[sd]?|pay(?:ing|ment|ments|able)?|invoice|receipt|deposit|discounts?|promo(?:tion)?(?: code)?|coupon|voucher|tax(?:es)?|included?|includes?|including|inclusive|cover(?:s|ed)?|extra cost|surcharge|credit card|debit card|paypal|m-?pesa|bank transfer|wire|installments?|currenc(?:y|ies)|refund status|rate[s]? per|per person|cuanto cuesta|precio|combien|prix|was kostet|wie viel|preis|quanto costa|prezzo|quanto custa|preco|bei gani|bei)\b/
const POLICY =
  /\b(?:polic(?:y|ies)|cancel(?:l?ation)? (?:terms|conditions|fees?|charges?|rules?|policy|deadline)|can i (?:still )?(?:cancel|change|get (?:a |my )?(?:refund|money back)|bring|take|carry)|refundable|refunds?|money back|free cancellation|baggage|luggage|suitcase|carry[- ]on|checked bag|bags?|allowance|weight limit|how many bags|liquids|check[- ]?in (?:time|policy)|check[- ]?out (?:time|policy)|late check|early check|pets? (?:allowed|policy)|are (?:pets|dogs|children|kids) allowed|dogs?|smok(?:e|ing)|minimum (?:age|stay|hire)|age limit|insurance|liab(?:le|ility)|terms (?:and|&) conditions|terms|no[- ]show|visa[s]?|passport (?:validity|requirements?|need)|entry requirements?|vaccinat(?:ion|ions|ed)|rules|allowed|permitted|change (?:fee|fees|the name)|what happens if|if i (?:cancel|get sick|miss)|politica|condiciones|annul\w+|stornier\w*|storno\w*|cancelar|cancelacion|cancellare|kughairi|kufuta|reembols\w+|rembours\w+|erstatt\w+|rimbors\w+|gepack|cancellazione|cancelamento)\b/
const ADVICE =
  /\b(?:best (?:time|month|season|place|places|way|area|beach|beaches|park|parks|safari|island)|when (?:is|to|should)|weather|rain(?:y|s|ing)?|temperature|climate|forecast|hot|cold|humid|sunny|snow(?:ing)?|wind(?:y)?|umbrella|jacket|pack(?:ing)?|wear|clothes|what to (?:bring|pack|wear|see|do|expect)|should i (?:bring|pack|take|wear|visit|go|tip)|malaria|mosquito(?:es)?|safe(?:ty)?|dangerous|crime|security|tip(?:s|ping)?|language do they|currency (?:do|is)|time ?zone|time difference|plug|adapter|electricity|wifi|internet|sim card|water safe|drink the|food|cuisine|restaurant|recommend(?:ation|ations|ed)?|suggest(?:ion|ions)?|advice|advise|worth (?:it|visiting)|migration|wildlife|animals|big five|lions?|how (?:far|long|high|big|hot|cold)|distance|getting around|culture|customs|dress code|travel (?:alert|advisory|warning|restrictions)|vaccin\w*|health|altitude|jet ?lag|know about|tell me (?:about|more)|difference between|or the|vs|versus|shuttle|airport (?:transfer )?(?:from|to)|pool|gym|kids? club|vegetarian|vegan|gluten|halal|wheelchair|accessible|family[- ]friendly|child[- ]friendly|beach(?:es)?|tide|reef|swim|shark|park|book in advance|cuando|clima|temps|wetter|wann|tempo|quando|hali ya hewa)\b/

const BOOKING_VERB =
  /\b(?:book(?:ing)?|reserv(?:e|ing|ation)|buy(?:ing)?|purchas(?:e|ing)|order|get me|rent(?:ing)?|hire|call me|arrange|schedule|reservar|reserver|buchen|prenotare|comprar|acheter|kaufen|kuhifadhi|weka)\b/
const SEARCH_VERB =
  /\b(?:find|search(?:ing)?|look(?:ing)?(?: up| for| into| at)?|show|see|check|list|browse|compare|need|want|like to|would like|wanna|interested|any|options|available|availability|do you have|are there|is there|can i get|plan(?:ning)?|get|recommend|suggest|help me|going to|travel(?:l?ing)?|visit|buscar|busc(?:o|amos)|quiero|queremos|necesit(?:o|amos)|cherch(?:e[rz]?|ons)|veux|voulons|voudr(?:ais|ions)|besoin|suchen?|brauchen?|mochten?|wollen|will|cerc(?:o|hiamo)|vorre(?:i|mmo)|vogliamo|procur(?:o|amos)|quero|queremos|precis(?:o|amos)|nataka|tunataka|natafuta|tunatafuta)\b/
const FIRM_VERB =
  /\b(?:find|search|look(?:ing)? for|show me|book|reserve|buy|purchase|get me|rent|hire|arrange|need (?:a|an|some|to book|to find)|i want (?:a|an|some|to book|to find)|help me (?:find|book)|buscar|busc(?:o|amos)|suchen?|cherch(?:e|ons|er)|cerc(?:o|hiamo)|procur(?:o|amos)|natafuta|ninatafuta|tunatafuta)\b/

const BOOKING_STATUS =
  /\b(?:do (?:i|we) (?:already |still )?have (?:any |an? )?(?:bookings?|reservations?)|(?:status|state) of (?:my|our|the|a)|(?:my|our|the|this|existing|upcoming) (?:bookings?|reservations?|trips?|itinerary|order|flight) (?:status|confirmed|details|information|number)|(?:show|see|view|check|find|pull up|look up|where (?:is|are)|what (?:is|are)|list|get|retrieve|confirm|track) (?:me )?(?:(?:on|the status of|the details of|details for) )?(?:my|our) (?:\w+ )?(?:bookings?|reservations?|trips?|itinerary|itineraries|tickets?|order|orders|flights?|confirmation)|(?:is|has|are|was|did) (?:my|our) (?:\w+ )?(?:booking|bookings|reservation|trip|flight|flights|payment|ticket|room) (?:been |be |still |already |go |is |on )?(?:confirmed|booked|paid|ok|okay|received|processed|on time|delayed|cancell?ed|go through|through|approved|scheduled)|flight status|booking status|status of .{0,20}flight|when (?:does|is|will|do|should) (?:my|our) (?:\w+ )?flight|(?:what time|when) (?:is|does|do|will) (?:my|our|the) (?:\w+ )?flight|did (?:my|the) (?:booking|payment)|confirmation (?:number|email|code)|booking (?:reference|confirmation)|is (?:my |the )?flight \w* ?(?:on time|delayed|late)|mis reservas|mi reserva|ma reservation|mes reservations|meine buchung|meine reservierung|la mia prenotazione|minha reserva|hifadhi yangu)\b/
const CANCEL_BOOKING =
  /\b(?:cancel(?:l?ing|l?ation)?|call off|get rid of|annul(?:er|lare|ar)?|stornier\w*|cancelar|cancellare|annuler|ghairi|futa)\b.{0,44}\b(?:my|our|the|a|an|this|that|all|booking|bookings|reservation|reservations|trip|trips|flight|flights|hotel|room|order|tickets?|appointment|table|tour|transfer|safari|plan|tw-)\b|\bi (?:want|need|would like|'d like) to cancel\b|\b(?:get|want|need|like|request|claim|receive|give me|issue) (?:a |my |the )?(?:full |partial )?(?:refund|money back|reimbursement)\b|\bplease cancel\b|\b(?:cancelar|annuler|stornieren|cancellare)\b/
const CHANGE_BOOKING =
  /\b(?:chang(?:e|es|ing)|modif(?:y|ication|ying)|amend(?:ing|ment)?|alter|update|edit|reschedul(?:e|ing)|move|switch|upgrade|postpone|extend|rebook|add|correct)\b.{0,48}\b(?:my|our|the|a|an|existing|upcoming)? ?(?:\w+ ){0,2}(?:booking|bookings|reservation|reservations|flights?|itinerary|ticket|tickets)\b|\b(?:booking|reservation|flight)\b.{0,40}\b(?:change[sd]?|modif(?:y|ied)|amend(?:ed)?|reschedul(?:e|ed)|different (?:date|day|time)|another (?:date|day))\b/
const MINE =
  /\b(?:my|our|existing|upcoming|already|i have a|i've got a|i booked|i made|i have|we have|we booked|under)\b/
const FLIGHT_WORD =
  /\b(?:flights?|flying|fly|plane|airfare|airfares|airline|airlines|air ticket|one[- ]way|round[- ]trip|non[- ]?stop|layover|vuelos?|vols?|avion|flug|fluge|voli|volo|voos?|voo|ndege)\b/
const HOTEL_WORD =
  /\b(?:hotels?|lodges?|rooms?|accommodations?|accomodations?|places? to stay|somewhere to stay|where to stay|stay(?:ing)?|resorts?|guest ?houses?|hostels?|motels?|inns?|airbnb|apartments?|villas?|bnb|suites?|tented camps?|camps?|lodging|house|check[- ]?in|habitacion(?:es)?|alojamiento|hebergement|chambres?|unterkunft|unterkunfte|zimmer|alloggio|camere|camera|alojamento|quartos?|hoteli|malazi)\b/
const TRANSPORT_WORD =
  /\b(?:transfers?|taxis?|cabs?|uber|lyft|shuttles?|pick(?: me| us|ed)? ?-?up|drop(?: me| us)? ?-?off|drivers?|chauffeur|limo(?:usine)?|rental cars?|car (?:rental|hire)|cars?|rent (?:a|an|any)|bus(?:es)?|coach(?:es)?|trains?|railway|ferry|ferries|minivan|minibus|van|suv|ride|rides|traslados?|transferts?|navette|mietwagen|bahn|zug|zuge|treno|treni|autobus|comboio|trem|onibus|teksi|gari)\b/
const EXPERIENCE_WORD =
  /\b(?:activit(?:y|ies)|things to do|stuff to do|something to do|what to do|what (?:can|could) (?:we|i|you|one) do|what is there to do|what's there to do|tours?|excursions?|game drives?|day safari|day trips?|experiences?|attractions?|museums?|events?|concerts?|shows?|games?|match(?:es)?|tickets? (?:for|to)|sightseeing|(?:scuba )?div(?:e|es|ing)|snorkel(?:l?ing)?|balloon(?: ride| safari| flight)?|dhow|spice tour|cooking class|hik(?:e|es|ing)|walking safari|theat(?:er|re)|exhibitions?|galler(?:y|ies)|parks?|zoos?|nightclubs?|swimming pools?|boat trip|fishing trip|actividades|excursion(?:es)?|activites|ausfluge?|aktivitaten|attivita|gite|escursion[ei]|passeios?|atividades|shughuli|ziara)\b/
const TRIP_WORD =
  /\b(?:trips?|holidays?|vacations?|honeymoon|itinerar(?:y|ies)|travel plan|packages?|safari|getaway|journey|tour package|round trip through|multi[- ]day|plan(?:ning)? (?:a|my|our|the) (?:trip|holiday|vacation|travel|visit|stay)|viaje|vacaciones|voyage|vacances|sejour|reise|urlaub|viaggio|vacanz[ae]|viagem|ferias|safari ya|likizo)\b/
const NOT_TRIP =
  /\b(?:safari (?:lodge|camp|tent|hotel)s?|round[- ]?trips?|day[- ]trips?|trip insurance|return trip|one[- ]way trip)\b/

/** What a clause does by its own words; rules in order of how much they bind, the first that fits. */
export function readAct(clause: Clause): Act | undefined {
  const known = read.get(clause)
  if (known) return known.act
  const act = findAct(clause)
  read.set(clause, { act })
  return act
}

// Several readers of a message ask for the acts of its clauses (clauses.ts); they are read once.
const read = new WeakMap<Clause, { readonly act: Act | undefined }>()

function findAct(clause: Clause): Act | undefined {
  const { folded } = clause
  if (INSIDE.test(folded)) return { act: 'inside' }
  if (findEmergency(folded)) return { act: 'handoff', reason: 'emergency' }
  if (ANGER.test(folded) || isAbuse(folded)) return { act: 'handoff', reason: 'anger' }
  if (wishesLanguage(folded)) return { act: 'language' }
  if (clause.is_question && asksWhatWeAre(folded)) return { act: 'ask', topic: 'help' }
  if (isForHuman(folded)) return { act: 'handoff', reason: 'asked' }
  if (RESTART.test(folded)) return { act: 'restart' }
  if (STOP.test(folded)) return { act: 'stop' }
  if (REPEAT.test(folded)) return { act: 'repeat' }
  if (SKIP.test(folded)) return { act: 'skip' }
  if (HELP.test(folded)) return { act: 'ask', topic: 'help' }
  return (
    readBookingAct(clause) ?? readQuestion(clause) ?? readStart(clause) ?? readSocial(clause) ?? plainQuestion(clause)
  )
}

/** Whether a text asks for a person in so many words. */
export const asksForHuman = (text: string): boolean => isForHuman(fold(text))

const isForHuman = (folded: string): boolean => !NOT_HUMAN.test(folded) && (HUMAN.test(folded) || wantsPerson(folded))

/** Greeting, thanks or farewell in a clause, beside whatever else it says. */
export function readSocial({ folded }: Clause): Act | undefined {
  if (GOODBYE.test(folded)) return { act: 'social', kind: 'goodbye' }
  if (THANKS.test(folded)) return { act: 'social', kind: 'thanks' }
  if (GREET.test(folded) || HOW_ARE_YOU.test(folded)) return { act: 'social', kind: 'greet' }
  return undefined
}

const PAYING =
  /^\W*(?:(?:ok|please|now|yes)[\s,]+)*(?:(?:i|we)(?:'d|'ll| would| will| am| are|'m)? (?:(?:want|like|need|wish|wanna|ready|now) )*(?:to )?)?pay(?: (?:now|please|it|for (?:it|that|this|my \w+|our \w+|the \w+)|(?:the|my|our) (?:deposit|balance|rest|bill|booking|trip)))*\W*$|\b(?:payment|paying|pay) (?:link|page)\b|\blink (?:to|for) pay|\bcard (?:was|got|is|has been|keeps being)? ?(?:declined|rejected|refused)|\bpayment (?:failed|did not|didn't|does not|doesn't|was (?:declined|rejected|refused)|went wrong|is not working)|\b(?:i|we)(?:'ve| have)? (?:already |just )?paid\b(?! (?:for by|by|with))/
const PAPERS =
  /\b(?:where (?:is|are)|send|resend|e-?mail|mail|give|show|need|want|get|download|have not (?:got|received)|haven't (?:got|received)|missing)\b(?: (?:me|us|again|to see|to have))* (?:the|my|our|a|all) (?:\w+ )?(?:documents?|pdfs?|papers|vouchers?|invoices?|receipts?)\b|\b(?:can|could|may) (?:i|we|you) (?:get|have|see|send|download|resend|email) (?:me |us )?(?:the|my|our|a|an) (?:\w+ )?(?:documents?|papers|invoices?|receipts?|vouchers?)\b|\b(?:did|have) you (?:get|got|receive[d]?|see) (?:my|our|the) (?:payment|money|transfer)\b/

/** Words of somebody who pays, has paid or waits for papers: what a booking's own page shows. */
export const speaksOfBooked = (folded: string): boolean => PAYING.test(folded) || PAPERS.test(folded)

function readBookingAct({ folded, is_question }: Clause): Act | undefined {
  const isPolicy = POLICY.test(folded) && (is_question || /\bpolic/.test(folded))
  if (
    /\b(?:how|what|when|where)\b.{0,20}\b(?:polic|cancel(?:l?ation)? (?:fee|term|condition|charge|rule|cost))/.test(
      folded,
    )
  )
    return undefined
  if (
    /^\W*(?:can|could|may|is it possible to|am i able to|are we able to)\b (?:i|we|one|you)? ?(?:still )?(?:cancel|get (?:a |my )?refund)(?: (?:it|this|the (?:trip|booking)|for free|later))*\s*\??$/.test(
      folded,
    )
  )
    return undefined
  if (is_question && MAY_CANCEL.test(folded)) return undefined
  if (
    CANCEL_BOOKING.test(folded) &&
    !/\b(?:polic(?:y|ies)|fees?|charges?|terms|conditions|insurance|free cancell?ation)\b/.test(folded)
  )
    return firm('cancel_booking')
  if (CHANGE_BOOKING.test(folded) && MINE.test(folded) && !isPolicy) return firm('change_booking')
  if (BOOKING_STATUS.test(folded) || BY_REFERENCE.test(folded) || speaksOfBooked(folded)) return firm('booking_status')
  return undefined
}

/** A reference, and nothing that is to be done with it. */
const BY_REFERENCE = /^\W*(?:[\p{L}']+\s+){0,6}tw[- ]?[a-z0-9]{6}\W*$/u

/** "¿Puedo cancelar?", "kann ich stornieren?" ask what happens then, in front of whatever stands open. */
const MAY_CANCEL =
  /^\W*(?:y |et |und |e |ed |na )?(?:puedo|podemos|se puede|puis-je|peut-on|on peut|je peux|est-ce qu(?:e je|'on|e nous) (?:peux|peut|pouvons)|kann (?:ich|man)|konnen wir|posso|possiamo|si puo|da para|e possivel|es posible|est-il possible|ist es moglich|naweza|tunaweza|je,? (?:naweza|tunaweza))\b.{0,24}(?:cancel\w*|annul\w*|stornier\w*|kughairi|kufuta)/

const firm = (workflow: WorkflowName): Act => ({ act: 'start', workflow, is_booking: false, is_firm: true })

/** A question that asks to be told something; "can you find me …" and "do you have a room" ask for something to be done. */
function readQuestion(clause: Clause): Act | undefined {
  const { folded, is_question } = clause
  const isLed =
    is_question ||
    /\b(?:tell me|i(?:'d| would)? (?:want|like|need|wonder(?:ing)?|was wondering|have a question)|let me know|do you know|question about|explain|info(?:rmation)? (?:on|about)|check the|know (?:if|whether|what|how|about)|(?:yes|ok|okay|sure|fine|only)[\s,]+(?:but )?(?:only )?if)\b/.test(
      folded,
    )
  if (!isLed || isRequest(folded)) return undefined
  if (POLICY.test(folded) && !/\b(?:how much (?!luggage|baggage|hand luggage|can|weight)|price)\b/.test(folded))
    return { act: 'ask', topic: 'policy' }
  if (PRICE.test(folded)) return { act: 'ask', topic: 'price' }
  if (ADVICE.test(folded)) return { act: 'ask', topic: 'advice' }
  return undefined
}

const REQUEST =
  /\b(?:(?:can|could|would|will|may) (?:you|i|we) (?:please |kindly |also |just |maybe )*(?:help (?:me|us) |get me |get us |like to )?(?:to )?(?:find|search|look|show|book|reserve|get|buy|purchase|rent|hire|call|arrange|check|plan|create|order|have|make|suggest|recommend|see|give|list|stay|organi[sz]e|schedule|set up|assist)|(?:do you have|have you got|are there|is there) (?:any |a |an |some )?(?:\w+ ){0,3}(?:flights?|hotels?|rooms?|lodges?|camps?|tours?|activities|transfers?|availability|trips?|tickets?|things to do|attractions?|buses|trains?|museums?|events?|places? to stay)|what (?:flights|hotels|rooms|lodges|tours|activities|transfers|trips|trains|buses|attractions|events|things)\b.{0,20}\b(?:are|do|can|is|have)|(?:any|which) (?:flights|hotels|lodges|rooms|tours|activities|trains|buses|events|attractions))\b/
const NOT_REQUEST =
  /\b(?:what to (?:pack|wear|bring)|how (?:much|long|far)|best (?:time|month|season)|weather|polic(?:y|ies)|check the weather|umbrella|price include)\b/

const isRequest = (folded: string): boolean => REQUEST.test(folded) && !NOT_REQUEST.test(folded)

/** Whatever else is asked ("is it far from Nairobi?"): something to be looked up, and nothing to be changed. */
const plainQuestion = ({ folded }: Clause): Act | undefined =>
  /\?\s*$/.test(folded) &&
  /^\W*(?:and |so |but |ok |also )*(?:is|are|does|do|did|will|how|what|when|where|which|who|why)\b/.test(folded) &&
  !isRequest(folded) &&
  !/^\W*(?:what|how) about\b/.test(folded)
    ? { act: 'ask', topic: 'advice' }
    : undefined

function readStart({ folded, is_question }: Clause): Act | undefined {
  const workflow = workflowOf(folded)
  if (!workflow) return undefined
  const is_booking = BOOKING_VERB.test(folded)
  const words = folded.trim().split(/\s+/).length
  if (!is_booking && !SEARCH_VERB.test(folded) && words > 6 && !is_question)
    return { act: 'start', workflow, is_booking, is_firm: false }
  return { act: 'start', workflow, is_booking, is_firm: is_booking || FIRM_VERB.test(folded) || isRequest(folded) }
}

/** The journey whose words stand in a clause: the trip when several kinds are named together or a trip is spoken of. */
export function workflowOf(folded: string): WorkflowName | undefined {
  const kinds: WorkflowName[] = []
  if (FLIGHT_WORD.test(folded)) kinds.push('search_flights')
  if (HOTEL_WORD.test(folded)) kinds.push('search_hotels')
  if (TRANSPORT_WORD.test(folded)) {
    // "A transfer …, flight at 14:00": what is said first is what is wanted.
    const isFirst = folded.search(TRANSPORT_WORD) < folded.search(FLIGHT_WORD)
    kinds.splice(isFirst ? 0 : kinds.length, 0, 'search_transport')
  }
  if (EXPERIENCE_WORD.test(folded)) kinds.push('search_experiences')
  const isTrip = TRIP_WORD.test(folded.replace(NOT_TRIP, ' '))
  const [first] = kinds
  if (isTrip && (kinds.length !== 1 || (first !== 'search_flights' && first !== 'search_transport'))) {
    if (
      kinds.length === 1 &&
      first === 'search_experiences' &&
      !/\b(?:plan|holiday|vacation|honeymoon|itinerary)\b/.test(folded)
    )
      return first
    return kinds.length === 1 &&
      first === 'search_hotels' &&
      /\b(?:find|search|book|need|looking for)\b.{0,24}\b(?:hotel|lodge|room)/.test(folded)
      ? first
      : 'plan_trip'
  }
  if (kinds.includes('search_flights') && kinds.includes('search_hotels') && !/\bairport hotel\b/.test(folded))
    return 'plan_trip'
  return first ?? (isTrip ? 'plan_trip' : undefined)
}

/** Words by which a flight is meant, for telling a flight's change from a booking's. */
export const speaksOfFlights = (folded: string): boolean => FLIGHT_WORD.test(folded)
