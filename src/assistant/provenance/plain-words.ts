import { fold } from '../resolve/count-words.ts'

/** Words that may begin a sentence, or in German have a capital, without being a name. A word that is missing here costs a
 *  sentence, which is then answered from the text itself; a name that were here would pass unseen. */
export function isPlainWord(folded: string, { language, isFirst }: { language: string; isFirst: boolean }): boolean {
  if (ALWAYS.has(`${language} ${folded}`)) return true
  if (isFirst && OPENERS[language]?.has(folded)) return true
  return language === 'de' && isGermanNoun(folded)
}

/** True when the small words of a text are those of a language rather than of English (our facts are English, so that is what
 *  a model falls back to); for English, rather than of any other. */
export function isSpokenIn(text: string, language: string): boolean {
  const said = fold(text).match(/[\p{L}']+/gu) ?? []
  const hits = (of: string) => said.filter(word => OPENERS[of]?.has(word)).length
  if (language !== 'en') return hits(language) > hits('en')
  const others = Object.keys(OPENERS).filter(each => each !== 'en')
  return hits('en') >= Math.max(...others.map(hits))
}

const ALWAYS = new Set([
  'en i',
  "en i'm",
  "en i'll",
  "en i'd",
  "en i've",
  'de sie',
  'de ihr',
  'de ihre',
  'de ihren',
  'de ihrem',
  'de ihrer',
  'de ihres',
  'de ihnen',
])

const OPENERS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: words(
    `a an the this that these those there here it its it's they them he she we you your our my his her their one some any all most many much more
    few several both each every either neither no none not nothing other others another such same if when while where why how what which who whose
    whether although though because since as so then thus also too even only just still yet already again once before after during until till
    through throughout between among within without with by for from in into on onto over under above below near at to of off up down out about
    around across along against towards inside outside despite except besides like unlike and or but nor yes please hello hi welcome thanks sorry
    unfortunately generally usually normally often sometimes rarely always never mostly mainly typically overall perhaps maybe probably possibly
    certainly clearly simply really very quite rather fairly especially particularly remember note expect bring pack take wear carry keep leave
    stay go come see look watch try ask tell let make plan choose pick book check find get give have has had be been being is are was were do does
    did don't avoid allow consider prefer enjoy visit travel fly drive walk swim eat drink sleep rest start begin end finish arrive return spend
    combine add use pay read drop hold join meet need want wish think know feel depending given apart instead otherwise however therefore
    meanwhile later early earlier late soon now mornings morning evenings evening nights night days day weeks week months month years year hours
    hour minutes time times both rain rains dry wet hot cold cool warm weather season seasons temperatures water food clothes clothing shoes hat
    sunscreen sun dust roads road flights flight camps camp lodges lodge hotels hotel guides guide drivers driver cars car boats boat trains train
    beaches beach parks park animals lions elephants rhinos birds children child families family adults people visitors travellers travelers
    guests couples light heavy small big large long short good better best great nice high low first second third last next open closed private
    shared extra enough plenty expect doctors doctor vaccination vaccinations malaria visa visas passport passports luggage baggage bags bag
    insurance tips tipping cash cards card prices price fees fee refunds`,
  ),
  es: words(
    `el la los las lo un una unos unas este esta estos estas ese esa eso esto aquel aqui alli hay es son esta estan fue era ser estar tiene tienen
    de del en a al con sin por para desde hasta entre sobre bajo segun durante antes despues tras hacia contra y o pero ni si no tambien
    ademas aunque porque como cuando donde mientras que cual quien cuanto todo toda todos todas cada mucho mucha muchos muchas poco poca pocos mas
    menos muy casi solo solamente siempre nunca normalmente generalmente habitualmente suele suelen puede pueden debe deben conviene lleve lleven
    lleva llevar traiga use usa evite evita reserve recuerde recuerda tenga tome beba coma visite vaya elija le les se su sus nuestro nuestra
    nuestros usted ustedes tu yo nosotros gracias hola buenos buenas lamentablemente quizas tal primero luego entonces asi mejor la lluvia lluvias
    temporada epoca clima mananas noches dias playas parque parques animales ninos viajeros hace`,
  ),
  fr: words(
    `le la les l un une des du de d au aux ce cet cette ces c cela ca il ils elle elles on nous vous je tu leur leurs son sa ses notre nos votre
    vos y en a dans sur sous par pour avec sans entre vers chez depuis pendant avant apres jusqu des lors selon contre et ou mais ni car donc si
    non oui aussi ainsi alors puis ensuite enfin bien que quand comme lorsque ou pourquoi comment combien quel quelle tout toute tous toutes
    chaque plusieurs certains certaines beaucoup peu plus moins tres trop assez presque seulement toujours jamais souvent parfois generalement
    habituellement normalement malheureusement est sont etait sera fait prenez prevoyez emportez evitez portez pensez comptez gardez visitez
    choisissez reservez buvez mangez merci bonjour peut peuvent faut mieux meilleure meilleur pluie pluies saison matins nuits journees plages
    parc parcs animaux enfants voyageurs`,
  ),
  de: words(
    `der die das den dem des ein eine einen einem einer eines kein keine dieser diese dieses diesen jeder jede jedes alle viele manche einige mehr
    weniger es er sie wir ich du man ihr unser unsere mein in im an am auf aus bei beim mit nach von vom vor zu zum zur uber unter zwischen durch
    fur gegen ohne um seit wahrend bis ab neben und oder aber denn doch sondern wenn als ob weil da damit dass obwohl wie wo wann warum was wer
    welche welcher wieviel ja nein nicht nur auch noch schon immer nie oft manchmal meist meistens normalerweise gewohnlich leider vielleicht
    ausserdem zudem dann danach dort hier jetzt bitte danke hallo ist sind war hat haben wird werden kann konnen sollte sollten muss mussen
    nehmen packen tragen bringen planen rechnen vermeiden beachten denken bleiben fahren fliegen besuchen trinken essen wahlen gut besser beste am
    morgens abends nachts tagsuber sehr`,
  ),
  it: words(
    `il lo la i gli le l un uno una questo questa questi queste quello quella c e sono era sara ha hanno ci si di del dello della dei degli delle
    a al allo alla ai agli alle da dal dalla dai in nel nella nei nelle con su sul sulla per tra fra senza sotto sopra verso durante prima dopo
    fino secondo contro o ma ne se no anche inoltre quindi cosi poi allora perche come quando dove mentre che quale chi quanto tutto tutta tutti
    tutte ogni molti molte molto poco pochi piu meno quasi solo sempre mai spesso talvolta generalmente normalmente purtroppo puo possono deve
    conviene porti portate porta eviti evitate usi ricordi ricordate tenga prenda beva mangi visiti scelga grazie ciao buongiorno noi voi lei loro
    il meglio piogge pioggia stagione mattine notti giorni spiagge parco parchi animali bambini viaggiatori`,
  ),
  pt: words(
    `o a os as um uma uns umas este esta estes estas esse essa isso isto aquele ha e sao esta estao era foi ser tem de do da dos das em no na nos
    nas ao aos com sem por pelo pela para desde ate entre sobre sob segundo durante antes depois apos contra ou mas nem se nao sim tambem alem
    embora porque como quando onde enquanto que qual quem quanto tudo todo toda todos todas cada muito muita muitos muitas pouco poucos mais menos
    quase so apenas sempre nunca normalmente geralmente costuma costumam pode podem deve devem convem leve levem use evite lembre tenha tome beba
    coma visite escolha voce voces nos seu sua seus nosso nossa obrigado ola infelizmente talvez primeiro entao assim melhor chuvas chuva estacao
    epoca manhas noites dias praias parque parques animais criancas viajantes`,
  ),
  sw: words(
    `ni na ya wa kwa katika kwenye kutoka hadi mpaka kabla baada wakati kama ikiwa lakini au pia hata tu sana zaidi karibu tafadhali ndiyo hapana
    hakuna kuna hii hizi huu hiyo hizo hapa pale huko wewe wao sisi mimi yeye unaweza unapaswa chukua leta vaa beba epuka tembelea kunywa kula
    panga chagua asante habari jambo mvua msimu hali asubuhi usiku siku fukwe wanyama watoto wageni mara kawaida`,
  ),
}

/** Ends of German nouns that are no names: "Trockenzeit" ends in "zeit". */
const NOUN_ENDS = words(
  `abend abende abenteuer abreise anfang angebot ankunft anreise anzahl apotheke arzt arzte aufenthalt ausflug
    ausfluge aussicht auto autos bad ballon besuch besucher bett boden brille creme decke delfine dusche ecke einreise
    eintritt elefanten ende entfernung erwachsene erwachsenen essen fahrer fahrt fahrten fall familie familien
    fernglas fieber fische flug fluge flugzeug form foto fotos frage fragen fruhling fruhstuck fuhrer gast gaste
    gebuhr gebuhren geld gepack geparden gesundheit getranke gewasser giraffen gras grenze grund gruppe gruppen halfte
    haut heit hemd hitze hohe hose hosen hund hut idee impfung impfungen information informationen insekten jacke jahr
    jahre jahren jahreszeit kalte kamera karte karten keit kilogramm kilometer kind kinder kindern kleidung klima
    koffer kopf krieg lage landschaft licht loffel lowen luft mahlzeit malaria mantel meter minute minuten mittag
    mitte moglichkeit monat monate monaten morgen mucken muhe nachmittag nacht nachte nachten natur nebel nilpferde
    paar papiere pass passe pause pavian person personen pferde pflanzen plan preis preise problem prophylaxe pullover
    rat regen regenzeit reise reisen reisende reisenden reisepass richtung risiko rucksack ruhe saison sand schatten
    schildkroten schirm schlaf schnee schuhe schutz sicherheit sicht sommer sonne sonnenschein spaziergang spray
    strecke stunde stunden tag tage tagen tasche taschen teil temperatur temperaturen tiefe tier tiere tieren tourist
    touristen tracht trinkgeld trinkwasser uberfahrt uhr umgebung ung ungen unterkunft urlaub vegetation verkehr
    versicherung vogel vormittag wahl wanderung wanderungen warme wasser weise wert wetter wichtigste wind winde
    winter woche wochen wolken wunsch zahl zebras zeit zeiten zelt zelte ziel ziele zimmer zuge`,
)
/** German nouns that name places when something stands before them: plain as a whole word only. */
const NOUNS = words(
  `bahn beispiel berg berge boot boote camp camps dinge dollar dorf euro flughafen fluss gebiet gebiete hafen haus
    hauser hotel hotels insel inseln kleider kuste land leute lodge lodges markt meer moskitos norden ort orte osten
    ozean park parks platz platze reservat riff safari safaris schiff schule see seite stadt stadte stelle strand
    strande strasse strassen suden tal tour touren wald weg wege welt westen zug`,
)
const NOUN_END = new RegExp(`(?:${[...NOUN_ENDS].join('|')})(?:e?n|e?s)?$`)

const isGermanNoun = (folded: string): boolean => NOUNS.has(folded) || (NOUN_END.test(folded) && !folded.includes('-'))

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter(word => word !== ''))
}
