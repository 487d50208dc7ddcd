import { guide } from './guide.ts'
import type { OverlayText } from './text.ts'

/** Guides to the places in Kenya. */
export const GUIDES_KENYA: readonly OverlayText[] = [
  guide(
    'nairobi',
    'Nairobi: a day before or after the safari',
    ['plc_nairobi'],
    'giraffe centre elephant orphanage karen museum stopover layover',
    'Most trips begin or end here. The city lies at about 1,700 metres, so evenings are cool all year, and June to August can be grey. One full day is enough for the national park at the edge of town, where lions and rhinos live in sight of the skyline, the elephant nursery, the giraffe centre and the old farmhouse in Karen. Traffic is heavy from seven to nine and from four to seven; leave two hours from the city to the international airport then. Safari flights leave from Wilson, not from the international airport, and changing between the two needs at least three hours. If you land in the evening, sleep near the airport or in Karen and fly on in the morning.',
  ),
  guide(
    'mombasa',
    'Mombasa: old town and the north coast',
    ['plc_mombasa', 'plc_kenya_coast'],
    'fort jesus nyali bamburi beach sgr train',
    'Mombasa is a harbour city on an island, hot and humid all year. Fort Jesus and the old town behind it are best seen in the morning with a local guide. The beaches of Nyali and Bamburi begin north of the Nyali bridge and have big family hotels; the quieter sand is in the south, at Diani. December to March is dry and hot, July to October a little cooler with a breeze. The long rains fall mostly in April and May, when some hotels close for repairs. The train from Nairobi takes about six hours and passes Tsavo; its Mombasa station is outside the city, half an hour or more from the beaches.',
  ),
  guide(
    'diani',
    'Diani Beach: sand, reef and kites',
    ['plc_diani', 'plc_kenya_coast'],
    'galu kite surfing colobus wasini dolphins swimming seaweed tide',
    'Diani is a strip of white sand some fifteen kilometres long, sheltered by a reef. The sea is warm all year, 25 to 30 degrees. December to March and July to October are the dry times; kite surfers come for the steady winds of January to March and of June to September. At low water the lagoon is shallow and one walks out to the reef with shoes against sea urchins; swim around high water. Colobus monkeys live in the trees behind the hotels. Day trips go to the marine park around Wasini with dolphins, to Shimba Hills, and for one or two nights to Tsavo East. Fly to Ukunda if you can: it is ten minutes away, Mombasa airport about two hours.',
  ),
  guide(
    'maasai_mara',
    'Maasai Mara: big cats and the crossings',
    ['plc_maasai_mara'],
    'masai mara migration great crossing river lion cheetah leopard balloon conservancy',
    'The Mara is good in every month: lions, cheetahs and elephants stay all year on the grass of the reserve and its conservancies. The wildebeest usually arrive from the Serengeti in July and leave by early November; river crossings are most likely from late July to September, cannot be promised, and draw many cars. January to March is dry, green and calmer, with young animals; April and May are wet, with few visitors and low prices. In the reserve, cars stay on the tracks. In the private conservancies there are fewer cars, and night drives and walks are allowed. Mornings at 1,500 metres are cold: bring a warm layer. Camps lie up to two hours apart, so fly to the airstrip nearest to yours. Three nights are a good stay.',
  ),
  guide(
    'amboseli',
    'Amboseli: elephants below Kilimanjaro',
    ['plc_amboseli'],
    'kilimanjaro view elephant swamp observation hill',
    'Amboseli is small, open and easy: herds of elephants cross from the dry plain to the swamps every day, and nowhere else are the big tuskers so easy to photograph. Kilimanjaro stands to the south, across the border; it shows itself mostly at sunrise and again before sunset, and hides behind cloud in between. June to October and January to February are dry, dusty and best for game; November and April to May are green, with birds and clear air after rain, but some tracks are muddy. Two nights are enough for most. It combines well with Tsavo West by road, and with the Mara by air. The dust is fine and white: pack cameras in a closed bag.',
  ),
  guide(
    'tsavo',
    'Tsavo East and Tsavo West: which one',
    ['plc_tsavo', 'plc_tsavo_east', 'plc_tsavo_west'],
    'red elephants mzima springs lugard falls galana from the beach train',
    'The two Tsavos together are larger than many countries’ whole park systems, and quieter than the Mara. Tsavo East is flat, dry and wide, known for elephants red with dust and for easy viewing along the Galana river; it is the usual safari from the beach, two to three hours from Mombasa or Malindi. Tsavo West has hills, lava flows, the clear pools of Mzima Springs and a rhino sanctuary; animals are harder to find in its thicker bush, the country is the more beautiful. June to October and January to February are the dry months. Two nights in one, or three to four in both, make a good round, with Amboseli added for those who drive back to Nairobi.',
  ),
  guide(
    'lake_nakuru',
    'Lake Nakuru: rhinos and water birds',
    ['plc_lake_nakuru'],
    'flamingos rhino giraffe rift valley',
    'Lake Nakuru is a fenced park in the Rift Valley, three to four hours from Nairobi, and one of the surest places in Kenya for both black and white rhinos. Rothschild’s giraffes, lions and large troops of baboons live in its yellow-fever acacia woods. The lake has risen over the last years and flamingos come and go with the water, so nobody should travel for them alone; pelicans and fish eagles are nearly always there. It is pleasant all year, with cool nights at 1,750 metres. One night, with an afternoon and a morning drive, is enough. Most people see it on the road between Naivasha or Nairobi and the Mara, five to six hours further.',
  ),
  guide(
    'lake_naivasha',
    'Lake Naivasha and Hell’s Gate',
    ['plc_lake_naivasha'],
    'boat ride hippo cycling walking crescent island hells gate',
    'Two hours from Nairobi, Naivasha is where one gets out of the car. Boats look for hippos and fish eagles along the papyrus, Crescent Island is walked among giraffes and antelopes, and Hell’s Gate, close by, is a park one may cycle through, between red cliffs. The gorge there is closed after heavy rain, since floods come quickly. The lake lies at 1,900 metres, so nights are cold from June to August. Weekends are busy with visitors from the city; weekdays are better. It makes a gentle first night after a long flight and a good stop before Lake Nakuru or the Mara. Hippos graze on lawns at night: follow the camp’s guards after dark.',
  ),
  guide(
    'samburu',
    'Samburu: the dry north',
    ['plc_samburu'],
    'reticulated giraffe grevy zebra gerenuk oryx special five ewaso',
    'Samburu lies north of the equator, hot, dry and thorny, along the brown Ewaso Ng’iro. People come for animals that the southern parks do not have: reticulated giraffes, Grevy’s zebras, gerenuks that stand on their hind legs, beisa oryx and blue-necked ostriches. Elephants come to the river every afternoon in the dry months, June to October and January to February. After rain they spread out, and the plain turns green within days. Midday heat passes 35 degrees, so days begin early and rest long. Two or three nights fit between Mount Kenya or Laikipia and the Mara; by air it is a little over an hour from Wilson, by road five to six hours.',
  ),
  guide(
    'mount_kenya',
    'Mount Kenya and Laikipia',
    ['plc_mount_kenya'],
    'ol pejeta chimpanzee rhino trekking point lenana conservancy horse riding',
    'Mount Kenya is climbed on foot to Point Lenana, 4,985 metres, in four to five days; the two higher peaks are for rock climbers. The dry months, January, February, July, August and September, are the ones to go, and nights at the huts freeze in all of them. At its foot the Laikipia conservancies keep more rhinos than any other part of the country, with night drives, walks, riding and, at Ol Pejeta, a chimpanzee sanctuary. The country is high and cool, mostly free of crowds. Two or three nights are usual; Nanyuki, four hours by road or 45 minutes by air from Nairobi, is the gate to all of it.',
  ),
  guide(
    'lamu',
    'Lamu: the island without cars',
    ['plc_lamu', 'plc_kenya_coast'],
    'shela dhow swahili donkeys old town festival',
    'Lamu’s old town is the best preserved Swahili settlement in East Africa: narrow lanes, carved doors, donkeys and hardly a motor. Most visitors stay in Shela, forty minutes’ walk along the water, where the houses are white and a beach of twelve kilometres begins. There is little to tick off: one sails, eats, reads and looks. December to March is dry and hot, July to October breezy; many houses close in May and June. The town is Muslim and conservative: cover shoulders and knees away from the beach, and expect little alcohol outside hotels. One flies to Manda and crosses by boat. Governments have at times advised against parts of the mainland nearby, so read your own government’s advice before you book.',
  ),
  guide(
    'watamu_malindi',
    'Watamu and Malindi: coves, turtles and old ruins',
    ['plc_watamu', 'plc_malindi', 'plc_kenya_coast'],
    'marine park gedi turtle snorkelling diving italian marafa',
    'Watamu is a village of small bays, islets that one reaches on foot at low tide, and a marine park for snorkelling; whale sharks and manta rays pass from October to March, turtles nest for most of the year. The ruins of Gedi lie in the forest behind it, and the canyon of Marafa is an hour inland. Malindi, half an hour north, is a larger old port with long brown-tinted beaches, as the river brings sand, and many Italian restaurants. December to March and July to October are the dry months; April to June brings rain, waves and seaweed. Both combine with Tsavo East, two and a half hours away through the Sala gate.',
  ),
  guide(
    'kenya_seasons',
    'Kenya month by month',
    ['plc_kenya_coast', 'plc_maasai_mara', 'plc_amboseli', 'plc_tsavo', 'plc_nairobi'],
    'climate rainy season dry season temperature january february march april may june july august september october november december kenia wetter clima météo regenzeit',
    'Kenya has two rainy seasons: the long rains from late March to May and the short ones in November, each with sun between the showers. January and February are hot and dry, good for safari and beach alike. June to October is the main season: dry, cool at night in the highlands, with the migration in the Mara from July. August and the weeks around Christmas are the fullest and dearest; book them six months or more ahead. March and November are good value. In April and May roads in the Mara and Tsavo West can be hard going and some beach hotels close, but prices are at their lowest and the land is green. Rain cannot be promised away in any month.',
  ),
]
