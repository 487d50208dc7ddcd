/** Whether a clause (folded) asks for a person in so many words, in one of the seven languages. */
export const wantsPerson = (folded: string): boolean => WISH.test(folded)

/** Whether a clause (folded) is abuse, in one of the seven languages: to be met calmly, and never taken for an answer. */
export const isAbuse = (folded: string): boolean => ABUSE.test(folded)

const WISH = new RegExp(
  `\\b(?:${[
    // en
    '(?:talk|speak|chat|write|get through|put me through|connect(?: me)?|transfer(?: me)?) (?:to|with) (?:an? |the |one of )?(?:real |actual |live |human |your )?(?:person|human|human being|agent|colleagues?|operator|somebody|someone|staff|team|employee|representative)\\b|(?:want|need|give me|get me|prefer) (?:a|an) (?:real |actual |live )?(?:human|person to talk to|real person|operator|human agent)\\b',
    // de
    "(?:mit|zu) (?:einem|einer|jemandem?|irgendjemandem?|'?nem) ?(?:echten |richtigen |wirklichen )?(?:menschen?|mitarbeiter(?:in)?|person|berater(?:in)?|kolleg\\w+|kundenberater|menschlichen \\w+)?(?: (?:aus|von|vom) [\\w ]{2,20})? ?(?:sprechen|reden|telefonieren|chatten|schreiben)|(?:echte[nr]?|richtige[nr]?) (?:menschen?|person) (?:bitte|sprechen|dran|am)|(?:verbinde\\w*|geben) (?:sie )?(?:mich|mir) (?:bitte )?(?:mit )?(?:einem|einer|einen|eine|jemandem|ihrem) ?\\w*|(?:will|mochte|brauche|hatte gern\\w*) (?:bitte )?(?:einen|eine) (?:echten |echte |richtigen )?(?:menschen|mitarbeiter(?:in)?|ansprechpartner(?:in)?|berater(?:in)?)\\b|kann (?:mich )?(?:jemand|ein mensch|ein mitarbeiter) (?:anrufen|zuruckrufen|ubernehmen)|^\\W*(?:mensch|mitarbeiter|kundenservice|kundendienst|echter mensch)(?: bitte)?\\W*$",
    // es
    '(?:hablar|habla|hable|comunicarme|charlar|conversar|contactar|chatear) con (?:una? |el |la |algun[ao]? |alguien)?(?:persona|humano|humana|agente|asesora?|operadora?|alguien|ser humano|empleado|representante|encargad[oa]|companer[oa]|servicio al cliente|atencion al cliente)?(?: real| de verdad| humano)?\\b(?=\\W*(?:por favor|real|de verdad|humano|del? |$))|(?:paseme|pasame|comuniqueme|comunicame|pongame|ponme) con (?:una? |el |la |alguien)|(?:quiero|necesito|prefiero) (?:a )?(?:una? )?(?:persona (?:real|de verdad)|humano|agente humano|asesor humano|operadora?|atencion humana)|persona real|agente humano|^\\W*(?:agente|humano|operadora?)(?: por favor)?\\W*$',
    // fr
    "(?:parler|discuter|echanger|communiquer) (?:a|avec) (?:un[e]? |quelqu'un|des? )?(?:vrai[e]? |autre )?(?:humain|personne|agent|conseiller|conseillere|operateur|operatrice|etre humain|collegue|employe|vraie personne|quelqu'un|responsable)?\\b(?=\\W*(?:s'il|svp|reel\\w*|humain\\w*|de |du |$))|(?:passez|mettez|passe|transferez)[- ]moi (?:avec |a |en relation avec |en contact avec )?(?:un|une|quelqu'un|le|la)\\b|(?:veux|voudrais|besoin d'|prefere) ?(?:un|une) (?:vrai |vraie )?(?:humain|conseiller|conseillere|vraie personne|personne reelle|operateur|interlocuteur)\\b|^\\W*(?:un )?(?:humain|conseiller|operateur)(?: s'il (?:vous|te) plait)?\\W*$",
    // it
    "(?:parlare|parlarne|parlo|comunicare|chattare) con (?:un'?[ao]? ?|qualcuno|l'|il |la )?(?:vera? |vero )?(?:persona|umano|operatore|operatrice|agente|essere umano|addetto|consulente|qualcuno|responsabile|collega|assistenza)?(?: vera| reale| umano| in carne)?\\b(?=\\W*(?:per (?:favore|piacere)|vera|reale|umano|del|$))|(?:mi passi|passami|passatemi|mi metta in contatto con|mettimi in contatto con) (?:con )?(?:un|una|qualcuno|l)\\b|(?:voglio|vorrei|ho bisogno di|preferisco) (?:un|una) (?:persona (?:vera|reale)|umano|operatore|operatrice|essere umano)\\b|^\\W*(?:operatore|persona vera|un umano)(?: per favore)?\\W*$",
    // pt
    '(?:falar|conversar|falo|contatar) com (?:uma? |o |a |alguem|alguma )?(?:pessoa|humano|humana|atendente|agente|alguem|operadora?|ser humano|funcionari[oa]|assistente humano|responsavel|consultora?|colega)?(?: real| de verdade| humano)?\\b(?=\\W*(?:por favor|real|de verdade|humano|da |do |$))|(?:me passe|passe-me|me transfira|transfira-me|ligue-me|me conecte) (?:a |com |para )(?:uma? |o |a |alguem)|(?:quero|preciso de|prefiro) (?:uma? )?(?:pessoa (?:real|de verdade)|humano|atendente|atendimento humano|operadora?)\\b|^\\W*(?:atendente|humano|operadora?)(?: por favor)?\\W*$',
    // sw
    '(?:ku|ni|tu|na)?(?:ongea|zungumza|ongee|zungumze|wasiliana|wasiliane|sema) na (?:mtu|binadamu|mhudumu|wakala|mfanyakazi|msaidizi|mwanadamu|mtumishi|mwenzenu|meneja|afisa|huduma kwa wateja)\\b|(?:ni|tu)(?:pe|patie|patieni|peni|unganishe|unganishie) (?:na |kwa )?(?:mtu|binadamu|mhudumu|wakala|mfanyakazi|msaidizi|mwanadamu|meneja|afisa)\\b|(?:nataka|naomba|nahitaji|tunataka|tunaomba|ninataka) (?:mtu halisi|binadamu|mhudumu|wakala|mwanadamu|mtu wa kunisaidia|msaada wa mtu)\\b|^\\W*(?:mhudumu|binadamu)(?: tafadhali)?\\W*$',
  ].join('|')})`,
  'u',
)

