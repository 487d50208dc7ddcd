/** Ends the process quietly once nobody reads what it writes any more, as programs in a pipe do (`npm run chat | head`).
 *  What a server of our own has acknowledged is stored by then. */
export function endWithReader(output: NodeJS.WriteStream): void {
  output.on('error', () => process.exit(0))
}
