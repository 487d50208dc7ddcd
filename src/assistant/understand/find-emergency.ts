/** Whether a clause (folded) says that somebody is in need now: hurt or very ill, in an accident, robbed or attacked, arrested,
 *  stranded, without papers, in danger, weary of life. Seven languages. A sign is taken back only by what belongs to it: a
 *  condition before it, a time long ago beside it, a price that is meant. "I am scared", "what do we do", "whatever it costs"
 *  take nothing back. */
export function findEmergency(folded: string): boolean {
  if (!SIGNS.test(folded)) return false
  const meant = folded.replace(FIGURES, ' ')
  if (ALL_OF_CONDITION.test(meant)) return false
  return [...meant.matchAll(EACH_SIGN)].some(({ 0: sign, index }) => {
    const before =
      meant
        .slice(0, index + 1)
        .split(PART)
        .at(-1) ?? ''
    const after = meant.slice(index + sign.length).split(PART)[0] ?? ''
    const near = `${before.split(AND).at(-1)}${sign.slice(1)}${after.split(AND)[0]}`
    return (
      !WHAT_IF.test(before) && !COVERED.test(after) && !LONG_AGO.test(near) && !WHAT_IF_LED.test(before + sign.slice(1))
    )
  })
}

const PERSON =
  "(?:i|we|he|she|they|it|someone|somebody|everyone|one of us|(?:my|our|the|his|her|a|another) (?:[\\w'-]+ ){0,2}[\\w'-]+)"

// A temperature is a fever only where somebody has it, or where it stands beside what makes ill: in the shade it is weather.
const PATIENT =
  '(?:i|he|she|(?:my|our|his|her|their|the|a|another) (?:[\\w-]+ ){0,2}(?!weather|water|sea|air|pool|sand|sun|room|tent|place|coast|beach|lodge|camp|hotel|island|park|forecast|desert)[\\w-]+|one of (?:us|our [\\w-]+|the [\\w-]+)|someone|somebody|(?:a |the )?(?:baby|child|kid|toddler|son|daughter|wife|husband))'
const AILING =
  '(?:help|urgent\\w*|doctor|ambulance|hospital|shak\\w+|shiver\\w*|vomit\\w*|throwing up|weak|ill|sick|unwell|convuls\\w*|headache|rash|diarrh\\w*|malaria|baby|toddler|infant)'
const DEGREES =
  '(?:of |is |was |at |over |above |around |about |nearly |almost |reached |went |has |gone |risen |rose |to |up )*(?:39|40|41|42|10[3-7])\\b'
const TEMPERATURE = [
  `${PATIENT} (?:still |now |also |just |suddenly )*(?:has|have|had|got|gets|is having|is running|runs|ran|was running|'ve got|developed) (?:had |got |been |running |a |an |the |very |high |body |fever )*temperature ${DEGREES}`,
  `(?:i've|he's|she's|i have|i'm) (?:got |had |running |a |the |high |body )*temperature ${DEGREES}`,
  `${PATIENT} (?:is|are|lies|lying) (?:in bed|ill|sick|unwell|lying|down|in (?:the|our) (?:room|tent))\\b[^.;!?]{0,30}\\btemperature ${DEGREES}`,
  `(?:my|his|her|their|body|(?:son|daughter|baby|child|kid|boy|girl|wife|husband|mother|father|mum|mom|dad|friend|toddler|partner|guest|grandm\\w+|grandf\\w+)'?s) (?:body )?temperature ${DEGREES}`,
  `temperature ${DEGREES}[^.;?]{0,40}\\b${AILING}\\b|\\b${AILING}\\b[^.;?]{0,30}\\btemperature ${DEGREES}`,
].join('|')

