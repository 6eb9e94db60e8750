"""What a project holds that is not on view, and why."""

from __future__ import annotations

from collections import defaultdict
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Qt

from synoptic.core.documents.statement import State
from synoptic.core.text.phrases import counted, listed
from synoptic.gui.models.headed import HeadedRows
from synoptic.gui.models.provenance import STATES, decision_lines
from synoptic.gui.models.query import Filter, Query
from synoptic.gui.models.rows import Index, Role
from synoptic.gui.models.wording import letters_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import datetime

    from synoptic.core.documents.article import Article
    from synoptic.core.documents.edits import Decision
    from synoptic.core.documents.statement import Passage, Statement
    from synoptic.core.workspace import Workspace
    from synoptic.gui.bridge import Bridge

HOW, RELATION, WHAT, SOURCES, WHY = range(5)
A_SUGGESTION = "A suggestion that is no longer here"
NOT_HERE = "; its statement is not in the project, and an analysis leaves it out"


class How(StrEnum):
    """In which way something is hidden."""

    REJECTED = "rejected"
    FILTERED = "outside the filter"
    LEFT_OUT = "left out"
    PARKED = "parked"
    UNPLACED = "not placed yet"


class Hidden(NamedTuple):
    """One thing that is not on view: a statement, an article, or a suggestion that is not in the project.

    `facets` are the fields of the filter that hide a statement.
    """

    how: How
    label: str
    why: str
    statement: Statement | None = None
    article: str = ""
    facets: tuple[str, ...] = ()


def hidden_things(query: Query, bridge: Bridge, now: datetime) -> list[Hidden]:
    """Everything that is not on view, by how it is hidden."""
    space = query.workspace
    shown = frozenset(query.ids)
    away = [one for one in space.statements if one.id not in shown]
    rejected = [one for one in away if one.state is State.REJECTED and query.filter.state is None]
    refused = frozenset(one.id for one in rejected)
    return [
        *_rejected(rejected, space, now),
        *_filtered([one for one in away if one.id not in refused], query.filter, bridge),
        *_left_out(space, now),
        *_parked(space.articles, space.statements),
        *_unplaced(space.articles, space.orphans()),
    ]


def _rejected(statements: Iterable[Statement], space: Workspace, now: datetime) -> list[Hidden]:
    decisions, names = _by_key(space.decisions()), space.record.names()
    found = []
    for one in statements:
        on_it = decisions.get(one.suggestion.key, []) if one.suggestion is not None else []
        why = decision_lines(one.state, on_it, names, now)[0] if on_it else "Rejected"
        found.append(Hidden(How.REJECTED, one.label, why, one))
    return found


def _filtered(statements: Sequence[Statement], wanted: Filter, bridge: Bridge) -> list[Hidden]:
    if not statements:
        return []
    fitting = _fitting_each(wanted, bridge)
    found = []
    for one in statements:
        facets = tuple(name for name, ids in fitting.items() if one.id not in ids)
        why = "; ".join(facet_words(name, wanted, bridge.workspace.articles) for name in facets)
        found.append(Hidden(How.FILTERED, one.label, why, one, facets=facets))
    return found


def _fitting_each(wanted: Filter, bridge: Bridge) -> dict[str, frozenset[str]]:
    """For each field of the filter that asks for something: the statements that fit it alone."""
    probe = Query(bridge)
    fitting = {}
    for name, value in wanted._asdict().items():
        if value != getattr(Filter(), name):
            probe.set_filter(Filter()._replace(**{name: value}))
            fitting[name] = frozenset(probe.ids)
    probe.deleteLater()  # it would go on following the project
    return fitting


def facet_words(name: str, wanted: Filter, articles: Sequence[Article]) -> str:
    """What a field of the filter asks for and a statement is not."""
    value = getattr(wanted, name)
    if name == "source":
        return f"does not stand in {next((a.letter for a in articles if a.id == value), value)}"
    words = {
        "kind": f"is of another kind than {value}",
        "words": f"does not hold “{value}”",
        "tag": f"has no tag “{value}”",
        "author": f"is not by {value}",
    }
    return words.get(name, f"is not {value}")


