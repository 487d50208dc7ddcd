import { oneOf, words } from '../resolve/phrases.ts'

// English
const REFERENCE = oneOf`
  reference(?: number| code)?|ref(?: number| no)?
  (?:booking|reservation|confirmation|trip) (?:number|code|reference|ref|id|no)
`
const TICKETS = oneOf`e-?tickets?|tickets?|documents?|docs|papers|paperwork|vouchers?|confirmation(?: e-?mail)?`
const ENGLISH = words`
  (?:where|when|how) ?(?:'?s|is|are|do (?:i|we) (?:get|find|see|receive)|(?:will|can|could) (?:i|we) (?:get|find|see|receive|have))? (?:my|our) (?:\w+ )?(?:${TICKETS}|${REFERENCE})
  what ?(?:'?s|is|was) (?:my|our|the) ${REFERENCE}(?! (?:for|of) (?:the|a) (?:hotel|airline))
  (?:tell|give|send|remind|show)(?: me| us)?(?: of)? (?:my|our) (?:\w+ )?(?:${TICKETS}|${REFERENCE})
  (?:tell|give|send|show)(?: me| us) the ${REFERENCE}
  (?:lost|forgot|forgotten|cannot find|can't find|did not get|didn't get|have not got|haven't got|never got) (?:my|our) (?:\w+ )?(?:${TICKETS}|${REFERENCE})
`

const GERMAN_THING = oneOf`
  (?:reise|buchungs)?unterlagen|(?:reise)?dokumente|(?:flug)?tickets?|voucher|gutscheine
  (?:buchungs|reservierungs|bestatigungs|referenz|vorgangs)(?:nummer|nr|code|referenz)|referenz|(?:buchungs)?bestatigung
`
const GERMAN = words`
  (?:wo|wann|wie|was|welche) (?:ist|sind|war|lautet|heisst|bekomm\w+(?: ich| wir)?|erhalt\w+(?: ich| wir)?|find\w+(?: ich| wir)?|seh\w+(?: ich| wir)?|komm(?:t|en)|bleib(?:t|en)|hab\w+(?: ich| wir)?) (?:(?:denn|eigentlich|nochmal|noch mal|bitte) )*(?:meine?|unsere?) ${GERMAN_THING}
  (?:gib|geben|zeig\w*|schick\w*|sag\w*|nenn\w*|sende\w*|such\w*|brauch\w*|vermisse\w*|finde\w*)(?: sie| ich| wir)?(?: mir| uns)?(?: bitte)? (?:meine?|unsere?) ${GERMAN_THING}
`

const SPANISH_THING = oneOf`
  documentos?|documentacion|papeles|billetes?|boletos?|pasajes?|vouchers?|bonos?|confirmacion|referencia|localizador
  (?:numero|codigo) de (?:la )?(?:reserva|referencia|confirmacion)
`
const SPANISH = words`
  (?:donde|cuando|como|cual) (?:esta|estan|es|era|son|encuentro|veo|recibo|recibimos|recibire|llegan?|me llegan?|tengo|puedo (?:ver|encontrar|descargar)) (?:mis?|nuestr[oa]s?) ${SPANISH_THING}
  cual (?:es|era) (?:el|la) (?:numero|codigo|referencia|localizador)(?: de (?:la|mi|nuestra)? ?(?:reserva|confirmacion))?
  (?:dame|deme|dime|digame|envia\w*|enviem\w*|manda\w*|mande\w*|muestra\w*|no encuentro|no he recibido|no me han llegado|he perdido) (?:mis?|nuestr[oa]s?) ${SPANISH_THING}
`

const FRENCH_THING = oneOf`
  documents?|billets?|papiers|vouchers?|bons? d'echange|confirmation(?: de reservation)?|reference(?: de reservation)?
  (?:numero|code) de (?:reservation|dossier|confirmation)
`
const FRENCH = words`
  ou (?:sont|est|trouver|trouve-t-on|se trouvent?|puis-je trouver|je trouve|sont passes) (?:mes|ma|mon|nos|notre) ${FRENCH_THING}
  (?:mes|ma|mon|nos|notre) ${FRENCH_THING}(?:,? (?:ils|elles|il|elle))? (?:sont|est) ou
  (?:quel(?:le)?s? (?:est|etait)|c'est quoi|quand (?:est-ce que )?(?:je )?(?:recevrai(?:-je)?|recois|recevrons-nous|arrivent)) (?:mes|ma|mon|nos|notre) ${FRENCH_THING}
  quel(?:le)? est (?:le|la) (?:numero|code|reference) de (?:la |ma )?reservation
  (?:donne\w*|envoie\w*|envoye\w*|renvoye\w*|montre\w*|rappelle\w*)(?:[- ]moi|[- ]nous)? (?:mes|ma|mon|nos|notre) ${FRENCH_THING}
  (?:je n'ai pas recu|je ne trouve pas|j'ai perdu|je cherche) (?:mes|ma|mon|nos|notre) ${FRENCH_THING}
`

