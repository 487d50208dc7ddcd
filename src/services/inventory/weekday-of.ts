/** 1 (Monday) to 7 (Sunday), as ISO 8601 counts. */
export const weekdayOf = (date: string): number => ((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7) + 1
