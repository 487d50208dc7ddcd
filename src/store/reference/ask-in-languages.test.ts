import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ensureReference } from './build-reference.ts'
import { openReference, type Reference } from './open-reference.ts'

type Asked = readonly [question: string, ...texts: string[]]

// The texts that answer a question, any of them; none where none of ours does.
const QUESTIONS: Readonly<Record<string, readonly Asked[]>> = {
  en: [
    ['What should I bring?', 'packing'],
    ['Is it safe?', 'safety'],
    ['Do I need a visa for Kenya?', 'kenya_eta'],
    ['Is yellow fever vaccination required?', 'yellow_fever'],
    ['How much should I tip the guide?', 'tipping'],
    ['How much luggage may I take on the small plane?', 'baggage_light_aircraft'],
    ['What is the weather like in February?', 'guide_kenya_seasons', 'guide_tanzania_seasons'],
    ['Can I drink the tap water?', 'food_water_sun'],
    ['Which plug adapter do I need?', 'electricity_internet'],
    ['Can you recommend a good dentist in Berlin?'],
    ['Who won the football match yesterday?'],
  ],
  de: [
    ['Wie kann ich bezahlen, auch in Raten?', 'payment_policy'],
    ['Wann regnet es auf Sansibar?', 'guide_tanzania_seasons', 'guide_zanzibar'],
    ['Was passiert, wenn ich krank werde?', 'medical_emergency'],
    ['Brauche ich ein Visum für Kenia?', 'kenya_eta'],
    ['Brauchen wir für Tansania ein Visum?', 'tanzania_visa'],
    ['Ist die Gelbfieberimpfung Pflicht?', 'yellow_fever'],
    ['Muss ich Malariatabletten nehmen?', 'malaria'],
    ['Wie viel Trinkgeld gibt man dem Guide?', 'tipping'],
    ['Wie schwer darf mein Koffer im Kleinflugzeug sein?', 'baggage_light_aircraft'],
    ['Wie ist das Wetter im Februar?', 'guide_kenya_seasons', 'guide_tanzania_seasons'],
    ['Kann man das Leitungswasser trinken?', 'food_water_sun'],
    ['Welchen Adapter brauche ich für die Steckdosen?', 'electricity_internet'],
    [
      'Wann ist die beste Reisezeit für die Serengeti?',
      'guide_serengeti',
      'migration_calendar',
      'guide_tanzania_seasons',
    ],
    ['Wer holt uns am Flughafen ab?', 'transfers_meeting'],
    ['Darf ich eine Drohne mitbringen?', 'photography'],
    ['Ab welchem Alter dürfen Kinder auf Safari?', 'children_on_safari'],
    ['Wer hat gestern das Fußballspiel gewonnen?'],
    ['Können Sie mir einen Kredit für ein Haus geben?'],
  ],
  es: [
    ['¿Se puede ir en silla de ruedas?', 'accessibility'],
    ['¿Desde qué edad pueden ir los niños?', 'children_on_safari'],
    ['¿Cómo protegen mis datos?', 'data_protection'],
    ['¿Necesito vacuna de fiebre amarilla?', 'yellow_fever'],
    ['¿Hace falta visado para Kenia?', 'kenya_eta'],
    ['¿Cuánta propina se deja al guía?', 'tipping'],
    ['¿Cuánto equipaje puedo llevar en la avioneta?', 'baggage_light_aircraft'],
    ['¿Qué tiempo hace en julio?', 'guide_kenya_seasons', 'guide_tanzania_seasons'],
    ['¿Se puede beber agua del grifo?', 'food_water_sun'],
    ['¿Es peligroso viajar a Nairobi?', 'safety'],
    ['¿Puedo pagar con tarjeta de crédito?', 'payment_policy', 'currency'],
    ['¿Qué ropa llevo al safari?', 'packing'],
    ['¿Cuánto tengo que esperar para volar después de bucear?', 'diving_no_fly'],
    ['¿Hay riesgo de malaria en la costa?', 'malaria'],
    ['¿Quién ganó el partido de ayer?'],
    ['¿Me recomiendas una película?'],
  ],
  fr: [
    ['Y a-t-il du wifi ?', 'electricity_internet'],
    ['Que se passe-t-il si je tombe malade ?', 'medical_emergency'],
    ['Peut-on photographier les gens ?', 'photography'],
    ['Quel temps fait-il en février ?', 'guide_kenya_seasons', 'guide_tanzania_seasons'],
    ['Faut-il un visa pour la Tanzanie ?', 'tanzania_visa'],
    ['Le vaccin contre la fièvre jaune est-il obligatoire ?', 'yellow_fever'],
    ['Combien de pourboire faut-il laisser ?', 'tipping'],
    ['Peut-on boire l’eau du robinet ?', 'food_water_sun'],
    ['Quels vêtements emporter en safari ?', 'packing'],
    ['Quelle assurance faut-il pour Zanzibar ?', 'zanzibar_insurance'],
    ['Combien de temps attendre entre la plongée et le vol ?', 'diving_no_fly'],
    ['Quelles sont les prises électriques au Kenya ?', 'electricity_internet'],
    ['Le pays est-il dangereux pour une femme seule ?', 'safety'],
    ['Qui vient nous chercher à l’aéroport ?', 'transfers_meeting'],
    ['Qui a gagné le match hier ?'],
    ['Pouvez-vous réparer mon ordinateur ?'],
  ],
  it: [
    ['Quando piove a Zanzibar?', 'guide_tanzania_seasons', 'guide_zanzibar'],
    ['Che vaccini servono?', 'vaccinations', 'yellow_fever'],
    ['Si può arrivare in treno?', 'roads_trains_ferries'],
    ['Serve il visto per il Kenya?', 'kenya_eta'],
    ['È obbligatorio il vaccino contro la febbre gialla?', 'yellow_fever'],
    ['Quanta mancia si lascia alla guida?', 'tipping'],
    ['Quanti chili di bagaglio sull’aereo piccolo?', 'baggage_light_aircraft'],
    ['Che tempo fa ad agosto?', 'guide_kenya_seasons', 'guide_tanzania_seasons'],
    ['Si può bere l’acqua del rubinetto?', 'food_water_sun'],
    ['Posso pagare con carta di credito?', 'payment_policy', 'currency'],
    ['Quando si vede la grande migrazione?', 'migration_calendar'],
    ['Servono le pastiglie contro la malaria?', 'malaria'],
    ['È pericoloso andare a Nairobi?', 'safety'],
    ['Chi ha vinto la partita ieri?'],
    ['Posso portare il cane al seguito?'],
  ],
  pt: [
    ['Posso pagar em prestações?', 'payment_policy'],
    ['A partir de que idade as crianças podem ir?', 'children_on_safari'],
    ['É seguro viajar sozinha?', 'safety'],
    ['Preciso de visto para o Quênia?', 'kenya_eta'],
    ['É obrigatória a vacina da febre amarela?', 'yellow_fever'],
    ['Quanto se dá de gorjeta ao guia?', 'tipping'],
    ['Quanta bagagem posso levar no avião pequeno?', 'baggage_light_aircraft'],
    ['Como é o tempo em fevereiro?', 'guide_kenya_seasons', 'guide_tanzania_seasons'],
    ['Posso beber água da torneira?', 'food_water_sun'],
    ['Que tomada se usa na Tanzânia?', 'electricity_internet'],
    ['Qual é a melhor época para ver a migração?', 'migration_calendar', 'guide_serengeti'],
    ['Posso usar um drone no parque?', 'photography'],
    ['Há casamentos na praia?', 'honeymoon_and_weddings'],
    ['Quem ganhou o jogo ontem?'],
    ['Você pode me emprestar um carro para sempre em Lisboa?'],
  ],
  sw: [
    ['Bima ya safari inahitajika?', 'travel_insurance'],
    ['Je, kuna umeme na mtandao?', 'electricity_internet'],
    ['Kiingilio cha hifadhi kinalipwa na nani?', 'park_fees_what'],
    ['Naweza kubadilisha tarehe?', 'change_policy'],
    ['Je, ninahitaji visa ya Kenya?', 'kenya_eta'],
    ['Je, chanjo ya homa ya manjano ni lazima?', 'yellow_fever'],
    ['Nitoe bakshishi kiasi gani kwa dereva?', 'tipping'],
    ['Naweza kubeba mizigo kiasi gani kwenye ndege ndogo?', 'baggage_light_aircraft'],
    ['Hali ya hewa ikoje mwezi wa Februari?', 'guide_kenya_seasons', 'guide_tanzania_seasons'],
    ['Je, maji ya bomba ni salama kunywa?', 'food_water_sun'],
    ['Naweza kulipa kwa kadi?', 'payment_policy', 'currency'],
    ['Nivae nguo gani safarini?', 'packing', 'dress_and_manners'],
    ['Je, kuna mbu wa malaria Zanzibar?', 'malaria'],
    ['Nani atatupokea uwanja wa ndege?', 'transfers_meeting'],
    ['Nani alishinda mechi jana?'],
    ['Unaweza kunipikia ugali leo?'],
  ],
}
// The dialogue answers from here on: see answer-question.ts.
const GOOD_FIT = 5.3
const LEAST_FOUND = 0.9

const path = 'dist/reference.db'
let reference: Reference

beforeAll(async () => {
  await ensureReference(path)
  reference = openReference(path)
}, 120_000)
afterAll(() => reference.close())

const answerTo = (query: string) => {
  const [best] = reference.searchKnowledge({ query, limit: 3 })
  return best && best.score >= GOOD_FIT ? best.id : undefined
}

describe('questions to the texts', () => {
  it.each(Object.keys(QUESTIONS))('find theirs in %s', language => {
    const answered = (QUESTIONS[language] ?? []).filter(([, ...texts]) => texts.length > 0)
    const missed = answered.flatMap(([question, ...texts]) => {
      const found = answerTo(question)
      return found && texts.includes(found) ? [] : [`${question} ${found}`]
    })
    expect(missed.slice(Math.floor(answered.length * (1 - LEAST_FOUND)))).toEqual([])
  })

  it.each(Object.keys(QUESTIONS))('stay without an answer in %s where no text has one', language => {
    const unanswered = (QUESTIONS[language] ?? []).filter(([, ...texts]) => texts.length === 0)
    expect(unanswered.length).toBeGreaterThan(1)
    expect(unanswered.flatMap(([question]) => answerTo(question) ?? [])).toEqual([])
  })
})