const ENGLISH: readonly string[] = [
  "(?:this is|it is|it's|we have|i have|there is|there's|got) (?:an|a real|a medical|a huge) emergency",
  '^\\W*(?:emergency|urgent emergency|medical emergency|sos|mayday)\\W*(?:!|help|please|$)',
  '(?:medical|family) emergency (?:here|now|with|at|in)',
  `${PERSON}(?:'s|'m|'re)? (?:is |are |am |was |has |have |had |just |been |got |suddenly |be |lying |badly |seriously |severely |very )*(?:unconscious|not breathing|choking|drowning|bleeding (?:badly|heavily|a lot|out)|bleeding|collapsed|fainted|passed out|having (?:a |an )?(?:heart attack|stroke|seizure|asthma attack|miscarriage)|injured|wounded|hurt badly|badly hurt|seriously ill|very (?:ill|sick)|dying|in labou?r|stung|bitten|bit by|poisoned|electrocuted|burned badly|gone into labou?r|going into labou?r)\\b`,
  '(?:had|having|has had|suffered|suffering|has|is having) (?:a |an )?(?:[\\w-]+ )?(?:heart attack|stroke|seizure|overdose|allergic shock|anaphyla\\w+|severe allergic reaction|bad allergic reaction)',
  "(?:can't|cannot|can not|cant|couldn't|struggling to|trouble|difficulty) breath\\w*",
  'not breathing|stopped breathing|vomiting blood|coughing (?:up )?blood|losing (?:a lot of )?blood|chest pains?|broke (?:my|his|her|a) (?:leg|arm|neck|back|hip|ankle|wrist)|broken (?:leg|neck|back|hip) (?:after|from|and)',
  '(?:snake|scorpion|spider|crocodile|hippo|elephant|lion|buffalo|leopard|dog|monkey|shark)s? (?:has |have |just )?(?:bit|bitten|attacked|gored|stung|charged into|injured)|bitten by|stung by a|attacked by|gored by|snake ?bite',
  '(?:need|send|call|get|want) (?:me |us |him |her )?(?:an? |the )?(?:ambulance|doctor (?:now|immediately|urgently|right away|quickly|fast|asap)|paramedics?|air ambulance|medevac|flying doctors|police (?:now|immediately|urgently)|rescue)',
  '(?:in|at|to) (?:the )?hospital (?:now|right now|after|with|because)|(?:rushed|taken|brought|admitted) (?:[\\w]+ )?(?:in)?to (?:the |a )?hospital|hospitali[sz]ed',
  '(?:had|been in|were in|was in|are in|in|involved in|caused|seen|after) (?:an?|the) (?:[\\w-]+ ){0,2}(?:accident|crash|collision)\\b|(?:car|bus|van|jeep|vehicle|boat|plane|taxi|driver) (?:has |just |have |had )*(?:crashed|overturned|rolled over|flipped|capsized|sank|sunk|hit (?:a|an|us|me)|caught fire|is on fire|broke(?:n)? down (?:in|on|at|near|and|far))',
  `${PERSON}(?:'ve|'s|'re|'m)? (?:have |has |had |just |been |was |were |got |is |are |being |almost )+(?:robbed|mugged|attacked|assaulted|raped|kidnapp?ed|abducted|car-?jacked|held up|stabbed|shot|beaten(?: up)?|threatened|followed by|drugged|molested|scammed at)\\b`,
  '(?:stole|snatched|took|grabbed|taken|stolen) (?:all )?(?:my|our|his|her|their) (?:[\\w]+ )?(?:passports?|bags?|wallets?|phones?|purse|money|luggage|backpack|handbag|car|everything|things|documents|papers|cards?)|(?:my|our|his|her|their) (?:[\\w]+ ){0,3}(?:has been|have been|was|were|got|is|are|been) (?:just )?stolen|stolen (?:passport|wallet|bag)|robbed (?:us|me|him|her)|break-?in at our|broke into (?:our|my)',
  "(?:lost|losing|misplaced|can't find|cannot find|cant find|without) (?:my|our|his|her|their|all) (?:[\\w]+ ){0,2}passports?|passports? (?:is|are|has|have|got|went) (?:been )?(?:lost|gone|missing|stolen|taken)",
  `(?:been|was|were|got|is|are|am|being|just|have|has|'ve|'re|'m|'s) (?:just |been |being )*(?:arrested|detained|locked up|taken into custody|in custody|in jail|in prison|in a cell|held (?:by|at) (?:the )?(?:police|immigration|border|customs))`,
  'police (?:have |has |are |just |is )*(?:arrested|detained|holding|taken|took|locked)|(?:at|in) (?:the|a) police (?:station|cell|custody)',
  `(?:stranded|marooned|stuck (?:here|in the (?:mud|bush|middle|park|desert|river|dark|rain)|on the (?:road|island|mountain|highway|roadside)|at the (?:airport|border|roadside|gate|station)|overnight|without|with no|alone)|lost (?:in|on) the (?:bush|park|forest|mountain|desert|wilderness|reserve)|left (?:us|me) (?:behind|here|alone|in the)|trapped)\\b`,
  '(?:driver|guide|pick-?up|transfer|taxi|car|bus|vehicle) (?:has |have |had )?(?:abandoned us|left us|left me|disappeared|vanished)',
  'help (?:me|us) (?:now|please now|quickly|immediately|urgently|right now)\\W*(?:please)?\\W*$|(?:urgent(?:ly)?|immediate|emergency) (?:help|assistance|medical)|need (?:urgent )?help (?:now|immediately|urgently|right now|fast|asap)|urgently need|please help[,!. ]+(?:we|i|my|he|she|there|now)',
  'life[- ]threatening|in (?:great |serious |real |mortal )?danger|someone is (?:following|shooting|trying to)|gun(?:man|men|shots)|shooting (?:at|here|in)|bomb(?:ed|ing)? (?:has|went|exploded|attack|here|in)\\b|terror(?:ist)? attack|(?:hotel|lodge|room|camp|tent|house) is (?:on fire|burning|flooded)|(?:fire|flood) (?:in|at) (?:our|the) (?:hotel|lodge|camp|room)',
  "(?:there (?:was|is|were|has been)|there's(?: been)?|saw|seeing|witnessed) (?:an?|the) (?:[\\w-]+ ){0,2}(?:accident|crash|collision)\\b|^\\W*(?:car|bus|road|traffic|boat|bad|serious|big) (?:accident|crash)\\b",
  '(?:driver|guide|passengers?|people|husband|wife|partner|mother|father|mum|mom|dad|son|daughter|child|children|kids?|baby|friend|colleague|someone|somebody) (?:is |are |was |were |got |badly |seriously |has been )*(?:hurt|injured|unconscious|bleeding|dead|dying|collapsed|not moving|not responding|unresponsive|missing)\\b',
  TEMPERATURE,
  "fever (?:of |is |at |over |above |around |about )*(?:39|40|41|42|10[3-7])\\b|(?:39|40|41|10[3-6])(?: ?(?:c|f|degrees?))? fever|(?:high|terrible|dangerous) fever|(?:cannot|can't|cant|won't|doesn't|keeps|non-?stop) (?:stop )?(?:vomiting|throwing up)|(?:my|our) (?:[\\w'-]+ ){1,2}(?:is|are|has been|keeps|was) (?:vomiting|throwing up|convulsing|shaking uncontrollably)|vomit\\w* (?:and|with) (?:\\w+ ){0,3}fever|fever (?:and|with) (?:\\w+ ){0,3}(?:vomit\\w*|convuls\\w*|stiff neck)",
]

