import { guide } from './guide.ts'
import type { OverlayText } from './text.ts'

/** Guides to the places in Tanzania. */
export const GUIDES_TANZANIA: readonly OverlayText[] = [
  guide(
    'serengeti',
    'Serengeti: which part in which month',
    ['plc_serengeti'],
    'migration calving ndutu kogatende grumeti seronera central north south west balloon',
    'The Serengeti is large, and where to stay depends on the month. From December to March the wildebeest graze and calve on the short grass of the south, around Ndutu. In April and May they move through the centre, in June and July along the Grumeti in the west, and from July to October they are in the north near Kogatende, where the Mara river is crossed. November brings them back. The centre, Seronera, has water and cats all year and is the safe choice for a first visit. Plan on three nights at least, or two plus two in different parts. The drive from Arusha takes seven to eight hours with Ngorongoro on the way; flights take about an hour.',
  ),
  guide(
    'ngorongoro',
    'Ngorongoro: one day in the crater',
    ['plc_ngorongoro'],
    'crater rim rhino descent karatu highlands cold',
    'The crater is a sunken volcano twenty kilometres across, with lions, elephants, hippos and some of Tanzania’s last black rhinos on its floor. Cars may go down for one visit of limited hours a day; the earliest start gives the clearest light and the fewest cars. Nights on the rim, at 2,300 metres, fall near freezing from June to August. Lodges in the Karatu highlands, an hour away, are warmer and cheaper and have gardens and farm walks. Game is good in every month; June to October is driest, April and May misty and green. One full day is enough, with Lake Manyara or Tarangire before it and the Serengeti after. The conservation area has its own fees, and another for each car that descends.',
  ),
  guide(
    'arusha',
    'Arusha: where the northern safaris start',
    ['plc_arusha'],
    'coffee farm mount meru national park market',
    'Arusha is a busy garden town at 1,400 metres below Mount Meru. Nearly every northern safari begins here, so most people sleep one night before and sometimes one after. The small national park on its doorstep has giraffes, colobus monkeys, flamingos on the Momella lakes and walks with a ranger; it fills half a day well. Coffee farms, craft markets and a Maasai market are close. The small airport of Arusha serves the safari flights, fifteen minutes from town; the international one, Kilimanjaro, is an hour east. Evenings are cool from June to August. Leave valuables in the lodge’s safe and take a taxi after dark.',
  ),
  guide(
    'kilimanjaro',
    'Kilimanjaro: climbing it, or seeing it',
    ['plc_kilimanjaro'],
    'trek climb machame marangu lemosho route summit uhuru altitude sickness moshi porters',
    'Kilimanjaro, 5,895 metres, is a walk without ropes and still a serious one: about every third climber on the short routes turns back, nearly always because of the altitude. Take seven or eight days rather than five; Lemosho and Machame give more time to get used to the height than Marangu. January to early March and June to October are the dry months. A doctor’s check beforehand is sensible, and rescue insurance to 6,000 metres is required by us. Climbs are led by licensed guides with porters, whose pay and loads we have checked. Those who only want to look see it best at sunrise from Amboseli in Kenya or from the lodges around Moshi.',
  ),
  guide(
    'lake_manyara',
    'Lake Manyara: a day under the rift wall',
    ['plc_lake_manyara'],
    'tree climbing lions birds flamingos canoe mto wa mbu treetop walkway',
    'Lake Manyara is a narrow park between a soda lake and the wall of the Rift Valley, two hours from Arusha. Its forest is full of blue monkeys and large troops of baboons, elephants come close, and more than three hundred kinds of birds have been counted. The lions that rest in trees are real but seldom seen. Flamingos depend on the water and may be far out. Half a day or a full one is right, usually on the way to Ngorongoro; a walkway through the treetops and, when the lake allows, canoes add variety for children. June to October is dry, November to June better for birds and waterfalls on the escarpment.',
  ),
  guide(
    'tarangire',
    'Tarangire: baobabs and elephants',
    ['plc_tarangire'],
    'elephant herds baobab dry season walking safari night drive tsetse',
    'From June to October Tarangire’s river is the only water far around, and elephants gather along it in hundreds, with zebras, wildebeest and the lions that follow. Great baobabs stand over the golden grass. Between November and May most of the animals are outside the park, the grass is high and the birds are at their best, and lodges are cheap. It is two hours from Arusha, so it makes a good first stop of one or two nights. Some camps outside the gate offer walks and night drives. Tsetse flies bite by day in the woodland parts: long, light-coloured clothes help, dark blue and black attract them.',
  ),
  guide(
    'zanzibar',
    'Zanzibar: which coast for whom',
    ['plc_zanzibar', 'plc_nungwi', 'plc_paje', 'plc_stone_town'],
    'beach holiday snorkelling spice tour tide swimming honeymoon sansibar',
    'Zanzibar’s coasts differ by the tide. In the north, Nungwi and Kendwa, one swims at any hour, the sunsets are good and evenings are lively. On the east, from Matemwe to Jambiani, the sand is widest and the lagoon empties at low water: fine for walks and kites, less for swimming at noon. The south is quiet. June to October is dry with wind, December to February hot and calm; the long rains fall from late March to May, when some hotels close. Begin or end with a night in Stone Town, and give the beach four nights at least. Away from the beach, cover shoulders and knees: the island is Muslim. During Ramadan eat and drink out of sight by day.',
  ),
  guide(
    'stone_town',
    'Stone Town: a night among carved doors',
    ['plc_stone_town', 'plc_zanzibar'],
    'old town spice tour forodhani market slave museum prison island',
    'Stone Town is a maze of coral-stone houses, carved doors and small mosques, easily lost in and easily left again, since the sea is never far. A guided walk of two or three hours takes in the old fort, the cathedral on the site of the slave market with its sober museum, and the bazaars. In the evening the waterfront at Forodhani fills with food stalls. Spice farms are half an hour away, Prison Island with its giant tortoises half an hour by boat. One or two nights are enough. Many hotels are old houses with steep stairs and no lift: say so if that is a difficulty. Ferries to Dar es Salaam leave from the edge of the old town.',
  ),
  guide(
    'nungwi',
    'Nungwi and Kendwa: swimming at every tide',
    ['plc_nungwi', 'plc_zanzibar'],
    'north coast zanzibar sunset dhow building mnemba snorkel dive',
    'At the northern tip of Zanzibar the sea stays deep close to the shore, so one swims at low water too. Nungwi is still a village of fishermen and boat builders, with hotels, bars and dive schools along its sand; Kendwa, a walk to the south-west, is wider and calmer, with the best sunsets. Boats go to the reef of Mnemba for snorkelling and diving, best from October to March when the water is clearest. The transfer from the airport takes an hour to an hour and a half. Those who want silence should look at the east coast instead; those with children who swim are well placed here.',
  ),
  guide(
    'paje',
    'Paje and Jambiani: lagoon, kites and quiet',
    ['plc_paje', 'plc_zanzibar'],
    'kite surfing east coast seaweed farming the rock tide yoga',
    'Paje has the island’s widest lagoon and its kite schools: the wind blows steadily from June to September and from mid December to February. At low tide the sea draws back for several hundred metres and women tend their seaweed on the flats; one swims around high tide, so look at a tide table. Jambiani, just south, is a long, quiet village with small guest houses; Michamvi, to the north, has a sheltered bay that looks to the sunset. Shoes against sea urchins are worth their space. The airport and Stone Town are about an hour away. April and May are rainy, and then some places close.',
  ),
  guide(
    'pemba',
    'Pemba: for divers and those who want little else',
    ['plc_pemba'],
    'diving walls misali island ngezi forest cloves manta',
    'Pemba is hilly, green with clove trees and visited by few. The sea falls away steeply around it, so the diving is by walls and channels with strong currents, for people with some experience; beginners are better off around Misali Island on the west side. Visibility is best from October to March. There are only a handful of lodges, with no village of bars and shops around them. Ngezi forest and its flying foxes make a good half day. Flights from Zanzibar take thirty minutes in small aircraft, with 15 kilos of baggage. Leave the last day free of diving before you fly, and bring what you need: there is little to buy.',
  ),
  guide(
    'mafia_dar',
    'Mafia Island and Dar es Salaam',
    ['plc_mafia', 'plc_dar_es_salaam'],
    'whale shark chole bay marine park ferry stopover',
    'Mafia lies south of Zanzibar and is known for whale sharks, which feed off its west side from about October to early March, and for easy reefs inside Chole Bay. It has few rooms, no night life and a marine park with its own daily fee. Flights of 35 minutes come from Dar es Salaam. Dar itself is a large, hot harbour city that most people only pass through: fast ferries to Zanzibar leave several times a day and take about two hours, and the airport is thirty minutes to over an hour from the centre, depending on traffic. If connections force a night there, the Msasani peninsula has the more pleasant hotels.',
  ),
  guide(
    'tanzania_seasons',
    'Tanzania month by month',
    ['plc_serengeti', 'plc_ngorongoro', 'plc_tarangire', 'plc_arusha', 'plc_zanzibar', 'plc_kilimanjaro'],
    'climate rainy season dry season temperature january february march april may june july august september october november december tansania wetter clima météo regenzeit',
    'Northern Tanzania and the islands share a pattern. Late June to October is dry and cool, the main season for safari and for Kilimanjaro. November has short rains, seldom a whole day long. December to February is warm, with the calving in the southern Serengeti in January and February; Zanzibar is hot and calm then. From late March to the end of May the long rains come: some camps and beach hotels close, roads turn to mud in places, and prices fall by a third or more. June is a good compromise, green and uncrowded. July, August and the Christmas weeks fill first, so book those six to nine months ahead.',
  ),
]
