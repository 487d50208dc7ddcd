import type { Option } from '#src/workflows/define.ts'
import type { Speech } from '#src/workflows/speech.ts'

/** Options with a title that others have too get what sets them apart beside it: a fact of their own, or else the price. */
export function tellApart(options: readonly Option[], speech: Speech): Option[] {
  return options.map(option => {
    const alike = options.filter(({ title }) => title === option.title)
    return alike.length === 1 ? option : { ...option, title: `${option.title}, ${markOf(option, alike, speech)}` }
  })
}

function markOf(option: Option, alike: readonly Option[], { money }: Speech): string {
  const marks = [
    (each: Option) => each.card?.facts?.[0],
    (each: Option) => each.card?.facts?.[1],
    (each: Option) => each.card?.subtitle,
    (each: Option) => (each.card?.price ? money(each.card.price) : undefined),
  ]
  const mark = marks.find(of => of(option) !== undefined && new Set(alike.map(of)).size === alike.length)
  return mark?.(option) ?? String(alike.indexOf(option) + 1)
}
