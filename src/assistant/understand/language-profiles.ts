/** The commonest small words of each language and the words of travel, without accents. What several languages share counts
 *  for less (see detect-language.ts). The first seven are spoken; the others are told apart from them. */
const LISTS: Readonly<Record<string, string>> = {
  en: 'nice safe place town city good great the and is are am we you i he she they it to for of with from at by in on as be been was were will would could should can may might must want wants like need needs please have has had do does did my our your their this that these those there here what which who how when where why not no yes or but if then so just also about into than a an me us him them any some all more most very too only two three four five six seven eight nine ten day days night nights week next hello hi thanks thank sorry good morning book booking find show give tell make get go going see know take let trip flight flights hotel hotels room rooms adults children people return back leaving travel travelling cheap cheapest price much many long far does cancel change confirm help looking breakfast included would possible available option second first safari dinner airport transfer date',
  es: 'el la los las un una unos unas y o de del al a en con por para desde hasta sin sobre que quien cual cuales cuando donde como cuanto cuantos cuantas porque si no ya muy mas menos tambien pero este esta estos estas ese esa eso esto es son somos soy estoy estamos esta hay fue ser estar tengo tiene tenemos quiero quiere queremos quisiera quisieramos me gustaria nos gustaria puedo puede podemos necesito necesitamos busco buscamos ir viajar volar reservar salir salimos llegar volver volvemos dos tres cuatro cinco seis siete ocho nueve diez dia dias noche noches semana mes enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre lunes martes miercoles jueves viernes sabado domingo adultos ninos nino nina hijos personas pareja viaje vuelo vuelos habitacion playa hola gracias buenos buenas dias tardes favor usted ustedes mi mis su sus nuestro nuestra nos me le les lo se habla cuesta precio barato mejor gusta mas grande pequeno hacia entre luego despues antes ahora hoy manana proximo proxima todo todos algo nada incluye incluido desayuno opcion cambia cambiar fecha reserva reservas reserve prefiero segundo primera primero aeropuerto traslado cancelar pagar pension safari playas barata hijo mujer marido tiempo hace haces costara coste',
  fr: 'le la les un une des du de d l au aux et ou a en dans avec sans pour par sur vers depuis chez qui que qu quel quelle quels quelles quand comment combien pourquoi est c s n j m ce cette ces cet il elle on nous vous ils elles je tu me te se moi ne pas plus tres aussi mais si sont sommes suis etes avons avez ai ont fait etre avoir aller partir voyager voler reserver trouver cherche cherchons voudrais voudrait voulons veux veut aimerais aimerions peux pouvez peut faut besoin y deux trois quatre cinq six sept huit neuf dix jour jours nuit nuits semaine mois janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre lundi mardi mercredi jeudi vendredi samedi dimanche adultes adulte enfants enfant personnes voyage vol vols hotel chambre plage bonjour bonsoir merci plait svp oui non mon ma mes notre nos votre vos leur prix cout coute cher moins retour aller sejour prochain prochaine demain aujourd hui entre puis apres avant tout tous quelque chose petit dejeuner compris inclus option changer changez date reservation reservations reservez prefere deuxieme premier aeroport transfert annuler payer pension femme mari temps fait enfants quelqu partons seulement',
  de: 'der die das den dem des ein eine einen einem einer eines und oder aber in im am an auf aus bei mit nach von vom vor zu zum zur fur uber unter um bis ohne durch gegen ist sind bin war waren wird werden wurde wurden haben habe hat hatte hatten sein kann konnen konnte konnten muss mussen mochte mochten will wollen wollte soll sollen darf ich du er sie es wir ihr mich mir uns ihnen dich mein meine meiner unser unsere ihre sein wer was wann wo wie wohin woher warum welche welcher welches nicht kein keine auch noch nur schon sehr mehr viel viele wenn dass weil dann hier dort gibt gern gerne bitte danke hallo guten tag morgen abend ja nein zwei drei vier funf sechs sieben acht neun zehn tage nacht nachte woche wochen monat januar februar marz mai juni juli oktober dezember montag dienstag mittwoch donnerstag freitag samstag sonntag erwachsene erwachsenen kinder kind personen reise urlaub flug fluge hotel zimmer strand buchen suche suchen brauche brauchen fliegen reisen kostet kosten preis ab hin zuruck heute nachste nachsten nachster ubernachtung zwischen etwas alles fruhstuck inklusive inbegriffen buchung buchungen andern stornieren bezahlen flughafen datum option variante gunstigste gunstiger billigste lieber zweite zweiten erste ersten halbpension vollpension frau mann zusammen wetter bleiben macht machen gefallt besser sollten wird morgens alle',
  it: 'il lo la i gli le un uno una e ed o di del dello della dei degli delle a al allo alla ai alle da dal dalla dai in nel nella nei con per su sul sulla tra fra senza fino che chi quale quali quando dove come quanto quanti quante perche se non si piu meno molto anche ma questo questa questi queste quello quella e sono siamo sei era essere c ho ha abbiamo hanno avere voglio vogliamo vorrei vorremmo vuole posso puo possiamo devo dobbiamo cerco cerchiamo mi ci ti vi noi io lei lui mio mia nostro nostra suo sua due tre quattro cinque sei sette otto nove dieci giorno giorni notte notti settimana mese gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre lunedi martedi mercoledi giovedi venerdi sabato domenica adulti adulto bambini bambino persone viaggio volo voli albergo camera camere spiaggia ciao buongiorno buonasera salve grazie prego favore bisogno andare partire viaggiare volare prenotare trovare costa prezzo economico ritorno andata prossimo prossima domani oggi poi dopo prima tutto tutti qualcosa fa sara c nella qual colazione inclusa incluso compresa opzione cambi cambiare cambia data prenotazione prenotazioni prenoti preferisco secondo primo aeroporto trasferimento cancellare pagare pensione moglie marito tempo fare serve servono niente solo nostri questa nostre vacanza partiamo fra',
  pt: 'o a os as um uma uns umas e ou de do da dos das em no na nos nas num numa ao aos pelo pela com por para pra sem sobre ate desde que quem qual quais quando onde como quanto quantos quantas porque se nao sim ja muito mais menos tambem mas este esta estes estas esse essa isso isto aquele e sao somos sou estou estamos esta ha foi ser estar tenho tem temos quero quer queremos queria queriamos gostaria gostariamos posso pode podemos preciso precisamos procuro procuramos ir viajar voar reservar partir voltar sair dois duas tres quatro cinco seis sete oito nove dez dia dias noite noites semana mes janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro segunda terca quarta quinta sexta sabado domingo adultos adulto criancas crianca filhos pessoas casal viagem voo voos hotel quarto praia ola oi obrigado obrigada bom boa tarde favor voce voces eu nos ele ela meu minha nosso nossa seu sua custa preco barato melhor ida volta proximo proxima amanha hoje depois antes agora tudo todos algo entre fazer cafe manha incluido incluso opcao mude mudar data reserva reservas reserve prefiro segundo primeiro aeroporto transfer cancelar pagar pensao mulher marido tempo esta partimos ferias apenas so',
  sw: 'na ya wa kwa ni za la cha vya pa mwa katika kutoka hadi mpaka kwenda kwenye bila kama au lakini pia tu sana zaidi hapa huko kule hii hiyo hilo huyo hizi hizo hivi haya hayo huu huo mimi wewe yeye sisi nyinyi wao yangu yako yake yetu yenu yao wangu wetu langu letu nini nani wapi lini vipi gani ngapi kiasi je ndiyo hapana sawa nataka tunataka ninataka ningependa tungependa napenda naomba tunaomba ninaomba nahitaji tunahitaji ninahitaji natafuta tunatafuta ninatafuta nina tuna una ana wana kuna hakuna niko tuko nitaondoka tutaondoka tutakuwa nitakuwa tutasafiri kusafiri kuweka kulala kukaa kuona kupata kuja kurudi kuanzia moja mbili tatu nne tano sita saba nane tisa kumi siku usiku wiki mwezi januari februari machi aprili mei juni julai agosti septemba oktoba novemba desemba jumatatu jumanne jumatano alhamisi ijumaa jumamosi jumapili watu wazima mtu wawili watatu wanne watano mtoto watoto safari ndege hoteli chumba vyumba nafasi habari jambo hujambo mambo asante tafadhali samahani karibu kwaheri bei kesho leo jana ijayo pwani ufuo gharama shilingi msaada naweza unaweza tunaweza nisaidie wangapi kifungua kinywa kimejumuishwa chakula milo badilisha tarehe iwe uthibitisho ghairi kughairi lipa kulipa ile uwanja mke mume likizo pili kwanza napendelea hewa ikoje bure nafuu miaka nguo mavazi mizigo mzigo maji mvua mbu dawa chanjo hifadhi safarini ufukweni nivae nitoe nilipe niweke ndogo kubwa salama hatari hali mahali nchi mji kisiwa daktari hospitali dereva bima kadi pesa fedha picha umeme mtandao simu lazima ruhusa baada kabla asubuhi jioni mchana mimea mzee rafiki familia fungate harusi kuliko badala kwamba ambayo ambao yenye wenye',
  nl: 'de het een en of in op aan van voor met naar bij uit om te door over tot zonder is zijn ben bent was waren wordt worden heb heeft hebben had kan kunnen moet moeten wil willen zou zouden zal zullen mag ik jij je u hij zij ze wij we jullie mij me ons mijn onze uw wie wat wanneer waar hoe waarom welke welk niet geen ook nog maar als dan dat dit deze die er hier daar heel veel meer graag alstublieft dank dankjewel bedankt hallo goedemorgen ja nee twee drie vier vijf dag dagen nacht nachten week morgen vandaag volgende volwassenen kinderen personen reis vlucht vluchten kamer strand boeken zoek zoeken nodig vliegen reizen kost prijs terug tussen alle iets laat zien geef speel zet huidige weer het',
  da: 'og er en et den det de at i pa til fra med for af om ved har have vil ville kan kunne skal jeg du vi han hun mig os min mit mine vores hvad hvor hvornar hvordan hvem hvilken ikke men ogsa der som denne dette her noget nogen alle mere meget gerne tak hej ja nej to tre fire fem dage nat naetter uge i morgen naeste voksne born personer rejse fly hotel vaerelse strand bestille leder bliver blive vejret saet spil tilfoj vis skal',
  sv: 'och ar en ett den det de att i pa till fran med for av om vid har ha vill skulle kan kunna ska jag du vi han hon mig oss min mitt mina vara vad var nar hur vem vilken inte men ocksa som denna detta har nagot nagon alla mer mycket garna tack hej ja nej tva tre fyra fem dagar natt natter vecka imorgon nasta vuxna barn personer resa flyg hotell rum strand boka soker behover',
  pl: 'i w z na do od dla po przez o u za nie tak to jest sa byc jestem jestesmy mam mamy chce chcemy chcialbym chcielibysmy prosze dziekuje dzien dobry czy co kto kiedy gdzie jak ile ktory ktora sie mnie nas moj nasz ten ta te lub ale tez juz bardzo wiecej dwa dwie trzy cztery piec dni noc noce tydzien jutro osoby osob dorosli doroslych dzieci podroz lot loty pokoj plaza zarezerwowac szukam szukamy potrzebuje mozna moge lecimy',
  tr: 've bir bu su o icin ile de da ki mi mu ne nerede nasil kac hangi var yok evet hayir istiyorum istiyoruz lazim gerek ben biz sen siz bana bize benim bizim cok daha en gibi kadar sonra once iki uc dort bes gun gece hafta yarin bugun yetiskin cocuk kisi ucak ucus otel oda plaj rezervasyon ariyorum lutfen merhaba tesekkurler olacak misin musun ver ayarla cal ekle hava zaman saat icin',
  id: 'dan di ke dari untuk dengan pada yang ini itu adalah ada tidak bukan akan sudah bisa dapat mau ingin saya kami kita anda dia mereka apa siapa kapan dimana mana bagaimana berapa kenapa atau tapi juga lagi lebih sangat sebuah satu dua tiga empat lima hari malam minggu besok orang dewasa anak perjalanan penerbangan kamar pantai pesan cari tolong terima kasih selamat pagi halo apakah dalam oleh semua hotel tambahkan putar setel beri cuaca nanti jam saat',
  ro: 'si in la de din cu pe pentru este sunt suntem un o nu da ce cine cand unde cum cat care as vrea vreau vrem avem am are doi doua trei patru zile nopti adulti copii persoane calatorie zbor camera plaja multumesc buna va rog caut rezerva mai foarte sau dar fara pana noi eu mi ne',
  cs: 'a v na do z ze s se je jsou jsme jsem ne ano co kdo kdy kde jak kolik ktery chci chceme chtel bych prosim dekuji dobry den mame mam pro od po dva dve tri ctyri dni noci tyden zitra osoby dospeli deti cesta let lety pokoj plaz hledam potrebuji nebo ale take uz velmi si bychom',
  fi: 'ja on ei ovat olemme haluan haluaisin haluamme mita missa milloin miten kuinka mika me mina sina meille minulle kaksi kolme nelja paivaa yota viikko huomenna aikuista lasta henkiloa matka lento hotelli huone ranta varata etsin tarvitsen kiitos hei ole hyva tai mutta myos kanssa kesken seuraava',
  hu: 'a az es egy van vagyok vagyunk nem igen mit ki mikor hol hogyan mennyi melyik szeretnek szeretnenk kerek koszonom jo napot nekem nekunk ket harom negy nap ejszaka het holnap felnott gyerek fo utazas repulo szoba tengerpart foglalni keresek kell vagy de is mar nagyon',
}

