import { oneOf } from '../resolve/phrases.ts'

const PERSON = oneOf`
  i|we|he|she|they|it|someone|somebody|everyone|one of us
  (?:my|our|the|his|her|a|another) (?:[\w'-]+ ){0,2}[\w'-]+
`

const IS_SUDDENLY =
  '(?:is |are |am |was |has |have |had |just |been |got |suddenly |be |lying |badly |seriously |severely |very )'

const IN_NEED = oneOf`
  unconscious|not breathing|choking|drowning|bleeding (?:badly|heavily|a lot|out)|bleeding|collapsed
  fainted|passed out|having (?:a |an )?(?:heart attack|stroke|seizure|asthma attack|miscarriage)
  injured|wounded|hurt badly|badly hurt|seriously ill|very (?:ill|sick)|dying|in labou?r|stung|bitten
  bit by|poisoned|electrocuted|burned badly|gone into labou?r|going into labou?r
`

const ATTACK_OF_ILLNESS = oneOf`
  heart attack|stroke|seizure|overdose|allergic shock|anaphyla\w+|severe allergic reaction
  bad allergic reaction
`

const ANIMAL = oneOf`
  snake|scorpion|spider|crocodile|hippo|elephant|lion|buffalo|leopard|dog|monkey|shark
`

const RESCUER = oneOf`
  ambulance|doctor (?:now|immediately|urgently|right away|quickly|fast|asap)|paramedics?|air ambulance
  medevac|flying doctors|police (?:now|immediately|urgently)|rescue
`

const WRECKED = oneOf`
  crashed|overturned|rolled over|flipped|capsized|sank|sunk|hit (?:a|an|us|me)|caught fire|is on fire
  broke(?:n)? down (?:in|on|at|near|and|far)
`

const HAS_JUST = '(?:have |has |had |just |been |was |were |got |is |are |being |almost )'

const ASSAULTED = oneOf`
  robbed|mugged|attacked|assaulted|raped|kidnapp?ed|abducted|car-?jacked|held up|stabbed|shot
  beaten(?: up)?|threatened|followed by|drugged|molested|scammed at
`

const BELONGINGS = oneOf`
  passports?|bags?|wallets?|phones?|purse|money|luggage|backpack|handbag|car|everything|things
  documents|papers|cards?
`

const DETAINED = oneOf`
  arrested|detained|locked up|taken into custody|in custody|in jail|in prison|in a cell
  held (?:by|at) (?:the )?(?:police|immigration|border|customs)
`

const STUCK = oneOf`
  here|in the (?:mud|bush|middle|park|desert|river|dark|rain)
  on the (?:road|island|mountain|highway|roadside)|at (?:[\w'-]+ ){0,3}(?:airport|border|roadside|gate|station)
  overnight|without|with no|alone
`

const STRANDED = oneOf`
  stranded|marooned|stuck ${STUCK}
  lost (?:in|on) the (?:bush|park|forest|mountain|desert|wilderness|reserve)
  left (?:us|me) (?:behind|here|alone|in the)|trapped
`

const COMPANION = oneOf`
  driver|guide|passengers?|people|husband|wife|partner|mother|father|mum|mom|dad|son|daughter|child
  children|kids?|baby|friend|colleague|someone|somebody
`

const HURT_OR_MISSING = oneOf`
  hurt|injured|unconscious|bleeding|dead|dying|collapsed|not moving|not responding|unresponsive
  missing
`

// A temperature is a fever only where somebody has it, or where it stands beside what makes ill: in the shade it is weather.
const WARM_THINGS = oneOf`
  weather|water|sea|air|pool|sand|sun|room|tent|place|coast|beach|lodge|camp|hotel|island|park
  forecast|desert
`

const PATIENT = oneOf`
  i|he|she|(?:my|our|his|her|their|the|a|another) (?:[\w-]+ ){0,2}(?!${WARM_THINGS})[\w-]+
  one of (?:us|our [\w-]+|the [\w-]+)|someone|somebody
  (?:a |the )?(?:baby|child|kid|toddler|son|daughter|wife|husband)
`

const RUNS_A = oneOf`
  has|have|had|got|gets|is having|is running|runs|ran|was running|'ve got|developed
`

const WHOSE = oneOf`
  my|his|her|their|body
  (?:son|daughter|baby|child|kid|boy|girl|wife|husband|mother|father|mum|mom|dad|friend|toddler|partner|guest|grandm\w+|grandf\w+)'?s
`

const AILING = oneOf`
  help|urgent\w*|doctor|ambulance|hospital|shak\w+|shiver\w*|vomit\w*|throwing up|weak|ill|sick|unwell
  convuls\w*|headache|rash|diarrh\w*|malaria|baby|toddler|infant
`

const DEGREES =
  '(?:of |is |was |at |over |above |around |about |nearly |almost |reached |went |has |gone |risen |rose |to |up )*(?:39|40|41|42|10[3-7])\\b'

const TEMPERATURE = oneOf`
  ${PATIENT} (?:still |now |also |just |suddenly )*${RUNS_A} (?:had |got |been |running |a |an |the |very |high |body |fever )*temperature ${DEGREES}
  (?:i've|he's|she's|i have|i'm) (?:got |had |running |a |the |high |body )*temperature ${DEGREES}
  ${PATIENT} (?:is|are|lies|lying) (?:in bed|ill|sick|unwell|lying|down|in (?:the|our) (?:room|tent))\b[^.;!?]{0,30}\btemperature ${DEGREES}
  ${WHOSE} (?:body )?temperature ${DEGREES}
  temperature ${DEGREES}[^.;?]{0,40}\b${AILING}\b|\b${AILING}\b[^.;?]{0,30}\btemperature ${DEGREES}
`

