"""The index of words over articles and statements, kept in step by code."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from typing import TYPE_CHECKING

from synoptic.core.store import queries
from synoptic.core.store.recorder import touched
from synoptic.core.store.schema import ARTICLE, KNOWN, PASSAGE, POSITION, REVISION, STATEMENT

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator, Sequence

    from synoptic.core.documents.article import Article
    from synoptic.core.documents.edits import RowChange
    from synoptic.core.documents.statement import Statement

MANY = 500  # statements; reading one by one takes about ten times as long for each

# The columns that decide which words are found for what: a change of others leaves the index as it is.
_SPEAKING = {
    ARTICLE: ("revision",),
    REVISION: ("text",),
    KNOWN: ("value",),
    STATEMENT: ("label", "note", "tags"),
    POSITION: ("statement", "place", "value"),
    PASSAGE: ("statement", "position", "place", "exact", "speaker", "note"),
}
_PLACES = {table.name: tuple(map(table.columns.index, columns)) for table, columns in _SPEAKING.items()}

# Chinese and Japanese put no space between words: each character is indexed as a word of its own
_UNSPACED = re.compile(r"([\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003fffd])")


def search_articles(connection: sqlite3.Connection, words: str) -> frozenset[str]:
    """The articles whose text, or what is known of them, holds all of `words`; the start of a word counts."""
    return _search(connection, "article_words", words)


def search_statements(connection: sqlite3.Connection, words: str) -> frozenset[str]:
    """The statements whose label, positions, notes, tags or quotes hold all of `words`; starts count."""
    return _search(connection, "statement_words", words)


def refresh(connection: sqlite3.Connection, rows: Iterable[RowChange]) -> None:
    """Bring the index in step with the rows that an edit changed."""
    changes = touched(filter(_is_heard, rows), _SPEAKING)
    for name in changes.articles:
        articles = queries.articles(connection, name)
        _index(connection, "article_words", name, [_words_of_article(article) for article in articles])
    for name, statements in _present(connection, changes.statements):
        _index(connection, "statement_words", name, [_words_of_statement(each) for each in statements])


def _is_heard(change: RowChange) -> bool:
    """Does a change of a row make a difference to what is found?"""
    if change.before is None or change.after is None:
        return True
    before, after = change.before, change.after
    return any(before[place] != after[place] for place in _PLACES.get(change.table, ()))


def _present(
    connection: sqlite3.Connection, names: frozenset[str]
) -> Iterator[tuple[str, tuple[Statement, ...]]]:
    """Each named statement if it is still there; many at once are read in one go."""
    if len(names) < MANY:
        yield from ((name, queries.statements(connection, name)) for name in names)
        return
    found = {statement.id: (statement,) for statement in queries.statements(connection)}
    yield from ((name, found.get(name, ())) for name in names)


def _search(connection: sqlite3.Connection, index: str, words: str) -> frozenset[str]:
    query = _query(words)
    if not query:
        found = connection.execute(f"SELECT id FROM {index}")
    else:
        found = connection.execute(f"SELECT id FROM {index} WHERE {index} MATCH ?", (query,))
    return frozenset(row[0] for row in found)


def _query(words: str) -> str:
    """Each word as a quoted phrase with an open end, so that nothing in it is read as an operator."""
    clean = words.encode("utf-8", "replace").decode().replace("\0", " ").replace('"', " ")
    return " ".join(f'"{_spaced(word)}"*' for word in clean.split() if any(map(str.isalnum, word)))


def _index(connection: sqlite3.Connection, index: str, name: str, words: Sequence[tuple[str, str]]) -> None:
    number = _number_of(name)
    wanted = [(name, *texts) for texts in words]
    query = f"SELECT id, about, body FROM {index} WHERE rowid = ?"
    if connection.execute(query, (number,)).fetchall() == wanted:
        return
    connection.execute(f"DELETE FROM {index} WHERE rowid = ?", (number,))
    command = f"INSERT INTO {index} (rowid, id, about, body) VALUES (?, ?, ?, ?)"
    connection.executemany(command, [(number, *row) for row in wanted])


def _number_of(name: str) -> int:
    """The row number of an id: found without a search, the same after every undo, and in effect unique."""
    return int.from_bytes(hashlib.sha256(name.encode()).digest()[:8]) >> 1


def _words_of_article(article: Article) -> tuple[str, str]:
    about = (
        article.title,
        article.publisher,
        article.author,
        article.place,
        article.published,
        article.address,
    )
    return _spaced("\n".join(map(str, about))), _spaced(article.text)


def _words_of_statement(statement: Statement) -> tuple[str, str]:
    about = (statement.label, statement.note, *statement.tags, *(p.value for p in statement.positions))
    quotes = (f"{p.exact}\n{p.speaker}\n{p.note}" for p in statement.passages())
    return _spaced("\n".join(about)), _spaced("\n".join(quotes))


def _spaced(text: str) -> str:
    return _UNSPACED.sub(r" \1 ", unicodedata.normalize("NFC", text))
