"""What a project file is made of: its tables, and the fingerprint that every row carries."""

from __future__ import annotations

import hashlib
import json

APPLICATION_ID = 0x53594E4F  # "SYNO", where file(1) and other programs look for it

Row = tuple[object, ...]
Key = tuple[object, ...]

_as_json = json.JSONEncoder(separators=(",", ":")).encode  # `dumps` would make one for every row


class Table:
    """A table: its columns but for the fingerprint, how many of them make the key, whose rows they are.

    `owner` is the column that names the article or statement (`owned_by`) a row belongs to. The SQL is spelt
    out once: `select`, `update` and `delete` go by the key, which follows the values of an update;
    `insert` and `update` take the fingerprint as the last value; `select_all` may be followed by a condition.
    """

    def __init__(
        self, name: str, columns: tuple[str, ...], keys: int = 1, owned_by: str = "", owner: str = "id"
    ) -> None:
        self.name, self.columns, self.keys = name, columns, keys
        self.owned_by, self.owner = owned_by, owner
        names = ", ".join(f'"{column}"' for column in columns)
        pairs = ", ".join(f'"{column}" = ?' for column in (*columns, "hash"))
        marks = ", ".join("?" * (len(columns) + 1))
        where = " AND ".join(f'"{column}" = ?' for column in columns[:keys])
        self.select_all = f"SELECT {names} FROM {name}"
        self.select = f"SELECT {names} FROM {name} WHERE {where}"
        self.insert = f"INSERT INTO {name} ({names}, hash) VALUES ({marks})"
        self.update = f"UPDATE {name} SET {pairs} WHERE {where}"
        self.delete = f"DELETE FROM {name} WHERE {where}"

    def key_of(self, row: Row) -> Key:
        """The part of a row that tells it from all others."""
        return row[: self.keys]

    def owner_of(self, row: Row) -> str:
        """The id of the article or statement that a row belongs to."""
        return str(row[self.columns.index(self.owner)])


def fingerprint(table: str, row: Row) -> str:
    """The SHA-256 of a row's content under its table's name; a flipped bit cannot pass for text."""
    return hashlib.sha256(_as_json([table, *row]).encode()).hexdigest()


ARTICLE = Table("article", ("id", "place", "parked", "revision"), owned_by="article")
REVISION = Table(
    "revision",
    ("id", "article", "number", "text", "blocks", "runs", "notices", "path", "sha256"),
    owned_by="article",
    owner="article",
)
KNOWN = Table(
    "known", ("revision", "field", "article", "value", "origin"), keys=2, owned_by="article", owner="article"
)
STATEMENT = Table(
    "statement",
    (
        *("id", "place", "label", "kind", "tier", "state", "note", "tags", "author"),
        *("changed_by", "changed_at"),
    ),
    owned_by="statement",
)
SUGGESTION = Table(
    "suggestion",
    ("statement", "key", "engine", "version", "score", "rule", "reason"),
    owned_by="statement",
    owner="statement",
)
POSITION = Table(
    "position",
    ("id", "statement", "place", "value", "parsed", "superseded_by"),
    owned_by="statement",
    owner="statement",
)
PASSAGE = Table(
    "passage",
    (
        *("id", "statement", "position", "place", "article", "revision", "start", "end"),
        *("exact", "prefix", "suffix", "speaker", "hedge", "origin", "state", "note"),
    ),
    owned_by="statement",
    owner="statement",
)
COVERAGE = Table(
    "coverage", ("statement", "article", "state", "by", "at"), keys=2, owned_by="statement", owner="statement"
)
DECISION = Table("decision", ("id", "number", "key", "action", "agent", "at"))
READING = Table("reading", ("agent", "began", "ended"))
TAKEN = Table("taken", ("id", "events"))

PROJECT = Table("project", ("id", "created"))
AGENT = Table("agent", ("id", "name", "person"))
EVENT = Table("event", ("number", "at", "agent", "edit", "label", "rows"))
DRAFT = Table("draft", ("agent", "about", "content", "at"), keys=2)

# what edits write and undo takes back; the rest is the record of who did what, and drafts
CONTENT = {
    table.name: table
    for table in (
        *(ARTICLE, REVISION, KNOWN, STATEMENT, SUGGESTION, POSITION, PASSAGE, COVERAGE, DECISION),
        *(READING, TAKEN),
    )
}
STATEMENT_PARTS = (STATEMENT, SUGGESTION, POSITION, PASSAGE, COVERAGE)
ARTICLE_PARTS = (ARTICLE, REVISION, KNOWN)
