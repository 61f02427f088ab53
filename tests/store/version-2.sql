-- A database as gainsay 0.1.0 wrote it with schema 2 (two small files, one finding, one decision), dumped by sqlite3.
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE document (
    id    TEXT PRIMARY KEY,
    path  TEXT NOT NULL
) WITHOUT ROWID;
INSERT INTO document VALUES('5ab9bd4d4b7bd29f','a.txt');
INSERT INTO document VALUES('bd2631ca3f39ebc6','b.txt');
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
INSERT INTO version VALUES(1,'5ab9bd4d4b7bd29f','e81fdb371463fd7e','8796f91d2989ecb5','a.txt','A','Mill Board','','2024-02-01','2024-02-01',0,1.0,2,2);
INSERT INTO version VALUES(2,'bd2631ca3f39ebc6','ff9b7d80ab7ade47','9699c058f5641b28','b.txt','B','The Courier','','2024-02-03','2024-02-03',0,1.0,2,2);
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
, line INTEGER NOT NULL DEFAULT 0);
INSERT INTO sentence VALUES(1,1,0,0,'paragraph',37,62,'The mill has 600 workers.',6,6,4);
INSERT INTO sentence VALUES(2,1,1,0,'paragraph',63,92,'The mill was founded in 1904.',7,7,4);
INSERT INTO sentence VALUES(3,2,0,0,'paragraph',38,63,'The mill has 450 workers.',6,6,4);
INSERT INTO sentence VALUES(4,2,1,0,'paragraph',64,89,'It does not export flour.',6,6,4);
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
INSERT INTO run VALUES(1,'2026-11-22T06:06:43Z','2026-11-22T06:06:43Z','0.1.0','{"minimum_score":0.0,"rules":[],"shipped_rules":true}',3,4,2,1);
CREATE TABLE run_document (
    run      INTEGER NOT NULL REFERENCES run(id),
    position INTEGER NOT NULL,
    version  INTEGER NOT NULL REFERENCES version(id),
    PRIMARY KEY (run, position)
) WITHOUT ROWID;
INSERT INTO run_document VALUES(1,0,1);
INSERT INTO run_document VALUES(1,1,2);
CREATE TABLE finding (
    key        TEXT PRIMARY KEY,
    kind       TEXT NOT NULL,
    reason     TEXT NOT NULL,
    a_document TEXT NOT NULL REFERENCES document(id),
    b_document TEXT NOT NULL REFERENCES document(id),
    first_run  INTEGER NOT NULL REFERENCES run(id)
) WITHOUT ROWID;
INSERT INTO finding VALUES('2a36c86a65b0b44a','contradiction','quantity','5ab9bd4d4b7bd29f','bd2631ca3f39ebc6',1);
CREATE TABLE evidence (
    id      INTEGER PRIMARY KEY,
    hash    TEXT NOT NULL UNIQUE,
    message TEXT NOT NULL,
    a_quote TEXT NOT NULL,  -- the file's bytes, verbatim
    b_quote TEXT NOT NULL,
    detail  TEXT NOT NULL   -- JSON: severity, a, b, steps
);
INSERT INTO evidence VALUES(1,'2e5d8abc56549c20','Mill Board gives 600 ("The mill has 600 workers"); The Courier gives 450 ("The mill has 450 workers").','The mill has 600 workers.','The mill has 450 workers.','{"a":{"begin":37,"claim":"The mill | has | 600 workers","date":"2024-02-01","document":0,"end":62,"holder":"","id":"5ab9bd4d4b7bd29f","line":4,"marked":[[50,53]],"mode":"asserted","path":"a.txt","sentence":"The mill has 600 workers.","source":"Mill Board","title":"A"},"b":{"begin":38,"claim":"The mill | has | 450 workers","date":"2024-02-03","document":1,"end":63,"holder":"","id":"bd2631ca3f39ebc6","line":4,"marked":[[51,54]],"mode":"asserted","path":"b.txt","sentence":"The mill has 450 workers.","source":"The Courier","title":"B"},"severity":"high","steps":[{"a":"The mill","b":"The mill","relation":"equivalence","slot":"subject","source":"same words"},{"a":"has","b":"has","relation":"equivalence","slot":"predicate","source":"same word"},{"a":"600 workers","b":"450 workers","relation":"equivalence","slot":"object","source":"same words; 600 against 450"},{"a":"600","b":"450","relation":"alternation","slot":"quantity in object","source":"600 against 450"},{"a":"","b":"","relation":"passed","slot":"guards","source":"none objects"},{"a":"","b":"","relation":"","slot":"score","source":"quantity=1 subject_words=0.5 object_both=1 gap=0.25 confidence=0.7455 shared_words=0.75"}]}');
CREATE TABLE observation (
    run      INTEGER NOT NULL REFERENCES run(id),
    rank     INTEGER NOT NULL,  -- 1 is the strongest
    finding  TEXT NOT NULL REFERENCES finding(key),
    score    REAL NOT NULL,
    evidence INTEGER NOT NULL REFERENCES evidence(id),
    PRIMARY KEY (run, rank)
) WITHOUT ROWID;
INSERT INTO observation VALUES(1,1,'2a36c86a65b0b44a',0.96572622835635291149,1);
CREATE TABLE decision (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    finding  TEXT NOT NULL REFERENCES finding(key),
    state    TEXT NOT NULL
             CHECK (state IN ('open', 'confirmed', 'false-alarm', 'both-stand', 'deferred')),
    reason   TEXT NOT NULL,
    note     TEXT NOT NULL,
    reviewer TEXT NOT NULL,
    time     TEXT NOT NULL  -- ISO 8601, UTC
, uid    TEXT NOT NULL DEFAULT '', stamp  TEXT NOT NULL DEFAULT '', seq    INTEGER NOT NULL DEFAULT 0, action TEXT NOT NULL DEFAULT 'decide'
    CHECK (action IN ('decide', 'undo', 'redo', 'carry')), batch  TEXT NOT NULL DEFAULT '', about  TEXT NOT NULL DEFAULT '');