def _left_out(space: Workspace, now: datetime) -> list[Hidden]:
    there = {one.suggestion.key for one in space.statements if one.suggestion is not None}
    names = space.record.names()
    found = []
    for key, decisions in _by_key(space.decisions()).items():
        if key not in there:
            last = decisions[-1]
            line = decision_lines(STATES[last.action], decisions, names, now)[0]
            label = space.record.label_of(last.id) or A_SUGGESTION
            found.append(Hidden(How.LEFT_OUT, label, line + NOT_HERE))
    return found


def _parked(articles: Iterable[Article], statements: Sequence[Statement]) -> list[Hidden]:
    parked = frozenset(article.id for article in articles if article.parked)
    return [_parked_one(a, parked, statements) for a in articles if a.parked]


def _parked_one(article: Article, parked: frozenset[str], statements: Sequence[Statement]) -> Hidden:
    standing = [s for s in statements if s.state is not State.REJECTED and article.id in s.articles]
    passages = sum(p.article == article.id for s in standing for p in s.passages())
    alone = sum(s.articles <= parked for s in standing)
    why = f"its {counted(passages, 'passage')} of {counted(len(standing), 'statement')} are in no pane"
    if alone:
        why += (
            f"; {counted(alone, 'statement')} {'stands' if alone == 1 else 'stand'} in parked articles only"
        )
    return Hidden(How.PARKED, _named(article), why, article=article.id)


def _unplaced(articles: Iterable[Article], orphans: Sequence[Passage]) -> list[Hidden]:
    found = []
    for article in articles:
        number = sum(passage.article == article.id for passage in orphans)
        if number:
            be = "is" if number == 1 else "are"
            why = f"{counted(number, 'passage')} of an earlier text {be} not placed in the present one"
            found.append(Hidden(How.UNPLACED, _named(article), why, article=article.id))
    return found


def _named(article: Article) -> str:
    return f"{article.letter}  {article.title.value}".strip()


def _by_key(decisions: Iterable[Decision]) -> dict[str, list[Decision]]:
    found: defaultdict[str, list[Decision]] = defaultdict(list)
    for decision in decisions:
        found[decision.key].append(decision)
    return dict(found)


def summary(things: Sequence[Hidden]) -> str:
    """How much is hidden in which way: "12 rejected, 15 outside the filter"."""
    numbers = {how: sum(one.how is how for one in things) for how in How}
    words = listed(f"{number:,} {how.value}" for how, number in numbers.items() if number)
    return words or "Nothing is hidden."


class HiddenModel(HeadedRows):
    """What is hidden as a table."""

    headings = ("How", "", "What", "Sources", "Why")
    spoken = ("How", "Relation", "What", "Sources", "Why")

    def __init__(self, articles: Mapping[str, Article], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._articles = articles
        self._rows: list[Hidden] = []

    def take(self, things: Sequence[Hidden]) -> None:
        """List these."""
        self.beginResetModel()
        self._rows = list(things)
        self.endResetModel()

    def thing(self, row: int) -> Hidden | None:
        """What is in a row; None outside the table."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a cell shows, or one of the roles that the delegate asks for."""
        thing = self.thing(index.row()) if index.isValid() else None
        if thing is None:
            return None
        column = index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return (thing.how.value, "", thing.label, " ".join(self._letters(thing)), thing.why)[column]
            case Role.RELATION if column == RELATION and thing.statement is not None:
                return thing.statement.relation
            case Role.LETTERS if column == SOURCES:
                return self._letters(thing)
            case Role.BOLD:
                return column == HOW
            case Role.MUTED:
                return column == WHY
            case _:
                return None

    def _letters(self, thing: Hidden) -> tuple[str, ...]:
        if thing.statement is not None:
            return letters_of(thing.statement, self._articles.values())
        return (self._articles[thing.article].letter,) if thing.article in self._articles else ()
