/** FNV-1a of a text's UTF-16 units: 32 bits, fast and the same everywhere; for buckets and sieves, never for secrets. */
export function fnvHash(text: string): number {
  let value = 0x811c9dc5
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  return value >>> 0
}
