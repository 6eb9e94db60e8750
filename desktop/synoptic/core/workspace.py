"""The one door to the core: open, import, analyse, edit, export."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, TypeVar

from synoptic import paths
from synoptic.core.documents.passes import is_own, namesake, passes
from synoptic.core.documents.record import Agent, Changes
from synoptic.core.services import analyse as analyse  # the one door: what needs no open project, too
from synoptic.core.services import analysis_limits as analysis_limits
from synoptic.core.services import answer_now as answer_now
from synoptic.core.services import describe as describe
from synoptic.core.services import load_scorer as load_scorer
from synoptic.core.services import people_here as people_here
from synoptic.core.services import plan_merge as plan_merge
from synoptic.core.services import plan_passages as plan_passages
from synoptic.core.services import read_article as read_article
from synoptic.core.services import read_articles as read_articles
from synoptic.core.services import read_date as read_date
from synoptic.core.services import readable_suffixes as readable_suffixes
from synoptic.core.services import rename_person as rename_person
from synoptic.core.services import report_formats as report_formats
from synoptic.core.services import restore_backup as restore_backup
from synoptic.core.services import this_person as this_person
from synoptic.core.services import valued as valued
from synoptic.core.services import write_picture as write_picture
from synoptic.core.store.backups import Backups, naming_backup
from synoptic.core.store.database import Store
from synoptic.errors import StoreDamaged, StoreError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from synoptic.core.documents.article import Article
    from synoptic.core.documents.edits import Applied, Decision, Edit
    from synoptic.core.documents.merging import MergePlan
    from synoptic.core.documents.passes import Pass
    from synoptic.core.documents.record import Event, Foreseen, Reading
    from synoptic.core.documents.revision import RevisionQuestion
    from synoptic.core.documents.statement import Passage, Statement
    from synoptic.core.reporting import Reports
    from synoptic.core.store.drafts import Drafts
    from synoptic.core.store.record import Record as Record

SUFFIX = ".synoptic"
MANY = 100  # statements, from which reading all again is quicker than reading each
T = TypeVar("T")


class Workspace:
    """An open project: its articles and statements in memory, every edit written at once.

    Only the thread that opened it may use it.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        try:
            self._articles = {article.id: article for article in store.articles()}
            self._read_statements()
            self._blind = self._reads_blind()
        except StoreError:
            store.close()
            raise

    @classmethod
    def create(cls, path: Path, agent: Agent | None = None, *, backed_up: bool = True) -> Workspace:
        """Make a new, empty project file, of which backups are kept unless it is to go soon.

        Raises:
            StoreError: there is something at `path` already, or it cannot be written.
        """
        workspace = cls(Store.create(path, agent or this_person()))
        workspace._store.backups = (
            Backups(paths.backups_folder(), path, datetime.now(UTC)) if backed_up else None
        )
        return workspace

    @classmethod
    def open(cls, path: Path, agent: Agent | None = None, *, backed_up: bool = True) -> Workspace:
        """Open a project file, after a full check; backups of it are kept unless it is to go soon.

        Raises:
            StoreError: it is locked, damaged, too new, or no project at all.
        """
        backups = Backups(paths.backups_folder(), path) if backed_up else None
        try:
            workspace = cls(Store.open(path, agent or this_person()))
        except StoreDamaged as error:
            raise naming_backup(error, backups) from error
        workspace._store.backups = backups
        return workspace

    @property
    def path(self) -> Path:
        """Where the project lies."""
        return self._store.path

    @property
    def project(self) -> str:
        """The id of the project, the same in every copy of the file."""
        return self._store.project

    @property
    def name(self) -> str:
        """What to call the project: its file's name without the suffix."""
        return self.path.stem

    @property
    def untouched(self) -> bool:
        """Was nothing ever written into the project: no edit, and no draft?"""
        return self._store.untouched

    @property
    def agent(self) -> Agent:
        """Who edits now."""
        return self._store.agent

    @property
    def reading(self) -> Reading | None:
        """The blind reading of who edits now, under way or ended; None when they never began one."""
        own = (each for each in self._store.readings() if each.agent == self.agent.id)
        return next(own, None)

    @property
    def record(self) -> Record:
        """What the project remembers of its own making, to be read a page at a time."""
        return self._store.record

    @property
    def articles(self) -> tuple[Article, ...]:
        """All articles in their order, parked ones too."""
        return tuple(sorted(self._articles.values(), key=lambda article: article.order))

    @property
    def statements(self) -> tuple[Statement, ...]:
        """All statements that are to be seen, in the order in which they were added, rejected ones too.

        Who reads blind sees their own alone.
        """
        everything = self._statements.values()
        return tuple(filter(self._seen, everything)) if self._blind else tuple(everything)

    def article(self, article_id: str) -> Article:
        """One article by id; KeyError when it is not there."""
        return self._articles[article_id]

    def statement(self, statement_id: str) -> Statement:
        """One statement by id; KeyError when it is not there."""
        return self._statements[statement_id]

    def has_statement(self, statement_id: str) -> bool:
        """Is this statement still in the project, and to be seen?"""
        return statement_id in self._statements and self._seen(self._statements[statement_id])

    def decided_by(self, statement_id: str) -> str:
        """The name of who decided on a suggestion or wrote a statement; empty where that is not known."""
        statement = self._statements[statement_id]
        if statement.suggestion is None:
            return statement.author
        return self._store.decided_by(statement.suggestion.key)

    def orphans(self) -> tuple[Passage, ...]:
        """The passages of an earlier text of their article that nobody has placed in the present one yet."""
        passages = (passage for statement in self.statements for passage in statement.passages())
        return tuple(p for p in passages if p.revision != self._articles[p.article].revision)

    def revision_article(self, article_id: str, revision: str) -> Article:
        """An article with its present or an earlier text, in blocks; KeyError when it is not there."""
        return self._store.revision_article(article_id, revision)

    def revision_text(self, article_id: str, revision: str) -> str:
        """One text of an article, the present or an earlier one; KeyError when it is not there."""
        return self._store.revision_text(article_id, revision)

    def asked_by_revision(self, article_id: str, new: Article) -> RevisionQuestion:
        """What is to be looked for if `new` takes an article's place; orphans of earlier texts are, too."""
        from synoptic.core import anchoring

        asked = (self._articles[article_id], new, self._statements.values())
        return anchoring.question_of_revision(*asked, self._store.revision_text)

    def asked_by_orphans(self, article_id: str) -> RevisionQuestion:
        """What is to be looked for in an article's present text: its orphans.

        The plan's article is the present one: a passage that the reader places is put into its statement.
        """
        from synoptic.core import anchoring

        asked = (self._articles[article_id], self.statements)
        return anchoring.question_of_orphans(*asked, self._store.revision_text)

    def image(self) -> bytes:
        """The whole project as it is now, to plan a merge by in another thread."""
        return self._store.image()

    def plan_merge(self, path: Path) -> MergePlan:
        """What taking in the copy of this project at `path` would change; nothing is written, there or here.

        Raises:
            StoreError: it is no copy of this project, is damaged or too new, or cannot be read.
        """
        return plan_merge(self.image(), path)

    def agents(self) -> tuple[Agent, ...]:
        """The people and programs that edited the project."""
        return self._store.agents()

    def decisions(self) -> tuple[Decision, ...]:
        """All decisions, oldest first: one for each key and agent; of those on a key the last stands."""
        return self._store.decisions()

    def events(self, first: int = 0) -> tuple[Event, ...]:
        """Every edit that was ever made in the project from number `first` on, oldest first."""
        return self._store.events(first)

    @property
    def drafts(self) -> Drafts:
        """What is still being typed, kept so that nothing of it is lost when the power goes."""
        return self._store.drafts

    def unknown(self, articles: Sequence[Article]) -> tuple[Article, ...]:
        """Those of `articles` whose text the project does not have yet, each text once."""
        texts = {article.sha256 for article in self.articles}
        return tuple({a.sha256: a for a in articles if a.sha256 not in texts}.values())

    def foreseen(self, statements: Sequence[Statement]) -> Foreseen:
        """What would become of the project if these suggestions were taken in."""
        from synoptic.core.analysis.changes import foreseen

        return foreseen(
            tuple(self._statements.values()), self.record.replaceable(), self.decisions(), statements
        )

    def apply(self, edit: Edit) -> Applied:
        """Carry out an edit in one transaction.

        Raises:
            EditError: it does not fit the project as it is; nothing was changed.
            StoreError: it could not be written; nothing was changed.
        """
        applied = self._store.apply(edit)
        self._refresh(applied.changes)
        return self._with_sight(applied)

    def search(self, words: str) -> frozenset[str]:
        """The statements whose label, positions, notes or quotes hold all of `words` (prefixes count)."""
        return frozenset(filter(self.has_statement, self._store.search_statements(words)))

    def copy_to(self, path: Path) -> None:
        """Write the whole project to another file, over what is there, and check the copy.

        Raises:
            StoreError: the copy could not be written or is not good; what was at `path` is still there.
        """
        self._store.backup_to(path)

    @property
    def reports(self) -> Reports:
        """The project as reports; who reads blind is told of no decision of others."""
        from synoptic.core.exchange.report.model import Project
        from synoptic.core.reporting import Reports

        own = self.agent.id
        decisions = tuple(each for each in self.decisions() if not self._blind or each.agent == own)
        return Reports(
            Project(self.name, self.articles, self.statements, decisions, self.agents()), self.path
        )

    def close(self) -> None:
        """Let go of the file; the workspace is of no use afterwards."""
        self._store.close()

    def rename(self, name: str) -> None:
        """Call the project something else: its file gets the name, in the same folder, with its backups.

        Raises:
            StoreError: no file can have that name, or something else has it; nothing was changed.
        """
        self._store.rename(name)

    def may_be_called(self, name: str) -> None:
        """Look whether the project could have a name.

        Raises:
            StoreError: no file can have that name, or something else has it.
        """
        from synoptic.core.store import naming

        naming.beside(self.path, name)

    def sign_as(self, agent: Agent) -> Changes:
        """Let this reader, known by their id, edit from now on; what comes or goes or is renamed by that.

        Raises:
            StoreError: the name could not be written; who edited before still does.
        """
        before, old = self._in_sight(), self._statements
        self._store.sign_as(agent)
        self._read_statements()
        renamed = {name for name, one in self._statements.items() if one.author != old[name].author}
        return self._look_again(before) | Changes(statements=frozenset(renamed) & self._in_sight())

    def namesake(self, reader: Agent) -> Agent | None:
        """Somebody of the reader's name with work of their own here, while the reader never edited it."""
        signed = (each.agent for read in (self.decisions, self._store.readings) for each in read())
        return namesake(reader, self.agents(), signed, self._statements.values())

    def passes(self) -> tuple[Pass, ...]:
        """What each reader and each engine has marked; while the reader reads blind, theirs alone."""
        agents = {agent.id: agent for agent in (*self.agents(), self.agent)}  # who may not have edited yet
        return passes(self.statements, self.decisions(), tuple(agents.values()), self._store.readings())

    @property
    def is_blind(self) -> bool:
        """Does the reader read without sight of suggestions and of others' marks?"""
        return self._blind

    def _reads_blind(self) -> bool:
        reading = self.reading
        return reading is not None and not reading.ended

    def _seen(self, statement: Statement) -> bool:
        return not self._blind or is_own(statement, self.agent)

    def _with_sight(self, applied: Applied) -> Applied:
        if self._reads_blind() is self._blind:
            return applied
        return replace(applied, changes=applied.changes | self._look_again(self._in_sight()))

    def _in_sight(self) -> frozenset[str]:
        return frozenset(statement.id for statement in self.statements)

    def _look_again(self, before: frozenset[str]) -> Changes:
        self._blind = self._reads_blind()
        return Changes(statements=before ^ self._in_sight())

    def _read_statements(self) -> None:
        self._statements = {statement.id: statement for statement in self._store.statements()}

    def _refresh(self, changes: Changes) -> None:
        for article_id in changes.articles:
            _replace(self._articles, article_id, self._store.article(article_id))
        if len(changes.statements) > MANY:
            self._read_statements()
            return
        new = changes.statements - self._statements.keys()
        for statement_id in changes.statements:
            _replace(self._statements, statement_id, self._store.statement(statement_id))
        if new:
            self._statements = {name: self._statements[name] for name in self._store.statement_order()}


def _replace(known: dict[str, T], key: str, value: T | None) -> None:
    if value is None:
        known.pop(key, None)
    else:
        known[key] = value
