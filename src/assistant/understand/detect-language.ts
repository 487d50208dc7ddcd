import { fold } from '../resolve/count-words.ts'

// The commonest small words of each language that the others do not share; what they share would only blur the picture.
const PROFILES: Readonly<Record<string, ReadonlySet<string>>> = {
  en: words(
    'the and is are we you to for of with from want would like need please can could have my our this that what how when where hello thanks book find do does it i in on at be an',
  ),
  es: words(
    'dos tres enero febrero marzo mayo junio julio octubre noviembre diciembre nino ninos noche el los las y es somos quiero queremos para por con desde hasta una un que cuando donde como cuanto necesito necesitamos gracias hola del al mi nuestro adultos noches viaje buenos favor tengo puedo puede hacia nos',
  ),
  fr: words(
    'deux trois janvier fevrier juin juillet aout enfant enfants nous partir du c a et le les et est sommes je nous vous pour avec depuis une des du au que quand ou comment combien besoin merci bonjour mon notre adultes nuits voyage voudrais aimerais dans cherche sur il plait veux c est',
  ),
  de: words(
    'zwei drei januar februar marz mai juni juli oktober dezember kind kinder nacht wurden haben auf der die das und ist sind wir ich sie fur mit von nach bis eine ein einen wann wo wie viel brauche brauchen danke hallo mein unser erwachsene nachte reise mochte mochten im am zum bitte gibt es suche nicht auch wollen',
  ),
  it: words(
    'due tre gennaio febbraio giugno luglio agosto ottobre bambino bambini notte a da dal al il lo gli e sono siamo vorrei vogliamo per con da dal fino una un che quando dove come quanto bisogno grazie ciao mio nostro adulti notti viaggio nel del della di cerco buongiorno posso abbiamo',
  ),
  pt: words(
    'dois duas janeiro fevereiro marco maio junho julho outubro dezembro crianca criancas noite a de o os as e somos estamos quero queremos para por com desde ate uma um que quando onde como quanto preciso precisamos obrigado obrigada ola meu nosso adultos noites viagem gostaria no na do da nos voce bom dia tenho',
  ),
  sw: words(
    'na ya wa kwa ni sisi mimi tunataka nataka kutoka hadi moja mbili tatu lini wapi vipi bei gani asante habari jambo hujambo yangu yetu watu wazima usiku safari tafadhali kuna je hotel naomba ningependa chumba ndege kwenda',
  ),
}

const LEAST_WORDS = 4
const CLEAR = 1.6

/** The language of a message (en, es, fr, de, it, pt, sw) by its small words. The language so far stays unless a whole
 *  sentence speaks clearly for another: a place name, a greeting or a single word never switches. */
export function detectLanguage(text: string, current: string): string {
  const said = fold(text).match(/[\p{L}']+/gu) ?? []
  if (said.length < LEAST_WORDS) return current
  const scores = Object.entries(PROFILES).map(([language, profile]) => ({
    language,
    hits: said.filter(word => profile.has(word)).length,
  }))
  scores.sort((a, b) => b.hits - a.hits)
  const [best, second] = scores
  const own = scores.find(({ language }) => language === current.slice(0, 2))?.hits ?? 0
  if (!best || best.hits < 3 || best.hits < said.length * 0.25) return current
  const isClear = best.hits >= CLEAR * Math.max(own, 1) && best.hits > (second?.hits ?? 0)
  return isClear && best.language !== current.slice(0, 2) ? best.language : current
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '))
}
