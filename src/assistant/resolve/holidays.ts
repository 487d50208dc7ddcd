import { dayNumber, easter, nthWeekday, weekdayOf } from './calendar.ts'

/** Days with a name, as a function of the year. Dates that move by a rule are worked out; those that follow the moon's
 *  sighting are left out on purpose, since nobody can compute them. */
export const HOLIDAYS: Readonly<Record<string, (year: number) => number>> = {
  christmas: year => dayNumber(year, 12, 25),
  christmas_eve: year => dayNumber(year, 12, 24),
  boxing_day: year => dayNumber(year, 12, 26),
  new_year: year => dayNumber(year, 1, 1),
  new_years_eve: year => dayNumber(year, 12, 31),
  epiphany: year => dayNumber(year, 1, 6),
  valentine: year => dayNumber(year, 2, 14),
  womens_day: year => dayNumber(year, 3, 8),
  st_patrick: year => dayNumber(year, 3, 17),
  labour_day: year => dayNumber(year, 5, 1),
  halloween: year => dayNumber(year, 10, 31),
  all_saints: year => dayNumber(year, 11, 1),
  independence_day_us: year => dayNumber(year, 7, 4),
  bastille_day: year => dayNumber(year, 7, 14),
  jamhuri: year => dayNumber(year, 12, 12),
  madaraka: year => dayNumber(year, 6, 1),
  saba_saba: year => dayNumber(year, 7, 7),
  nane_nane: year => dayNumber(year, 8, 8),
  easter,
  easter_monday: year => easter(year) + 1,
  good_friday: year => easter(year) - 2,
  maundy_thursday: year => easter(year) - 3,
  palm_sunday: year => easter(year) - 7,
  ash_wednesday: year => easter(year) - 46,
  carnival_saturday: year => easter(year) - 50,
  carnival_sunday: year => easter(year) - 49,
  carnival_monday: year => easter(year) - 48,
  mardi_gras: year => easter(year) - 47,
  ascension: year => easter(year) + 39,
  pentecost: year => easter(year) + 49,
  whit_monday: year => easter(year) + 50,
  corpus_christi: year => easter(year) + 60,
  thanksgiving: year => nthWeekday(year, 11, { nth: 4, weekday: 4 }),
  black_friday: year => nthWeekday(year, 11, { nth: 4, weekday: 4 }) + 1,
  mothers_day: year => nthWeekday(year, 5, { nth: 2, weekday: 7 }),
  fathers_day: year => nthWeekday(year, 6, { nth: 3, weekday: 7 }),
  memorial_day: year => nthWeekday(year, 5, { nth: -1, weekday: 1 }),
  labor_day_us: year => nthWeekday(year, 9, { nth: 1, weekday: 1 }),
  mlk_day: year => nthWeekday(year, 1, { nth: 3, weekday: 1 }),
  columbus_day: year => nthWeekday(year, 10, { nth: 2, weekday: 1 }),
  repentance_day: year => advent(year, 1) - 11,
  volkstrauertag: year => advent(year, 1) - 14,
  totensonntag: year => advent(year, 1) - 7,
  first_advent: year => advent(year, 1),
  second_advent: year => advent(year, 2),
  third_advent: year => advent(year, 3),
  fourth_advent: year => advent(year, 4),
}

/** The fourth Sunday of Advent is the last one before Christmas Day. */
function advent(year: number, sunday: number): number {
  const christmas = dayNumber(year, 12, 25)
  return christmas - weekdayOf(christmas) - 7 * (4 - sunday)
}
