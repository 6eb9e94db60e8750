"""What taking in an analysis would change, a row for each statement, and in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Qt

from synoptic.core.documents.answers import SAYS_SO, own_answer
from synoptic.core.text.phrases import counted, listed
from synoptic.gui.models.headed import HeadedRows
from synoptic.gui.models.rows import Index, Role
from synoptic.gui.models.wording import letters_of, relation_title, relation_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from synoptic.core.documents.article import Article
    from synoptic.core.documents.record import Foreseen
    from synoptic.core.documents.statement import Statement

CHANGE, RELATION, LABEL, SOURCES, HOW = range(5)
NEW, GONE, CHANGED = "new", "gone", "changed"


class Foresight(NamedTuple):
    """What becomes of one suggestion: as it is now and as it would be, one of them None."""

    change: str
    before: Statement | None
    after: Statement | None

    @property
    def shown(self) -> Statement:
        """The statement to tell of: as it would be, or as it is where it goes."""
        shown = self.after or self.before
        assert shown is not None
        return shown


def foresights(foreseen: Foreseen) -> list[Foresight]:
    """What changes for the reader: first what touches something that is there, then what is new."""
    changed = [Foresight(CHANGED, before, after) for before, after in foreseen.changed]
    gone = [Foresight(GONE, one, None) for one in foreseen.gone]
    return [*changed, *gone, *(Foresight(NEW, None, one) for one in foreseen.new)]


class ForesightModel(HeadedRows):
    """The changes as a table."""

    headings = ("Change", "", "Statement", "Sources", "How")
    spoken = ("Change", "Relation", "Statement", "Sources", "How")

    def __init__(
        self, rows: Sequence[Foresight], articles: Sequence[Article], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._articles = tuple(articles)
        self._rows: tuple[Foresight, ...] = tuple(rows)

    def foresight(self, row: int) -> Foresight | None:
        """What becomes of the suggestion in a row; None outside the table."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a cell shows, or one of the roles that the delegate asks for."""
        found = self.foresight(index.row()) if index.isValid() else None
        if found is None:
            return None
        column = index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._words(found, column)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(found, column)
            case Role.RELATION if column == RELATION:
                return found.shown.relation
            case Role.LETTERS if column == SOURCES:
                return letters_of(found.shown, self._articles)
            case Role.BOLD:
                return column == CHANGE
            case Role.MUTED:
                return column == HOW
            case _:
                return None

    def _words(self, found: Foresight, column: int) -> str:
        letters = letters_of(found.shown, self._articles)
        shown = (found.change, "", found.shown.label, " ".join(letters), how_words(found, self._articles))
        return shown[column]

    def _spoken(self, found: Foresight, column: int) -> str:
        letters = letters_of(found.shown, self._articles)
        if column == RELATION:
            return relation_words(found.shown, letters)
        return f"in {listed(letters)}" if column == SOURCES else self._words(found, column)


def how_words(found: Foresight, articles: Sequence[Article]) -> str:
    """In what a changed suggestion differs, what a new one is, what is lost with one that goes."""
    if found.before is None or found.after is None:
        return relation_words(found.shown, letters_of(found.shown, articles))
    before, after = found.before, found.after
    pairs = (
        (relation_title(before).lower(), relation_title(after).lower()),
        (before.kind.value, after.kind.value),
        (_values(before), _values(after)),
    )
    differing = [f"{old} → {new}" for old, new in pairs if old != new]
    differing += _source_words(letters_of(before, articles), letters_of(after, articles))
    if before.label != after.label:
        differing.append(f"was “{before.label}”")
    return "; ".join(differing) or "other passages"


def _source_words(before: Sequence[str], after: Sequence[str]) -> list[str]:
    gone, come = ([a for a in one if a not in other] for one, other in ((before, after), (after, before)))
    said = ((come, "also in"), (gone, "no longer in"))
    return [f"{words} {listed(letters)}" for letters, words in said if letters]


def _values(statement: Statement) -> str:
    return " / ".join(own_answer(one, statement) or SAYS_SO for one in statement.positions)


def change_words(foreseen: Foreseen) -> str:
    """What would change, as numbers: "12 new, 3 gone, 1 changed"."""
    numbers = ((len(foreseen.new), NEW), (len(foreseen.gone), GONE), (len(foreseen.changed), CHANGED))
    return ", ".join(f"{number:,} {word}" for number, word in numbers if number)


def staying_words(foreseen: Foreseen) -> str:
    """What would not change, since somebody decided on it or wrote it."""
    if not foreseen.staying:
        return ""
    verb = "stays as it is" if foreseen.staying == 1 else "stay as they are"
    return f"{counted(foreseen.staying, 'statement')} that somebody decided on or wrote {verb}."


def left_out_words(foreseen: Foreseen) -> str:
    """What the analysis found again and does not come in."""
    number = len(foreseen.left_out)
    if not number:
        return ""
    be, them = ("is", "it") if number == 1 else ("are", "them")
    return f"{counted(number, 'suggestion')} {be} left out: somebody decided on {them} before."


def nothing_words(foreseen: Foreseen) -> str:
    """That an analysis changes nothing."""
    return " ".join(["The analysis found what is here already: nothing changes.", staying_words(foreseen)])