const OTHERS: readonly string[] = [
  // es
  'fiebre (?:muy )?alta|fiebre de (?:39|40|41)|(?:39|40|41)(?: grados)? de fiebre|(?:esta|no para de|no deja de) (?:vomit\\w+)|(?:conductor|guia|hijo|hija|marido|mujer) (?:esta |resulto |muy )*herid[oa]',
  '(?:es|tenemos|tengo|hay) una (?:verdadera )?(?:emergencia|urgencia)(?! (?:de|a) )|^\\W*emergencia\\W*$|emergencia medica',
  '(?:necesito|necesitamos|llame(?:n)?|manden?|envien?) (?:a )?(?:una |un )?(?:ambulancia|medico (?:ya|ahora|urgente)|ayuda (?:ya|ahora|urgente|inmediata)|policia)|ayuda urgente|\\bsocorro\\b|auxilio',
  '(?:tuve|tuvimos|tuvo|he tenido|hemos tenido|ha tenido|han tenido|sufri|sufrimos|ha sufrido|acabamos de tener|hubo) (?:un |una )?(?:accidente|choque|infarto|ataque al corazon|derrame)',
  '(?:esta|estoy|estan|quedo|se quedo) (?:muy )?(?:inconsciente|sangrando|herid[oa]s?|grave|muriendo|desangrando)|no (?:puedo|puede|podemos) respirar|no respira|se ha desmayado|se desmayo|perdio el conocimiento',
  '(?:mordio|mordido|picado|atacad[oa]s?|picadura|mordedura) (?:por |de )?(?:una |un )?(?:serpiente|escorpion|cocodrilo|hipopotamo|perro|leon)|(?:serpiente|escorpion|perro) (?:le |me |nos )?(?:ha )?(?:mordi|pica)',
  '(?:me|nos|le|les) (?:acaban de |han |ha )?(?:robar|robaron|robado|robo|atracaron|atracado|asaltaron|asaltado|atacaron|atacado|agredid[oa]|secuestrad[oa]|amenazad[oa]|estafad[oa])|(?:fui|fuimos|sido) (?:asaltad|robad|atacad|secuestrad|violad)[oa]s?',
  '(?:perdi|perdimos|perdido|robaron|robado|perdio) (?:\\w+ ){0,2}pasaportes?|pasaportes? (?:\\w+ ){0,2}(?:robado|perdido|desaparecido)',
  '(?:detuvieron|detenid[oa]s?|arrestaron|arrestad[oa]s?|encarcelad[oa]s?|preso|presa|en la carcel|en (?:la )?comisaria|en la estacion de policia)',
  '(?:varad[oa]s?|atrapad[oa]s?|tirad[oa]s? en|perdid[oa]s en (?:el|la|medio)|atascad[oa]s? en)',
  // fr
  "y a eu un (?:grave )?accident|(?:forte|grosse) fievre|fievre (?:de |a )?(?:39|40|41)|(?:39|40|41)(?: degres)? de fievre|(?:n'arrete pas de )?vomi(?:t|r|ssements?)\\b",
  "(?:c'est|j'ai|on a|nous avons|il y a) une (?:vraie )?urgence|^\\W*urgence\\W*$|urgence medicale",
  "(?:besoin d'|appelez |envoyez )(?:une |un |de |l')*(?:ambulance|medecin (?:tout de suite|vite|en urgence)|aide (?:urgente|immediate|tout de suite)|secours)|au secours|a l'aide|aidez[- ](?:nous|moi) (?:vite|tout de suite)",
  "(?:eu|fait|avons eu|victimes? d'|dans) (?:un |une )?(?:grave )?(?:accident|infarctus|crise cardiaque|avc|malaise cardiaque)",
  "(?:est|suis|sont|sommes) (?:tres |gravement )?(?:inconscient\\w*|bless\\w+|evanoui\\w*|en train de mourir|dans le coma)|saigne|(?:ne|n'arrive\\w*) (?:pas |plus |\\w+ )?(?:a )?respir\\w+|perdu connaissance|s'est evanoui",
  '(?:mordu\\w*|pique\\w*|attaque\\w*) par (?:un |une |des )(?:serpent|scorpion|chien|crocodile|hippopotame|lion)',
  "(?:on |ils )?(?:m'a|nous a|lui a|m'ont|nous ont|l'ont) (?:tout )?(?:vole|derobe|attaque|agresse|braque|menace|enleve)|(?:fait|ete) (?:voler|agresse\\w*|braque\\w*|attaque\\w*|cambriole\\w*|detrousse\\w*|kidnappe\\w*|viole\\w*)",
  '(?:perdu|vole|egare) (?:\\w+ ){0,2}passeports?|passeports? (?:\\w+ ){0,2}(?:vole|perdu|disparu)s?',
  "(?:arrete\\w*|interpelle\\w*) (?:par la police|a la frontiere|a l'aeroport)|(?:ete|m'ont|l'ont) (?:arrete|emprisonne)\\w*|en garde a vue|en prison|au (?:poste de police|commissariat)",
  "(?:bloque|coince|abandonne)\\w* (?:a l'aeroport|au milieu|dans|sur|en|ici|sans)|perdus? dans (?:la brousse|le parc|la savane)|en panne (?:au milieu|dans|en pleine)",
  // de
  '(?:gab|gibt|passiert\\w*|da ist) (?:\\w+ ){0,3}(?:auto|verkehrs)?unfall|(?:hohes|starkes) fieber|(?:39|40|41)(?: grad)? fieber|fieber (?:von |uber )?(?:39|40|41)|(?:erbricht|ubergibt sich)',
  '(?:ist|haben|habe|hier|das) (?:hier |ist )?ein(?:en)? (?:medizinischer? |echter? )?notfall|^\\W*notfall\\W*$|medizinischer notfall',
  '(?:brauche|brauchen|rufen sie|schicken sie|holen sie) (?:\\w+ )?(?:einen |eine |sofort |dringend |bitte )*(?:krankenwagen|rettungswagen|notarzt|arzt|hilfe|polizei)|(?:dringend|sofort|schnell) hilfe|\\bhilfe!',
  '(?:hatte|hatten|hat|haben|habe) (?:\\w+ ){0,4}(?:unfall|autounfall|herzinfarkt|schlaganfall|zusammenstoss)|(?:unfall|herzinfarkt|schlaganfall) (?:gehabt|erlitten|gebaut)',
  '(?:bewusstlos|ohnmachtig|schwer verletzt|blutet|verblutet|zusammengebrochen|erstickt|ertrinkt|lebensgefahr|atmet nicht|nicht (?:mehr )?atmen|keine luft)',
  '(?:schlange|skorpion|hund|krokodil|lowe|nilpferd|affe)\\w* (?:\\w+ ){0,3}(?:gebissen|gestochen|angegriffen)|schlangenbiss|von einer? (?:schlange|hund|skorpion) ',
  '(?:ausgeraubt|uberfallen|beraubt|bestohlen|angegriffen|entfuhrt|vergewaltigt|niedergeschlagen|bedroht worden)',
  '(?:reise)?pass\\w* (?:\\w+ ){0,3}(?:gestohlen|geklaut|verloren|weg\\b|verschwunden)|(?:verloren|gestohlen) (?:\\w+ ){0,2}(?:reise)?pass|(?:geld|tasche|rucksack|handy|geldborse|brieftasche|alles) (?:\\w+ ){0,3}(?:gestohlen|geklaut)',
  '(?:verhaftet|festgenommen|im gefangnis|in haft|auf der polizeiwache|auf der wache)',
  '(?:gestrandet|sitzen (?:\\w+ ){0,4}fest\\b|stecken (?:\\w+ ){0,4}fest\\b|festgefahren|liegen ?geblieben|verirrt|eingeschlossen)',
  // it
  "c'e stato un (?:grave )?incidente|febbre (?:molto )?alta|febbre (?:a|di) (?:39|40|41)|(?:39|40|41) di febbre|(?:continua a )?vomita(?:re|ndo)?\\b",
  "(?:e|e'|ho|abbiamo|c'e) un'?(?: vera)? ?emergenza|^\\W*emergenza\\W*$|emergenza medica",
  "(?:serve|bisogno di|chiamate|mandate) (?:subito )?(?:un'? ?|l'? ?|una )?(?:ambulanza|medico (?:subito|urgente)|aiuto (?:subito|urgente)|polizia)|aiuto!|aiutateci|aiutatemi|soccorso",
  "(?:avuto|fatto|subito) un (?:brutto )?(?:incidente|infarto|ictus)|incidente (?:stradale|d'auto|in macchina)",
  '(?:svenut[oaie]|incoscient\\w|privo di sensi|priva di sensi|sanguin\\w+|ferit[oaie] grave\\w*|gravemente ferit\\w)|non (?:respira|riesc\\w+ a respirare)',
  '(?:mors[oaie]|punt[oaie]|attaccat[oaie]) da (?:un |uno |una )(?:serpente|scorpione|cane|coccodrillo)|serpente (?:\\w+ ){0,3}mors',
  '(?:derubat|rapinat|aggredit|scippat|rapit|violentat|minacciat)[oaie]\\b|(?:ci|mi|gli) hanno rubato',
  '(?:perso|rubato|smarrito) (?:\\w+ ){0,2}passaport[oi]|passaport[oi] (?:\\w+ ){0,2}(?:rubat|smarrit|sparit|pers)',
  'arrestat[oaie]|fermat[oaie] dalla polizia|in (?:prigione|carcere|galera)|in questura',
  'bloccat[oaie] (?:in|nel|nella|a|all|qui|senza)|rimast[oaie] a piedi|abbandonat[oaie]|pers[oaie] (?:nel|nella) (?:savana|parco|foresta)',
  // pt
  'febre (?:muito )?alta|febre de (?:39|40|41)|(?:39|40|41)(?: graus)? de febre|vomitando|a vomitar|nao para de vomitar',
  '(?:e|tenho|temos|ha) uma (?:verdadeira )?emergencia|emergencia medica',
  '(?:preciso|precisamos|chamem?|mandem?) (?:de )?(?:uma |um )?(?:ambulancia|medico (?:ja|agora|urgente)|ajuda (?:agora|urgente|imediata)|policia)|ajuda urgente',
  '(?:tive|tivemos|teve|sofreu|sofri|sofremos|houve) um (?:grave )?(?:acidente|infarto|enfarte|avc|ataque cardiaco)',
  '(?:esta|estou|estao|ficou) (?:muito )?(?:inconsciente|sangrando|a sangrar|ferid[oa]|desmaiad[oa]|morrendo)|desmaiou|nao (?:esta |esta a |consigo |consegue |estou a )?respira\\w*',
  '(?:mordid|picad|atacad)[oa] por (?:uma |um )?(?:cobra|escorpiao|cao|cachorro|crocodilo)|cobra (?:\\w+ ){0,2}(?:mordeu|picou)',
  '(?:fui|fomos|foi|sido) (?:assaltad|roubad|atacad|agredid|sequestrad|raptad)[oa]s?|(?:me|nos) (?:roubaram|assaltaram|atacaram)|roubaram(?:-me|-nos)',
  '(?:perdi|perdemos|perdeu|roubaram) (?:\\w+ ){0,3}passaportes?|passaportes? (?:\\w+ ){0,2}(?:roubad|perdid)',
  '(?:fui|fomos|foi|sido) (?:pres|detid)[oa]s?|na (?:prisao|cadeia|delegacia|esquadra)',
  '(?:encalhad|atolad|retid|abandonad)[oa]s?\\b|pres[oa]s? (?:no|na|em) (?:aeroporto|estrada|meio|mato|lama)|perdid[oa]s? (?:no|na) (?:mato|parque|floresta|savana)',
  // sw
  'homa kali|anatapika|(?:dereva|mwongoza\\w*|mtoto|mume wangu|mke wangu) (?:ameumia|amejeruhiwa)|ajali (?:karibu|imetokea)|imetokea ajali',
  '(?:ni|hii ni|kuna|tuna|nina) dharura(?! ya kawaida)|^\\W*dharura\\W*$',
  'ambulensi|gari la wagonjwa|msaada wa (?:haraka|dharura)|nisaidie(?:ni)? (?:haraka|sasa)|tusaidie(?:ni)? (?:haraka|sasa)|saidieni',
  '(?:tume|nime|ame|wame|kume|ime)pat(?:a|wa|ikana)(?: na)? ajali|kumetokea ajali|ajali ya (?:gari|basi|boti|barabarani)',
  'amezimia|nimezimia|amepoteza fahamu|(?:ana|nina|na)(?:toka|vuja|tokwa)(?: na)? damu|hapumui|(?:siwezi|hawezi) kupumua|mshtuko wa moyo|amepooza ghafla|(?:ana|nina)umwa sana|mgonjwa sana|amejeruhiwa|nimejeruhiwa|tumejeruhiwa',
  '(?:ame|nime)(?:umwa|gongwa) na (?:nyoka|nge|mbwa)|nyoka (?:ameni|amemu|ame)\\w*',
  '(?:nime|tume|ame)(?:ibiwa|porwa|vamiwa|shambuliwa|tekwa|bakwa)|wame(?:niibia|tuibia|nipora|tupora|nivamia|tuvamia)',
  '(?:nime|tume|ame)poteza (?:pasipoti|paspoti|hati)|(?:pasipoti|paspoti) (?:\\w+ ){0,2}(?:imeibiwa|imepotea|zimeibiwa|zimepotea)',
  '(?:nime|tume|ame)kamatwa|polisi wame(?:ni|tu|m)\\w+|niko (?:jela|gerezani)|yuko (?:jela|gerezani)|kituo cha polisi',
  '(?:tume|nime)(?:kwama|potea|achwa njiani)',
]

