"""What every edit works with: the rows as they are, the recorder that changes them, who edits and when."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import Enum
from itertools import count
from typing import TYPE_CHECKING

from synoptic.core.store import agents, queries, rows
from synoptic.core.store.schema import (
    ARTICLE,
    COVERAGE,
    DECISION,
    PASSAGE,
    REVISION,
    STATEMENT,
    STATEMENT_PARTS,
)
from synoptic.errors import EditError

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

    from synoptic.core.documents.article import Article
    from synoptic.core.documents.edits import Agent
    from synoptic.core.documents.statement import Passage, Statement
    from synoptic.core.store.recorder import Recorder
    from synoptic.core.store.schema import Key, Row


class Sign(Enum):
    """Who signs a change of a statement: what nobody but the engine signed, a new analysis may replace."""

    AUTHOR = "the agent wrote in it"
    WITNESS = "the agent decided on it as it is: only the time is new"
    NOBODY = "it changed with something else that the agent meant"


@dataclass(slots=True)
class Editing:
    """One edit under way."""

    connection: sqlite3.Connection
    recorder: Recorder
    agent: Agent
    at: str
    _texts: dict[tuple[str, str], str | None] = field(default_factory=dict)
    _numbers: Iterator[int] | None = None

    def by(self, agent: Agent) -> Editing:
        """The same edit as far as another agent does it, whom the file knows from now on."""
        return replace(self, agent=agents.entered(self.connection, agent))

    def anew(self) -> Editing:
        """The same edit for its next part, which may find other texts."""
        return Editing(self.connection, self.recorder, self.agent, self.at, _numbers=self._numbers)

    def next_decision(self) -> int:
        """The number of a new decision: looked up once an edit, however many it makes."""
        if self._numbers is None:
            self._numbers = count(queries.next_place(self.connection, DECISION, "number"))
        return next(self._numbers)

    def article(self, name: str) -> Article:
        """The article with this id.

        Raises:
            EditError: the project has none.
        """
        found = queries.articles(self.connection, name)
        if not found:
            raise EditError(f"The project has no article {name}. Nothing was changed.")
        return found[0]

    def statement(self, name: str) -> Statement:
        """The statement with this id.

        Raises:
            EditError: the project has none.
        """
        found = queries.statements(self.connection, name)
        if not found:
            raise _unknown(name)
        return found[0]

    def place(self, article: Article) -> None:
        """Write where an article stands."""
        self.recorder.put(ARTICLE, rows.article_row(article))

    def add(self, statement: Statement, by: str | None) -> None:
        """Write a new statement after all others; `by` is who wrote it (None: the engine alone).

        Raises:
            EditError: its id is taken, or it does not fit the articles.
        """
        if self.recorder.get(STATEMENT, (statement.id,)):
            raise EditError(
                f"The project has the statement “{statement.label}” already. Nothing was changed."
            )
        place = queries.next_place(self.connection, STATEMENT, "place")
        row = rows.statement_row(statement, place, (by, self.at))
        self.recorder.replace({}, [(STATEMENT, row), *self._parts(statement, {})])

    def change(self, statement: Statement, sign: Sign = Sign.AUTHOR) -> None:
        """Write a statement over the one with its id; `sign` says what becomes of its signature.

        Raises:
            EditError: the project has none with its id, or it does not fit the articles.
        """
        current = self._rows_of(statement.id)
        row = current.get(("statement", (statement.id,)))
        if row is None:
            raise _unknown(statement.id)
        _, place, *_, by, at = row
        signed = (str(by) if by else None, str(at))
        parts = self._parts(statement, current)
        same = [(STATEMENT, rows.statement_row(statement, int(str(place)), signed)), *parts]
        if {(table.name, table.key_of(row)): row for table, row in same} == current:
            return
        if sign is not Sign.NOBODY:
            signed = (self.agent.id if sign is Sign.AUTHOR else signed[0], self.at)
        wanted = [(STATEMENT, rows.statement_row(statement, int(str(place)), signed)), *parts]
        self.recorder.replace(current, wanted)

    def drop(self, statement: str) -> None:
        """Take a statement out with all that belongs to it."""
        self.recorder.replace(self._rows_of(statement), ())

    def _parts(self, statement: Statement, current: dict[tuple[str, Key], Row]) -> list[rows.TableRow]:
        """The rows of all that belongs to a statement, once its passages are known to be right."""
        for passage in statement.passages():
            self._verify(passage)
        quiet = sorted(statement.silent - statement.articles)  # who speaks is not silent
        silent = (self._silence(statement.id, article, current) for article in quiet)
        return [*rows.part_rows(statement), *((COVERAGE, each) for each in silent)]

    def _silence(self, statement: str, article: str, current: dict[tuple[str, Key], Row]) -> Row:
        if self.recorder.get(ARTICLE, (article,)) is None:
            raise EditError(
                f"The project has no article {article} that could be silent. Nothing was changed."
            )
        known = current.get(("coverage", (statement, article)))
        return known or rows.coverage_row(statement, article, self.agent.id, self.at)

    def _verify(self, passage: Passage) -> None:
        text = self._text(passage.article, passage.revision)
        if text is None:
            raise EditError(
                f"The passage “{passage.exact}” is of an article that the project does not have "
                f"({passage.article}). Nothing was changed."
            )
        if passage.span.end > len(text) or passage.span.of(text) != passage.exact:
            raise EditError(
                f"The passage “{passage.exact}” is not what its article says there. Nothing was changed."
            )
        if not passage.span and not self._is_kept(passage):
            raise EditError(
                "A passage without a word in it says nothing. Nothing was changed; select the words first."
            )

    def _is_kept(self, passage: Passage) -> bool:
        """Does the project hold the passage in this place? Earlier versions took in some without words."""
        row = self.recorder.get(PASSAGE, (passage.id,))
        place = passage.revision, passage.span.start, passage.span.end
        return row is not None and row[5:8] == place

    def _text(self, article: str, revision: str) -> str | None:
        if (article, revision) not in self._texts:
            row = self.recorder.get(REVISION, (revision,))
            self._texts[article, revision] = str(row[3]) if row and row[1] == article else None
        return self._texts[article, revision]

    def _rows_of(self, statement: str) -> dict[tuple[str, Key], Row]:
        found: dict[tuple[str, Key], Row] = {}
        for table in STATEMENT_PARTS:
            query = f"{table.select_all} WHERE {table.owner} = ?"
            for row in self.connection.execute(query, (statement,)):
                found[table.name, table.key_of(row)] = row
        return found


def _unknown(statement: str) -> EditError:
    return EditError(f"The project has no statement {statement}. Nothing was changed.")
