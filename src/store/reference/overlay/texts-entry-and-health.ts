import { type OverlayText, REVIEWED } from './text.ts'

const entry = (text: Omit<OverlayText, 'updated_at'>): OverlayText => ({ ...text, updated_at: REVIEWED })

/** Entry rules and health. All of it can change overnight, and all of it says so. */
export const ENTRY_AND_HEALTH: readonly OverlayText[] = [
  entry({
    id: 'kenya_eta',
    topic: 'entry',
    title: 'Kenya: the eTA instead of a visa',
    text: 'Kenya has replaced visas with an electronic travel authorisation. Nearly every visitor, children included, applies online before departure at the government’s own site, etakenya.go.ke, with a passport scan, a photo, flights and the first night’s address. Allow at least three working days; a fee is charged by the government, and other sites that offer to do it charge more for the same. Citizens of the East African Community and of a number of other countries are exempt. The passport must be valid for six months beyond the trip and have a blank page. Leaving for Tanzania and coming back may need attention, so say so when applying. This is a summary of November 2026: rules change, so check with the Kenyan embassy or the official site before you book.',
    place_ids: [
      'plc_nairobi',
      'plc_mombasa',
      'plc_diani',
      'plc_maasai_mara',
      'plc_amboseli',
      'plc_tsavo',
      'plc_kenya_coast',
      'plc_lamu',
    ],
    keywords:
      'visa kenya eta entry requirements permit visum einreise visado requisitos de entrada visto ingresso entrée viza passport authorization',
    rests_on: 'The Kenyan government’s public eTA pages as known in 2025; not legal advice.',
  }),
  entry({
    id: 'tanzania_visa',
    topic: 'entry',
    title: 'Tanzania and Zanzibar: visa',
    text: 'Most visitors need a visa for Tanzania, and the same one serves Zanzibar. The usual way is the e-visa at the immigration service’s site, visa.immigration.go.tz, applied for two to three weeks ahead; at the large airports and main borders many nationalities can also buy it on arrival, with a queue. Citizens of the United States are normally given a dearer multiple-entry visa. Have a return ticket and a passport valid for at least six months. Many African and some other nationals need none. Working, even unpaid, needs another permit. Fees are the government’s and are paid by you, apart from our price. Rules as known in November 2026: check with the Tanzanian embassy or the official site before you book.',
    place_ids: [
      'plc_serengeti',
      'plc_ngorongoro',
      'plc_arusha',
      'plc_kilimanjaro',
      'plc_zanzibar',
      'plc_stone_town',
      'plc_nungwi',
      'plc_paje',
      'plc_pemba',
      'plc_dar_es_salaam',
    ],
    keywords:
      'visa tanzania zanzibar evisa on arrival entry requirements visum einreise visado visto entrée viza passport',
    rests_on: 'The Tanzanian immigration service’s public pages as known in 2025; not legal advice.',
  }),
  entry({
    id: 'zanzibar_insurance',
    topic: 'entry',
    title: 'Zanzibar: inbound travel insurance',
    text: 'Since October 2024 Zanzibar asks foreign visitors to buy its own inbound travel insurance before they arrive, through the official site of the Zanzibar insurance corporation, for a stay of up to 92 days. It is required even if you have insurance at home, and officers may ask for the confirmation at the airport or ferry port. The charge is a flat sum for an adult, less for children, and young children are free; it is not part of our price unless the quote lists it. Residents of Tanzania are exempt. Your own insurance is still worth having, since it covers more. The rule is new and may change or be extended to the mainland, so check with us or the official site in the weeks before you travel.',
    place_ids: ['plc_zanzibar', 'plc_stone_town', 'plc_nungwi', 'plc_paje', 'plc_pemba'],
    keywords:
      'insurance zanzibar mandatory compulsory 44 dollars versicherung seguro obligatorio assurance assicurazione bima',
    rests_on: 'Public announcements of the Zanzibar government of 2024; the amount and exemptions must be checked.',
  }),
  entry({
    id: 'two_countries',
    topic: 'entry',
    title: 'Kenya and Tanzania in one trip',
    text: 'The two countries share a border and a migration but not an entry permit: you need Kenya’s eTA and Tanzania’s visa, each before the respective border. The East African Tourist Visa covers Kenya, Uganda and Rwanda, and not Tanzania. Safari vehicles do not cross: at Namanga or Isebania one walks through the buildings and changes car, which takes an hour or more. Between the Mara and the Serengeti there is no tourist crossing in the parks themselves; one flies by way of Kisumu, Migori or Nairobi, or drives around. Tanzania normally wants to see a yellow fever certificate from people who come from Kenya. Plan half a day for the change, and tell us both nationalities if you hold two passports.',
    place_ids: ['plc_maasai_mara', 'plc_serengeti', 'plc_amboseli', 'plc_arusha', 'plc_nairobi', 'plc_zanzibar'],
    keywords:
      'border crossing namanga isebania both countries combine east african tourist visa grenze frontera frontière confine',
    rests_on: 'Public rules of both countries as known in 2025 and the DMC’s routing practice.',
  }),
  entry({
    id: 'minors_entry',
    topic: 'entry',
    title: 'Travelling with children: papers',
    text: 'Every child needs a passport of its own and its own travel authorisation or visa. If only one parent travels, or somebody else takes the child, carry a signed and preferably certified letter of consent from the absent parents, with copies of their passports and the birth certificate; airlines and border officers may ask, also on the way home. Names in the booking must be spelt as in the passport, which matters most when parent and child have different family names. We need each child’s date of birth to book, since airlines, lodges and parks draw their age limits differently. Rules on consent differ by country of residence: ask the embassy and the airline.',
    place_ids: [],
    keywords:
      'minor consent letter birth certificate single parent kids passport kinder einverständnis niños autorización enfants autorisation bambini watoto',
    rests_on: 'Usual practice of airlines and border authorities; not legal advice.',
  }),
  entry({
    id: 'yellow_fever',
    topic: 'health',
    title: 'Yellow fever: who needs the certificate',
    text: 'Both Kenya and Tanzania ask for a yellow fever certificate from travellers who arrive from, or have spent more than twelve hours in transit in, a country with risk of the disease. Kenya itself counts as such a country, so people who go on from Kenya to Tanzania or Zanzibar are normally asked for it, even after a few days. Those who fly straight from Europe or North America are normally not asked. Some other countries want it on your way home from here. The vaccination must be at least ten days old and now counts for life; a doctor can write an exemption for medical reasons, which borders may or may not accept. Decide this with your doctor or a travel clinic at least four weeks ahead, and carry the yellow booklet.',
    place_ids: [],
    keywords:
      'yellow fever vaccination certificate vaccine gelbfieber impfung fiebre amarilla vacuna fièvre jaune vaccin febbre gialla vaccino febre amarela vacina homa ya manjano chanjo',
    rests_on: 'World Health Organization country rules as known in 2025; your doctor and the embassy decide.',
  }),
  entry({
    id: 'malaria',
    topic: 'health',
    title: 'Malaria: prevention on safari and at the coast',
    text: 'Malaria occurs in most of the places we sell: the coast, Zanzibar, Tsavo, Amboseli, the Mara, the Serengeti and Tarangire, all year and more after rain. The risk is low in central Nairobi and on the highest ground, such as the rim of Ngorongoro, and not nil. Protect yourself from dusk to dawn: long sleeves and trousers, repellent with DEET or icaridin, and the net over the bed, which our camps provide. Whether to take tablets, and which, depends on your age, pregnancy, other medicines and route: ask your doctor or a travel clinic four to six weeks before. A fever during the trip or up to several months after it needs a malaria test the same day; say where you have been.',
    place_ids: [],
    keywords:
      'malaria tablets prophylaxis mosquito net repellent malariaprophylaxe paludismo paludisme zanzara mücken mosquitos mbu dawa',
    rests_on: 'General public health advice (WHO, national travel health services); your doctor decides.',
  }),
  entry({
    id: 'vaccinations',
    topic: 'health',
    title: 'Vaccinations and a doctor’s advice',
    text: 'Apart from yellow fever no vaccination is usually required at the border, but travel clinics commonly advise being up to date with tetanus, diphtheria, polio and measles, and adding hepatitis A and often typhoid. Rabies is worth discussing for long stays, cycling or work with animals, hepatitis B and meningitis for some trips. Cholera outbreaks occur locally and hardly touch travellers on safari. See a doctor or travel clinic six weeks before departure, earlier if you are pregnant, travel with small children or take medicines regularly. Bring those medicines in their packaging, in hand luggage, with a prescription in English, and twice as much as you need. We can name hospitals near your route and are not able to give medical advice.',
    place_ids: [],
    keywords:
      'vaccines jabs shots hepatitis typhoid rabies impfungen vacunas vaccins vaccinazioni vacinas chanjo health doctor',
    rests_on: 'General public health advice; your doctor decides.',
  }),
  entry({
    id: 'food_water_sun',
    topic: 'health',
    title: 'Water, food, sun and height',
    text: 'Do not drink tap water; camps and lodges provide filtered or bottled water, and most have refill stations, so bring a bottle. Fresh food in our places is safe as a rule; elsewhere eat what is cooked, boiled or peeled. A mild upset stomach is the commonest trouble on safari: bring rehydration salts. The sun near the equator burns within half an hour, also through cloud and on an open car: hat, sunscreen and long sleeves. Drink more than you feel like. Above 2,500 metres, at Ngorongoro’s rim or on the mountains, some people sleep badly or get headaches; go slowly, and down again if it gets worse. Swim in the sea and pools, not in lakes and slow rivers, because of bilharzia, crocodiles and hippos.',
    place_ids: [],
    keywords:
      'drinking water tap food hygiene diarrhoea sunburn altitude sickness bilharzia trinkwasser agua potable eau potable acqua maji',
    rests_on: 'General travel health advice and the practice of the DMC’s lodges.',
  }),
  entry({
    id: 'medical_emergency',
    topic: 'health',
    title: 'If somebody falls ill: doctors, evacuation, insurance',
    text: 'In an emergency in Kenya call 999 or 112, in Tanzania 112, and tell your guide or camp manager at once: every camp has a radio, first aid and a way to reach a flying doctor. Good private hospitals are in Nairobi, Mombasa, Arusha, Dar es Salaam and, smaller, in Stone Town; from a remote strip evacuation is by air. We require travel insurance that covers medical treatment and air evacuation, and for Kilimanjaro and Mount Kenya rescue to the height you climb. Send us the policy number and emergency telephone of your insurer before arrival. Divers should have dive insurance with chamber treatment. Write to us at any hour: a person takes over such conversations straight away.',
    place_ids: [],
    keywords:
      'emergency hospital ambulance flying doctors evacuation insurance notfall krankenhaus emergencia urgence emergenza emergência dharura hospitali accident',
    rests_on: 'Public emergency numbers and the DMC’s own conditions.',
  }),
]