// Weary of life: they are in need, and are spoken to with care.
const DESPAIR: readonly string[] = [
  '(?:(?:will|mochte|wollte|werde) )?(?:mich|sich) (?:selbst )?(?:umbringen|umzubringen|toten|zu toten)|bringe mich (?:jetzt |heute )?um|(?:will|mochte|wollte|wurde) (?:\\w+ ){0,3}(?:sterben|tot sein|nicht mehr leben)|nicht mehr leben|selbstmord\\w*|suizid\\w*|das leben nehmen|lebensmude',
  '(?:nataka|natamani|nafikiria|bora) (?:kufa|kujiua|nife)|\\b(?:kujiua|najiua|nitajiua|nijiue)\\b|sitaki (?:tena )?kuishi(?! (?:katika|na|huko|hapa))',
  "(?:kill|killing|harm|harming|hang|hanging|cutting) (?:myself|himself|herself|themselves)|suicid\\w*|self[- ]harm|(?:end|ending|take|taking) (?:it all|my (?:own )?life|his (?:own )?life|her (?:own )?life)|(?:want|wanted|wanna|rather|prefer)(?: to)? (?:die|be dead)\\b(?! of| from (?:laugh|embarr))|wish (?:i|we) (?:was|were) dead|better off dead|no (?:reason|point) (?:to|in) (?:live|living)|(?:don't|dont|do not|no longer|can't|cannot) (?:want to |wanna |go on )?(?:live|living|be alive|exist)(?! (?:in|at|on|with|there|near|without|here))\\b|(?:want|wanna) (?:to )?disappear (?:forever|for good)",
  '(?:quiero|deseo|ganas de|pienso en|voy a|prefiero) (?:morir(?:me)?|matarme|suicidarme|quitarme la vida)|no quiero (?:seguir )?(?:vivir|viviendo)(?! en)|\\bmatarme\\b|quitarme la vida|suicid\\w*|acabar con (?:mi vida|todo)',
  'envie de (?:mourir|me tuer|me suicider|en finir|disparaitre)|(?:me|se) suicider|suicid\\w*|me tuer|(?:veux|voudrais|prefere) (?:mourir|en finir|plus vivre)|plus (?:envie de )?vivre(?! (?:a|en|dans|avec))|mettre fin a (?:mes jours|ma vie)|en finir avec (?:la|ma) vie',
  '(?:voglio|vorrei|voglia di) (?:morire|uccidermi|ammazzarmi|suicidarmi|farla finita)|uccidermi|ammazzarmi|suicid\\w*|togliermi la vita|farla finita|non (?:voglio|ho voglia di) (?:piu )?vivere(?! (?:a|in))',
  '(?:quero|queria|vontade de|prefiro) (?:morrer|me matar|matar-me|suicidar\\w*|acabar com tudo)|me matar|matar-me|suicid\\w*|acabar com (?:a )?minha vida|tirar (?:a )?minha (?:propria )?vida|nao quero (?:mais )?viver(?! (?:em|no|na))',
]

