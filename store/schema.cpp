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

// Decisions that can be undone over sessions and merged over databases, lists that load without the
// evidence, rules by version, readings to be used again, a full-text index, and views for people.
constexpr const char* second_schema = R"sql(
ALTER TABLE sentence ADD COLUMN line INTEGER NOT NULL DEFAULT 0;  -- from 1; 0: written by schema 1

-- What lists show of a finding's evidence: small rows apart from the large ones.
CREATE TABLE summary (
    evidence INTEGER PRIMARY KEY REFERENCES evidence(id),
    severity TEXT NOT NULL,
    message  TEXT NOT NULL,
    a_path   TEXT NOT NULL,
    a_line   INTEGER NOT NULL,
    a_source TEXT NOT NULL,
    a_date   TEXT NOT NULL,
    a_begin  INTEGER NOT NULL,  -- bytes of the file
    a_end    INTEGER NOT NULL,
    b_path   TEXT NOT NULL,
    b_line   INTEGER NOT NULL,
    b_source TEXT NOT NULL,
    b_date   TEXT NOT NULL,
    b_begin  INTEGER NOT NULL,
    b_end    INTEGER NOT NULL
);
INSERT INTO summary
SELECT id, json_extract(detail, '$.severity'), message,
       coalesce(json_extract(detail, '$.a.path.bytes'), json_extract(detail, '$.a.path')),
       json_extract(detail, '$.a.line'),
       coalesce(json_extract(detail, '$.a.source.bytes'), json_extract(detail, '$.a.source')),
       json_extract(detail, '$.a.date'),
       json_extract(detail, '$.a.begin'), json_extract(detail, '$.a.end'),
       coalesce(json_extract(detail, '$.b.path.bytes'), json_extract(detail, '$.b.path')),
       json_extract(detail, '$.b.line'),
       coalesce(json_extract(detail, '$.b.source.bytes'), json_extract(detail, '$.b.source')),
       json_extract(detail, '$.b.date'),
       json_extract(detail, '$.b.begin'), json_extract(detail, '$.b.end')
FROM evidence;

DROP VIEW current_finding;
DROP VIEW current_decision;
DROP TRIGGER decision_is_not_changed;
DROP INDEX decision_finding;
-- uid: the same in every database that the decision comes to. stamp and seq order the decisions of
-- one finding even if a clock went back. batch: the uid of the first of all that one key decided.
-- about: the batch that an undo or redo is about, or the finding that a decision was carried from.
ALTER TABLE decision ADD COLUMN uid    TEXT NOT NULL DEFAULT '';
ALTER TABLE decision ADD COLUMN stamp  TEXT NOT NULL DEFAULT '';
ALTER TABLE decision ADD COLUMN seq    INTEGER NOT NULL DEFAULT 0;
ALTER TABLE decision ADD COLUMN action TEXT NOT NULL DEFAULT 'decide'
    CHECK (action IN ('decide', 'undo', 'redo', 'carry'));
ALTER TABLE decision ADD COLUMN batch  TEXT NOT NULL DEFAULT '';
ALTER TABLE decision ADD COLUMN about  TEXT NOT NULL DEFAULT '';
UPDATE decision SET
    uid   = 'v1:' || id || ':' || finding || ':' || time,
    batch = 'v1:' || id || ':' || finding || ':' || time,
    stamp = (SELECT max(o.time) FROM decision o
             WHERE o.finding = decision.finding AND o.id <= decision.id),
    seq   = (SELECT count(*) FROM decision o
             WHERE o.finding = decision.finding AND o.id <= decision.id);
CREATE UNIQUE INDEX decision_uid ON decision(uid);
CREATE INDEX decision_order ON decision(finding, stamp, seq, uid);
CREATE INDEX decision_reviewer ON decision(reviewer, id);
CREATE TRIGGER decision_is_not_changed BEFORE UPDATE ON decision
BEGIN SELECT RAISE(ABORT, 'a decision is never changed: add a new one'); END;

