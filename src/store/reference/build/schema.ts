/** The reference database: written once, then only read. `names` and `spellings` find spots by folded names. */
export const SCHEMA = `
  CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE spots (
    id INTEGER PRIMARY KEY,
    ref TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    country TEXT NOT NULL,
    country_name TEXT NOT NULL,
    region TEXT NOT NULL,
    zone TEXT NOT NULL,
    latitude REAL NOT NULL,
    longitude REAL NOT NULL,
    airports TEXT NOT NULL,
    airport_km INTEGER,
    iata TEXT,
    weight INTEGER NOT NULL,
    population INTEGER NOT NULL,
    part_of TEXT,
    strong INTEGER NOT NULL
  );
  CREATE INDEX spots_iata ON spots (iata) WHERE iata IS NOT NULL;
  CREATE TABLE names (
    key TEXT NOT NULL,
    spot INTEGER NOT NULL,
    quality INTEGER NOT NULL,
    weight INTEGER NOT NULL,
    flags INTEGER NOT NULL,
    PRIMARY KEY (key, spot)
  ) WITHOUT ROWID;
  CREATE INDEX names_heavy ON names (key) WHERE weight >= 500;
  CREATE TABLE starts (words TEXT PRIMARY KEY, longest INTEGER NOT NULL) WITHOUT ROWID;
  CREATE TABLE spellings (hash INTEGER NOT NULL, key TEXT NOT NULL, flags INTEGER NOT NULL, PRIMARY KEY (hash, key)) WITHOUT ROWID;
  CREATE TABLE sieve (bits BLOB NOT NULL, spotted BLOB NOT NULL);
  CREATE TABLE common_words (word TEXT PRIMARY KEY) WITHOUT ROWID;
  CREATE TABLE airports (
    iata TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    city TEXT NOT NULL,
    metro_code TEXT,
    country TEXT NOT NULL,
    country_name TEXT NOT NULL,
    zone TEXT NOT NULL,
    latitude REAL NOT NULL,
    longitude REAL NOT NULL,
    size TEXT NOT NULL,
    importance INTEGER NOT NULL,
    scheduled INTEGER NOT NULL
  ) WITHOUT ROWID;
  CREATE TABLE airlines (
    iata TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    country TEXT,
    verified INTEGER NOT NULL
  ) WITHOUT ROWID;
  CREATE TABLE airline_names (
    key TEXT NOT NULL,
    iata TEXT NOT NULL,
    verified INTEGER NOT NULL,
    PRIMARY KEY (key, iata)
  ) WITHOUT ROWID;
  CREATE TABLE countries (
    alpha2 TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    names TEXT NOT NULL,
    capital TEXT NOT NULL,
    currencies TEXT NOT NULL,
    languages TEXT NOT NULL,
    calling_codes TEXT NOT NULL
  ) WITHOUT ROWID;
  CREATE TABLE destinations (
    ref TEXT PRIMARY KEY,
    position INTEGER NOT NULL,
    organization TEXT NOT NULL,
    place_kind TEXT NOT NULL,
    names TEXT NOT NULL,
    summary TEXT NOT NULL,
    best_months TEXT NOT NULL,
    within TEXT,
    gateways TEXT NOT NULL
  ) WITHOUT ROWID;
  CREATE TABLE knowledge (
    position INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    topic TEXT NOT NULL,
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    place_ids TEXT NOT NULL,
    language TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    rests_on TEXT NOT NULL
  );
  CREATE VIRTUAL TABLE knowledge_words USING fts5 (
    title, keywords, text, places,
    tokenize = 'porter unicode61 remove_diacritics 2'
  );
`