/** Whether a text (folded) says that somebody is weary of life. */
export const speaksOfDespair = (folded: string): boolean => DESPAIR_SIGNS.test(folded)

const DESPAIR_SIGNS = new RegExp(`(?:^|[^\\p{L}])(?:${DESPAIR.join('|')})`, 'u')

// In one pass: a fifth of the time that one expression after the other takes.
const ANY_SIGN = `(?:^|[^\\p{L}])(?:${[...ENGLISH, ...OTHERS, ...DESPAIR].join('|')})`
const SIGNS = new RegExp(ANY_SIGN, 'u')
const EACH_SIGN = new RegExp(ANY_SIGN, 'gu')

const PART = /[,;:()–—]|\s-+\s/
const AND = /\s(?:and|und|y|et|ed?|na|but|now|aber|pero|mais|ma|mas|lakini)\s/

const PRICE =
  '(?:price|prices|cost|costs|bill|quote|rates?|fees?|precios?|prix|preise?n?|rechnung|prezz[oi]|precos?|conto|bei (?:ya|hii|yake|yenu)|cuenta|facture|addition)'
const WHATEVER =
  '(?:whatever|no matter what|no matter|regardless of|at any|never mind|any|peu importe|quel que soit|a cualquier|a qualquer|a qualsiasi|um jeden|zu jedem|egal|sin importar|non importa|nao importa)'

