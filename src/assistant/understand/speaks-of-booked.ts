import { beginnings, oneOf, words } from '../resolve/phrases.ts'
import { asksForPapers } from './asks-for-papers.ts'

const WISH_TO = `(?:i|we)(?:'d|'ll| would| will| am| are|'m)? (?:(?:want|like|need|wish|wanna|ready|now) )*(?:to )?`
const WHAT = oneOf`
  now|please|it|again|once more|another time
  for (?:it|that|this|my \w+|our \w+|the \w+)
  (?:the|my|our) (?:deposit|balance|rest|bill|booking|trip)
`
const PAY_NOW = new RegExp(String.raw`^\W*(?:(?:ok|please|now|yes)[\s,]+)*(?:${WISH_TO})?pay(?: ${WHAT})*\W*$`)

const PAY_ELSEWHERE = oneOf`
  (?:(?:ich|wir) (?:mochten?|will|wollen|wurden? gerne?) )?(?:(?:bitte|jetzt|gleich|noch ?mals?|noch einmal|erneut) )*(?:be)?zahlen
  (?:(?:quiero|quisiera|queremos|quisieramos) )?pagar(?: (?:ahora|otra vez|de nuevo|nuevamente))?
  (?:(?:je|nous) (?:veux|voulons|voudrais|voudrions|souhaite|souhaitons) )?payer(?: (?:maintenant|encore(?: une fois)?|a nouveau|de nouveau))?
  (?:(?:vorrei|voglio|vorremmo|vogliamo) )?paga(?:re)?(?: (?:ora|adesso|subito|ancora|di nuovo|un'altra volta))?
  (?:(?:quero|queremos|queria|gostaria de|gostariamos de) )?pagar(?: (?:agora|de novo|novamente|outra vez|mais uma vez))?
  (?:(?:nataka|tunataka|ningependa|tungependa) )?(?:kulipa|lipa|nilipe|tulipe)(?: (?:sasa|tena))*
`
const PAY_NOW_ELSEWHERE = new RegExp(String.raw`^\W*${PAY_ELSEWHERE}\W*$`)

const PAYMENT = beginnings`
  (?:payment|paying|pay) (?:link|page)\b|link (?:to|for) pay
  card (?:was|got|is|has been|keeps being)? ?(?:declined|rejected|refused)
  payment (?:failed|did not|didn't|does not|doesn't|was (?:declined|rejected|refused)|went wrong|is not working)
  (?:i|we)(?:'ve| have)? (?:already |just )?paid\b(?! (?:for by|by|with))
`

const FETCH = oneOf`
  where (?:is|are)|send|resend|e-?mail|mail|give|show
  need|want|get|download|missing
  have not (?:got|received)|haven't (?:got|received)
`
const PAPER = oneOf`documents?|papers|invoices?|receipts?|vouchers?`
const PAPERS = words`
  ${FETCH}\b(?: (?:me|us|again|to see|to have))* (?:the|my|our|a|all) (?:\w+ )?(?:${PAPER}|pdfs?)
  (?:can|could|may) (?:i|we|you) (?:get|have|see|send|download|resend|email) (?:me |us )?(?:the|my|our|a|an) (?:\w+ )?${PAPER}
  (?:did|have) you (?:get|got|receive[d]?|see) (?:my|our|the) (?:payment|money|transfer)
`

/** Words of somebody who pays, has paid or waits for papers: what a booking's own page shows. */
export const speaksOfBooked = (folded: string): boolean =>
  PAY_NOW.test(folded) ||
  PAY_NOW_ELSEWHERE.test(folded) ||
  PAYMENT.test(folded) ||
  PAPERS.test(folded) ||
  asksForPapers(folded)