/** How somebody in need speaks in English: hurt or ill, in an accident, robbed, arrested, stranded, in danger. */
export const ENGLISH_SIGNS = oneOf`
  # that it is one
  (?:this is|it is|it's|we have|i have|there is|there's|got) (?:an|a real|a medical|a huge) emergency
  ^\W*(?:emergency|urgent emergency|medical emergency|sos|mayday)\W*(?:!|help|please|$)
  (?:medical|family) emergency (?:here|now|with|at|in)
  # ill or hurt
  ${PERSON}(?:'s|'m|'re)? ${IS_SUDDENLY}*${IN_NEED}\b
  (?:had|having|has had|suffered|suffering|has|is having) (?:a |an )?(?:[\w-]+ )?${ATTACK_OF_ILLNESS}
  (?:can't|cannot|can not|cant|couldn't|struggling to|trouble|difficulty) breath\w*
  not breathing|stopped breathing|vomiting blood|coughing (?:up )?blood|losing (?:a lot of )?blood
  chest pains?|broke (?:my|his|her|a) (?:leg|arm|neck|back|hip|ankle|wrist)
  broken (?:leg|neck|back|hip) (?:after|from|and)
  # animals
  ${ANIMAL}s? (?:has |have |just )?(?:bit|bitten|attacked|gored|stung|charged into|injured)|bitten by
  stung by a|attacked by|gored by|snake ?bite
  # who is to come
  (?:need|send|call|get|want) (?:me |us |him |her )?(?:an? |the )?${RESCUER}
  # in hospital
  (?:in|at|to) (?:the )?hospital (?:now|right now|after|with|because)
  (?:rushed|taken|brought|admitted) (?:[\w]+ )?(?:in)?to (?:the |a )?hospital|hospitali[sz]ed
  # accidents
  (?:had|been in|were in|was in|are in|in|involved in|caused|seen|after) (?:an?|the) (?:[\w-]+ ){0,2}(?:accident|crash|collision)\b
  (?:car|bus|van|jeep|vehicle|boat|plane|taxi|driver) (?:has |just |have |had )*${WRECKED}
  # robbed or attacked
  ${PERSON}(?:'ve|'s|'re|'m)? ${HAS_JUST}+${ASSAULTED}\b
  # stolen
  (?:stole|snatched|took|grabbed|taken|stolen) (?:all )?(?:my|our|his|her|their) (?:[\w]+ )?${BELONGINGS}
  (?:my|our|his|her|their) (?:[\w]+ ){0,3}(?:has been|have been|was|were|got|is|are|been) (?:just )?stolen
  stolen (?:passport|wallet|bag)|robbed (?:us|me|him|her)|break-?in at our|broke into (?:our|my)
  # papers lost
  (?:lost|losing|misplaced|can't find|cannot find|cant find|without) (?:my|our|his|her|their|all) (?:[\w]+ ){0,2}passports?
  passports? (?:is|are|has|have|got|went) (?:been )?(?:lost|gone|missing|stolen|taken)
  # arrested
  (?:been|was|were|got|is|are|am|being|just|have|has|'ve|'re|'m|'s) (?:just |been |being )*${DETAINED}
  police (?:have |has |are |just |is )*(?:arrested|detained|holding|taken|took|locked)
  (?:at|in) (?:the|a) police (?:station|cell|custody)
  # stranded or left behind
  ${STRANDED}\b
  (?:driver|guide|pick-?up|transfer|taxi|car|bus|vehicle) (?:has |have |had )?(?:abandoned us|left us|left me|disappeared|vanished)
  # asking for help at once
  help (?:me|us) (?:now|please now|quickly|immediately|urgently|right now)\W*(?:please)?\W*$
  (?:urgent(?:ly)?|immediate|emergency) (?:help|assistance|medical)
  need (?:urgent )?help (?:now|immediately|urgently|right now|fast|asap)|urgently need
  please help[,!. ]+(?:we|i|my|he|she|there|now)
  # danger to life
  life[- ]threatening|in (?:great |serious |real |mortal )?danger
  someone is (?:following|shooting|trying to)|gun(?:man|men|shots)|shooting (?:at|here|in)
  bomb(?:ed|ing)? (?:has|went|exploded|attack|here|in)\b|terror(?:ist)? attack
  (?:hotel|lodge|room|camp|tent|house) is (?:on fire|burning|flooded)
  (?:fire|flood) (?:in|at) (?:our|the) (?:hotel|lodge|camp|room)
  # seen, or told of others
  (?:there (?:was|is|were|has been)|there's(?: been)?|saw|seeing|witnessed) (?:an?|the) (?:[\w-]+ ){0,2}(?:accident|crash|collision)\b
  ^\W*(?:car|bus|road|traffic|boat|bad|serious|big) (?:accident|crash)\b
  ${COMPANION} (?:is |are |was |were |got |badly |seriously |has been )*${HURT_OR_MISSING}\b
  # fever
  ${TEMPERATURE}
  fever (?:of |is |at |over |above |around |about )*(?:39|40|41|42|10[3-7])\b
  (?:39|40|41|10[3-6])(?: ?(?:c|f|degrees?))? fever|(?:high|terrible|dangerous) fever
  (?:cannot|can't|cant|won't|doesn't|keeps|non-?stop) (?:stop )?(?:vomiting|throwing up)
  (?:my|our) (?:[\w'-]+ ){1,2}(?:is|are|has been|keeps|was) (?:vomiting|throwing up|convulsing|shaking uncontrollably)
  vomit\w* (?:and|with) (?:\w+ ){0,3}fever
  fever (?:and|with) (?:\w+ ){0,3}(?:vomit\w*|convuls\w*|stiff neck)
`
