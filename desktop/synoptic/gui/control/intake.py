"""From files to marked articles: reading, taking them into the project, analysing them."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from synoptic.core.documents.edits import AddArticles, AddSuggestions
from synoptic.core.text.phrases import counted, listed
from synoptic.gui.control.pasting import NO_WORDS, Pasted
from synoptic.gui.jobs import Analysis, FileReading, ReadingResult, Refused

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QMimeData

    from synoptic.core.documents.article import Article
    from synoptic.core.documents.statement import Statement
    from synoptic.gui.desk import Desk

FEWEST_TO_COMPARE = 2
NAMED_WITH_REASON = 3  # refused files that get a notice each
TOO_FEW = (
    "There is nothing to compare yet: it takes two articles at least. File > Import articles takes more in."
)
NOTHING_FOUND = (
    "The analysis found nothing to suggest: no two articles seem to speak of the same thing. "
    "Your articles are as they were."
)
BLIND = (
    "The analysis was put aside, since you are reading blind. Nothing was changed; "
    "analyse again (F5) once your reading has ended."
)


class Intake(QObject):
    """Reads files and analyses articles for one project, away from the window's thread.

    Signals: `working` (0 to 1, what is being done), `idle` when nothing is under way any more, `begun` when
    an analysis begins, `noticed` (news for the reader), `warned` (a refused file, a failed analysis),
    `suggested` when a first analysis was taken in, `proposed` (statements) when a further one waits for the
    reader to say whether it is to be.
    """

    working = Signal(float, str)
    idle = Signal()
    begun = Signal()
    noticed = Signal(str)
    warned = Signal(str)
    suggested = Signal()
    proposed = Signal(object)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._reading = FileReading(self)
        self._analysis = Analysis(self)
        self._pasted = Pasted()
        self._analysed: frozenset[str] = frozenset()  # revisions that the analysis under way looks at
        self._reading.progressed.connect(self._on_file_read)
        self._reading.finished.connect(self._on_all_read)
        self._analysis.progressed.connect(self.working)
        self._analysis.finished.connect(self._on_found)
        self._analysis.left_out.connect(self.warned)
        self._analysis.failed.connect(self._on_failed)
        desk.bridge.changed.connect(self._on_changed)

    @property
    def busy(self) -> bool:
        """Is anything under way?"""
        return self._reading.running or self._analysis.running

    def take_in(self, files: Sequence[Path]) -> None:
        """Read these files and add them to the project; what cannot be read is named, the rest comes in."""
        if files:
            self._reading.start(files)
            self.working.emit(0.0, f"Reading {counted(len(files), 'file')}")

    def paste_copied(self, copied: QMimeData | None) -> None:
        """Add what was copied, if anything was, as articles: files as such where they are, else the words."""
        urls = copied.urls() if copied is not None else []
        files = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
        if files:
            self.take_in(files)
        else:
            self.paste(copied.text() if copied is not None else "")

    def paste(self, text: str) -> None:
        """Add a text as an article."""
        if not text.strip():
            self.noticed.emit(NO_WORDS)
            return
        try:
            file = self._pasted.file_for(text)
        except OSError as error:
            self.warned.emit(f"The text was not pasted ({error.strerror or error}). Nothing was changed.")
            return
        self.take_in([file])

    def analyse(self) -> None:
        """Look for suggestions in all articles of the project."""
        if self._too_few:
            self.noticed.emit(TOO_FEW)
            self._rest()
            return
        self.begun.emit()
        self._analysed = self._revisions()
        self._analysis.start(self._desk.workspace.articles)
        self.working.emit(0.0, "Starting the analysis")

    def stop(self) -> None:
        """End whatever is under way; what is in the project already stays."""
        self._reading.stop()
        self._analysis.stop()
        self._rest()

    def close(self) -> None:
        """End whatever is under way and leave no process behind."""
        self._reading.close()
        self._pasted.clear()
        self._analysis.close()

    @property
    def _too_few(self) -> bool:
        return len(self._desk.workspace.articles) < FEWEST_TO_COMPARE

    def _revisions(self) -> frozenset[str]:
        return frozenset(article.revision for article in self._desk.workspace.articles)

    def _rest(self) -> None:
        if not self.busy:
            self.idle.emit()

    @Slot()
    def _on_changed(self) -> None:
        """End an analysis that has lost what it was to compare: the reader took the articles out again."""
        if self._analysis.running and self._too_few:
            self._analysis.stop()
            self._rest()

    @Slot(int, int, str)
    def _on_file_read(self, done: int, count: int, name: str) -> None:
        self.working.emit(done / count, f"Read {done} of {count}: {name}")

    @Slot(object)
    def _on_all_read(self, result: ReadingResult) -> None:
        for words in refusal_words(result.refused):
            self.warned.emit(words)
        new = self._desk.workspace.unknown(self._pasted.settled(result.articles))
        self._pasted.clear()
        if new:
            self._take(new)
        if len(new) < len(result.articles):  # only now: an edit lets earlier news go
            self.noticed.emit(known_words(len(result.articles) - len(new)))
        self._rest()

    def _take(self, articles: tuple[Article, ...]) -> None:
        first = not self._desk.workspace.articles
        if self._desk.history.perform(AddArticles(articles)) is None or self._too_few:
            return
        if first or self._analysis.running:
            self.analyse()
        else:
            self.noticed.emit(added_words(len(articles)))

    @Slot(object)
    def _on_found(self, statements: tuple[Statement, ...]) -> None:
        if self._revisions() != self._analysed:
            self.analyse()  # an article came or went: what was found is about another project
            return
        self._rest()
        if not self._first:
            self._propose(statements)
        elif not statements:
            self.noticed.emit(NOTHING_FOUND)
        elif self._desk.history.perform(AddSuggestions(statements)) is not None:
            self.suggested.emit()

    @property
    def _first(self) -> bool:
        """Is there nothing yet that an analysis found or somebody decided on?"""
        space = self._desk.workspace
        return not space.record.replaceable() and not space.decisions()

    def _propose(self, statements: tuple[Statement, ...]) -> None:
        if self._desk.workspace.is_blind:
            self.noticed.emit(BLIND)
        else:
            self.proposed.emit(statements)

    @Slot(str)
    def _on_failed(self, reason: str) -> None:
        self._rest()
        self.warned.emit(reason)


def refusal_words(refused: Sequence[Refused]) -> list[str]:
    """Which files were not imported and why, each file once; when they are many, their names alone."""
    files = {os.path.realpath(one.path): one for one in refused}
    if len(files) <= NAMED_WITH_REASON:
        return list(dict.fromkeys(one.reason for one in files.values()))
    names = listed(one.path.name for one in files.values())
    return [f"{counted(len(files), 'file')} were not imported: {names}. The log says why for each."]


def known_words(number: int) -> str:
    """That articles were in the project before, word for word."""
    be, they = ("was", "it is") if number == 1 else ("were", "they are")
    return f"{counted(number, 'article')} {be} left out: {they} in the project already."


def added_words(number: int) -> str:
    """That articles came into a project that has been analysed before."""
    be, them = ("was", "it") if number == 1 else ("were", "them")
    return f"{counted(number, 'article')} {be} added. Press F5 to compare {them} with the others."