/** Phrases that only sound like need: "we are dying to see lions", "a heart attack when I saw the price", "emergency exit". */
const FIGURES = new RegExp(
  [
    `\\b${WHATEVER} (?:what )?(?:the |it |le |il |el |o |en |einen )?${PRICE}\\b`,
    `(?:heart attack|heart stopped|stroke|seizure|faint\\w*|collaps\\w*|passed out|dying|died|die|bleeding|choking|choked|robbed|mugged|kill\\w* (?:me|myself)|hurt|infarto|desmay\\w*|infarctus|evanoui\\w*|mourir|herzinfarkt|schlaganfall|ohnmacht\\w*|svenut\\w|morire|morrer|robad[oa]s?|vole|derubat\\w|ausgeraubt)[^,;.]{0,40}\\b(?:when|as|at|by|over|from|because of|looking at|cuando|con|por|quand|avec|par|als|bei|von|quando|com|pelo|del|de)\\b[^,;.]{0,30}\\b${PRICE}\\b`,
    `\\b(?:with|for|at|con|a|por|avec|pour|bei|mit|com|per) (?:this|these|those|that|such|your|the|estos?|ces?|cette|diesen?|dem|questi|esses?|questo) ${PRICE}\\b[^,;.]{0,40}(?:robbed|bleeding|dying|heart attack|fainted|robad\\w+|vole\\w*|ausgeraubt|derubat\\w|roubad\\w+)`,
    '\\bdying (?:to|for)\\b|\\bdie for\\b|\\bbleeding edge\\b|\\bstroke of\\b|\\bcrash course\\b|\\b(?:daylight|highway) robbery\\b|\\bbath bombs?\\b|\\bphoto ?bomb|\\bheart attacks? (?:on a plate|grill)|\\btrapped (?:in the|by) (?:office|routine|everyday)|\\bcaught fire with\\b|\\bsuicide squad\\b|\\byellow fever\\b|\\bdance fever\\b|\\bsafari fever\\b',
    "\\bemergency (?:exits?|contact|number|fund|row|landing|kit|plan|procedures?|cover|evacuation cover|line|phone|equipment)\\b|\\b(?:not|no|isn't an?) (?:an |a )?emergency\\b",
  ].join('|'),
  'gu',
)

