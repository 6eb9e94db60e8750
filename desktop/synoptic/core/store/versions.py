"""What each version of the schema adds, as SQL; a version that was released is never edited."""

# Foreign keys wait for the end of the transaction, so that undo may put rows back in any order.
VERSION_1 = """
CREATE TABLE project (id TEXT PRIMARY KEY NOT NULL, created TEXT NOT NULL, hash TEXT NOT NULL) STRICT;
CREATE TABLE agent (
    id TEXT PRIMARY KEY NOT NULL, name TEXT NOT NULL, person INTEGER NOT NULL, hash TEXT NOT NULL
) STRICT;
CREATE TABLE article (
    id TEXT PRIMARY KEY NOT NULL,
    place INTEGER NOT NULL,
    parked INTEGER NOT NULL,
    revision TEXT NOT NULL REFERENCES revision (id) DEFERRABLE INITIALLY DEFERRED,
    hash TEXT NOT NULL
) STRICT;
CREATE INDEX article_revision ON article (revision);
CREATE TABLE revision (
    id TEXT PRIMARY KEY NOT NULL,
    article TEXT NOT NULL REFERENCES article (id) DEFERRABLE INITIALLY DEFERRED,
    number INTEGER NOT NULL,
    text TEXT NOT NULL,
    blocks TEXT NOT NULL,
    runs TEXT NOT NULL,
    notices TEXT NOT NULL,
    path TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    hash TEXT NOT NULL
) STRICT;
CREATE INDEX revision_article ON revision (article);
CREATE TABLE known (
    revision TEXT NOT NULL REFERENCES revision (id) DEFERRABLE INITIALLY DEFERRED,
    field TEXT NOT NULL,
    article TEXT NOT NULL REFERENCES article (id) DEFERRABLE INITIALLY DEFERRED,
    value TEXT NOT NULL,
    origin TEXT,
    hash TEXT NOT NULL,
    PRIMARY KEY (revision, field)
) STRICT;
CREATE INDEX known_article ON known (article);
CREATE TABLE statement (
    id TEXT PRIMARY KEY NOT NULL,
    place INTEGER NOT NULL,
    label TEXT NOT NULL,
    kind TEXT NOT NULL,
    tier TEXT NOT NULL,
    state TEXT NOT NULL,
    note TEXT NOT NULL,
    tags TEXT NOT NULL,
    author TEXT NOT NULL,
    changed_by TEXT REFERENCES agent (id) DEFERRABLE INITIALLY DEFERRED,
    changed_at TEXT NOT NULL,
    hash TEXT NOT NULL
) STRICT;
CREATE INDEX statement_place ON statement (place);
CREATE TABLE suggestion (
    statement TEXT PRIMARY KEY NOT NULL REFERENCES statement (id) DEFERRABLE INITIALLY DEFERRED,
    key TEXT NOT NULL,
    engine TEXT NOT NULL,
    version TEXT NOT NULL,
    score REAL NOT NULL,
    rule TEXT NOT NULL,
    reason TEXT NOT NULL,
    hash TEXT NOT NULL
) STRICT;
CREATE INDEX suggestion_key ON suggestion (key);
CREATE TABLE position (
    id TEXT PRIMARY KEY NOT NULL,
    statement TEXT NOT NULL REFERENCES statement (id) DEFERRABLE INITIALLY DEFERRED,
    place INTEGER NOT NULL,
    value TEXT NOT NULL,
    parsed TEXT,
    superseded_by TEXT NOT NULL,
    hash TEXT NOT NULL
) STRICT;
CREATE INDEX position_statement ON position (statement, place);
CREATE TABLE passage (
    id TEXT PRIMARY KEY NOT NULL,
    statement TEXT NOT NULL REFERENCES statement (id) DEFERRABLE INITIALLY DEFERRED,
    position TEXT NOT NULL REFERENCES position (id) DEFERRABLE INITIALLY DEFERRED,
    place INTEGER NOT NULL,
    article TEXT NOT NULL REFERENCES article (id) DEFERRABLE INITIALLY DEFERRED,
    revision TEXT NOT NULL REFERENCES revision (id) DEFERRABLE INITIALLY DEFERRED,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    exact TEXT NOT NULL,
    prefix TEXT NOT NULL,
    suffix TEXT NOT NULL,
    speaker TEXT NOT NULL,
    hedge TEXT NOT NULL,
    origin TEXT NOT NULL,
    state TEXT NOT NULL,
    note TEXT NOT NULL,
    hash TEXT NOT NULL
) STRICT;
CREATE INDEX passage_statement ON passage (statement);
CREATE INDEX passage_position ON passage (position, place);
CREATE INDEX passage_article ON passage (article);
CREATE INDEX passage_revision ON passage (revision);
CREATE TABLE coverage (
    statement TEXT NOT NULL REFERENCES statement (id) DEFERRABLE INITIALLY DEFERRED,
    article TEXT NOT NULL REFERENCES article (id) DEFERRABLE INITIALLY DEFERRED,
    state TEXT NOT NULL,
    "by" TEXT NOT NULL REFERENCES agent (id) DEFERRABLE INITIALLY DEFERRED,
    at TEXT NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (statement, article)
) STRICT;
CREATE INDEX coverage_article ON coverage (article);
CREATE TABLE decision (
    id TEXT PRIMARY KEY NOT NULL,
    number INTEGER NOT NULL,
    key TEXT NOT NULL UNIQUE,
    action TEXT NOT NULL,
    agent TEXT NOT NULL REFERENCES agent (id) DEFERRABLE INITIALLY DEFERRED,
    at TEXT NOT NULL,
    hash TEXT NOT NULL
) STRICT;
CREATE TABLE event (
    number INTEGER PRIMARY KEY NOT NULL,
    at TEXT NOT NULL,
    agent TEXT NOT NULL REFERENCES agent (id) DEFERRABLE INITIALLY DEFERRED,
    edit TEXT NOT NULL,
    label TEXT NOT NULL,
    rows TEXT NOT NULL,
    hash TEXT NOT NULL
) STRICT;
CREATE VIRTUAL TABLE article_words USING fts5 (
    id UNINDEXED, about, body, tokenize = 'unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE statement_words USING fts5 (
    id UNINDEXED, about, body, tokenize = 'unicode61 remove_diacritics 2'
)"""

