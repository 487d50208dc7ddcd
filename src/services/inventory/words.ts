/** "1 night", "3 nights". */
export const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`

/** "45 min", "1 h", "2 h 30 min", "6 days". */
export function showDuration(minutes: number): string {
  if (minutes >= 2880) return plural(Math.round(minutes / 1440), 'day')
  if (minutes < 60) return `${minutes} min`
  const rest = minutes % 60
  return rest === 0 ? `${Math.floor(minutes / 60)} h` : `${Math.floor(minutes / 60)} h ${rest} min`
}