/** A clause that is told under a condition from its head on: "if we had an accident, who comes?". */
const ALL_OF_CONDITION =
  /^\W*(?:(?:and|but|so|ok|hi|hello|hey|just|y|et|und|e|na)[\s,]+)*(?:what if|in case|in the event|suppose|supposing|let's say|imagine|what (?:happens|would happen)|(?:what|who|how)\b[^,;]{0,30}\b(?:if|in case)|if (?:i|we|he|she|they|someone|somebody|anyone|one|my|our|a|an|the|something|there)\b|que pasa si|y si|que hacer si|en caso de|que se passe|et si|que faire (?:si|en cas)|en cas d|was passiert|was (?:ist|mache|tun)[^,;]{0,20} wenn|wenn (?:ich|wir|jemand|man|etwas)|falls|im falle?|che (?:succede|fare se)|cosa (?:succede|fare se)|in caso|o que acontece|o que fazer (?:se|em)|em caso de|ikiwa|endapo|itakuwaje|nini (?:hutokea|kitatokea|kinatokea))\b/

/** What would be, or is in general, as it stands before a sign: to be told, not to be rescued from. */
const WHAT_IF =
  /\b(?:what if|in case|in the event|if (?:i|we|he|she|they|you|there|someone|somebody|anyone|anything|my|our|one|a|an|the|something)?|what (?:happens|would happen)|how (?:safe|likely|common|often|dangerous|many)|is it (?:safe|dangerous|likely|true|common)|(?:risk|chances?|danger|likelihood) (?:of|that)|(?:story|film|movie|book|documentary) (?:about|of|where|with)|si (?:alguien|nos|me|hay|tengo|tenemos|perdemos|pierdo)|en caso de|en cas d\W?e?|si (?:on|quelqu'un|je|nous|j'ai)|wenn|falls|im falle?|in caso|se (?:qualcuno|ho|abbiamo|perdo|perdiamo)|em caso de|se (?:alguem|eu|nos|houver|perder)|kama|ikiwa|endapo)\b[^,;]*$|\b(?:do|does|did|have|has|are|were|is|can|could|get|would) (?:the |any |other |many |some |most )?(?:tourists?|people|guests?|travell?ers?|visitors?|anyone|anybody|you|lions?|elephants?|hippos?|crocodiles?|snakes?|animals?|monkeys?|sharks?)(?: \w+){0,3}\W*$|\b(?:might|could|would|may|will|won't|not|never|n't|without|avoid|prevent)(?: (?:be|get|getting|being|become|been|have|ever))*\W*$|\b(?:worried|afraid|scared|frightened|fear\w*|nervous|think\w*|talk\w*|read|heard|stor\w+) (?:of|about) (?:being|getting|be|having|people|tourists)?(?: \w+){0,1}\W*$|\b(?:insurance|policy|cover\w*|seguro|versicherung|assurance|assicurazione|bima)\b.{0,30}\b(?:covers?|pays?|include\w*|against|for)\b[^,;]*$/

/** The same inside the sign: "has anyone ever been robbed", "a chance of being bitten". */
const WHAT_IF_LED =
  /\b(?:has|have|had|are|do|does) (?:anyone|anybody|someone|somebody|tourists|people|guests|they) (?:ever |often |been |got |get |sometimes )|\b(?:risk|chances?|likelihood|fear|story|film|movie|book) (?:of|about)\b/

const COVERED =
  /\bis an? (?:book|film|movie|song|story)\b|\b(?:covered|insured|insurance cover|cubiert\w|versichert|couvert\w?|copert\w|cobert\w)\b/

const LONG_AGO =
  /\b(?:(?:years?|months?|weeks?) ago|last (?:year|month|time|summer|winter|spring|autumn|holiday|trip)|in (?:the past|20[012]\d|my (?:youth|childhood))|as a (?:child|kid)|once (?:had|was|got)|used to|previously|on (?:our|my) (?:last|previous) (?:trip|holiday|visit)|history of|el ano pasado|hace (?:anos|meses)|l'annee derniere|l'an dernier|il y a (?:des |\w+ )?(?:ans|mois)|letztes jahr|vor (?:\w+ )?jahren|l'anno scorso|anni fa|no ano passado|ha (?:\w+ )?anos|mwaka jana|zamani)\b/
