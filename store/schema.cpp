#include "store/schema.hpp"

#include <array>

namespace gainsay::store {

namespace {

constexpr const char* first_schema = R"sql(
-- A document by its identity (a hash of its canonical path); what was last read in it is its newest version.
CREATE TABLE document (
    id    TEXT PRIMARY KEY,
    path  TEXT NOT NULL
) WITHOUT ROWID;

-- One state of a document's text, as one state of the program read it.
CREATE TABLE version (
    id           INTEGER PRIMARY KEY,
    document     TEXT NOT NULL REFERENCES document(id),
    content_hash TEXT NOT NULL,
    reading_hash TEXT NOT NULL,  -- of everything below and of the sentences, claims and entities
    path         TEXT NOT NULL,
    title        TEXT NOT NULL,
    source       TEXT NOT NULL,
    kind         TEXT NOT NULL,
    date_first   TEXT NOT NULL,  -- ISO 8601 or ''
    date_last    TEXT NOT NULL,
    date_stated  INTEGER NOT NULL,
    coverage     REAL NOT NULL,
    sentences    INTEGER NOT NULL,
    claims       INTEGER NOT NULL,
    UNIQUE (document, content_hash, reading_hash)
);

CREATE TABLE sentence (
    id         INTEGER PRIMARY KEY,
    version    INTEGER NOT NULL REFERENCES version(id),
    position   INTEGER NOT NULL,  -- in the document, from 0
    block      INTEGER NOT NULL,
    kind       TEXT NOT NULL,
    begin      INTEGER NOT NULL,  -- bytes of the file
    "end"      INTEGER NOT NULL,
    text       TEXT NOT NULL,
    tokens     INTEGER NOT NULL,
    understood INTEGER NOT NULL
);
CREATE INDEX sentence_version ON sentence(version, position);

CREATE TABLE claim (
    id         INTEGER PRIMARY KEY,
    sentence   INTEGER NOT NULL REFERENCES sentence(id),
    version    INTEGER NOT NULL REFERENCES version(id),
    position   INTEGER NOT NULL,
    subject    TEXT NOT NULL,
    predicate  TEXT NOT NULL,
    objects    TEXT NOT NULL,  -- JSON: [[role, preposition, text], ...]
    entity     TEXT NOT NULL,  -- the subject's, '' if it names none
    polarity   TEXT NOT NULL,
    mode       TEXT NOT NULL,
    holder     TEXT NOT NULL,
    time_first TEXT NOT NULL,
    time_last  TEXT NOT NULL,
    origin     TEXT NOT NULL,
    confidence REAL NOT NULL,
    begin      INTEGER NOT NULL,
    "end"      INTEGER NOT NULL
);
CREATE INDEX claim_version ON claim(version, position);

CREATE TABLE entity (
    version  INTEGER NOT NULL REFERENCES version(id),
    name     TEXT NOT NULL,
    aliases  TEXT NOT NULL,  -- JSON: [name, ...]
    part_of  TEXT NOT NULL,
    mentions INTEGER NOT NULL
);
CREATE INDEX entity_version ON entity(version);
CREATE INDEX entity_name ON entity(name);

CREATE TABLE run (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    started         TEXT NOT NULL,
    finished        TEXT NOT NULL,
    version         TEXT NOT NULL,
    settings        TEXT NOT NULL,  -- JSON
    candidate_pairs INTEGER NOT NULL,
    claims          INTEGER NOT NULL,
    documents       INTEGER NOT NULL,
    findings        INTEGER NOT NULL
);

CREATE TABLE run_document (
    run      INTEGER NOT NULL REFERENCES run(id),
    position INTEGER NOT NULL,
    version  INTEGER NOT NULL REFERENCES version(id),
    PRIMARY KEY (run, position)
) WITHOUT ROWID;

-- A finding by its stable key; what was seen of it, and when, are its observations.
CREATE TABLE finding (
    key        TEXT PRIMARY KEY,
    kind       TEXT NOT NULL,
    reason     TEXT NOT NULL,
    a_document TEXT NOT NULL REFERENCES document(id),
    b_document TEXT NOT NULL REFERENCES document(id),
    first_run  INTEGER NOT NULL REFERENCES run(id)
) WITHOUT ROWID;

-- All that a finding shows. Runs that see the same thing share it.
CREATE TABLE evidence (
    id      INTEGER PRIMARY KEY,
    hash    TEXT NOT NULL UNIQUE,
    message TEXT NOT NULL,
    a_quote TEXT NOT NULL,  -- the file's bytes, verbatim
    b_quote TEXT NOT NULL,
    detail  TEXT NOT NULL   -- JSON: severity, a, b, steps
);

CREATE TABLE observation (
    run      INTEGER NOT NULL REFERENCES run(id),
    rank     INTEGER NOT NULL,  -- 1 is the strongest
    finding  TEXT NOT NULL REFERENCES finding(key),
    score    REAL NOT NULL,
    evidence INTEGER NOT NULL REFERENCES evidence(id),
    PRIMARY KEY (run, rank)
) WITHOUT ROWID;
CREATE UNIQUE INDEX observation_finding ON observation(finding, run);

-- What people said of findings, one row a decision. The newest counts; an undo is a decision, too.
CREATE TABLE decision (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    finding  TEXT NOT NULL REFERENCES finding(key),
    state    TEXT NOT NULL
             CHECK (state IN ('open', 'confirmed', 'false-alarm', 'both-stand', 'deferred')),
    reason   TEXT NOT NULL,
    note     TEXT NOT NULL,
    reviewer TEXT NOT NULL,
    time     TEXT NOT NULL  -- ISO 8601, UTC
);
CREATE INDEX decision_finding ON decision(finding, id);

CREATE TRIGGER decision_is_not_changed BEFORE UPDATE ON decision
BEGIN SELECT RAISE(ABORT, 'a decision is never changed: add a new one'); END;
CREATE TRIGGER decision_is_not_deleted BEFORE DELETE ON decision
BEGIN SELECT RAISE(ABORT, 'a decision is never deleted: add a new one'); END;

CREATE VIEW current_decision AS
SELECT finding, state, reason, note, reviewer, time
FROM decision WHERE id IN (SELECT max(id) FROM decision GROUP BY finding);

-- The last run's findings, strongest first, as a person would read them.
CREATE VIEW current_finding AS
SELECT o.rank, f.key, f.kind, f.reason, round(o.score, 2) AS score,
       coalesce(d.state, 'open') AS state,
       json_extract(e.detail, '$.a.path') || ':' || json_extract(e.detail, '$.a.line') AS a_place,
       e.a_quote,
       json_extract(e.detail, '$.b.path') || ':' || json_extract(e.detail, '$.b.line') AS b_place,
       e.b_quote,
       e.message, coalesce(d.note, '') AS note, coalesce(d.reviewer, '') AS reviewer
FROM observation o
JOIN finding f ON f.key = o.finding
JOIN evidence e ON e.id = o.evidence
LEFT JOIN current_decision d ON d.finding = f.key
WHERE o.run = (SELECT max(id) FROM run)
ORDER BY o.rank;
)sql";

constexpr std::array<Migration, 1> steps = {{{1, first_schema}}};

}  // namespace

std::span<const Migration> migrations() { return steps; }

}  // namespace gainsay::store
