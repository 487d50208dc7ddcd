import { type OverlayText, REVIEWED } from './text.ts'

const safari = (text: Omit<OverlayText, 'updated_at'>): OverlayText => ({ ...text, updated_at: REVIEWED })

/** Baggage, packing, children, animals and water: what one asks before a safari. */
export const ON_SAFARI: readonly OverlayText[] = [
  safari({
    id: 'baggage_light_aircraft',
    topic: 'baggage',
    title: 'Baggage on light aircraft: 15 kg in soft bags',
    text: 'Flights to the airstrips use small planes with a narrow hold. Each person may bring 15 kilos, hand baggage and camera included, in soft bags without frame or hard shell; hard cases and large wheels do not fit and are left behind. Babies without a seat have no allowance. People who weigh more than about 100 kilos should tell us, as a second seat may be needed for balance. Weigh your bag before you leave home: at Wilson and Arusha every bag goes on the scales, and extra kilos travel only if there is room, for a fee. What you do not need can stay in Nairobi or Arusha, usually free, if you come back the same way. Lodges do laundry, so little is enough.',
    place_ids: [
      'plc_maasai_mara',
      'plc_amboseli',
      'plc_serengeti',
      'plc_samburu',
      'plc_lamu',
      'plc_pemba',
      'plc_mafia',
      'plc_lake_manyara',
      'plc_tsavo_west',
      'plc_mount_kenya',
      'plc_diani',
    ],
    keywords:
      'baggage luggage allowance small plane bush plane light aircraft weight limit suitcase soft bag 15kg gepäck kleinflugzeug equipaje avioneta bagages petit avion bagaglio bagagem mzigo ndege ndogo',
    rests_on: 'Published conditions of the regional safari airlines as known in 2025; the ticket’s own rule counts.',
  }),
  safari({
    id: 'baggage_international',
    topic: 'baggage',
    title: 'Baggage on other flights, and left luggage',
    text: 'International and large domestic flights follow the allowance printed on the ticket, commonly one or two pieces of 23 kilos in economy; we show it before you book. When a large flight is followed by a small one on another ticket, the smaller allowance decides. Bags are not checked through from an international to a safari flight: collect them, pass customs, and change airport in Nairobi from the international one to Wilson. Leave at least three hours for that, four in the evening traffic. Our drivers and partner hotels keep suitcases in a locked room while you are on safari. Plastic carrier bags are forbidden in both countries, duty-free ones included, so repack before you land. Drones need permits and are best left at home.',
    place_ids: [],
    keywords:
      'checked baggage luggage allowance carry on left luggage storage connecting flights hand baggage koffer aufbewahrung equipaje consigna bagages consigne deposito bagagli mizigo',
    rests_on: 'Usual airline rules, the two countries’ plastic bans, and the DMC’s practice.',
  }),
  safari({
    id: 'packing',
    topic: 'packing',
    title: 'What to pack for a safari',
    text: 'Bring light clothes in sand, olive or brown, long sleeves and trousers for the evenings, a fleece and a windproof jacket, since an open car at six in the morning is cold everywhere above 1,000 metres; from June to August add a hat and gloves. Leave camouflage at home, it is for the army in both countries, and avoid dark blue and black where tsetse flies live. Closed shoes are enough; boots are for climbers. Add sun hat, sunglasses, sunscreen, repellent, your medicines, binoculars, a head torch, a power bank, and a scarf against dust. For the beach, shoes against urchins and something to cover shoulders and knees. Hairdryers often overload camp power. All of it should fit in a soft bag of 15 kilos.',
    place_ids: [],
    keywords:
      'packing list clothes what to wear bring shoes jacket colours packliste kleidung ropa qué llevar vêtements que prendre abbigliamento cosa portare roupa mavazi nguo',
    rests_on: 'The DMC’s experience with its guests.',
  }),
  safari({
    id: 'game_drives',
    topic: 'safari',
    title: 'How a safari day goes',
    text: 'Animals move when it is cool, so days begin early: tea at half past five, a drive from six to nine or ten, breakfast, rest through the heat, and a second drive from four until dusk. With a packed lunch one can stay out all day. Cars are four-wheel drives with a roof that opens or with open sides; private ones hold up to six so that everyone has a window. You stay in the car except at marked spots, and the driver keeps his distance and switches the engine off. There are toilets at gates and picnic sites only. In national parks night drives and leaving the tracks are forbidden; private conservancies allow both. Nobody can promise an animal; guides who talk to each other by radio find a good deal.',
    place_ids: [],
    keywords:
      'game drive typical day schedule vehicle jeep land cruiser open roof toilet pirschfahrt ablauf safari en coche journée type giornata tipo safari ya magari',
    rests_on: 'The DMC’s practice and the parks’ rules as known in 2025.',
  }),
  safari({
    id: 'children_on_safari',
    topic: 'children',
    title: 'Children on safari',
    text: 'Children are welcome in most lodges, and a private vehicle makes all the difference: you stop, turn back and picnic when you like. We advise safaris from about six years on; younger ones cope better with one lodge, a pool and short drives. Many tented camps without fences take guests from 6, 8 or 12 years only, and walks and night drives begin at 12 or 16; the age limits stand with each product and cannot be waived, because of insurance. Family tents and rooms that connect are few, so book early. Child seats can be had in transfers if you ask. Children up to 2 usually stay free, from 3 to 11 at about half. On malaria and the tablets for small children ask your doctor first; the highlands and South Africa have less of it.',
    place_ids: [],
    keywords:
      'kids family child age limit baby toddler minimum age family room kinder familie mindestalter niños edad mínima enfants âge minimum bambini età minima crianças watoto familia',
    rests_on: 'The DMC’s rates and the camps’ usual house rules.',
  }),
  safari({
    id: 'migration_calendar',
    topic: 'wildlife',
    title: 'The great migration, month by month',
    text: 'Well over a million wildebeest, with zebras and gazelles, follow the rain in a circle. January to March: the short grass of the southern Serengeti and Ndutu; most calves are born within a few weeks around February. April and May: long columns through the central Serengeti, in the rains. June: the western corridor, with crossings of the Grumeti. July: arrival in the north; the first cross the Mara river. August and September: the northern Serengeti and the Maasai Mara, the best weeks for crossings on both sides. October: still in the Mara and north, turning back. November: southward through Lobo with the short rains. December: the south again. The animals decide, and rain can shift it all by three weeks, so choose a place for its resident game too and see the herds as a gift.',
    place_ids: ['plc_serengeti', 'plc_maasai_mara'],
    keywords:
      'great migration best time migration wildebeest river crossing when calving gnu wanderung große tierwanderung gran migración ñus grande migration gnous grande migrazione grande migração uhamiaji nyumbu',
    rests_on: 'The usual course of the last decades; no year is quite like it.',
  }),
  safari({
    id: 'big_five',
    topic: 'wildlife',
    title: 'Where to see the big five, and wild dogs',
    text: 'Lion, elephant and buffalo are likely in nearly all the parks. Leopards are seen most surely in the Mara, in central Serengeti and in Samburu, in the early morning. Rhinos are the rare ones: Lake Nakuru and the Laikipia conservancies are the best places in Kenya, the crater of Ngorongoro in Tanzania, and patience finds them in the Mara Triangle. So Nakuru or Ngorongoro in the route usually completes the five within a week. Cheetahs like the open grass of the Mara, the southern Serengeti and Amboseli. Wild dogs live in Laikipia and Samburu, and further south in Tanzania’s large reserves. Gorillas are not here: they are in Uganda, Rwanda and Congo. Chimpanzees can be visited in a sanctuary at Ol Pejeta.',
    place_ids: [
      'plc_maasai_mara',
      'plc_serengeti',
      'plc_lake_nakuru',
      'plc_ngorongoro',
      'plc_samburu',
      'plc_mount_kenya',
      'plc_amboseli',
    ],
    keywords:
      'big five lion leopard rhino elephant buffalo cheetah wild dog gorilla where to see löwe nashorn cinco grandes león rinoceronte cinq grands lion cinque grandi simba chui faru tembo nyati',
    rests_on: 'General knowledge of the parks’ game and the DMC’s guides.',
  }),
  safari({
    id: 'balloon_walks',
    topic: 'safari',
    title: 'Balloons, walks and night drives',
    text: 'Balloons rise at dawn over the Mara, the Serengeti and Tarangire; the flight lasts about an hour and ends with breakfast in the grass. One is collected around half past four. Children must be 7 or older and about 1.20 metres tall, and pregnant women, people after recent operations and those with bad backs should not fly. Wind or rain can cancel it, with the full amount back. Walks with an armed ranger are possible in conservancies, in Arusha, around Lake Naivasha and parts of Tarangire and Ngorongoro, from 12 or 16 years. Night drives happen in conservancies only. There are few balloon places each morning, so book them with the trip, above all from July to October.',
    place_ids: ['plc_maasai_mara', 'plc_serengeti', 'plc_tarangire', 'plc_lake_naivasha', 'plc_arusha'],
    keywords:
      'hot air balloon walking safari night drive age height limit ballonfahrt globo paseo nocturno montgolfière mongolfiera balão puto',
    rests_on: 'Usual conditions of the balloon companies and park rules as known in 2025.',
  }),
  safari({
    id: 'diving_no_fly',
    topic: 'diving',
    title: 'Diving and flying: wait 18 to 24 hours',
    text: 'After diving the body still holds nitrogen, and the low pressure of a flight, also in a small plane, can make it dangerous. We keep the common rule: no flight within 18 hours after a single dive, 24 hours after several dives or days of diving, and longer after dives with decompression stops. The same goes for driving up to high ground, such as Ngorongoro. When you book dives with us we check them against the flights of the trip and refuse a combination that breaks the rule; so plan a last day without diving, for the beach or Stone Town. Snorkelling is no problem. Those who feel pain, dizziness or numbness after diving must tell the dive centre at once and not fly.',
    place_ids: [
      'plc_diani',
      'plc_watamu',
      'plc_malindi',
      'plc_mombasa',
      'plc_nungwi',
      'plc_paje',
      'plc_zanzibar',
      'plc_pemba',
      'plc_mafia',
      'plc_kenya_coast',
    ],
    keywords:
      'diving fly after diving no fly time hours decompression dive flight tauchen fliegen flugverbot bucear volar plongée avion immersioni volare mergulho voar kupiga mbizi',
    rests_on: 'Common recommendations of diving medicine (DAN) and the DMC’s own rule.',
  }),
  safari({
    id: 'diving_rules',
    topic: 'diving',
    title: 'Diving: certificates, health and seasons',
    text: 'Bring your certification card and logbook; without them the centre starts with a check dive. Most dives here ask for Open Water, drifts and walls at Pemba and deeper wrecks for Advanced and some thirty dives. Beginners can try a first dive from 10 years on, after a lesson in the pool. Everyone fills in a medical form, and a yes in it needs a doctor’s signature before you come: asthma, heart trouble, epilepsy and pregnancy are the usual ones. The clearest water is from October to March; July and August bring wind and swell to the east coasts. Water is 25 to 30 degrees. Do not touch coral or turtles, and use sunscreen that is kind to reefs. The nearest decompression chambers are in Mombasa and Zanzibar.',
    place_ids: [
      'plc_diani',
      'plc_watamu',
      'plc_nungwi',
      'plc_paje',
      'plc_zanzibar',
      'plc_pemba',
      'plc_mafia',
      'plc_kenya_coast',
    ],
    keywords:
      'scuba diving certification padi open water medical form beginners snorkelling tauchschein certificado buceo certificat plongée brevetto sub mergulho certificado cheti',
    rests_on: 'Usual conditions of dive centres on the coast; chambers to be checked before relying on them.',
  }),
  safari({
    id: 'mountain_climbs',
    topic: 'safari',
    title: 'Climbing: fitness, age and altitude',
    text: 'Kilimanjaro and Mount Kenya need no climbing skill but good legs: five to seven hours of walking a day for a week, the last night of Kilimanjaro ten to fourteen. We take climbers from 10 years on Kilimanjaro, above a doctor’s note at 65. The best protection against altitude sickness is time: choose the longer route, drink a lot, walk slowly and tell the guide about headache, vomiting or unsteady steps. Guides measure oxygen twice a day and turn people round when it is needed; that decision is theirs, and there is no refund for it. Porters carry 15 kilos for each guest. Warm sleeping bags and jackets can be rented in Moshi or Nanyuki. Insurance for rescue to the height you climb is required.',
    place_ids: ['plc_kilimanjaro', 'plc_mount_kenya', 'plc_arusha'],
    keywords:
      'kilimanjaro climb trek fitness age altitude sickness insurance gear rent höhenkrankheit besteigung subir mal de altura ascension mal des montagnes scalata escalada kupanda mlima',
    rests_on: 'General mountain-medicine advice and the DMC’s own conditions.',
  }),
  safari({
    id: 'accessibility',
    topic: 'safari',
    title: 'Reduced mobility, diets and special wishes',
    text: 'A safari is possible with reduced mobility: several lodges have level rooms with wide doors and showers without a step, and we can arrange a vehicle with a lower entry and a guide who is used to helping. Tented camps with sandy paths and old houses in Stone Town and Lamu are hard with a wheelchair. Light aircraft have steep steps; strong hands are there, a lift is not. Vegetarian, vegan, gluten-free and halal food is no problem if it is known a week ahead; kosher food must be ordered and is costly. Tell us about allergies in writing, and carry your own emergency medicine. Say what you need when you book: we ask the lodge and give you its answer before you pay.',
    place_ids: [],
    keywords:
      'wheelchair disabled accessible mobility vegetarian vegan halal gluten allergy diet rollstuhl barrierefrei silla de ruedas vegetariano fauteuil roulant végétarien sedia a rotelle cadeira de rodas ulemavu chakula',
    rests_on: 'What the DMC’s lodges told us; confirmed anew for each booking.',
  }),
]
