/** What a failure of the system or of a driver says of itself. */
export interface SystemFailure {
  readonly code: string
  readonly syscall: unknown
  readonly path: unknown
  readonly hostname: unknown
}

/** An error and what it came from, outermost first; five at most. */
export function causesOf(error: unknown): readonly SystemFailure[] {
  const found: SystemFailure[] = []
  for (let each = error; each instanceof Error && found.length < 5; each = each.cause) {
    const { code, syscall, path, hostname } = Object(each)
    found.push({ code: String(code), syscall, path, hostname })
  }
  return found
}
