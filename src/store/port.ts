/** Every document: an id that is unique in its collection, and the version of its shape (upgraded on read). */
export interface Stored {
  readonly id: string
  readonly schema_version: number
}

export type Scalar = string | number | boolean | null

/** What a field must be. Several in one condition all have to hold. Dates and instants compare as text. An absent field is
 *  only met by `{exists: false}` and by `null`. On a field that holds a list, `contains` asks for an element. */
export type Condition =
  | Scalar
  | {
      readonly in?: readonly Scalar[]
      readonly not?: Scalar
      readonly at_least?: string | number
      readonly at_most?: string | number
      readonly above?: string | number
      readonly below?: string | number
      readonly contains?: Scalar
      readonly exists?: boolean
    }

/** Fields by dotted path (`left.2027-02-12`), all of which have to hold. Path parts are letters, digits, `_` and `-`. */
export type Where = Readonly<Record<string, Condition>>

export interface Query {
  readonly where?: Where
  /** A field, with `-` before it for descending; ties are broken by id. Absent: by id. */
  readonly sort?: string
  readonly skip?: number
  /** At most 1,000. */
  readonly limit: number
}

/** A change that the database itself makes, in one atomic step. A path stands in one of the three only. */
export interface Change {
  readonly set?: Readonly<Record<string, unknown>>
  readonly unset?: readonly string[]
  readonly increment?: Readonly<Record<string, number>>
}

export interface Amended<T> {
  /** False when the guard said no; `document` is then as it stands. */
  readonly changed: boolean
  readonly document: T
}

export interface Inserted<T> {
  /** False when the id was taken before; `document` is then what stands there. */
  readonly inserted: boolean
  readonly document: T
}

export interface Group {
  readonly key: Scalar
  readonly count: number
  /** Of the field named in `sum`; 0 when none was named. */
  readonly sum: number
}

/** All that the product asks of a database. `guard` and `change` are pure functions of the document: a store may run them
 *  again after a conflict. When a promise of a write resolves, the write is durable. Documents past their collection's
 *  expiry are never returned, whether or not they have been swept. */
export interface Collection<T extends Stored> {
  get(id: string): Promise<T | undefined>
  /** The first insert of an id wins; every later one gets what the first stored. A value that a unique index holds for
   *  another id is refused with STATE_CONFLICT. */
  insert(document: T): Promise<Inserted<T>>
  /** Reads, asks, changes and writes as one. Undefined when there is no such document. BUSY after too many conflicts.
   *  Must be used for whole-document logic; `update` is for hot counters. */
  amend(id: string, guard: (document: T) => boolean, change: (document: T) => T): Promise<Amended<T> | undefined>
  /** Applies the change if the document exists and meets the conditions; the new document, or undefined. One atomic step of
   *  the database, without retries: many writers of one document do not get in each other's way. */
  update(id: string, where: Where, change: Change): Promise<T | undefined>
  find(query: Query): Promise<T[]>
  count(where: Where): Promise<number>
  /** Groups by a field, largest count first, at most 1,000 groups. */
  group(request: { readonly by: string; readonly where?: Where; readonly sum?: string }): Promise<Group[]>
  /** True when there was one. */
  delete(id: string): Promise<boolean>
}

/** How one collection is kept: all that a store needs to know of it. */
export interface CollectionDefinition<T extends Stored = Stored> {
  readonly name: string
  /** The current version of its documents' shape. */
  readonly schema_version: number
  /** Turns an older document into one a version younger; called until it is current. */
  readonly upgrades?: Readonly<Record<number, (document: Stored) => Stored>>
  /** Fields by dotted path, each list one index. */
  readonly indexes: readonly (readonly string[])[]
  /** Sparse: a document without the first field takes no part. */
  readonly unique: readonly (readonly string[])[]
  /** A field holding an RFC 3339 instant (or null for never) after which the document is gone. */
  readonly expires_by?: string
  /** Whoever has read a document never changes it in place, so that a store may hand the same one to several. */
  readonly is_never_changed_in_place?: true
  /** For README and reviews: how long, and which fields tell of a person. */
  readonly retention: string
  readonly personal_fields: readonly string[]
  /** Only carries the type. */
  readonly document?: T
}

export interface Store {
  collection<T extends Stored>(definition: CollectionDefinition<T>): Collection<T>
  /** Deletes what has expired before the instant (RFC 3339), at most `limit` a collection; returns how many. */
  sweep(now: string, limit: number): Promise<number>
  /** True when the database answers within two seconds. */
  isHealthy(): Promise<boolean>
  close(): Promise<void>
}
