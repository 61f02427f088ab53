-- A database as gainsay 0.1.0 wrote it with schema 1 (three small files, one finding, two decisions), dumped by sqlite3.
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE document (
    id    TEXT PRIMARY KEY,
    path  TEXT NOT NULL
) WITHOUT ROWID;
INSERT INTO document VALUES('809482b2f6d9a3d7','b.txt');
INSERT INTO document VALUES('a298182942abd711','a.txt');
INSERT INTO document VALUES('c94933056269a98e','café.txt');
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
INSERT INTO version VALUES(1,'a298182942abd711','b1bebd1a09deee17','8796f91d2989ecb5','a.txt','A','Mill Board','','2024-02-01','2024-02-01',0,1.0,2,2);
INSERT INTO version VALUES(2,'809482b2f6d9a3d7','6fe654a533d46f90','9699c058f5641b28','b.txt','B','The Courier','','2024-02-03','2024-02-03',0,1.0,2,2);
INSERT INTO version VALUES(3,'c94933056269a98e','1ecb8c622f94990a','36f851a172db77b4','café.txt','Café','','','','',0,1.0,1,1);
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
INSERT INTO sentence VALUES(1,1,0,0,'paragraph',37,62,'The mill has 600 workers.',6,6);
INSERT INTO sentence VALUES(2,1,1,0,'paragraph',63,92,'The mill was founded in 1904.',7,7);
INSERT INTO sentence VALUES(3,2,0,0,'paragraph',38,63,'The mill has 450 workers.',6,6);
INSERT INTO sentence VALUES(4,2,1,0,'paragraph',64,89,'It does not export flour.',6,6);
INSERT INTO sentence VALUES(5,3,0,0,'paragraph',0,23,'The mill exports flour.',5,5);
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
INSERT INTO claim VALUES(1,1,1,0,'The mill','has','[["object","","600 workers"]]','','affirmed','asserted','','2024-02-01','2024-02-01','verb',0.74550867089110428587,37,61);
INSERT INTO claim VALUES(2,2,1,1,'The mill','was founded','[["time","in","1904"]]','','affirmed','asserted','','1904-01-01','1904-12-31','verb',0.74550867089110428587,63,91);
INSERT INTO claim VALUES(3,3,2,0,'The mill','has','[["object","","450 workers"]]','','affirmed','asserted','','2024-02-03','2024-02-03','verb',0.74550867089110428587,38,62);
INSERT INTO claim VALUES(4,4,2,1,'It','does not export','[["object","","flour"]]','','negated','asserted','','2024-02-03','2024-02-03','verb',0.72448121064618731246,64,88);
INSERT INTO claim VALUES(5,5,3,0,'The mill','exports','[["object","","flour"]]','','affirmed','asserted','','','','verb',0.74550867089110428587,0,22);
CREATE TABLE entity (
    version  INTEGER NOT NULL REFERENCES version(id),
    name     TEXT NOT NULL,
    aliases  TEXT NOT NULL,  -- JSON: [name, ...]
    part_of  TEXT NOT NULL,
    mentions INTEGER NOT NULL
);
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
INSERT INTO run VALUES(1,'2026-11-22T02:40:09Z','2026-11-22T02:40:09Z','0.1.0','{"minimum_score":0.0,"rules":[],"shipped_rules":true}',7,5,3,1);
CREATE TABLE run_document (
    run      INTEGER NOT NULL REFERENCES run(id),
    position INTEGER NOT NULL,
    version  INTEGER NOT NULL REFERENCES version(id),
    PRIMARY KEY (run, position)
) WITHOUT ROWID;
INSERT INTO run_document VALUES(1,0,1);
INSERT INTO run_document VALUES(1,1,2);
INSERT INTO run_document VALUES(1,2,3);
CREATE TABLE finding (
    key        TEXT PRIMARY KEY,
    kind       TEXT NOT NULL,
    reason     TEXT NOT NULL,
    a_document TEXT NOT NULL REFERENCES document(id),
    b_document TEXT NOT NULL REFERENCES document(id),
    first_run  INTEGER NOT NULL REFERENCES run(id)
) WITHOUT ROWID;
INSERT INTO finding VALUES('4a7ad37176a338a1','contradiction','quantity','a298182942abd711','809482b2f6d9a3d7',1);
CREATE TABLE evidence (
    id      INTEGER PRIMARY KEY,
    hash    TEXT NOT NULL UNIQUE,
    message TEXT NOT NULL,
    a_quote TEXT NOT NULL,  -- the file's bytes, verbatim
    b_quote TEXT NOT NULL,
    detail  TEXT NOT NULL   -- JSON: severity, a, b, steps
);
INSERT INTO evidence VALUES(1,'ed844d7d086ab88f','Mill Board gives 600 ("The mill has 600 workers"); The Courier gives 450 ("The mill has 450 workers").','The mill has 600 workers.','The mill has 450 workers.','{"a":{"begin":37,"claim":"The mill | has | 600 workers","date":"2024-02-01","document":0,"end":62,"holder":"","id":"a298182942abd711","line":4,"marked":[[50,53]],"mode":"asserted","path":"a.txt","sentence":"The mill has 600 workers.","source":"Mill Board","title":"A"},"b":{"begin":38,"claim":"The mill | has | 450 workers","date":"2024-02-03","document":1,"end":63,"holder":"","id":"809482b2f6d9a3d7","line":4,"marked":[[51,54]],"mode":"asserted","path":"b.txt","sentence":"The mill has 450 workers.","source":"The Courier","title":"B"},"severity":"high","steps":[{"a":"The mill","b":"The mill","relation":"equivalence","slot":"subject","source":"same words"},{"a":"has","b":"has","relation":"equivalence","slot":"predicate","source":"same word"},{"a":"600 workers","b":"450 workers","relation":"equivalence","slot":"object","source":"same words; 600 against 450"},{"a":"600","b":"450","relation":"alternation","slot":"quantity in object","source":"600 against 450"},{"a":"","b":"","relation":"passed","slot":"guards","source":"none objects"},{"a":"","b":"","relation":"","slot":"score","source":"quantity=1 subject_words=0.5 object_both=1 gap=0.25 confidence=0.7455 shared_words=0.75"}]}');
CREATE TABLE observation (
    run      INTEGER NOT NULL REFERENCES run(id),
    rank     INTEGER NOT NULL,  -- 1 is the strongest
    finding  TEXT NOT NULL REFERENCES finding(key),
    score    REAL NOT NULL,
    evidence INTEGER NOT NULL REFERENCES evidence(id),
    PRIMARY KEY (run, rank)
) WITHOUT ROWID;
INSERT INTO observation VALUES(1,1,'4a7ad37176a338a1',0.79088198471145088053,1);
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
INSERT INTO decision VALUES(1,'4a7ad37176a338a1','confirmed','','clear','ana','2026-01-02T10:00:00Z');
INSERT INTO decision VALUES(2,'4a7ad37176a338a1','false-alarm','superseded','the clock went back','ben','2026-01-02T09:00:00Z');
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('run',1);
INSERT INTO sqlite_sequence VALUES('decision',2);
CREATE INDEX sentence_version ON sentence(version, position);
CREATE INDEX claim_version ON claim(version, position);
CREATE INDEX entity_version ON entity(version);
CREATE INDEX entity_name ON entity(name);
CREATE UNIQUE INDEX observation_finding ON observation(finding, run);
CREATE INDEX decision_finding ON decision(finding, id);
CREATE TRIGGER decision_is_not_changed BEFORE UPDATE ON decision
BEGIN SELECT RAISE(ABORT, 'a decision is never changed: add a new one'); END;
CREATE TRIGGER decision_is_not_deleted BEFORE DELETE ON decision
BEGIN SELECT RAISE(ABORT, 'a decision is never deleted: add a new one'); END;
CREATE VIEW current_decision AS
SELECT finding, state, reason, note, reviewer, time
FROM decision WHERE id IN (SELECT max(id) FROM decision GROUP BY finding);
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
COMMIT;
PRAGMA application_id = 1735614841;
PRAGMA user_version = 1;
