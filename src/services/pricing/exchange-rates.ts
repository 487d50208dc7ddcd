/** A rate as locked in a quote: one unit of `from` is `rate` units of `to`; a decimal string, as published on `date`. */
export interface LockedRate {
  readonly from: string
  readonly to: string
  readonly rate: string
  readonly date: string
}
