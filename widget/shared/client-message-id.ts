/** 128 random bits: unique within an organization, so that a repeated first message finds its conversation. */
export function createClientMessageId(
  fill: (bytes: Uint8Array<ArrayBuffer>) => unknown = bytes => crypto.getRandomValues(bytes),
) {
  const bytes = new Uint8Array(16)
  fill(bytes)
  return `cmi_${Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')}`
}