INSERT INTO decision VALUES(1,'2a36c86a65b0b44a','confirmed','','clear','ana','2026-11-22T06:06:43Z','2d5db60dead8217f','2026-11-22T06:06:43Z',1,'decide','2d5db60dead8217f','');
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
INSERT INTO summary VALUES(1,'high','Mill Board gives 600 ("The mill has 600 workers"); The Courier gives 450 ("The mill has 450 workers").','a.txt',4,'Mill Board','2024-02-01',37,62,'b.txt',4,'The Courier','2024-02-03',38,63);
CREATE TABLE waiting_decision (
    uid     TEXT PRIMARY KEY,
    finding TEXT NOT NULL,
    record  TEXT NOT NULL  -- the line of the import
) WITHOUT ROWID;
CREATE TABLE rule_version (
    id   INTEGER PRIMARY KEY,
    rule TEXT NOT NULL,
    hash TEXT NOT NULL,
    UNIQUE (rule, hash)
);
INSERT INTO rule_version VALUES(1,'candour.silence','e0d9e79666a0d99c');
INSERT INTO rule_version VALUES(2,'capability.behind','c654dc01ef450230');
INSERT INTO rule_version VALUES(3,'commitment.abandoned','7fb8aac320737f95');
INSERT INTO rule_version VALUES(4,'comparison','89a0c302ae431c87');
INSERT INTO rule_version VALUES(5,'cooperation.isolation','ec98b05f685d13dc');
INSERT INTO rule_version VALUES(6,'cooperation.restricted','8ccc980bdee09989');
INSERT INTO rule_version VALUES(7,'duty','89a0c302ae431c87');
INSERT INTO rule_version VALUES(8,'ecosystem.struggle','c503f4e7c0366be0');
INSERT INTO rule_version VALUES(9,'employment.dismissal','2a641ffcf37018b3');
INSERT INTO rule_version VALUES(10,'environment.pollution','6bfe3b1317317bee');
INSERT INTO rule_version VALUES(11,'exclusive','89a0c302ae431c87');
INSERT INTO rule_version VALUES(12,'growth.decline','542af89a515bfbfc');
INSERT INTO rule_version VALUES(13,'independence.dependence','b001d39cfcaa386b');
INSERT INTO rule_version VALUES(14,'integrity.wrongdoing','7fdd752e2492f797');
INSERT INTO rule_version VALUES(15,'negation','89a0c302ae431c87');
INSERT INTO rule_version VALUES(16,'openness.closed','8ad76da8770a7d87');
INSERT INTO rule_version VALUES(17,'openness.closed-culture','d8aa33deee716a6f');
INSERT INTO rule_version VALUES(18,'openness.ecosystem-retreat','9599b9153c002fe4');
INSERT INTO rule_version VALUES(19,'openness.retreat','183fdbdc1006113b');
INSERT INTO rule_version VALUES(20,'opposite','89a0c302ae431c87');
INSERT INTO rule_version VALUES(21,'originality.likeness','4c0ef3fb8fa93118');
INSERT INTO rule_version VALUES(22,'place','89a0c302ae431c87');
INSERT INTO rule_version VALUES(23,'price.dear','cf3b2eaca20200cd');
INSERT INTO rule_version VALUES(24,'privacy.disclosure','7ada6ee67973d5e4');
INSERT INTO rule_version VALUES(25,'quantifier','89a0c302ae431c87');
INSERT INTO rule_version VALUES(26,'quantity','89a0c302ae431c87');
INSERT INTO rule_version VALUES(27,'role','89a0c302ae431c87');
INSERT INTO rule_version VALUES(28,'safety.fault','0564b502c40344ed');
INSERT INTO rule_version VALUES(29,'speed.slow','7545369e56c4d27a');
INSERT INTO rule_version VALUES(30,'speed.stall','af460b5da54b8646');
INSERT INTO rule_version VALUES(31,'sum','89a0c302ae431c87');
INSERT INTO rule_version VALUES(32,'time','89a0c302ae431c87');
INSERT INTO rule_version VALUES(33,'veracity','89a0c302ae431c87');
CREATE TABLE run_rule (
    run          INTEGER NOT NULL REFERENCES run(id),
    rule_version INTEGER NOT NULL REFERENCES rule_version(id),
    PRIMARY KEY (run, rule_version)
) WITHOUT ROWID;
INSERT INTO run_rule VALUES(1,1);
INSERT INTO run_rule VALUES(1,2);
INSERT INTO run_rule VALUES(1,3);
INSERT INTO run_rule VALUES(1,4);
INSERT INTO run_rule VALUES(1,5);
INSERT INTO run_rule VALUES(1,6);
INSERT INTO run_rule VALUES(1,7);
INSERT INTO run_rule VALUES(1,8);
INSERT INTO run_rule VALUES(1,9);
INSERT INTO run_rule VALUES(1,10);
INSERT INTO run_rule VALUES(1,11);
INSERT INTO run_rule VALUES(1,12);
INSERT INTO run_rule VALUES(1,13);
INSERT INTO run_rule VALUES(1,14);
INSERT INTO run_rule VALUES(1,15);
INSERT INTO run_rule VALUES(1,16);
INSERT INTO run_rule VALUES(1,17);
INSERT INTO run_rule VALUES(1,18);
INSERT INTO run_rule VALUES(1,19);
INSERT INTO run_rule VALUES(1,20);
INSERT INTO run_rule VALUES(1,21);
INSERT INTO run_rule VALUES(1,22);
INSERT INTO run_rule VALUES(1,23);
INSERT INTO run_rule VALUES(1,24);
INSERT INTO run_rule VALUES(1,25);
INSERT INTO run_rule VALUES(1,26);
INSERT INTO run_rule VALUES(1,27);
INSERT INTO run_rule VALUES(1,28);
INSERT INTO run_rule VALUES(1,29);
INSERT INTO run_rule VALUES(1,30);
INSERT INTO run_rule VALUES(1,31);
INSERT INTO run_rule VALUES(1,32);
INSERT INTO run_rule VALUES(1,33);
CREATE TABLE succession (
    finding     TEXT NOT NULL REFERENCES finding(key),
    run         INTEGER NOT NULL REFERENCES run(id),
    predecessor TEXT NOT NULL REFERENCES finding(key),
    likeness    REAL NOT NULL,  -- of the quotes, [0, 1]
    kept        INTEGER NOT NULL,
    how         TEXT NOT NULL,  -- in words
    PRIMARY KEY (finding, run)
) WITHOUT ROWID;
CREATE TABLE reading (
    key      TEXT PRIMARY KEY,
    last_run INTEGER NOT NULL,
    bytes    BLOB NOT NULL
);
PRAGMA writable_schema=ON;
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','sentence_words','sentence_words',0,'CREATE VIRTUAL TABLE sentence_words USING fts5(
    text, content = ''sentence'', content_rowid = ''id'', tokenize = ''porter unicode61'')');