-- Decisions brought by an import about findings that no run here has seen yet; they become
-- decisions when one does.
CREATE TABLE waiting_decision (
    uid     TEXT PRIMARY KEY,
    finding TEXT NOT NULL,
    record  TEXT NOT NULL  -- the line of the import
) WITHOUT ROWID;
CREATE INDEX waiting_decision_finding ON waiting_decision(finding);

-- A rule or check as it was at a time, and which of them a run used.
CREATE TABLE rule_version (
    id   INTEGER PRIMARY KEY,
    rule TEXT NOT NULL,
    hash TEXT NOT NULL,
    UNIQUE (rule, hash)
);
CREATE TABLE run_rule (
    run          INTEGER NOT NULL REFERENCES run(id),
    rule_version INTEGER NOT NULL REFERENCES rule_version(id),
    PRIMARY KEY (run, rule_version)
) WITHOUT ROWID;

-- A finding that stands in the place of a decided one whose document was moved or whose quote was
-- edited. kept: 1 if the decision was carried over, 0 if the texts differ too much for that.
CREATE TABLE succession (
    finding     TEXT NOT NULL REFERENCES finding(key),
    run         INTEGER NOT NULL REFERENCES run(id),
    predecessor TEXT NOT NULL REFERENCES finding(key),
    likeness    REAL NOT NULL,  -- of the quotes, [0, 1]
    kept        INTEGER NOT NULL,
    how         TEXT NOT NULL,  -- in words
    PRIMARY KEY (finding, run)
) WITHOUT ROWID;
CREATE INDEX succession_run ON succession(run, predecessor);

-- What was read in a text, complete, for the next check of the same text by the same program.
CREATE TABLE reading (
    key      TEXT PRIMARY KEY,
    last_run INTEGER NOT NULL,
    bytes    BLOB NOT NULL
);

CREATE VIRTUAL TABLE sentence_words USING fts5(
    text, content = 'sentence', content_rowid = 'id', tokenize = 'porter unicode61');
INSERT INTO sentence_words(sentence_words) VALUES ('rebuild');
CREATE TRIGGER sentence_is_indexed AFTER INSERT ON sentence
BEGIN INSERT INTO sentence_words(rowid, text) VALUES (new.id, new.text); END;

CREATE VIEW current_decision AS
SELECT finding, state, reason, note, reviewer, time, action
FROM decision d WHERE id = (SELECT id FROM decision o WHERE o.finding = d.finding
                            ORDER BY o.stamp DESC, o.seq DESC, o.uid DESC LIMIT 1);

-- The last run's findings, strongest first, as a person would read them.
CREATE VIEW current_finding AS
SELECT o.rank, f.key, f.kind, f.reason, s.severity, round(o.score, 2) AS score,
       coalesce(d.state, 'open') AS state,
       s.a_path || ':' || s.a_line AS a_place, s.a_date, s.a_source, e.a_quote,
       s.b_path || ':' || s.b_line AS b_place, s.b_date, s.b_source, e.b_quote,
       e.message, coalesce(d.reason, '') AS why, coalesce(d.note, '') AS note,
       coalesce(d.reviewer, '') AS reviewer
FROM observation o
JOIN finding f ON f.key = o.finding
JOIN evidence e ON e.id = o.evidence
JOIN summary s ON s.evidence = e.id
LEFT JOIN current_decision d ON d.finding = f.key
WHERE o.run = (SELECT max(id) FROM run)
ORDER BY o.rank;

-- Every decision ever made, oldest first, with what it was about.
CREATE VIEW decision_log AS
SELECT d.time, d.reviewer, d.action, d.state, d.reason AS why, d.note, d.finding, f.kind, f.reason
FROM decision d JOIN finding f ON f.key = d.finding
ORDER BY d.stamp, d.id;

-- How each rule or check has done: how many findings, and what people said of them.
CREATE VIEW rule_record AS
SELECT f.reason AS rule, count(*) AS fired,
       sum(coalesce(d.state, 'open') = 'confirmed') AS confirmed,
       sum(coalesce(d.state, 'open') = 'false-alarm') AS false_alarms,
       sum(coalesce(d.state, 'open') = 'both-stand') AS both_stand,
       sum(coalesce(d.state, 'open') = 'deferred') AS deferred,
       sum(coalesce(d.state, 'open') = 'open') AS open