const ITALIAN_THING = oneOf`
  documenti|biglietti|voucher|conferma|riferimento
  (?:numero|codice) (?:di |della )?(?:mia )?(?:prenotazione|riferimento|conferma)
`
const ITALIAN_MINE = oneOf`i miei|le mie|il mio|la mia|i nostri|le nostre|il nostro|la nostra`
const ITALIAN = words`
  (?:dove (?:sono|trovo|si trovano|stanno|e)|dov'e|quando (?:arrivano|ricevo|riceveremo|mi arrivano)|qual ?'?e'?|qual era|quale e) ${ITALIAN_MINE} ${ITALIAN_THING}
  qual ?'?e'? il (?:numero|codice) (?:di |della )(?:mia )?prenotazione
  (?:dammi|mi dia|mi dica|dimmi|mandami|mi mandi|mi invii|inviami|mostrami|non trovo|non ho ricevuto|ho perso) ${ITALIAN_MINE} ${ITALIAN_THING}
`

const PORTUGUESE_THING = oneOf`
  documentos?|bilhetes?|passagens|vouchers?|confirmacao|referencia|localizador
  (?:numero|codigo) (?:de|da) (?:minha )?(?:reserva|referencia|confirmacao)
`
const PORTUGUESE_MINE = oneOf`(?:os |as |o |a )?(?:meus?|minhas?|nossos?|nossas?)`
const PORTUGUESE = words`
  (?:onde (?:estao|esta|encontro|ficam|vejo|andam)|cade|quando (?:recebo|recebemos|chegam|vou receber)|qual (?:e|era)) ${PORTUGUESE_MINE} ${PORTUGUESE_THING}
  qual (?:e|era) (?:o|a) (?:numero|codigo|referencia) da (?:minha )?reserva
  (?:da-me|de-me|me da|diga-me|me diga|envie-me|me envie|mande-me|me mande|manda|mostre-me|me mostre|nao encontro|nao acho|nao recebi|perdi) ${PORTUGUESE_MINE} ${PORTUGUESE_THING}
`

const SWAHILI_NUMBER =
  '(?:namba|nambari) (?:(?:yangu|yetu) )?ya (?:uhifadhi|nafasi|kumbukumbu|uthibitisho|hifadhi|booking)'
const SWAHILI = words`
  (?:tiketi|hati|nyaraka|vocha) (?:zangu|zetu|yangu|yetu)(?: za safari)? (?:ziko|zipo|iko|ipo) wapi
  (?:ziko|zipo|iko|ipo) wapi (?:tiketi|hati|nyaraka|vocha) (?:zangu|zetu|yangu|yetu)
  (?:nitapata|tutapata|napata|tunapata) (?:lini|wapi) (?:tiketi|hati|nyaraka|vocha) (?:zangu|zetu|yangu|yetu)
  ${SWAHILI_NUMBER}(?: (?:yangu|yetu|niliyoweka))?,? (?:ni )?(?:ipi|gani|nini)
  (?:nipe|nitumie|tupe|niambie|nikumbushe) (?:${SWAHILI_NUMBER}|(?:tiketi|hati|nyaraka|vocha) (?:zangu|zetu|yangu|yetu))
`

/** Papers of other kinds, which no booking of ours holds. */
const OTHER_PAPERS =
  /\b(?:visa[s]?|visum|visado|visto|vistos|visti|viza|passports?|reisepass|pasaporte|passeport|passaporto|passaporte|pasipoti|vaccin\w*|insurance|licen[cs]e|park)\b/

/** Whether a clause (folded) asks for one's own tickets, papers or reference: what the list of bookings tells. Seven
 *  languages. */
export const asksForPapers = (folded: string): boolean =>
  !OTHER_PAPERS.test(folded) &&
  [ENGLISH, GERMAN, SPANISH, FRENCH, ITALIAN, PORTUGUESE, SWAHILI].some(pattern => pattern.test(folded))
