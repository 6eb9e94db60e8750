"""The project file: one SQLite database with everything in it, written one edit at a time."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Self

from synoptic.core.documents.statement import new_id
from synoptic.core.store import admission, agents, backup, events, migrations, queries
from synoptic.core.store.connection import connect, connect_own, failures, transaction
from synoptic.core.store.drafts import Drafts
from synoptic.core.store.record import Record
from synoptic.core.store.schema import PROJECT, fingerprint
from synoptic.errors import EditError, StoreError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from synoptic.core.documents.article import Article
    from synoptic.core.documents.edits import Agent, Applied, Decision, Edit
    from synoptic.core.documents.record import Event, Reading
    from synoptic.core.documents.statement import Statement
    from synoptic.core.store.backups import Backups


class Store:
    """An open project file, held alone until it is closed; only the thread that opened it may use it.

    `project` is its id, the same in every copy; `agent` is who edits, under the id that the file has;
    `record` is what the file remembers of its making; `backups`, once given, are taken as edits go by.
    """

    def __init__(self, path: Path, connection: sqlite3.Connection, agent: Agent) -> None:
        self.path = path.absolute()  # a file dialog may change the working folder
        self._place = _place_of(self.path)
        self._connection = connection
        self.project: str = connection.execute(PROJECT.select_all).fetchone()[0]
        self.agent = agents.known(connection, agent)
        self.record = Record(self.path, connection)
        self.backups: Backups | None = None

    @classmethod
    def create(cls, path: Path, agent: Agent) -> Self:
        """Make a new, empty project file and open it.

        Raises:
            StoreError: there is something at `path` already, or it cannot be written.
        """
        if not path.absolute().parent.is_dir():
            raise StoreError(f"There is no folder for “{path}”. Nothing was written; choose another place.")
        if os.path.lexists(path):
            raise StoreError(
                f"There is already something at “{path}”. It was left as it is; choose another name."
            )
        with (
            backup.arriving(path) as temporary,
            closing(connect_own(temporary)) as connection,
            failures(path),
            transaction(connection),
        ):
            migrations.migrate(connection)
            row = (new_id(), _now())
            connection.execute(PROJECT.insert, (*row, fingerprint(PROJECT.name, row)))
        return cls.open(path, agent)

    @classmethod
    def open(cls, path: Path, agent: Agent) -> Self:
        """Open a project file after a full check, and bring an older one up to date with a copy made first.

        Raises:
            StoreError: it is locked, damaged, too new, not to be written, or no project at all.
        """
        connection = connect(path)
        try:
            with failures(path):
                admission.admit(connection, path)
                admission.clear_up(connection, path)
                return cls(path, connection, agent)
        except BaseException:
            connection.close()
            raise

    def sign_as(self, agent: Agent) -> None:
        """Let this reader, known by their id, edit from now on; whom the file knows takes their new name.

        Raises:
            StoreError: the name could not be written; who edited before still does.
        """
        with failures(self.path), _fitting(), transaction(self._connection):
            agents.rename(self._connection, agent)
        self.agent = agent

    def rename(self, name: str) -> None:
        """Give the file another name in its folder, and go on there; its backups go with it.

        The file is let go of and taken hold of again: SQLite keeps what it needs after a power cut under the
        name that a file had when it was opened.

        Raises:
            StoreError: no file can have that name, something else has it, or the folder refuses; the project
                is open under its old name.
        """
        from synoptic.core.store import naming  # a start needs no name

        new = naming.beside(self.path, name)
        self._require_in_place()
        if self.backups is not None:
            self.backups.wait()
        self._connection.close()
        try:
            backup.settle(self.path, new)
        except OSError as error:
            if os.path.lexists(self.path):  # else it has its new name, and the disk complained after that
                self._take_up(self.path)
                raise StoreError(
                    f"“{self.path.name}” could not be renamed: {error.strerror}. Nothing was changed."
                ) from error
        self._take_up(new)
        if self.backups is not None:
            self.backups.follow(new)

    def _take_up(self, path: Path) -> None:
        """Take hold of the file again, under the name that it has now."""
        connection = connect(path)
        begun = self.record.begun
        self.path, self._place, self._connection = path, _place_of(path), connection
        with failures(path):
            admission.admit(connection, path)
        self.record = Record(path, connection)
        self.record.begun = begun

    def articles(self) -> tuple[Article, ...]:
        """All articles in their order, parked ones too."""
        with failures(self.path):
            return queries.articles(self._connection)

    def article(self, article_id: str) -> Article | None:
        """One article by id, if it is there."""
        with failures(self.path):
            return next(iter(queries.articles(self._connection, article_id)), None)

    def revision_article(self, article_id: str, revision: str) -> Article:
        """An article with the present or an earlier text of it; KeyError when it is not there."""
        with failures(self.path):
            return queries.revision_article(self._connection, article_id, revision)

    def revision_text(self, article_id: str, revision: str) -> str:
        """One text of an article, the present or an earlier one; KeyError when it is not there."""
        with failures(self.path):
            return queries.revision_text(self._connection, article_id, revision)

    def statements(self) -> tuple[Statement, ...]:
        """All statements in the order in which they were added, rejected ones too."""
        with failures(self.path):
            return queries.statements(self._connection)

    def statement(self, statement_id: str) -> Statement | None:
        """One statement by id, if it is there."""
        with failures(self.path):
            return next(iter(queries.statements(self._connection, statement_id)), None)

    def statement_order(self) -> tuple[str, ...]:
        """The ids of all statements in the order in which they were added."""
        with failures(self.path):
            found = self._connection.execute("SELECT id FROM statement ORDER BY place, id")
            return tuple(row[0] for row in found)

    def decisions(self) -> tuple[Decision, ...]:
        """All decisions, oldest first: one for each key and agent; of those on a key the last stands."""
        with failures(self.path):
            return queries.decisions(self._connection)

    def decided_by(self, key: str) -> str:
        """The name of who decided on the suggestion with a key; empty where nobody did."""
        with failures(self.path):
            return queries.decided_by(self._connection, key)

    def agents(self) -> tuple[Agent, ...]:
        """The people and programs that edited the project."""
        with failures(self.path):
            return queries.agents(self._connection)

    def readings(self) -> tuple[Reading, ...]:
        """The blind readings, one an agent, in the order in which they began."""
        with failures(self.path):
            return queries.readings(self._connection)

    def events(self, first: int = 0) -> tuple[Event, ...]:
        """Every edit that was ever made from number `first` on, oldest first."""
        with failures(self.path):
            return events.events(self._connection, first)

    @property
    def untouched(self) -> bool:
        """Was nothing ever written into the project: no edit, and no draft?"""
        with failures(self.path):
            asked = "SELECT EXISTS (SELECT 1 FROM event) OR EXISTS (SELECT 1 FROM draft)"
            return not self._connection.execute(asked).fetchone()[0]

    def search_articles(self, words: str) -> frozenset[str]:
        """The articles that hold all of `words` (the start of a word counts); all when no word is given."""
        from synoptic.core.store import search

        with failures(self.path):
            return search.search_articles(self._connection, words)

    def search_statements(self, words: str) -> frozenset[str]:
        """The statements that hold all of `words` (the start of a word counts); all when no word is given."""
        from synoptic.core.store import search

        with failures(self.path):
            return search.search_statements(self._connection, words)

    def apply(self, edit: Edit) -> Applied:
        """Carry out an edit in one transaction, and say what it touched and how to take it back.

        Raises:
            EditError: it does not fit the project as it is; nothing was changed.
            StoreError: it could not be written; nothing was changed.
        """
        # opening a project, which somebody waits for, needs none of these
        from synoptic.core.documents.edits import Applied, Revert, RowChange
        from synoptic.core.store import search
        from synoptic.core.store.editing import Editing
        from synoptic.core.store.edits import carry_out
        from synoptic.core.store.recorder import Recorder, touched

        self._require_in_place()
        if self.backups is not None:
            with failures(self.path):
                self.backups.before(edit, self._connection)
        recorder = Recorder(self._connection)
        with self._writing():
            editing = Editing(self._connection, recorder, self.agent, events.moment(self._connection))
            label = carry_out(edit, editing)
            changed = recorder.changes()
            search.refresh(self._connection, changed)
            if changed:
                events.log(self._connection, self.agent.id, editing.at, events.kind_of(edit), label, changed)
        back = tuple(RowChange(each.table, each.after, each.before) for each in reversed(changed))
        again = isinstance(edit, Revert) and not edit.again
        return Applied(label, touched(changed), Revert(label, back, again))

    def image(self) -> bytes:
        """The whole file as it is now, quickly had, to be read somewhere else."""
        with failures(self.path):
            return self._connection.serialize()

    def backup_to(self, path: Path) -> None:
        """Copy the project to `path`, over what is there, once the copy has passed the full check.

        Raises:
            StoreError: the copy could not be written or is not good; what was at `path` is still there.
        """
        if os.path.realpath(path) == os.path.realpath(self.path):
            raise StoreError("A backup cannot take the place of the project itself. Choose another name.")
        backup.copy_to(self._connection, path)

    def close(self) -> None:
        """Let go of the file; the store is of no use afterwards."""
        self._connection.close()
        if self.backups is not None:
            self.backups.wait()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def drafts(self) -> Drafts:
        """What the agent is still typing."""
        return Drafts(self._connection, self.path, self.agent.id, self._writing)

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """One transaction, signed by who edits."""
        self._require_in_place()
        with failures(self.path), _fitting(), transaction(self._connection):
            agents.sign(self._connection, self.agent)
            yield

    def _require_in_place(self) -> None:
        """Refuse to write into a file that has no name any more: it would vanish when it is closed."""
        if _place_of(self.path) != self._place:
            raise StoreError(
                f"“{self.path.name}” was moved, deleted or replaced while it was open. What was saved "
                "before is safe in it; put it back, or save a copy under another name."
            )


@contextmanager
def _fitting() -> Iterator[None]:
    """Say so when the content of an edit, or what hangs on it, does not fit the project."""
    try:
        yield
    except sqlite3.IntegrityError as error:
        raise EditError(
            "This does not fit the project as it is: something else refers to it. Nothing was changed."
        ) from error
    except (sqlite3.DataError, OverflowError) as error:
        raise EditError("This is too large for a project to keep. Nothing was changed.") from error
    except UnicodeEncodeError as error:
        raise EditError("This holds half characters that no file can keep. Nothing was changed.") from error


def _place_of(path: Path) -> tuple[int, int] | None:
    """Which file on the disk a name stands for at the moment."""
    try:
        found = path.stat()
    except OSError:
        return None
    return (found.st_dev, found.st_ino)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds")