# A decision keeps its columns, and with them its fingerprint: only who may decide on one key is new.
VERSION_2 = """
ALTER TABLE decision RENAME TO decision_1;
CREATE TABLE decision (
    id TEXT PRIMARY KEY NOT NULL,
    number INTEGER NOT NULL,
    key TEXT NOT NULL,
    action TEXT NOT NULL,
    agent TEXT NOT NULL REFERENCES agent (id) DEFERRABLE INITIALLY DEFERRED,
    at TEXT NOT NULL,
    hash TEXT NOT NULL,
    UNIQUE (key, agent)
) STRICT;
INSERT INTO decision SELECT id, number, key, action, agent, at, hash FROM decision_1 ORDER BY number;
DROP TABLE decision_1;
CREATE TABLE reading (
    agent TEXT PRIMARY KEY NOT NULL REFERENCES agent (id) DEFERRABLE INITIALLY DEFERRED,
    began TEXT NOT NULL,
    ended TEXT NOT NULL,
    hash TEXT NOT NULL
) STRICT;
CREATE TABLE draft (
    agent TEXT NOT NULL REFERENCES agent (id) DEFERRABLE INITIALLY DEFERRED,
    about TEXT NOT NULL,
    content TEXT NOT NULL,
    at TEXT NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (agent, about)
) STRICT"""

# What has come from other copies of the project, so that it is not taken for new when they come again.
VERSION_3 = """
CREATE TABLE taken (id TEXT PRIMARY KEY NOT NULL, events TEXT NOT NULL, hash TEXT NOT NULL) STRICT"""

# Until here a reader was known by name; of two who bear one the first has written what bears it.
VERSION_4 = """
UPDATE statement SET author = (
    SELECT id FROM agent WHERE person AND name = statement.author ORDER BY agent.rowid LIMIT 1
)
WHERE id NOT IN (SELECT statement FROM suggestion)
AND author IN (SELECT name FROM agent WHERE person)"""
