import { type OverlayText, REVIEWED } from './text.ts'

const policy = (text: Omit<OverlayText, 'updated_at'>): OverlayText => ({ ...text, updated_at: REVIEWED })

/** Park fees, payment, cancelling and changing, as the demo DMC sells. */
export const MONEY_AND_POLICIES: readonly OverlayText[] = [
  policy({
    id: 'park_fees_what',
    topic: 'park_fees',
    title: 'Park fees: what they are and who pays them',
    text: 'National parks, reserves, conservancies and marine parks charge every visitor a fee, usually for each night or each 24 hours spent inside, and vehicles and guides pay too. The money goes to the park authority or county, not to us. Our quotes list the visitors’ fees apart as “due locally”: they are part of what the trip costs you, and not of the total that you pay to us, unless the product says “park fees included”. They are settled at the gate or the lodge by card or mobile money; cash is no longer taken at most gates, so your guide pays and shows you the receipt. Fees are set by the authorities and may rise before you travel; you then pay what is in force.',
    place_ids: [
      'plc_maasai_mara',
      'plc_amboseli',
      'plc_tsavo',
      'plc_lake_nakuru',
      'plc_serengeti',
      'plc_ngorongoro',
      'plc_tarangire',
      'plc_lake_manyara',
      'plc_kilimanjaro',
      'plc_samburu',
      'plc_watamu',
    ],
    keywords:
      'park fee entrance fees gate conservancy included extra due locally parkgebühren eintritt tasas parque entrada frais de parc droits ingresso parchi taxas ada za hifadhi',
    rests_on:
      'The practice of the park authorities (KWS, Narok County, TANAPA, NCAA) as known in 2025 and the DMC’s own conditions.',
  }),
  policy({
    id: 'park_fees_residency',
    topic: 'park_fees',
    title: 'Park fees: residency and age',
    text: 'Parks have three or four price lists: citizens of the country, residents (in Tanzania also citizens of the East African Community), and everyone else. The difference is large, often five to ten times. To pay the lower fee one shows a national identity card, or a passport with a valid resident’s permit, at the gate; a photo on a phone is not always taken. Children pay less or nothing, and every authority draws the ages differently: small children are free, and the children’s rate ends between 15 and 17. That is why we ask for birth dates and nationality. Some reserves charge more from July to December than in the first half of the year. Tell us before booking if somebody in your party is a citizen or resident, so that the quote is right.',
    place_ids: [
      'plc_maasai_mara',
      'plc_amboseli',
      'plc_tsavo',
      'plc_lake_nakuru',
      'plc_serengeti',
      'plc_ngorongoro',
      'plc_tarangire',
      'plc_lake_manyara',
      'plc_kilimanjaro',
    ],
    keywords:
      'park fee resident citizen non resident child rate age discount east african residentes niños enfants kinder bambini raia mkazi watoto',
    rests_on: 'The published tariffs’ structure as known in 2025; amounts are shown on the quote only.',
  }),
  policy({
    id: 'local_taxes',
    topic: 'park_fees',
    title: 'Other amounts due locally',
    text: 'Besides park fees a few things are paid on the spot and are listed apart in our quotes: Zanzibar’s infrastructure levy for each person and night, paid at the hotel, and its inbound insurance, bought online before arrival; visas and travel authorisations; the crater service fee of Ngorongoro; conservancy fees where a camp does not include them; and tourism levies of some counties and towns. Airport taxes are nearly always inside the ticket, and the departure tax of small airstrips is inside our flights. VAT on our own services is inside the price. If something is due locally and is not on your quote, tell us: it is either a mistake of ours, which we put right, or somebody asking for more than is due.',
    place_ids: [],
    keywords:
      'city tax tourist tax infrastructure levy vat airport tax extra costs hidden fees nebenkosten impuestos taxes locales tasse taxas kodi',
    rests_on: 'Practice of hotels and authorities as known in 2025 and the DMC’s own conditions.',
  }),
  policy({
    id: 'payment_policy',
    topic: 'payment',
    title: 'How and when you pay',
    text: 'A booking is confirmed when it is paid for: in full, or with a deposit of at least 30 % where the trip begins in more than 30 days. The payment link in the chat is for the whole amount; ask a colleague for a deposit. Until then we hold what can be held, usually half an hour; after that the places go back on sale and nothing is owed. You pay on our own payment page by card or one of the other ways it offers; the price is in the currency of the quote, at the exchange rate locked there. We never ask for card numbers in a chat, on the telephone or by e-mail, and nobody of ours will. A receipt comes by e-mail, and payments through your bank are confirmed when they arrive.',
    place_ids: [],
    keywords:
      'payment balance due date card credit debit paypal mpesa bank transfer instalments pay later anzahlung zahlung pago depósito acompte paiement pagamento acconto sinal malipo amana',
    rests_on: 'The DMC’s own conditions, the same as the rules in the payment code.',
  }),
  policy({
    id: 'price_guarantee',
    topic: 'payment',
    title: 'What the price includes, and when it can change',
    text: 'A price that you find by searching is checked again when you ask for a quote, and once more when you confirm. If it has moved, we say the old and the new figure and ask again; nothing is ever booked at a price you have not seen. A quote says until when it holds, what is inside, what is due locally, and what the fare or room rate allows. After payment our price does not change. Amounts set by authorities, such as park fees and visas, are not ours and may. Flights in this demonstration system come from a sandbox with invented timetables and are marked so: no seat exists behind them.',
    place_ids: [],
    keywords:
      'price change included guarantee quote valid exchange rate sandbox precio prix preis prezzo preço bei total',
    rests_on: 'The DMC’s own conditions and the rules of the booking system.',
  }),
  policy({
    id: 'cancellation_policy',
    topic: 'cancellation',
    title: 'Cancelling: what it costs',
    text: 'Every item has its own timeline, shown before you book and again in your booking. Usual ones are: hotels on flexible terms, free until two days before, then half, and everything on the day; standard hotels, a quarter from 14 days, half from 7, everything from 2 days before; safari camps, a fifth from 45 days, half from 30, everything from 14 days before. Transfers are free until the day before, experiences until two days before. Flights follow the fare. Times count in the zone of the hotel. To cancel, ask here or open your booking: you first get the exact figure of what comes back and what is lost, and only your yes to that figure cancels. One item can be cancelled alone. A penalty is never more than the price.',
    place_ids: [],
    keywords:
      'cancel cancellation policy refund penalty fee stornierung stornogebühr rücktritt cancelación reembolso annulation remboursement cancellazione rimborso cancelamento kughairi kurudishiwa pesa',
    rests_on: 'The DMC’s own conditions and the rates of its demonstration products.',
  }),
  policy({
    id: 'refunds',
    topic: 'cancellation',
    title: 'Refunds: how and how fast',
    text: 'A refund goes back the way it was paid, to the same card or account, in the currency that was charged; we cannot send it to somebody else. We order it at once when a cancellation or change is confirmed. Banks then need between three and ten working days to show it, sometimes longer for cards from abroad. You can see in your booking whether it is requested, sent or done, with the provider’s reference. If a payment arrived twice, the second one is returned without asking. When weather or an authority calls off an experience or a drive, you choose between another date and the full amount. If something you paid for was not given, write to us during the trip: then we can still do something.',
    place_ids: [],
    keywords:
      'refund status how long money back rückerstattung reembolso cuánto tarda remboursement délai rimborso reembolso prazo marejesho',
    rests_on: 'The DMC’s own conditions and usual times of card schemes.',
  }),
  policy({
    id: 'change_policy',
    topic: 'changes',
    title: 'Changing a booking',
    text: 'Dates, the number of people, names and items can be changed as long as the supplier allows it and there is space. Ask here, and a colleague works out the difference: the new price, a penalty of the old item if its timeline has begun, and a fare difference for flights. Nothing changes until you say yes to that figure. If the new price is lower, the difference is returned after penalties. A wrongly spelt name is corrected free of charge where the supplier does it; airlines often treat a change to another person as a new ticket. Before you book, say the change in the chat and the offer is worked out anew at once.',
    place_ids: [],
    keywords:
      'change dates modify booking reschedule postpone name correction umbuchen ändern cambiar fechas modificar modifier changer modificare alterar kubadilisha',
    rests_on: 'The DMC’s own conditions and the rules of the booking system.',
  }),
  policy({
    id: 'travel_insurance',
    topic: 'cancellation',
    title: 'Insurance: what to have',
    text: 'We ask every traveller to have insurance for medical treatment and air evacuation, and advise one against cancellation, taken out when you book: safari camps keep most of the price in the last weeks, for good reasons, and we cannot waive it for illness. Look that the policy covers safari by light aircraft, the height you climb, and diving to your depth if you dive. Kenya and mainland Tanzania do not ask for a policy at the border as far as we know; Zanzibar has its own compulsory one. We do not sell insurance and cannot say whether an insurer will pay. If something happens, we write the confirmation your insurer needs, with times and costs, usually the same day.',
    place_ids: [],
    keywords:
      'travel insurance cancellation cover medical evacuation reiseversicherung seguro de viaje assurance voyage assicurazione viaggio seguro bima ya safari',
    rests_on: 'The DMC’s own conditions; not insurance advice.',
  }),
  policy({
    id: 'group_and_private',
    topic: 'payment',
    title: 'Private, shared and group prices',
    text: 'A private safari means your own vehicle and guide; its price is the same for two or for six people, so it falls per person with every seat that is filled. A shared one sells single seats with set departures and a set route, and can need a minimum number of people: if that is not reached, we tell you in time and you choose between another date and your money back. Rooms are priced for each room or for each person sharing; somebody alone pays a single supplement in most camps, less or none in the low season. From ten people on, or for schools, weddings and conferences, ask for a person: rates, free places and payment dates are then agreed one by one.',
    place_ids: [],
    keywords:
      'private shared group discount single supplement solo traveller per person per vehicle gruppe einzelzimmerzuschlag grupo suplemento individual groupe supplément gruppo kikundi',
    rests_on: 'The DMC’s own way of pricing.',
  }),
]
