import { oneOf } from '../resolve/phrases.ts'

const WE_HAD_ES = oneOf`
  tuve|tuvimos|tuvo|he tenido|hemos tenido|ha tenido|han tenido|sufri|sufrimos|ha sufrido
  acabamos de tener|hubo
`

const ROBBED_ES = oneOf`
  robar|robaron|robado|robo|atracaron|atracado|asaltaron|asaltado|atacaron|atacado|agredid[oa]
  secuestrad[oa]|amenazad[oa]|estafad[oa]
`

const RESCUER_ES = oneOf`
  ambulancia|medico (?:ya|ahora|urgente)|ayuda (?:ya|ahora|urgente|inmediata)|policia
`

const RESCUER_FR = oneOf`
  ambulance|medecin (?:tout de suite|vite|en urgence)|aide (?:urgente|immediate|tout de suite)|secours
`

const RESCUER_DE = oneOf`
  krankenwagen|rettungswagen|notarzt|arzt|hilfe|polizei
`

const RESCUER_PT = oneOf`
  ambulancia|medico (?:ja|agora|urgente)|ajuda (?:agora|urgente|imediata)|policia
`

/** How somebody in need speaks in the other six languages: hurt or ill, in an accident, robbed, arrested, stranded, in danger. */
export const OTHER_SIGNS = oneOf`
  # Spanish
  fiebre (?:muy )?alta|fiebre de (?:39|40|41)|(?:39|40|41)(?: grados)? de fiebre
  (?:esta|no para de|no deja de) (?:vomit\w+)
  (?:conductor|guia|hijo|hija|marido|mujer) (?:esta |resulto |muy )*herid[oa]
  (?:es|tenemos|tengo|hay) una (?:verdadera )?(?:emergencia|urgencia)(?! (?:de|a) )|^\W*emergencia\W*$
  emergencia medica
  (?:necesito|necesitamos|llame(?:n)?|manden?|envien?) (?:a )?(?:una |un )?${RESCUER_ES}|ayuda urgente
  \bsocorro\b|auxilio
  ${WE_HAD_ES} (?:un |una )?(?:accidente|choque|infarto|ataque al corazon|derrame)
  (?:esta|estoy|estan|quedo|se quedo) (?:muy )?(?:inconsciente|sangrando|herid[oa]s?|grave|muriendo|desangrando)
  no (?:puedo|puede|podemos) respirar|no respira|se ha desmayado|se desmayo|perdio el conocimiento
  (?:mordio|mordido|picado|atacad[oa]s?|picadura|mordedura) (?:por |de )?(?:una |un )?(?:serpiente|escorpion|cocodrilo|hipopotamo|perro|leon)
  (?:serpiente|escorpion|perro) (?:le |me |nos )?(?:ha )?(?:mordi|pica)
  (?:me|nos|le|les) (?:acaban de |han |ha )?${ROBBED_ES}
  (?:fui|fuimos|sido) (?:asaltad|robad|atacad|secuestrad|violad)[oa]s?
  (?:perdi|perdimos|perdido|robaron|robado|perdio) (?:\w+ ){0,2}pasaportes?
  pasaportes? (?:\w+ ){0,2}(?:robado|perdido|desaparecido)
  (?:detuvieron|detenid[oa]s?|arrestaron|arrestad[oa]s?|encarcelad[oa]s?|preso|presa|en la carcel|en (?:la )?comisaria|en la estacion de policia)
  (?:varad[oa]s?|atrapad[oa]s?|tirad[oa]s? en|perdid[oa]s en (?:el|la|medio)|atascad[oa]s? en)
  # French
  y a eu un (?:grave )?accident|(?:forte|grosse) fievre|fievre (?:de |a )?(?:39|40|41)
  (?:39|40|41)(?: degres)? de fievre|(?:n'arrete pas de )?vomi(?:t|r|ssements?)\b
  (?:c'est|j'ai|on a|nous avons|il y a) une (?:vraie )?urgence|^\W*urgence\W*$|urgence medicale
  (?:besoin d'|appelez |envoyez )(?:une |un |de |l')*${RESCUER_FR}|au secours|a l'aide
  aidez[- ](?:nous|moi) (?:vite|tout de suite)
  (?:eu|fait|avons eu|victimes? d'|dans) (?:un |une )?(?:grave )?(?:accident|infarctus|crise cardiaque|avc|malaise cardiaque)
  (?:est|suis|sont|sommes) (?:tres |gravement )?(?:inconscient\w*|bless\w+|evanoui\w*|en train de mourir|dans le coma)
  saigne|(?:ne|n'arrive\w*) (?:pas |plus |\w+ )?(?:a )?respir\w+|perdu connaissance|s'est evanoui
  (?:mordu\w*|pique\w*|attaque\w*) par (?:un |une |des )(?:serpent|scorpion|chien|crocodile|hippopotame|lion)
  (?:on |ils )?(?:m'a|nous a|lui a|m'ont|nous ont|l'ont) (?:tout )?(?:vole|derobe|attaque|agresse|braque|menace|enleve)
  (?:fait|ete) (?:voler|agresse\w*|braque\w*|attaque\w*|cambriole\w*|detrousse\w*|kidnappe\w*|viole\w*)
  (?:perdu|vole|egare) (?:\w+ ){0,2}passeports?|passeports? (?:\w+ ){0,2}(?:vole|perdu|disparu)s?
  (?:arrete\w*|interpelle\w*) (?:par la police|a la frontiere|a l'aeroport)
  (?:ete|m'ont|l'ont) (?:arrete|emprisonne)\w*|en garde a vue|en prison
  au (?:poste de police|commissariat)
  (?:bloque|coince|abandonne)\w* (?:a l'aeroport|au milieu|dans|sur|en|ici|sans)
  perdus? dans (?:la brousse|le parc|la savane)|en panne (?:au milieu|dans|en pleine)
  # German
  (?:gab|gibt|passiert\w*|da ist) (?:\w+ ){0,3}(?:auto|verkehrs)?unfall|(?:hohes|starkes) fieber
  (?:39|40|41)(?: grad)? fieber|fieber (?:von |uber )?(?:39|40|41)|(?:erbricht|ubergibt sich)
  (?:ist|haben|habe|hier|das) (?:hier |ist )?ein(?:en)? (?:medizinischer? |echter? )?notfall
  ^\W*notfall\W*$|medizinischer notfall
  (?:brauche|brauchen|rufen sie|schicken sie|holen sie) (?:\w+ )?(?:einen |eine |sofort |dringend |bitte )*${RESCUER_DE}
  (?:dringend|sofort|schnell) hilfe|\bhilfe!
  (?:hatte|hatten|hat|haben|habe) (?:\w+ ){0,4}(?:unfall|autounfall|herzinfarkt|schlaganfall|zusammenstoss)
  (?:unfall|herzinfarkt|schlaganfall) (?:gehabt|erlitten|gebaut)
  (?:bewusstlos|ohnmachtig|schwer verletzt|blutet|verblutet|zusammengebrochen|erstickt|ertrinkt|lebensgefahr|atmet nicht|nicht (?:mehr )?atmen|keine luft)
  (?:schlange|skorpion|hund|krokodil|lowe|nilpferd|affe)\w* (?:\w+ ){0,3}(?:gebissen|gestochen|angegriffen)
  schlangenbiss|von einer? (?:schlange|hund|skorpion)[ ]
  (?:ausgeraubt|uberfallen|beraubt|bestohlen|angegriffen|entfuhrt|vergewaltigt|niedergeschlagen|bedroht worden)
  (?:reise)?pass\w* (?:\w+ ){0,3}(?:gestohlen|geklaut|verloren|weg\b|verschwunden)
  (?:verloren|gestohlen) (?:\w+ ){0,2}(?:reise)?pass
  (?:geld|tasche|rucksack|handy|geldborse|brieftasche|alles) (?:\w+ ){0,3}(?:gestohlen|geklaut)
  (?:verhaftet|festgenommen|im gefangnis|in haft|auf der polizeiwache|auf der wache)
  (?:gestrandet|(?:sitze|stecke|hange)n? (?:\w+ ){0,4}fest\b|festgefahren|liegen ?geblieben|verirrt|eingeschlossen)
  # Italian
  c'e stato un (?:grave )?incidente|febbre (?:molto )?alta|febbre (?:a|di) (?:39|40|41)
  (?:39|40|41) di febbre|(?:continua a )?vomita(?:re|ndo)?\b
  (?:e|e'|ho|abbiamo|c'e) un'?(?: vera)? ?emergenza|^\W*emergenza\W*$|emergenza medica
  (?:serve|bisogno di|chiamate|mandate) (?:subito )?(?:un'? ?|l'? ?|una )?(?:ambulanza|medico (?:subito|urgente)|aiuto (?:subito|urgente)|polizia)
  aiuto!|aiutateci|aiutatemi|soccorso
  (?:avuto|fatto|subito) un (?:brutto )?(?:incidente|infarto|ictus)
  incidente (?:stradale|d'auto|in macchina)
  (?:svenut[oaie]|incoscient\w|privo di sensi|priva di sensi|sanguin\w+|ferit[oaie] grave\w*|gravemente ferit\w)
  non (?:respira|riesc\w+ a respirare)
  (?:mors[oaie]|punt[oaie]|attaccat[oaie]) da (?:un |uno |una )(?:serpente|scorpione|cane|coccodrillo)
  serpente (?:\w+ ){0,3}mors
  (?:derubat|rapinat|aggredit|scippat|rapit|violentat|minacciat)[oaie]\b|(?:ci|mi|gli) hanno rubato
  (?:perso|rubato|smarrito) (?:\w+ ){0,2}passaport[oi]
  passaport[oi] (?:\w+ ){0,2}(?:rubat|smarrit|sparit|pers)
  arrestat[oaie]|fermat[oaie] dalla polizia|in (?:prigione|carcere|galera)|in questura
  bloccat[oaie] (?:in|nel|nella|a|all|qui|senza)|rimast[oaie] a piedi|abbandonat[oaie]
  pers[oaie] (?:nel|nella) (?:savana|parco|foresta)
  # Portuguese
  febre (?:muito )?alta|febre de (?:39|40|41)|(?:39|40|41)(?: graus)? de febre|vomitando|a vomitar
  nao para de vomitar
  (?:e|tenho|temos|ha) uma (?:verdadeira )?emergencia|emergencia medica
  (?:preciso|precisamos|chamem?|mandem?) (?:de )?(?:uma |um )?${RESCUER_PT}|ajuda urgente
  (?:tive|tivemos|teve|sofreu|sofri|sofremos|houve) um (?:grave )?(?:acidente|infarto|enfarte|avc|ataque cardiaco)
  (?:esta|estou|estao|ficou) (?:muito )?(?:inconsciente|sangrando|a sangrar|ferid[oa]|desmaiad[oa]|morrendo)
  desmaiou|nao (?:esta |esta a |consigo |consegue |estou a )?respira\w*
  (?:mordid|picad|atacad)[oa] por (?:uma |um )?(?:cobra|escorpiao|cao|cachorro|crocodilo)
  cobra (?:\w+ ){0,2}(?:mordeu|picou)
  (?:fui|fomos|foi|sido) (?:assaltad|roubad|atacad|agredid|sequestrad|raptad)[oa]s?
  (?:me|nos) (?:roubaram|assaltaram|atacaram)|roubaram(?:-me|-nos)
  (?:perdi|perdemos|perdeu|roubaram) (?:\w+ ){0,3}passaportes?
  passaportes? (?:\w+ ){0,2}(?:roubad|perdid)
  (?:fui|fomos|foi|sido) (?:pres|detid)[oa]s?|na (?:prisao|cadeia|delegacia|esquadra)
  (?:encalhad|atolad|retid|abandonad)[oa]s?\b
  pres[oa]s? (?:no|na|em) (?:aeroporto|estrada|meio|mato|lama)
  perdid[oa]s? (?:no|na) (?:mato|parque|floresta|savana)
  # Swahili
  homa kali|anatapika|(?:dereva|mwongoza\w*|mtoto|mume wangu|mke wangu) (?:ameumia|amejeruhiwa)
  ajali (?:karibu|imetokea)|imetokea ajali
  (?:ni|hii ni|kuna|tuna|nina) dharura(?! ya kawaida)|^\W*dharura\W*$
  ambulensi|gari la wagonjwa|msaada wa (?:haraka|dharura)|nisaidie(?:ni)? (?:haraka|sasa)
  tusaidie(?:ni)? (?:haraka|sasa)|saidieni
  (?:tume|nime|ame|wame|kume|ime)pat(?:a|wa|ikana)(?: na)? ajali|kumetokea ajali
  ajali ya (?:gari|basi|boti|barabarani)
  amezimia|nimezimia|amepoteza fahamu|(?:ana|nina|na)(?:toka|vuja|tokwa)(?: na)? damu|hapumui
  (?:siwezi|hawezi) kupumua|mshtuko wa moyo|amepooza ghafla|(?:ana|nina)umwa sana|mgonjwa sana
  amejeruhiwa|nimejeruhiwa|tumejeruhiwa
  (?:ame|nime)(?:umwa|gongwa) na (?:nyoka|nge|mbwa)|nyoka (?:ameni|amemu|ame)\w*
  (?:nime|tume|ame)(?:ibiwa|porwa|vamiwa|shambuliwa|tekwa|bakwa)
  wame(?:niibia|tuibia|nipora|tupora|nivamia|tuvamia)
  (?:nime|tume|ame)poteza (?:pasipoti|paspoti|hati)
  (?:pasipoti|paspoti) (?:\w+ ){0,2}(?:imeibiwa|imepotea|zimeibiwa|zimepotea)
  (?:nime|tume|ame)kamatwa|polisi wame(?:ni|tu|m)\w+|niko (?:jela|gerezani)|yuko (?:jela|gerezani)
  kituo cha polisi
  (?:tume|nime)(?:kwama|potea|achwa njiani)
`