/** Endings and beginnings that give a language away, for sentences whose small words do not. */
export const TRAITS: readonly (readonly [string, RegExp])[] = [
  ['en', /(?:ing|tion|ly|n't|'s|'ll|'d|'m|'re|'ve)$/],
  ['es', /(?:cion|ciones|amos|emos|idad|ando|iendo)$/],
  ['fr', /(?:eux|euse|ement|tion|aient|ez|erons|ait)$/],
  ['de', /(?:ung|ungen|keit|lich|liche|lichen|isch|ische|chen|ieren|tag|reise)$/],
  ['it', /(?:zione|zioni|iamo|ando|endo|mente|ita|etto|elli)$/],
  ['pt', /(?:cao|coes|amos|emos|ando|endo|inho|agem|oes)$/],
  ['sw', /^(?:tuna|tuta|nina|nita|ninge|tunge|wana|wata|kuna|mna|uta|haku|hatu|sita)\p{L}{3,}$/u],
  ['nl', /(?:ij|ijk|heid|aar|oor|ijden|aan)$/],
  ['tr', /(?:iyor|iyorum|iyoruz|lar|ler|mak|mek|misin|acak|ecek)$/],
  ['id', /^(?:meng|mem|men|ber|ter|per)\p{L}{3,}(?:kan|an|i)?$/u],
]

/** Letters that only some of these languages write; read before accents are taken away. */
export const LETTERS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/[ñ¿¡]/i, ['es']],
  [/[ãõ]/i, ['pt']],
  [/ß/i, ['de']],
  [/[äü]/i, ['de', 'tr', 'fi', 'sv', 'hu']],
  [/ö/i, ['de', 'tr', 'sv', 'fi', 'hu']],
  [/[êûîœ]/i, ['fr', 'pt']],
  [/[èù]/i, ['fr', 'it']],
  [/[ìò]/i, ['it']],
  [/ç/i, ['fr', 'pt', 'tr']],
  [/[æø]/i, ['da']],
  [/å/i, ['da', 'sv']],
  [/[łżźęśćń]/i, ['pl']],
  [/[ğış]/, ['tr']],
  [/[ășț]/i, ['ro']],
  [/[ěřůž]/i, ['cs']],
  [/[őű]/i, ['hu']],
]

/** Scripts that stand for a language each, the commonest of those who write it. Kana before Han: Japanese has both. */
export const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['zh', /\p{Script=Han}/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['am', /\p{Script=Ethiopic}/gu],
]

/** Whether a language can be told here at all; for others one has to believe the model. */
export const canTell = (language: string): boolean =>
  Object.hasOwn(LISTS, language) || SCRIPTS.some(([each]) => each === language)

/** Which languages know a word. */
export const WORDS: ReadonlyMap<string, readonly string[]> = byWord()

function byWord(): ReadonlyMap<string, readonly string[]> {
  const known = new Map<string, string[]>()
  for (const [language, list] of Object.entries(LISTS))
    for (const word of new Set(list.split(' '))) known.set(word, [...(known.get(word) ?? []), language])
  return known
}