const ABUSE = new RegExp(
  `(?:^|[^\\p{L}])(?:${[
    // en
    'fuck(?:ing)? (?:you|off|this|your\\w*|idiots?|bot)|piss off|screw you|go to hell|asshole|arsehole|you (?:bastards?|bitch|cunts?|pricks?|dickheads?)|son of a bitch|motherfucker|eat shit|kiss my ass',
    // de
    "verpiss(?:t)? (?:dich|euch)|fick(?:t)? (?:dich|euch)|leck(?:t)? mich|arschloch|hurensohn|wichser|scheiss (?:bot|laden|service|verein|ding|computer)|(?:blode[rs]?|dumme[rs]?|dammliche[rs]?) (?:bot|sau|kuh|idiot|schwein|maschine|ding|arsch)|halt(?:'s| die) (?:maul|fresse|klappe)|(?:du|ihr) (?:bist |seid )?(?:ein |alle |so |echt )*(?:idiot\\w*|depp\\w*|trottel|versager|betruger|drecks\\w+|arschlocher)",
    // fr
    "va te faire (?:foutre|voir|enculer|mettre)|allez vous faire (?:foutre|voir)|nique (?:ta mere|toi)|ntm|encule\\w*|connard\\w*|connasse|salope?\\w*|fils de pute|ta gueule|ferme-la|(?:espece|bande) (?:de |d')(?:cons?|connards?|idiots?|abrutis?|imbeciles?|debiles?|voleurs?|escrocs?|merde|salauds?|nuls?)|(?:tu es|t'es|vous etes) (?:un |une |des |vraiment |tous )*(?:con|conne|cons|nul|nulle|nuls|idiots?|abrutis?|debiles?|voleurs?|escrocs?|incapables?)\\b|(?:bot|service|site) de merde",
    // es
    'hij[oa]s? de (?:la gran )?puta|hijueputa|vete a la mierda|(?:vete|andate|idos) al (?:diablo|carajo|infierno)|que te (?:jodan|den|folle\\w*)|jodete|chinga(?:te| tu madre)|cabron(?:es)?|gilipollas|pendej[oa]s?|imbeciles?|(?:eres|sois|son) (?:un |una |unos |unas |muy )*(?:idiotas?|estupid[oa]s?|inutil(?:es)?|ladrones|basura|mierda|estafador\\w*)|(?:bot|servicio|puta|puto) (?:de )?(?:mierda|basura|madre)|callate',
    // it
    "vaffanculo|vai a (?:fanculo|cagare|quel paese)|fanculo|figli[oa]? di puttana|stronz[oaie]|coglion[ei]|bastard[oi]|testa di cazzo|(?:sei|siete) (?:un |una |dei |delle |proprio |solo |tutti )*(?:idiot\\w|stupid\\w|inutil\\w|ladri|incapac\\w|imbecill\\w|cretin\\w|truffator\\w|merd\\w|scem\\w)|ladri di merda|di merda\\b|(?:stai|sta') zitt[oa]|pezzo di merda",
    // pt
    'vai (?:se|te) (?:foder|ferrar|lixar)|va(?:i)? (?:a|para a|pra) (?:merda|puta que|puta)|va-?se foder|fod(?:a|e)-?se|filh[oa]s? da puta|puta que (?:te |os )?pariu|caralho|vai tomar no cu|arrombad[oa]|cabr(?:ao|oes)|imbecil|imbecis|(?:es|sao|voce e|voces sao|tu es) (?:um |uma |uns |umas |todos |muito )*(?:idiotas?|estupid[oa]s?|inuteis|inutil|ladro(?:es)?|ladrao|burr[oa]s?|merda|lixo|vigaristas?)|(?:bot|servico) de merda|cala a boca|cala-te',
    // sw
    'mjinga (?:wewe|sana)|wewe (?:ni )?(?:mjinga|mpumbavu|mwizi|mshenzi|kichaa|takataka|malaya|nguruwe|mbwa|fala)|(?:nyinyi|ninyi|nyie) (?:ni )?(?:wajinga|wapumbavu|wezi|washenzi|matapeli|takataka|mbwa)|mpumbavu|wapumbavu|mshenzi|washenzi|pumbavu|kuma\\s?(?:mako|nina|mamako|mama yako)|kumamako|msenge|fala wewe|nenda (?:zako )?(?:kuzimu|jehanamu)|nyamaza wewe|umalaya',
  ].join('|')})(?![\\p{L}])`,
  'u',
)
