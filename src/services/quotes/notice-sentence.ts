import type { TripNotice } from '#src/domain/quote.ts'

/** A notice as an English sentence, for those who read no codes. The conversation has templates of its own. */
export function noticeSentence({ code, values }: TripNotice): string {
  const { title, other = '', date = '', from = '', until = '' } = values
  switch (code) {
    case 'dive_then_flight':
      return `“${title}” ends less than 24 hours before “${other}” leaves; after several dives 24 hours are advised.`
    case 'stays_overlap':
      return `${title} and ${other} are both booked for the night of ${date}.`
    case 'no_bed':
      return `There is no bed between ${date} (${title}) and ${until} (${other}).`
    case 'lands_after_check_in':
      return `You land on ${date}, but ${title} is booked from ${from}.`
    case 'lands_before_check_in':
      return `You land on ${date}, and your first night at ${title} is ${from}.`
    case 'leaves_before_check_out':
      return `Your flight leaves on ${date}, but ${title} is booked until ${until}.`
    case 'leaves_after_check_out':
      return `${title} ends on ${until}, and your flight leaves on ${date}.`
    case 'same_time':
      return `“${title}” and “${other}” are at the same time.`
    case 'late_for_flight':
      return `“${title}” arrives less than two hours before “${other}” leaves.`
    case 'on_request':
      return `“${title}” is on request: it is certain only when the supplier has agreed.`
  }
}
