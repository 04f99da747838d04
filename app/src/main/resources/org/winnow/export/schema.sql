-- Claims of a Winnow run. The same statements for SQLite and PostgreSQL; each ends with a semicolon at a
-- line's end. Loading again brings the tables to what the newest export holds; own tables are not touched.

CREATE TABLE IF NOT EXISTS entity (
  id TEXT PRIMARY KEY,            -- CURIE; winnow:… where no vocabulary knows it
  type TEXT NOT NULL,
  name TEXT NOT NULL
);

CREATE TABLE IF NOT EXISTS claim (
  claim TEXT PRIMARY KEY,
  subject TEXT NOT NULL REFERENCES entity (id),
  state TEXT NOT NULL,            -- of the subject
  predicate TEXT NOT NULL,        -- as stated
  object TEXT NOT NULL REFERENCES entity (id),
  negated BOOLEAN NOT NULL,
  effect TEXT NOT NULL,           -- derived sign
  decision TEXT NOT NULL,         -- undecided, accepted, rejected
  confidence DOUBLE PRECISION NOT NULL,
  evidence INTEGER NOT NULL,      -- lines of it
  documents INTEGER NOT NULL,
  sources INTEGER NOT NULL,       -- independent witnesses: reviews that cite one paper are one
  is_current BOOLEAN NOT NULL
);

CREATE TABLE IF NOT EXISTS evidence (
  evidence TEXT PRIMARY KEY,
  claim TEXT NOT NULL REFERENCES claim (claim),
  document TEXT NOT NULL,
  title TEXT,
  pmid TEXT,
  doi TEXT,
  section TEXT NOT NULL,
  kind TEXT NOT NULL,
  page INTEGER,
  quote TEXT NOT NULL,
  source_start INTEGER NOT NULL,  -- half open, UTF-16 units
  source_end INTEGER NOT NULL,
  subject_text TEXT NOT NULL,
  state_text TEXT,
  trigger_text TEXT NOT NULL,
  object_text TEXT NOT NULL,
  negation TEXT,
  hedged BOOLEAN NOT NULL,
  hedge TEXT,
  working TEXT NOT NULL,
  attribution TEXT NOT NULL,
  coreference BOOLEAN NOT NULL,
  rule TEXT NOT NULL,
  confidence DOUBLE PRECISION NOT NULL,
  decision TEXT NOT NULL,
  is_current BOOLEAN NOT NULL
);

CREATE TABLE IF NOT EXISTS citation (
  evidence TEXT NOT NULL REFERENCES evidence (evidence),
  ordinal INTEGER NOT NULL,
  marker TEXT NOT NULL,
  text TEXT,
  pmid TEXT,
  doi TEXT,
  scope TEXT NOT NULL,
  PRIMARY KEY (evidence, ordinal)
);

CREATE TABLE IF NOT EXISTS context (
  evidence TEXT NOT NULL REFERENCES evidence (evidence),
  ordinal INTEGER NOT NULL,
  entity TEXT NOT NULL REFERENCES entity (id),
  text TEXT NOT NULL,
  PRIMARY KEY (evidence, ordinal)
);

CREATE INDEX IF NOT EXISTS claim_subject ON claim (subject);
CREATE INDEX IF NOT EXISTS claim_object ON claim (object);
CREATE INDEX IF NOT EXISTS evidence_claim ON evidence (claim);
CREATE INDEX IF NOT EXISTS citation_pmid ON citation (pmid);
