/** The facts of a card, in one line where there is room. */
export function CardFacts({ facts }: { readonly facts: readonly string[] | undefined }) {
  if (!facts) return null
  return (
    <ul className="card-facts">
      {facts.map(fact => (
        <li key={fact} dir="auto">
          {fact}
        </li>
      ))}
    </ul>
  )
}
