/** Which storms a run goes through: `STORM_SEED` is the first, `STORM_RUNS` how many; 25 by default. A broken one prints
 *  its number, and that number repeats it. */
export function stormSeeds(): number[] {
  const first = Number(process.env.STORM_SEED ?? 1)
  const runs = Number(process.env.STORM_RUNS ?? 25)
  return Array.from({ length: runs }, (_, index) => first + index)
}
