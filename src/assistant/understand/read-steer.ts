import { oneOf, words } from '../resolve/phrases.ts'
import type { Steer } from './act.ts'

/** What steers the conversation itself, said as a clause (folded) of its own; to start over may stand anywhere. */
export function readSteer(folded: string): Steer | undefined {
  if (RESTART.test(folded)) return 'restart'
  if (STOP.test(folded)) return 'stop'
  if (REPEAT.test(folded)) return 'repeat'
  return SKIP.test(folded) ? 'skip' : undefined
}

const RESTART = words`
  start (?:over|again|afresh|from scratch|anew|new)|begin again|restart|reset
  from the (?:beginning|start|top)|new search
  scrap (?:it|that|everything)|clear everything|forget everything
  # es, fr, de, it, pt, sw
  empezar de nuevo|recommencer|von vorne|neu anfangen|ricominciare|recomecar|comecar de novo|anza upya
`

const LEFT = oneOf`hotel|room|lodge|flights?|transfer|taxi|ride|trip|tour|activity|search|booking search`
const I_WANT_TO = oneOf`(?:i|we) (?:want|would like|need) to|(?:i|we)'d like to|can (?:i|we|you)|let's`

const STOPS = oneOf`
  never ?mind|leave it|drop it|forget (?:it|about it|that)
  (?:never ?mind|forget(?: about)?|leave|drop|skip) (?:the|that|this|my|our) ${LEFT}
  stop(?: it| this| that| now| here)?|quit|exit|abort|let's (?:stop|leave it)|lets stop
  (?:${I_WANT_TO} )?cancel(?: that| this| it| all(?: of (?:it|this))?| everything| the (?:search|whole thing))?
  i(?:'ve| have)? changed my mind|not any ?more
  i don't want (?:this|it|to continue) any ?more
  # es, fr, de, it, pt, sw
  dejalo|olvidalo
  laisse tomber
  vergiss es|abbrechen
  lascia stare|lascia perdere
  deixa pra la|esquece
  acha|sahau
`
const BEFORE_STOP = oneOf`no|ok|okay|please|actually|oh|ah|hm+|well|hey|sorry|wait|you know what`
const AFTER_STOP = oneOf`please|thanks|thank you|then|for now|about it|all`
const STOP = new RegExp(String.raw`^\W*(?:${BEFORE_STOP}[\s,]+)*${STOPS}(?:[\s,]*${AFTER_STOP})*\W*$`)

const AGAIN = oneOf`
  repeat(?: that| it| please| the (?:question|options|last))?
  say (?:that|it) (?:again|one more time)|come again|pardon(?: me)?
  what (?:did you say|was that|were the options)
  i didn't (?:catch|get|hear|understand) (?:that|it|you)
  show (?:me )?(?:that|them|it|the options|those) again|again please|once more
  # es, fr, de, it, pt, sw
  repite|repetir|repetez|wiederholen|ripeti|repita|rudia
`
const REPEAT = new RegExp(
  String.raw`^\W*(?:(?:sorry|pardon|excuse me|what)[\s,?]*)*(?:(?:can|could|would|will) you )?(?:please )?${AGAIN}\b`,
)

const SKIPS = oneOf`
  # en: leave it out, don't know, don't mind, you choose
  skip(?: (?:it|this|that|the question|this one|for now))?|pass
  (?:i )?(?:don't|dont) know(?: yet)?|dunno|not sure(?: yet)?|no idea
  no preference|(?:i )?don't care|i don't mind|whatever
  doesn't matter|it doesn't matter|does not matter
  any(?:thing)?(?: is fine| works| will do)?
  you (?:choose|decide|pick)|up to you|surprise (?:me|us)|(?:suggest|propose|recommend) something
  # de
  egal|weiss nicht|weiß nicht|keine ahnung
  such (?:du|sie) (?:etwas |was )?aus|suchen sie (?:etwas )?aus
  uberrasch\w* (?:mich|uns)|schlag(?:en sie)? etwas vor
  # es
  no me importa|da igual|no (?:lo )?se
  elige tu|elija usted|sorprend(?:a|e)?(?:me|nos)|sugier[ea] algo
  # fr
  peu importe|je ne sais pas
  choisis(?:sez)?(?: pour (?:moi|nous))?|surpren(?:ds|ez)[ -](?:moi|nous)|propos(?:e|ez) quelque chose
  # it
  non importa|non (?:lo )?so
  scegli tu|scelga lei|sorprendimi|suggerisc[ia] qualcosa
  # pt
  tanto faz|nao sei
  escolh[ae] (?:voce|tu)|surpreenda[ -]me|sugira algo
  # sw
  sijui|chagua wewe|pendekeza(?: kitu)?
`
const BEFORE_SKIP = oneOf`please|can we|let's|lets|i'd rather|you can|just|no`
const AFTER_SKIP = oneOf`please|thanks|at all|really|for me|with me|yet|now`
const SKIP = new RegExp(String.raw`^\W*(?:${BEFORE_SKIP}[\s,]+)*${SKIPS}(?:[\s,]*${AFTER_SKIP})*\W*$`)
