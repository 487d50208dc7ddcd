import { oneOf } from './phrases.ts'

/** Swahili for "price", where it cannot be the German "bei" ("bei der Lodge", "bei euch"). Goes into a pattern between edges
 *  of words, in folded text. */
export const SWAHILI_PRICE = oneOf`
  bei (?:gani|ngapi|yake|yao|yako|yenu|yangu|ya|za|zake|zao|zenu|ni|hii|hiyo|hizi|hizo|nafuu|jumla|kamili|pamoja|inajumuisha|imejumuisha|zinajumuisha)
  (?:ni|kwa|kuhusu|ya|za|yenye|nipe|niambie|tuambie|nitajie|kujua|jua|punguzo la) bei
  (?<=^\W*(?:je,? )?)bei(?=\W*$)
  (?:shilingi|pesa|hela|dola|euro|kiasi|gharimu|ni) ngapi|(?:kiasi|pesa|hela) gani|gharama|ghali
`

/** "How much" in seven languages, where it asks for money: not how long, how far, what time or how much luggage. */
export const HOW_MUCH = oneOf`
  how much(?! (?:time|luggage|baggage|hand luggage|weight|notice|longer|further|space|water))
  wie ?viel(?! (?:uhr|zeit|gepack|handgepack|kilo|kg|kilometer|platz|stunden|personen))
  cuanto(?! (?:dura\w*|tiempo|tarda\w*|falta|equipaje|mide|pesa|se tarda|hay de))
  cuant[oa]s (?:euros|dolares|chelines|pesos)
  combien(?! (?:de|d'|dure\w*|sommes|etes)\b)|combien d'euros|combien de (?:dollars|shillings|francs)
  quanto(?! (?:dura\w*|tempo|ci vuole|ci mette|dista\w*|manca|bagaglio|demora\w*|falta|leva|pesa|e lontan\w+|fica longe))
  quant[ie] (?:euro|dollari|scellini)|quantos (?:euros|dolares|xelins|reais)
`

/** Italian and Spanish "costa", where it costs and is no coast. */
export const COSTA = String.raw`(?<!\b(?:la|a|na|da|alla|della|dalla|sulla|pela|una|uma|toda|tutta) )costan?(?! rica\b)`
