/** Words that travellers ask with in German, Spanish, French, Italian, Portuguese and Swahili, and the English words that the
 *  texts are found by: `English words: theirs`. Folded; a star stands for the rest of a word, before it (compounds) or behind it.
 *  Left out is what is also an English word of another meaning. */
export const TOPIC_WORDS = `
visa: visum visums visumpflicht* visado visados visto vistos viza *visum
entry: einreise* einreisen ingresso entrada entree kuingia
passport: reisepass* pass pasaporte* passeport* passaporto passaporti passaporte* pasipoti
border: grenze* frontera fronteras frontiere frontieres confine frontiera fronteira* mpaka mpakani
crossing: grenzubergang cruce traversee passage attraversamento travessia kuvuka
certificate: *bescheinigung* *zertifikat* impfausweis impfpass certificado* certificat certificats certificato certificati cheti brevet brevetto tauchschein
yellow fever: gelbfieber*
yellow: amarilla jaune gialla amarela manjano
fever: fiebre fievre febbre febre homa
vaccination: *impfung* impfen geimpft *impfungen vacuna* vacunarse vacunarme vaccin vaccins vacciner vaccinarsi vaccino vaccini vaccinazion* vacina vacinas vacinar* chanjo chanjwa
malaria: paludismo paludisme *malaria*
mosquito: mucke* stechmucke* moskito* mosquitos moustique* zanzar* mbu
tablets: tablette* pastilla* comprime comprimes comprimidos compresse pillole vidonge dawa
doctor: arzt arztin *arzt medico medica medicos medecin medecins medici daktari madaktari
hospital: krankenhaus* klinik hopital hopitaux ospedale ospedali hospitali
emergency: notfall* emergencia* urgence* emergenza emergenze emergencia dharura
ill: krank krankheit enfermo enferma enfermar enfermedad malade malades malato malata ammalo doente doentes ugonjwa mgonjwa naugua
drinking water: trinkwasser* leitungswasser* potable potavel potabile robinet grifo rubinetto torneira bomba
water: wasser agua eau acqua maji
drink: trinken beber boire bere kunywa
food: essen comida nourriture manger cibo mangiare comer chakula kula
altitude: hohe hohenkrank* altitud altura altitude altitudine quota urefu mwinuko
insurance: *versicherung* versichert versichern seguro seguros assurance assurances assicurazion* assicurato bima
children: kind kinder kindern kinder* nino ninos nina ninas hijo hijos hija enfant enfants bambin* figli figlio figlia crianca* filhos filho filha mtoto watoto
baby: bebe bebes neonato sauglin* kleinkind*
minor: minderjahrig* menor menores mineur mineurs minori minorenn*
letter consent: einverstandnis* zustimmung* autorizacion* autorisation* autorizzazion* autorizacao ridhaa
age: mindestalter alter edad age eta idade umri
park fees: parkgebuhr* nationalparkgebuhr* eintrittsgebuhr*
entrance fee: gebuhr gebuhren eintritt kiingilio tarifa tarifas tasa tasas frais droits tassa tasse taxa taxas ada
park: parque parques parc parcs parco parchi hifadhi nationalpark*
tax: steuer steuern kurtaxe impuesto impuestos taxe taxes imposta imposte imposto impostos kodi ushuru
resident: residente residentes residenti einwohner ansassig* mkazi wakazi raia
payment: *zahlung* bezahl* zahlen zahle zahlt pagar pago pagos paiement* payer paie pagamento pagamenti pagare pagamentos kulipa malipo nalipa ninalipa nalipaje tunalipa
deposit: anzahlung* deposito senal anticipo acompte* acconto caparra sinal amana
instalments: rate raten ratenzahlung* plazos cuotas mensualite* versements parcela* prestacoes prestacao awamu
card: kreditkarte* karte karten tarjeta* carte cartes carta cartao cartoes kadi
credit: kreditkarte* credito
bank transfer: uberweisung* transferencia* virement* bonifico bonifici benki
cash: bargeld efectivo especes liquide contanti taslimu
money: geld dinero argent soldi denaro dinheiro fedha pesa
currency: wahrung* moneda divisa devise monnaie valuta moeda sarafu
exchange: wechsel* umtausch* geldwechsel* cambio taux cambiavalute
atm: geldautomat* bankautomat* cajero cajeros distributeur* bancomat multibanco
dollars: dolares dollari dola
tip: trinkgeld* propina propinas pourboire* mancia mance gorjeta* bakshishi kidokezo
price: preis preise precio precios prix prezzo prezzi preco precos bei
included: inklusive enthalten inbegriffen inkludiert incluido incluida incluidos incluidas inclus incluse incluses incluso inclusa inclusi imejumuishwa inajumuisha
cancel: *stornier* *storno* absage* absagen ruckritt rucktritt* cancelar cancelo cancelamos cancelacion* anular annuler annulation* annulons cancellare cancellazion* annullare annullo annullamento cancelamento* kughairi kufuta nikighairi nikifuta
refund: *erstattung* erstattet ruckerstattung* reembols* rembours* rimbors* marejesho kurudishiwa
change: umbuchen umbuchung* andern anderung* verschieben cambiar cambio cambios modificar modifier modification* changer modificare modifica cambiare spostare alterar alteracao mudar remarcar kubadilisha kubadili
date: datum termin fecha fechas dates data datas tarehe
booking: buchung* gebucht reserva reservas reservation* prenotazion* booking uhifadhi
group: gruppe gruppen *gruppe grupo grupos groupe groupes gruppo gruppi kikundi vikundi
travel: reise viaje voyage viaggio viagem
woman: sozinha seule sola mujer femme donna mulher frau mwanamke
solo: sozinho sozinha allein seul seule sola peke
private: privat private privado privada prive privee privato privata binafsi
single supplement: einzelzimmer* suplemento supplement supplemento
discount: rabatt* ermassigung* nachlass descuento* reduction* remise sconto sconti riduzion* desconto* punguzo
baggage: *gepack* koffer* equipaje* maleta* bagage bagages valise* bagagli* valigi* bagagem bagagens mala malas mizigo mzigo begi mabegi
weight: gewicht* freigepack peso poids kilo kilos kilogramos chili uzito
small plane: kleinflugzeug* buschflieger* buschflugzeug* propeller* avioneta* avionnette* coucou aereino monomotor
plane: flugzeug* flieger avion aviones avions aereo aerei aviao avioes ndege
small: klein kleine kleinen pequeno pequena petit petite petits piccolo piccoli piccola ndogo
storage: aufbewahr* gepackaufbewahrung* consigna consigne guardar kuhifadhi
pack: bring mitnehmen mitbringen portare portiamo llevar llevo llevamos levar levo prendre kubeba packen packliste* einpacken empacar emporter empacotar kupaki
clothes: kleidung* kleider anziehen ropa vetement* vetements habits vestiti abbigliamento indossare roupa roupas nguo mavazi
wear: anziehen tragen ponerme vestir porter habiller indossare vestire kuvaa
game drive: pirschfahrt* wildbeobachtung* safarifahrt*
day: tagesablauf tag dia jour journee giorno giornata siku
migration: *tierwanderung* *migration* migracion* migrazion* migracao uhamiaji uhamaji
wildebeest: gnu gnus nu nus gnous nyumbu
lion: lowe lowen leon leones lions leone leoni leao leoes simba
rhino: nashorn* rinoceront* rhinoceros faru kifaru vifaru
elephant: elefant* elephant* tembo ndovu
leopard: leoparden leopardo* leopard* chui
big five: cinque cinq cinco
gorilla: gorilas gorille* gorillas sokwe
balloon: ballon* heissluft* globo montgolfiere* mongolfier* balao puto
walking: wandern wanderung wanderungen fusssafari* pie pied piedi kutembea miguu
night: nacht noche nuit notte noite usiku
diving: tauchen tauche tauch* getaucht tauchgang* bucear buceo submarinismo plongee* plonger immersion* subacque* mergulh* mbizi
fly: fliegen fliege ruckflug volar vuelo vuelos vol vols voler volare volo voli voar voo voos kuruka
climb: besteig* klettern aufstieg subir escalar ascension ascenso gravir grimper monter scalare scalata salire escalada kupanda
mountain: berg berge montana montagne montagna montanha mlima milima
fitness: kondition fisico preparo uzima
wheelchair: rollstuhl* ruedas fauteuil roulant rotelle rodas magurudumu
disabled: behinder* discapacidad* discapacitad* handicap* disabil* deficien* ulemavu mlemavu walemavu
accessible: barrierefrei* accesible* accesibilidad accessibilit* accessibile acessivel
vegetarian: vegetari* vegetarien* mboga
vegan: vegano vegana vegane vegetalien* vegani veganer*
allergy: allergie* allergi* alergia* alergic* mzio
diet: diat dieta dietas regime lishe
safety: sicherheit* seguridad securite sicurezza seguranca usalama
safety: safe sicher segura sicuro sicura seguros seguras salama
dangerous: gefahrlich* gefahr* peligro* dangereu* danger pericolo* perigo* hatari
crime: kriminalitat* diebstahl delincuencia robos criminalite criminalita furti crime criminalidade wizi uhalifu
plug: steckdose* stecker* adapter enchufe* prise prises presa prese spina tomada tomadas soketi plagi
electricity: strom electricidad corriente electricite courant elettricita corrente eletricidade umeme
internet: wlan mtandao intaneti
phone: telefon* handy telefono telephone portable cellulare telemovel celular simu
sim card: simkarte* laini
time zone: zeitzone* zeitverschiebung* zeitunterschied* huso fuseau fuso
dress code: kleiderordnung* bekleidung* vestimenta vestimentaire
religion: religione religiones religiao dini
muslim: muslimisch* moslem* musulman* musulmano* muculman* waislamu kiislamu
alcohol: alkohol* alcool alcol pombe
culture: kultur kulturen cultura culturas utamaduni
photography: fotografier* foto fotos fotograf* photo photos photograph* fotografare fotografar picha
camera: kamera* camara* appareil
drone: drohne* dron drones droni
village: dorf dorfer *dorf pueblo pueblos villaggi* aldeia* kijiji vijiji
visit: besuch* besichtig* visita visitar visiter visites visitare visitas kutembelea
school: schule* escuela* ecole* scuola scuole escola* shule
orphanage: waisenhaus* orfanato* orphelinat* orfanotrofi* yatima
airport: flughafen* aeropuerto* aeroport* aeroporto aeroporti uwanja
transfer: transfers traslado* transfert* trasferiment* navetta traslados uchukuzi
pick up: abholung* abholen abgeholt holt recoge recogen recogida recogera recoger cherche chercher accueil accueille prende prendere buscar anatupokea kupokea pokea
driver: fahrer* chofer conductor chauffeur* autista motorista* dereva
late: verspat* spat retraso retrasa tarde retard retarde ritardo tardi atraso atrasa kuchelewa ukichelewa
driving time: fahrzeit* fahrtzeit* fahrt fahren conducir trajet route guidare strada estrada barabara
train: zug zuge bahn eisenbahn* tren trenes treno treni trem comboio*
ferry: fahre ferri traversier traghett* balsa feri kivuko boti
bus: busse autobus autobuses pullman onibus autocarro* basi
distance: entfernung* distancia* distanza* umbali
contact: kontakt* erreich* contacto contactar contacter joindre contattar* contatto contatar contato mawasiliano wasiliana kuwasiliana
opening hours: offnungszeit* horario* horaires orari orario
privacy data protection: datenschutz* privacidad* confidentialite* riservatezza privacidade* faragha
personal data: daten datos donnees dati dados taarifa
delete: loschen geloscht borrar eliminar supprimer effacer apagar kufutwa
sustainable: nachhaltig* sostenible* durable* sostenibil* sustentav* endelevu
environment: umwelt* medioambiente ambiente environnement mazingira
plastic: plastik* plastico plastique* plastica plastiki
tour: ausflug* excursion* gita gite escursion* passeio* matembezi
honeymoon: flitterwochen hochzeitsreise* miel nozze mel fungate
wedding: hochzeit* heiraten heirat boda bodas casarse casarnos mariage* marier matrimoni* sposar* casamento* casar harusi ndoa kuoana
birthday: geburtstag* cumpleanos anniversaire compleanno aniversario kuzaliwa
weather climate: weather wetter* tiempo temps tempo clima meteo hewa
climate: klima clima climat
rain climate: rain regen regnet regenzeit* lluvia* llueve lluvioso pluie* pleut pluvieu* pioggi* piove piovos* chuva* chove chuvos* mvua
dry: trocken* trockenzeit seca seco seche secco secca kiangazi ukame
season: saison jahreszeit* temporada epoca estacion stagione stagioni estacao msimu
temperature: temperatur* temperatura* joto warm heiss kalt calor frio chaud froid caldo freddo quente baridi
best time climate: reisezeit*
best time: mejor meilleur* migliore melhor bora
beach: strand* playa* plage* spiaggi* praia* pwani ufuko ufukwe
swimming: schwimm* baden nadar nager baigner nuotare kuogelea banho
snorkelling: schnorchel* esnorkel* snorquel*
whale shark: walhai* ballena
january: januar janner enero janvier gennaio janeiro januari
february: februar feber febrero fevrier febbraio fevereiro februari
march: marz marzo mars marco machi
april: abril avril aprile aprili
may: mai mayo maggio maio mei
june: juni junio juin giugno junho
july: juli julio juillet luglio julho julai
august: agosto aout agosti
september: septiembre setiembre septembre settembre setembro septemba
october: oktober octubre octobre ottobre outubro oktoba
november: noviembre novembre novembro novemba
december: dezember diciembre decembre dicembre dezembro desemba
kenya: kenia quenia
tanzania: tansania tanzanie
zanzibar: sansibar unguja
kilimanjaro: kilimandscharo kilimandjaro quilimanjaro
maasai: masai massai
serengeti: serenguetti
pet: hund hunde perro perros chien chiens cane cani cachorro mbwa
cat: katze katzen gato gatos gatto gatti paka
pet: haustier* mascota*
`
