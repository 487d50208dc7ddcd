import { beginnings, oneOf } from '../resolve/phrases.ts'

/** Whether a clause (folded) is abuse, in one of the seven languages: to be met calmly, and never taken for an answer. */
export const isAbuse = (folded: string): boolean => ABUSE.test(folded)

/** The same, or anger at how things went ("this is ridiculous", "I want to file a complaint"). */
export const isAngry = (folded: string): boolean => ANGER.test(folded) || isAbuse(folded)

const VERY = oneOf`such|so|really|all|just|a|an|the|most|total|complete|fucking|stupid|bloody|damn`
const USELESS = oneOf`useless|stupid|dumb|idiots?|morons?|imbeciles?|terrible|worthless|incompetent|a scam|liars?`

const ANGER = beginnings`
  this is (?:ridiculous|unacceptable|outrageous|a joke|bullshit|a scam|useless|terrible)
  you(?:'re| are)? (?:${VERY} )*${USELESS}|stupid bot|useless bot
  worst (?:service|company|experience)|terrible service|not happy with
  fuck(?:ing)? (?:you|this|off|useless|stupid|bot)|piece of (?:shit|crap)|wtf|shut up
  i'?m (?:so |really |very )?(?:angry|furious|fed up|pissed|sick of)
  i am (?:so |really |very )?(?:angry|furious|fed up)
  complain(?:t)? (?:about|to|against)|file a complaint|make a complaint|sue you
`

const ABUSE = new RegExp(
  String.raw`(?:^|[^\p{L}])${oneOf`
    # en
    fuck(?:ing)? (?:you|off|this|your\w*|idiots?|bot)|piss off|screw you|go to hell|eat shit|kiss my ass
    asshole|arsehole|you (?:bastards?|bitch|cunts?|pricks?|dickheads?)|son of a bitch|motherfucker
    # de
    verpiss(?:t)? (?:dich|euch)|fick(?:t)? (?:dich|euch)|leck(?:t)? mich|halt(?:'s| die) (?:maul|fresse|klappe)
    arschloch|hurensohn|wichser|scheiss (?:bot|laden|service|verein|ding|computer)
    (?:blode[rs]?|dumme[rs]?|dammliche[rs]?) (?:bot|sau|kuh|idiot|schwein|maschine|ding|arsch)
    (?:du|ihr) (?:bist |seid )?(?:ein |alle |so |echt )*${oneOf`
      idiot\w*|depp\w*|trottel|versager|betruger|drecks\w+|arschlocher
    `}
    # fr
    va te faire (?:foutre|voir|enculer|mettre)|allez vous faire (?:foutre|voir)|nique (?:ta mere|toi)|ntm
    encule\w*|connard\w*|connasse|salope?\w*|fils de pute|ta gueule|ferme-la|(?:bot|service|site) de merde
    (?:espece|bande) (?:de |d')${oneOf`
      cons?|connards?|idiots?|abrutis?|imbeciles?|debiles?|voleurs?|escrocs?|merde|salauds?|nuls?
    `}
    (?:tu es|t'es|vous etes) (?:un |une |des |vraiment |tous )*${oneOf`
      con|conne|cons|nul|nulle|nuls|idiots?|abrutis?|debiles?|voleurs?|escrocs?|incapables?
    `}\b
    # es
    hij[oa]s? de (?:la gran )?puta|hijueputa|vete a la mierda|(?:vete|andate|idos) al (?:diablo|carajo|infierno)
    que te (?:jodan|den|folle\w*)|jodete|chinga(?:te| tu madre)|callate
    cabron(?:es)?|gilipollas|pendej[oa]s?|imbeciles?|(?:bot|servicio|puta|puto) (?:de )?(?:mierda|basura|madre)
    (?:eres|sois|son) (?:un |una |unos |unas |muy )*${oneOf`
      idiotas?|estupid[oa]s?|inutil(?:es)?|ladrones|basura|mierda|estafador\w*
    `}
    # it
    vaffanculo|vai a (?:fanculo|cagare|quel paese)|fanculo|(?:stai|sta') zitt[oa]
    figli[oa]? di puttana|stronz[oaie]|coglion[ei]|bastard[oi]|testa di cazzo
    ladri di merda|di merda\b|pezzo di merda
    (?:sei|siete) (?:un |una |dei |delle |proprio |solo |tutti )*${oneOf`
      idiot\w|stupid\w|inutil\w|ladri|incapac\w|imbecill\w|cretin\w|truffator\w|merd\w|scem\w
    `}
    # pt
    vai (?:se|te) (?:foder|ferrar|lixar)|va(?:i)? (?:a|para a|pra) (?:merda|puta que|puta)|va-?se foder
    fod(?:a|e)-?se|filh[oa]s? da puta|puta que (?:te |os )?pariu|caralho|vai tomar no cu|cala a boca|cala-te
    arrombad[oa]|cabr(?:ao|oes)|imbecil|imbecis|(?:bot|servico) de merda
    (?:es|sao|voce e|voces sao|tu es) (?:um |uma |uns |umas |todos |muito )*${oneOf`
      idiotas?|estupid[oa]s?|inuteis|inutil|ladro(?:es)?|ladrao|burr[oa]s?|merda|lixo|vigaristas?
    `}
    # sw
    mjinga (?:wewe|sana)|mpumbavu|wapumbavu|pumbavu|mshenzi|washenzi|msenge|fala wewe|umalaya
    wewe (?:ni )?(?:mjinga|mpumbavu|mwizi|mshenzi|kichaa|takataka|malaya|nguruwe|mbwa|fala)
    (?:nyinyi|ninyi|nyie) (?:ni )?(?:wajinga|wapumbavu|wezi|washenzi|matapeli|takataka|mbwa)
    kuma\s?(?:mako|nina|mamako|mama yako)|kumamako|nenda (?:zako )?(?:kuzimu|jehanamu)|nyamaza wewe
  `}(?![\p{L}])`,
  'u',
)
