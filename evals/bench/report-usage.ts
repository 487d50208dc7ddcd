/** Preloaded into a server that is measured: answers each message of its parent with what the process has used. Collects
 *  garbage first where the process lets it (`--expose-gc`), so that memory means what is kept. */
process.on('message', () => {
  for (let round = 0; round < 3; round++) globalThis.gc?.()
  process.send?.({ cpu: process.cpuUsage(), memory: process.memoryUsage() })
})
process.channel?.unref()
