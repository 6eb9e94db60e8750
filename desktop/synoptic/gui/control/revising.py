"""Putting a newer text in an article's place, and placing the passages that it leaves behind."""

from __future__ import annotations

from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QDialog, QWidget

from synoptic.core.documents.edits import ChangeStatement, Several
from synoptic.core.documents.rewriting import reanswered, replaced
from synoptic.core.text.phrases import counted, listed
from synoptic.gui.control.choosing import choose_article
from synoptic.gui.control.planning import Planning
from synoptic.gui.jobs import FileReading, ReadingResult
from synoptic.gui.models.wording import fitted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from pathlib import Path

    from synoptic.core.documents.article import Article
    from synoptic.core.documents.revision import RevisionPlan, RevisionQuestion
    from synoptic.core.documents.statement import Passage, Statement
    from synoptic.gui.desk import Desk
    from synoptic.gui.frame.notices import Choices
    from synoptic.gui.look import Look

MOST_NAMED, NAMED_LETTERS = 3, 40  # statements in a notice, and what is told of the label of each
TAKE_IN = "Take in a newer text of “{}”"
SAME = "The file holds the text that is here already, so there is nothing to replace."
NONE_LEFT = "Every passage of this article stands in its present text."


class _Asked(NamedTuple):
    """A question under way: about which article, how to ask it again, and what to do with the answer."""

    article: str
    ask: Callable[[], RevisionQuestion]
    question: RevisionQuestion
    answer: Callable[[RevisionPlan], None]
    doing: str


class _Placed(NamedTuple):
    """What a reader placed at the bench, and what of it answers otherwise now, by passage."""

    passages: tuple[Passage, ...] = ()
    answers: Mapping[str, str] = MappingProxyType({})


