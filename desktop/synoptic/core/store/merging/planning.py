"""What taking in another copy changes, as rows before and after: a pure function of the two copies."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING
from uuid import NAMESPACE_URL, uuid5

from synoptic.core.documents.edits import RowChange
from synoptic.core.documents.merging import Listing, MergePlan
from synoptic.core.store.merging.articles import library_of, shelved
from synoptic.core.store.merging.decisions import decision_rows, docketed, reading_rows
from synoptic.core.store.merging.history import lesson_of
from synoptic.core.store.merging.statements import entered, statement_rows
from synoptic.core.store.schema import (
    ARTICLE,
    ARTICLE_PARTS,
    DECISION,
    READING,
    STATEMENT_PARTS,
    TAKEN,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from synoptic.core.store.merging.articles import Shelf
    from synoptic.core.store.merging.contents import Contents
    from synoptic.core.store.merging.decisions import Docket
    from synoptic.core.store.merging.statements import Ledger
    from synoptic.core.store.schema import Row, Table


def planned(here: Contents, there: Contents, name: str) -> MergePlan:
    """What taking in the copy called `name` changes here, the same whatever the hour and whoever asks.

    Articles and statements that only the copy has come after those that are here, in its order.

    Raises:
        Unwritten: the copy holds something that cannot be of the same project.
    """
    shelf, docket = shelved(here, there), docketed(here, there)
    ledger = entered(here, there, shelf, docket)
    collisions = (*ledger.collisions, *shelf.collisions)
    rows = [
        *_article_changes(here, shelf),
        *_statement_changes(here, ledger),
        *_decision_changes(here, docket),
    ]
    rows += _changes(READING, here.rows[READING.name], reading_rows(here, there))
    if rows or collisions:
        rows += _seen(here, there)
    people = {agent.id: agent.name for agent in (*here.agents, *there.agents)}
    known = {agent.id for agent in here.agents}
    articles, statements = _articles_by_name(here, shelf), _statements_by_name(here, ledger)
    return MergePlan(
        name,
        articles.tally,
        statements.tally,
        Counter(people.get(decision.agent, "") for decision in docket.new),
        collisions,
        tuple(agent for agent in there.agents if agent.id not in known),
        tuple(rows),
        articles,
        statements,
    )


def _article_changes(here: Contents, shelf: Shelf) -> Iterator[RowChange]:
    library = shelf.library
    parts = (library.articles.values(), library.revisions.values(), library.known.values())
    for table, wanted in zip(ARTICLE_PARTS, parts, strict=True):
        yield from _changes(table, here.rows[table.name], wanted)


def _statement_changes(here: Contents, ledger: Ledger) -> Iterator[RowChange]:
    touched = {*ledger.written, *ledger.dropped}
    wanted = [each for held in ledger.written.values() for each in statement_rows(held)]
    for table in STATEMENT_PARTS:
        before = [row for row in here.rows[table.name] if table.owner_of(row) in touched]
        yield from _changes(table, before, [row for of, row in wanted if of is table])


def _decision_changes(here: Contents, docket: Docket) -> Iterator[RowChange]:
    if docket.decisions != here.decisions:
        yield from _changes(DECISION, here.rows[DECISION.name], decision_rows(docket))


def _seen(here: Contents, there: Contents) -> Iterator[RowChange]:
    lesson = lesson_of(there.history, here.history)
    if lesson.seen:
        words = lesson.packed()
        yield RowChange(TAKEN.name, None, (str(uuid5(NAMESPACE_URL, f"synoptic:taken/{words}")), words))


def _changes(table: Table, before: Iterable[Row], after: Iterable[Row]) -> Iterator[RowChange]:
    old = {table.key_of(row): row for row in before}
    new = {table.key_of(row): row for row in after}
    for key in sorted(old.keys() | new.keys(), key=str):
        if old.get(key) != new.get(key):
            yield RowChange(table.name, old.get(key), new.get(key))


def _articles_by_name(here: Contents, shelf: Shelf) -> Listing:
    ours = {shelf.names.article(str(row[0])) for row in here.rows[ARTICLE.name]}
    held = {table.name: set(here.rows[table.name]) for table in ARTICLE_PARTS}
    texts = (row for row in shelf.library.revisions.values() if row not in held["revision"])
    facts = (row for row in shelf.library.known.values() if row not in held["known"])
    changed = {str(row[1]) for row in texts} | {str(row[2]) for row in facts}
    gone = library_of(here, shelf.names) if ours - shelf.current.keys() else shelf.library
    return Listing(
        new=tuple(shelf.library.title(name) for name in shelf.current if name not in ours),
        changed=tuple(
            shelf.library.title(name) for name in shelf.current if name in ours and name in changed
        ),
        removed=tuple(gone.title(name) for name in sorted(ours - shelf.current.keys())),
    )


def _statements_by_name(here: Contents, ledger: Ledger) -> Listing:
    written = [(held.statement.label, name in here.statements) for name, held in ledger.written.items()]
    return Listing(
        new=tuple(label for label, known in written if not known),
        changed=tuple(label for label, known in written if known),
        removed=tuple(here.statements[name].statement.label for name in ledger.dropped),
    )
