import { type OverlayText, REVIEWED } from './text.ts'

const practical = (text: Omit<OverlayText, 'updated_at'>): OverlayText => ({ ...text, updated_at: REVIEWED })

/** Money, safety, manners and getting about. */
export const PRACTICAL: readonly OverlayText[] = [
  practical({
    id: 'currency',
    topic: 'money',
    title: 'Money: shillings, dollars, cards',
    text: 'Kenya pays in Kenyan shillings (KES), Tanzania and Zanzibar in Tanzanian shillings (TZS); the two are not the same and neither is easily changed at home. Lodges and better shops take Visa and Mastercard, sometimes with a surcharge of a few per cent; Amex seldom. Cash machines are in every town and at the airports, not in the parks, so draw before you leave the city. US dollars are useful for tips and visas in notes printed after 2009, clean and unmarked; older ones are refused. Tanzania asks that prices inside the country be paid in shillings. Mobile money, M-Pesa above all, is what residents use; visitors can, with a local SIM. Change at banks or bureaux, never in the street, and keep some small notes.',
    place_ids: [],
    keywords:
      'currency money exchange cash atm credit card dollars shilling mpesa währung geld bargeld moneda efectivo cajero monnaie espèces valuta contanti moeda dinheiro sarafu fedha',
    rests_on: 'General practice in both countries as known in 2025.',
  }),
  practical({
    id: 'tipping',
    topic: 'money',
    title: 'Tipping: who, how much, when',
    text: 'Tips are customary, expected after good service and never compulsory. As a guide: 10 to 20 US dollars a day for the driver-guide from the whole car, 5 to 10 a day for the camp’s staff from each couple into the common box, 1 or 2 for a porter, about ten per cent in restaurants that add no service charge. On a climb of Kilimanjaro a group commonly gives 15 to 20 dollars a day to the guide, 8 to 10 to an assistant or cook and 6 to 8 to each porter, handed over in front of all on the last day. Shillings or dollars are both fine, coins from abroad are of no use. Give at the end of the stay, the guide’s to him in person. Teachers and children are helped better through a school fund than with sweets.',
    place_ids: [],
    keywords:
      'tip tips gratuity how much guide driver porter trinkgeld propina pourboire mancia gorjeta bakshishi kidokezo',
    rests_on: 'Customs of the trade in the region; amounts are a guide and no rule.',
  }),
  practical({
    id: 'safety',
    topic: 'safety',
    title: 'Safety in town, at the beach and in the bush',
    text: 'Most trips pass without any trouble. In Nairobi, Mombasa, Arusha and Dar es Salaam leave jewellery at home, use the hotel’s safe, take taxis or ride apps after dark and do not walk with a phone in your hand. On beaches do not take valuables, and do not walk alone at night. On the road we do not drive after dark. In camps without a fence a guard walks you to your tent after sunset: always wait for him, and keep the tent zipped because of monkeys. Never run from animals or stand between a hippo and the water. Some border areas, mostly in the far north-east of Kenya, are advised against by many governments, and we do not go there. Read your own government’s advice, and register with your embassy if you like.',
    place_ids: [],
    keywords:
      'safe safety crime security dangerous travel advice terrorism solo woman sicherheit sicher seguridad seguro sécurité dangereux sicurezza segurança usalama hatari',
    rests_on: 'General advice of foreign ministries as known in 2025 and the DMC’s own rules.',
  }),
  practical({
    id: 'electricity_internet',
    topic: 'practical',
    title: 'Electricity, internet and telephone',
    text: 'Both countries have 230 to 240 volts at 50 hertz and the British plug with three square pins (type G); some Tanzanian houses also have type D. Lodges lend adapters, though not enough for everyone. Many camps run on solar power: there are sockets in the tent or at reception, sometimes for a few hours only, so a power bank is worth its weight. WiFi is usual at reception and slow in the bush; treat it as a gift. Mobile data works along roads, on the coast and in surprisingly many parks. A local SIM or an eSIM is cheap; a shop registers it with your passport. WhatsApp is how everybody here writes. Time is three hours ahead of Greenwich all year, without summer time.',
    place_ids: [],
    keywords:
      'plug adapter voltage socket wifi internet sim card esim phone signal time zone steckdose strom enchufe electricidad prise électricité presa elettricità tomada umeme mtandao simu',
    rests_on: 'General knowledge of both countries’ standards and networks.',
  }),
  practical({
    id: 'dress_and_manners',
    topic: 'culture',
    title: 'Dress, manners and religion',
    text: 'People greet before they ask: a “jambo” or “habari” and a handshake open every door. Use the right hand to give and to eat. At the coast and on the islands most people are Muslim: swimwear belongs on the beach, and in town shoulders and knees are covered, men’s too; Zanzibar fines visitors who do not. During Ramadan restaurants outside hotels may be closed by day, and one does not eat or smoke in the street. Affection between couples is kept private; sexual acts between men, and by some laws between women, are punishable in both countries, and discretion is advised. Bargaining is usual in markets and not in shops. Ivory, shells, coral and skins must neither be bought nor taken home.',
    place_ids: [],
    keywords:
      'dress code culture etiquette religion muslim ramadan lgbt gay alcohol bargaining kleiderordnung vestimenta cultura tenue vestimentaire abbigliamento usanze cultura roupa mavazi utamaduni',
    rests_on: 'General knowledge of customs and law as known in 2025; not legal advice.',
  }),
  practical({
    id: 'photography',
    topic: 'culture',
    title: 'Photographs of people, animals and buildings',
    text: 'Ask before you photograph somebody, by gesture if need be, and accept a no; in Maasai villages agree on it, and on any fee, at the start. Police, soldiers, border posts, airports, bridges and government buildings must not be photographed. Children’s faces should not go online without their parents’ consent. Drones need permits from the aviation authority and the park, which take weeks, and are taken away at the airport without them. For animals a lens of 300 millimetres is enough from a car, 100 to 400 is ideal; bring a bean bag instead of a tripod, a cloth against dust, and spare batteries. Switch off flash and sound near animals. For professional filming one needs a film permit, which we can arrange given a month.',
    place_ids: [],
    keywords:
      'photography camera drone permission film lens fotografieren kamera drohne fotos cámara dron photo appareil fotografia macchina fotográfica kamera picha',
    rests_on: 'General rules of parks and authorities as known in 2025.',
  }),
  practical({
    id: 'village_visits',
    topic: 'culture',
    title: 'Visiting Maasai and Swahili communities',
    text: 'A visit to a village can be good for both sides if it is arranged with the people who live there. Ours are agreed with the community’s committee, cost a fixed fee for each visitor which is paid to it, and last one to two hours: a house seen from inside, cattle, beadwork, songs, and questions in both directions. Beadwork is for sale and nobody must buy. Dress modestly, ask before photographs, and please do not hand out sweets, pens or money. Schools are visited in term time only, by appointment, and we do not offer visits to orphanages. In Stone Town, Lamu and Mombasa walks are led by licensed local guides. If a stop on the road feels like a trap for tourists, say so to your driver and go on.',
    place_ids: ['plc_maasai_mara', 'plc_amboseli', 'plc_ngorongoro', 'plc_stone_town', 'plc_lamu', 'plc_mombasa'],
    keywords:
      'maasai village visit masai tribe cultural tour community fee school orphanage dorfbesuch pueblo masái village villaggio aldeia kijiji',
    rests_on: 'The DMC’s own agreements and rules.',
  }),
  practical({
    id: 'transfers_meeting',
    topic: 'transport',
    title: 'Airport transfers: how you are met',
    text: 'A driver with your name on a board waits after customs, at small strips beside the plane. Pick-up is planned 45 minutes after landing and moves with the flight when it is late: give us the flight number. Waiting is free as long as the flight is late and one hour beyond it. For departures we count three hours before an international flight plus the drive, and an hour before a safari flight. After-hours trips, between ten at night and six in the morning, cost a supplement that is shown in the price. Child seats are free if ordered a day before. If you cannot find the driver, do not leave with anyone else: write or call, and a person answers within minutes.',
    place_ids: [],
    keywords:
      'airport transfer pick up meet and greet driver waiting time late flight child seat night supplement flughafentransfer abholung traslado recogida transfert chauffeur trasferimento autista uchukuzi uwanja wa ndege dereva',
    rests_on: 'The DMC’s own rules, the same as the system’s pick-up rule.',
  }),
  practical({
    id: 'roads_trains_ferries',
    topic: 'transport',
    title: 'By road, by train, by ferry',
    text: 'Distances look short and take long: Nairobi to the Mara five to six hours, to Amboseli four to five, to Lake Nakuru three to four; Arusha to Ngorongoro three to four, on to central Serengeti three to four more on gravel. The train between Nairobi and Mombasa runs by day and by night in about six hours; seats are sold some weeks ahead, passports are shown, and the stations lie outside both cities. Fast ferries between Dar es Salaam and Zanzibar take two hours and are rough from June to August. Mombasa’s Likoni ferry can be avoided by the southern bypass. We do not let drivers work at night. Self-drive is possible and not sold by us: tracks in parks are unmarked, and rain turns them to mud.',
    place_ids: [
      'plc_nairobi',
      'plc_mombasa',
      'plc_maasai_mara',
      'plc_amboseli',
      'plc_tsavo',
      'plc_arusha',
      'plc_serengeti',
      'plc_zanzibar',
      'plc_dar_es_salaam',
      'plc_diani',
    ],
    keywords:
      'driving time distance road sgr train ferry zanzibar bus self drive fahrzeit zug fähre tren ferry carretera route traversier treno traghetto barco estrada barabara treni feri muda',
    rests_on: 'Usual driving times and timetables as known in 2025.',
  }),
  practical({
    id: 'contact',
    topic: 'contact',
    title: 'How to reach us',
    text: 'Write in this chat, on WhatsApp or by SMS to the same numbers, or by e-mail; it all arrives at one place, and your booking can be seen in each. The assistant answers at any hour and is a machine; say “I want to talk to a person” and a colleague takes over. People are there every day from 7:00 to 21:00 Nairobi time and answer within minutes then; outside these hours the first person in the morning does, and emergencies on the trip are answered day and night on the emergency number in your travel documents. Please keep the reference that begins with TW at hand. We do not discuss a booking with somebody who cannot show that it is theirs: a short code sent to the contact in the booking is enough.',
    place_ids: [],
    keywords:
      'contact phone whatsapp email opening hours human agent person emergency number kontakt telefon contacto teléfono contact téléphone contatto telefono contato mawasiliano simu',
    rests_on: 'The DMC’s own hours and rules.',
  }),
  practical({
    id: 'data_protection',
    topic: 'contact',
    title: 'Your data',
    text: 'We keep what a booking needs: names as in the passport, birth dates, contact, wishes, and passport data where a supplier or authority asks for it; passport numbers are stored encrypted. They go to the lodges, airlines and guides of your own trip, and to nobody else for advertising. The assistant remembers things about you across conversations, such as your home airport or diet, only if you want that: ask “what do you know about me” to see it, and say “forget everything about me” to erase it. Card data never reaches us; the payment provider keeps it. You may have your data sent to you, corrected or erased, apart from what tax law makes us keep. Write to us here or by e-mail, and a person answers.',
    place_ids: [],
    keywords:
      'privacy gdpr data protection personal data delete forget datenschutz protección de datos protection des données protezione dati proteção de dados faragha taarifa binafsi',
    rests_on: 'The DMC’s own rules and the system’s design.',
  }),
  practical({
    id: 'responsible_travel',
    topic: 'culture',
    title: 'Travelling responsibly',
    text: 'Both countries forbid plastic carrier bags, and Kenya’s parks single-use bottles and straws too: bring a bottle to refill. Park and conservancy fees pay rangers, schools and land leases; a stay in a conservancy keeps the land open for animals. Choose fewer places and stay longer, share a car where you can, and do not press a driver to go nearer or off the track. Do not buy anything made of wild animals, coral or hardwood without a paper. Feed nothing, neither monkeys nor fish. On the reef touch and stand on nothing. We work with camps that employ people from around, treat waste water and show us how. If you see something that is not right, tell us; we do take it up.',
    place_ids: [],
    keywords:
      'sustainable responsible eco plastic ban environment conservation carbon nachhaltig umwelt sostenible responsable durable écologique sostenibile sustentável mazingira plastiki',
    rests_on: 'Law of both countries as known in 2025 and the DMC’s own rules.',
  }),
  practical({
    id: 'honeymoon_and_weddings',
    topic: 'practical',
    title: 'Honeymoons, birthdays and weddings',
    text: 'Tell us what there is to celebrate when you book: most camps have something for it, a dinner under the stars, a better room if one is free, or a cake, and many give honeymooners a reduced rate within six or twelve months of the wedding against a copy of the certificate. A usual honeymoon is five nights of safari in two parks and five at the beach, in Diani or Zanzibar. Weddings by law are possible in both countries and need documents, a waiting time and an officiant, about three months ahead; symbolic ones can be had with a week’s notice. Surprises are kept: give us a contact that only you read.',
    place_ids: [],
    keywords:
      'honeymoon wedding anniversary birthday proposal flitterwochen hochzeit luna de miel boda lune de miel mariage viaggio di nozze matrimonio lua de mel casamento fungate harusi',
    rests_on: 'The DMC’s practice; legal requirements differ by nationality.',
  }),
]