CREATE TABLE IF NOT EXISTS 'sentence_words_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO sentence_words_data VALUES(1,X'0415');
INSERT INTO sentence_words_data VALUES(10,X'000000000104040004010101020101030101040101');
INSERT INTO sentence_words_data VALUES(137438953473,X'0000002f04303630300102050102686101020401046d696c6c01020301037468650102020106776f726b65720102060408070908');
INSERT INTO sentence_words_data VALUES(274877906945,X'000000360530313930340202070105666f756e640202050102696e02020601046d696c6c02020301037468650202020102776102020404090a070908');
INSERT INTO sentence_words_data VALUES(412316860417,X'0000002f04303435300302050102686103020401046d696c6c03020301037468650302020106776f726b65720302060408070908');
INSERT INTO sentence_words_data VALUES(549755813889,X'000000300430646f6504020301066578706f72740402050105666c6f75720402060102697404020201036e6f7404020404080b0a07');
CREATE TABLE IF NOT EXISTS 'sentence_words_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
INSERT INTO sentence_words_idx VALUES(1,X'',2);
INSERT INTO sentence_words_idx VALUES(2,X'',2);
INSERT INTO sentence_words_idx VALUES(3,X'',2);
INSERT INTO sentence_words_idx VALUES(4,X'',2);
CREATE TABLE IF NOT EXISTS 'sentence_words_docsize'(id INTEGER PRIMARY KEY, sz BLOB);
INSERT INTO sentence_words_docsize VALUES(1,X'05');
INSERT INTO sentence_words_docsize VALUES(2,X'06');
INSERT INTO sentence_words_docsize VALUES(3,X'05');
INSERT INTO sentence_words_docsize VALUES(4,X'05');
CREATE TABLE IF NOT EXISTS 'sentence_words_config'(k PRIMARY KEY, v) WITHOUT ROWID;
INSERT INTO sentence_words_config VALUES('version',4);
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('run',1);
INSERT INTO sqlite_sequence VALUES('decision',1);
CREATE INDEX sentence_version ON sentence(version, position);
CREATE INDEX claim_version ON claim(version, position);
CREATE INDEX entity_version ON entity(version);
CREATE INDEX entity_name ON entity(name);
CREATE UNIQUE INDEX observation_finding ON observation(finding, run);
CREATE TRIGGER decision_is_not_deleted BEFORE DELETE ON decision
BEGIN SELECT RAISE(ABORT, 'a decision is never deleted: add a new one'); END;
CREATE UNIQUE INDEX decision_uid ON decision(uid);
CREATE INDEX decision_order ON decision(finding, stamp, seq, uid);
CREATE INDEX decision_reviewer ON decision(reviewer, id);
CREATE TRIGGER decision_is_not_changed BEFORE UPDATE ON decision
BEGIN SELECT RAISE(ABORT, 'a decision is never changed: add a new one'); END;
CREATE INDEX waiting_decision_finding ON waiting_decision(finding);
CREATE INDEX succession_run ON succession(run, predecessor);
CREATE TRIGGER sentence_is_indexed AFTER INSERT ON sentence
BEGIN INSERT INTO sentence_words(rowid, text) VALUES (new.id, new.text); END;
CREATE VIEW current_decision AS
SELECT finding, state, reason, note, reviewer, time, action
FROM decision d WHERE id = (SELECT id FROM decision o WHERE o.finding = d.finding
                            ORDER BY o.stamp DESC, o.seq DESC, o.uid DESC LIMIT 1);
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
CREATE VIEW decision_log AS
SELECT d.time, d.reviewer, d.action, d.state, d.reason AS why, d.note, d.finding, f.kind, f.reason
FROM decision d JOIN finding f ON f.key = d.finding
ORDER BY d.stamp, d.id;
CREATE VIEW rule_record AS
SELECT f.reason AS rule, count(*) AS fired,
       sum(coalesce(d.state, 'open') = 'confirmed') AS confirmed,
       sum(coalesce(d.state, 'open') = 'false-alarm') AS false_alarms,
       sum(coalesce(d.state, 'open') = 'both-stand') AS both_stand,
       sum(coalesce(d.state, 'open') = 'deferred') AS deferred,
       sum(coalesce(d.state, 'open') = 'open') AS open
FROM finding f LEFT JOIN current_decision d ON d.finding = f.key
GROUP BY f.reason ORDER BY f.reason;
CREATE VIEW current_document AS
SELECT r.position + 1 AS number, v.path, v.title, v.source, v.kind, v.date_first AS date,
       v.sentences, v.claims, round(v.coverage, 2) AS understood
FROM run_document r JOIN version v ON v.id = r.version
WHERE r.run = (SELECT max(id) FROM run)
ORDER BY r.position;
CREATE VIEW current_claim AS
SELECT v.path, s.line, c.subject, c.predicate, c.objects, c.entity, c.polarity, c.mode, c.holder,
       c.time_first, c.time_last, round(c.confidence, 2) AS confidence, s.text AS sentence
FROM run_document r
JOIN version v ON v.id = r.version
JOIN claim c ON c.version = v.id
JOIN sentence s ON s.id = c.sentence
WHERE r.run = (SELECT max(id) FROM run)
ORDER BY r.position, c.position;
PRAGMA writable_schema=OFF;
COMMIT;
PRAGMA application_id = 1735614841;
PRAGMA user_version = 2;
