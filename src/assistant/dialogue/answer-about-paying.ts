import { DEPOSIT_SHARE, FULL_PAYMENT_DAYS } from '#src/services/payments/payment-policy.ts'
import type { Words } from '#src/workflows/define.ts'
import { oneOf } from '../resolve/phrases.ts'

const WAY = oneOf`
  bitcoins?|crypto\w*|krypto\w*|cripto\w*|ethereum|m-?pesa|mpesa|paypal|apple ?pay|google ?pay|klarna|revolut|airtel money
  mobile money|amex|american express|mastercard|(?:credit|debit|visa) cards?|(?<!\b(?:the|an?|my|our|your|for|of|das|ein|el|la|le|une?|il|o) )visa|cards?|cash|bank transfer|wire transfer|cheques?
  kreditkarten?|ec-karte|karte|(?<!\b(?:the|an?|our|der|die|eine|hotel|pool|beach|el|le|il|un|o|no|al|du) )bar|bargeld|uberweisung|lastschrift
  tarjetas?(?: de credito)?|efectivo|transferencia
  cartes?(?: bancaires?)?|especes|liquide|virement|cheques vacances
  carta(?: di credito)?|contanti|bonifico|assegno
  cartao|cartoes|dinheiro|transferencia bancaria|pix|mbway
  kadi|taslimu|benki
`
const TAKE = oneOf`
  accept|take|pay|paying|payment
  nehmen|nehmt|akzeptier\w+|zahlen|bezahlen|zahle|zahlung
  aceptan?|aceptais|pagar|pago|cogeis|cancelar (?:con|en|por)
  acceptez|prenez|payer|paiement|regler
  accettate|accetta|prendete|pagare|pagamento
  aceitam?|aceita|pagar|pagamento
  mnakubali|mnapokea|kulipa|nilipe|kulipia
`
// Ways that are asked about by their bare name; "visa" alone is a paper.
const BY_NAME =
  /\b(?:bitcoins?|crypto(?:currency|currencies)?|krypto\w*|ethereum|m-?pesa|mpesa|paypal|apple ?pay|google ?pay|klarna|amex)\b/
const BY_TAKING = new RegExp(
  String.raw`\b${TAKE}\b.{0,30}\b${WAY}\b|\b(?:mit|con|par|avec|com|kwa) ${WAY}\b.{0,20}\b${TAKE}\b`,
)
const NOT_WAYS = /\b(?:entry|requirements?|need|apply|how much is|refund\w*|link)\b/

const CHARGED = new RegExp(
  oneOf`
    \b(?:is|was|has|will|did|does) (?:my|our|the) (?:credit |debit )?card .{0,16}\b(?:charge[ds]?|debited|billed)\b
    \b(?:am|are|was|were|will|do|did|have|has) (?:i|we)\b.{0,14}\b(?:charged|billed|debited)\b(?!.{0,30}\b(?:if|when|for)\b)
    \b(?:when|do|must|should|have) (?:do |must |should )?(?:i|we) (?:have to |need to |must )?pay(?: (?:now|already|today|up front|upfront|right away|immediately|straight away|in advance|first))*\W*$
    \bis (?:it|this|that|anything) (?:already )?(?:paid|charged) (?:now|already|yet)\b
    \b(?:karte|konto)\b.{0,24}\b(?:belastet|abgebucht)\b|\bwird (?:\w+ )?(?:jetzt|sofort|gleich|schon) (?:\w+ )?abgebucht
    \bwann (?:muss|mussen|zahle|zahlen|bezahle) (?:ich|wir)(?: (?:be)?zahlen)?\W*$|\bmuss (?:ich|man) (?:jetzt|sofort|gleich) (?:schon )?(?:be)?zahlen
    \b(?:me|nos) (?:cobran|cobrais|cobra|cobrara?n?|van a cobrar)\b(?!.{0,20}\bpor\b)|\b(?:tarjeta)\b.{0,20}\b(?:cargo|cobr\w+)\b|\bcuando (?:tengo que|hay que|debo|tenemos que) pagar|\bcuando (?:pago|pagamos)\b
    \bcarte\b.{0,24}\b(?:debitee?|prelevee?)\b|\bquand (?:dois-je|doit-on|faut-il|est-ce que je dois|on doit) payer|\bdois-je payer (?:maintenant|tout de suite)
    \bcarta\b.{0,24}\b(?:addebit\w+)|\bquando (?:devo|dobbiamo|si deve|bisogna) pagare|\bquando (?:pago|paghiamo)\b|\bdevo pagare (?:subito|adesso|ora)
    \bcartao\b.{0,24}\b(?:cobrad\w+|debitad\w+)|\bquando (?:tenho (?:de|que)|preciso(?: de)?|temos (?:de|que)|devo) pagar
    \b(?:nalipa|tunalipa|nitalipa|tutalipa) lini\b|\bkadi\b.{0,20}\b(?:imekatwa|itakatwa|inakatwa)\b
  `,
)
const DEPOSIT =
  /\b(?:deposits?|down ?payments?|anzahlung|depositos?|senal|acompte|arrhes|acconto|caparra|sinal|amana|malipo ya awali)\b/

/** How, when and how much of it is paid: by the rules of the payment code, in the conversation's language. Undefined for
 *  questions (folded) about anything else. */
export function answerAboutPaying(asked: string): Words | undefined {
  if (DEPOSIT.test(asked) && !/\brefund\w*\b/.test(asked))
    return { key: 'paying_deposit', values: { share: Math.round(DEPOSIT_SHARE * 100), days: FULL_PAYMENT_DAYS } }
  if (CHARGED.test(asked)) return { key: 'paying_when' }
  const isWay = BY_NAME.test(asked) || (BY_TAKING.test(asked) && !NOT_WAYS.test(asked))
  return isWay ? { key: 'paying_ways' } : undefined
}