class Revising(QObject):
    """Takes a newer text in for an article.

    Signals: `noticed` brings news, `reported` news with what can be done about it, `warned` what went wrong;
    `working` (0 to 1, what is being done) and `idle` tell of a file that is being read, and of passages that
    are being looked for in it.
    """

    noticed = Signal(str)
    reported = Signal(str, object)
    warned = Signal(str)
    working = Signal(float, str)
    idle = Signal()

    def __init__(self, desk: Desk, look: Look, window: QWidget, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._look, self._window = desk, look, window
        self._article = ""
        self._reading = FileReading(self)
        self._reading.finished.connect(self._on_read)
        self._asked: _Asked | None = None
        self._planning = Planning(self)
        self._planning.progressed.connect(self._on_progress)
        self._planning.finished.connect(self._on_planned)
        self._planning.failed.connect(self._on_failed)

    def ask_for(self, article: Article) -> None:
        """Let the reader choose the file with the newer text."""
        chosen = choose_article(self._window, f"A newer text of {article.letter}")
        if chosen is not None:
            self.read(article, chosen)

    @property
    def busy(self) -> bool:
        """Is a newer text being read, or are passages being looked for?"""
        return self._reading.running or self._planning.running

    def read(self, article: Article, path: Path) -> None:
        """Read the newer text of an article from a file, to take it in; one that is being read gives way."""
        self._planning.stop()
        self._reading.stop()
        self._article = article.id
        self._reading.start([path])
        self.working.emit(0.0, f"Reading “{path.name}”, the newer text of {article.letter}")

    def stop(self) -> None:
        """Read and look no further; the article stays as it is."""
        self._planning.stop()
        self._reading.stop()
        self.idle.emit()

    def close(self) -> None:
        """End what is being read or looked for."""
        self._planning.close()
        self._reading.close()

    @Slot(object)
    def _on_read(self, result: ReadingResult) -> None:
        self.idle.emit()
        for refused in result.refused:
            self.warned.emit(refused.reason)
        known = {article.id for article in self._desk.workspace.articles}
        if result.articles and self._article in known:
            self.take(self._article, result.articles[0])

    def take(self, article: str, newer: Article) -> None:
        """Put a newer text in an article's place; the reader is asked where its passages are in doubt."""
        if newer.sha256 == self._desk.workspace.article(article).sha256:
            self.noticed.emit(SAME)
            return
        workspace = self._desk.workspace
        self._plan(article, partial(workspace.asked_by_revision, article, newer), self._take_in)

    def place_orphans(self, article: Article) -> None:
        """Let the reader place the passages that an earlier revision left behind."""
        asked = partial(self._desk.workspace.asked_by_orphans, article.id)
        self._plan(article.id, asked, self._place)

    def _plan(
        self, article: str, ask: Callable[[], RevisionQuestion], answer: Callable[[RevisionPlan], None]
    ) -> None:
        letter = self._desk.workspace.article(article).letter
        self._asked = _Asked(article, ask, ask(), answer, f"Looking for the passages of {letter} in its text")
        self._planning.start(self._asked.question)
        if self._planning.running:
            self.working.emit(0.0, self._asked.doing)

    @Slot(float)
    def _on_progress(self, done: float) -> None:
        if self._asked is not None:
            self.working.emit(done, self._asked.doing)

    @Slot(object)
    def _on_planned(self, plan: RevisionPlan) -> None:
        """Go on with a plan, or plan again if the reader did something to the passages meanwhile."""
        self.idle.emit()
        asked, self._asked = self._asked, None
        workspace = self._desk.workspace
        if asked is None or asked.article not in {article.id for article in workspace.articles}:
            return
        if asked.question.is_still(asked.ask()):
            asked.answer(plan.within(workspace.has_statement))
        else:
            self._plan(asked.article, asked.ask, asked.answer)

    @Slot(str)
    def _on_failed(self, why: str) -> None:
        self.idle.emit()
        self.warned.emit(why)

    def _take_in(self, plan: RevisionPlan) -> None:
        asked = self._ask(plan, "Take the newer text in") if plan.doubtful else _Placed()
        if asked is None:
            return
        edit = plan.edit(asked.passages)
        changed = self._reanswered(edit.passages, asked.answers)
        name = str(plan.article.title) or plan.article.letter
        whole = Several(TAKE_IN.format(name), (edit, *map(ChangeStatement, changed))) if changed else edit
        if self._desk.history.perform(whole) is not None:
            left = len(plan.doubtful) - len(asked.passages)
            words = taken_words(plan.told + len(asked.passages), left)
            place = {"Place them": partial(self.place_orphans, plan.article)} if left else {}
            self._tell(words, changed, place)

    def _place(self, plan: RevisionPlan) -> None:
        asked = self._ask(plan, "Save") if plan.doubtful else _Placed()
        if asked is None:
            return
        placed = (*(each.after for each in plan.carried), *asked.passages)
        if not placed:
            if not plan.doubtful:
                self.noticed.emit(NONE_LEFT)
            return
        changed = self._reanswered(placed, asked.answers)
        edits = (*replaced(self._desk.workspace.statements, placed), *map(ChangeStatement, changed))
        done = self._desk.history.perform(Several(f"Place {counted(len(placed), 'passage')}", edits))
        if done is not None and changed:
            self._tell("", changed)

    def _reanswered(self, placed: Iterable[Passage], answers: Mapping[str, str]) -> list[Statement]:
        """The statements some of whose passages answer otherwise now, as they read with that."""
        changed = reanswered(self._desk.workspace.statements, placed, answers)
        return [self._desk.valued(one) for one in changed]

    def _tell(self, words: str, changed: Sequence[Statement], also: Choices | None = None) -> None:
        """Say what was done, and lead to the statements that have another answer now.

        `also` are other things that can be done about it.
        """
        told = [words] if words else []
        ways: dict[str, Callable[[], object]] = {}
        if changed:
            told.append(other_words([one.label for one in changed]))
            ways["Show it" if len(changed) == 1 else "Show the first"] = partial(self._show, changed)
        ways |= also or {}
        if ways:
            self.reported.emit(" ".join(told), ways)
        else:
            self.noticed.emit(words)

    def _show(self, changed: Sequence[Statement]) -> None:
        """Go to the first statement, and offer to go on to the others."""
        first, *others = changed
        workspace = self._desk.workspace
        self._desk.selection.select(first.id)
        if left := [workspace.statement(one.id) for one in others if workspace.has_statement(one.id)]:
            self._tell("", left)

    def _ask(self, plan: RevisionPlan, accept: str) -> _Placed | None:
        from synoptic.gui.frame.bench import Bench

        bench = Bench(self._desk.workspace, plan, accept, self._look.theme, self._window)
        done = bench.exec() == QDialog.DialogCode.Accepted
        chosen = _Placed(bench.doubts.chosen, bench.doubts.answers)
        bench.deleteLater()
        return chosen if done else None


def other_words(labels: Sequence[str]) -> str:
    """Which statements have another answer since a newer text was taken in."""
    named = listed(f"“{fitted(label, NAMED_LETTERS)}”" for label in labels[:MOST_NAMED])
    more = f" and {len(labels) - MOST_NAMED} more" if len(labels) > MOST_NAMED else ""
    return f"Another answer stands in {named}{more} now."


def taken_words(moved: int, left: int) -> str:
    """What became of an article's passages when a newer text took its place."""
    unplaced = (
        f" {counted(left, 'passage')} {'is' if left == 1 else 'are'} not placed yet: "
        "Article > Place left passages shows them."
        if left
        else ""
    )
    return (
        f"The newer text is in; {counted(moved, 'passage')} moved along.{unplaced} Edit > Undo takes it back."
    )