FROM finding f LEFT JOIN current_decision d ON d.finding = f.key
GROUP BY f.reason ORDER BY f.reason;

-- The documents of the last run.
CREATE VIEW current_document AS
SELECT r.position + 1 AS number, v.path, v.title, v.source, v.kind, v.date_first AS date,
       v.sentences, v.claims, round(v.coverage, 2) AS understood
FROM run_document r JOIN version v ON v.id = r.version
WHERE r.run = (SELECT max(id) FROM run)
ORDER BY r.position;

-- The claims of the last run's documents, one a line.
CREATE VIEW current_claim AS
SELECT v.path, s.line, c.subject, c.predicate, c.objects, c.entity, c.polarity, c.mode, c.holder,
       c.time_first, c.time_last, round(c.confidence, 2) AS confidence, s.text AS sentence
FROM run_document r
JOIN version v ON v.id = r.version
JOIN claim c ON c.version = v.id
JOIN sentence s ON s.id = c.sentence
WHERE r.run = (SELECT max(id) FROM run)
ORDER BY r.position, c.position;
)sql";

// Files without lines of text (PDF, DOCX, mail ...) have places instead, pages an address, rules a
// title.
constexpr const char* third_schema = R"sql(
ALTER TABLE version  ADD COLUMN address TEXT NOT NULL DEFAULT '';
ALTER TABLE sentence ADD COLUMN place   TEXT NOT NULL DEFAULT '';  -- 'page 3, paragraph 2'
ALTER TABLE summary  ADD COLUMN a_place TEXT NOT NULL DEFAULT '';
ALTER TABLE summary  ADD COLUMN b_place TEXT NOT NULL DEFAULT '';
ALTER TABLE rule_version ADD COLUMN title TEXT NOT NULL DEFAULT '';  -- a user's rule is known here alone

DROP VIEW current_finding;
CREATE VIEW current_finding AS
SELECT o.rank, f.key, f.kind, f.reason, s.severity, round(o.score, 2) AS score,
       coalesce(d.state, 'open') AS state,
       s.a_path || CASE s.a_place WHEN '' THEN ':' || s.a_line ELSE ', ' || s.a_place END AS a_place,
       s.a_date, s.a_source, e.a_quote,
       s.b_path || CASE s.b_place WHEN '' THEN ':' || s.b_line ELSE ', ' || s.b_place END AS b_place,
       s.b_date, s.b_source, e.b_quote,
       e.message, coalesce(d.reason, '') AS why, coalesce(d.note, '') AS note,
       coalesce(d.reviewer, '') AS reviewer
FROM observation o
JOIN finding f ON f.key = o.finding
JOIN evidence e ON e.id = o.evidence
JOIN summary s ON s.evidence = e.id
LEFT JOIN current_decision d ON d.finding = f.key
WHERE o.run = (SELECT max(id) FROM run)
ORDER BY o.rank;

DROP VIEW current_document;
CREATE VIEW current_document AS
SELECT r.position + 1 AS number, v.path, v.title, v.source, v.kind, v.date_first AS date,
       v.sentences, v.claims, round(v.coverage, 2) AS understood, v.address
FROM run_document r JOIN version v ON v.id = r.version
WHERE r.run = (SELECT max(id) FROM run)
ORDER BY r.position;

DROP VIEW current_claim;
CREATE VIEW current_claim AS
SELECT v.path, s.line, s.place, c.subject, c.predicate, c.objects, c.entity, c.polarity, c.mode,
       c.holder, c.time_first, c.time_last, round(c.confidence, 2) AS confidence,
       s.text AS sentence
FROM run_document r
JOIN version v ON v.id = r.version
JOIN claim c ON c.version = v.id
JOIN sentence s ON s.id = c.sentence
WHERE r.run = (SELECT max(id) FROM run)
ORDER BY r.position, c.position;
)sql";

constexpr std::array<Migration, 3> steps = {
    {{1, first_schema}, {2, second_schema}, {3, third_schema}}};

}  // namespace

std::span<const Migration> migrations() { return steps; }

}  // namespace gainsay::store
