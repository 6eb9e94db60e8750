"""A newer text in an article's place: what of the old passages stands in it, and what a reader must judge."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from synoptic.core.documents.article import KNOWN_FIELDS, Origin
from synoptic.core.documents.edits import ReviseArticle
from synoptic.core.documents.ids import new_id
from synoptic.core.documents.statement import passage_at

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from synoptic.core.documents.article import Article
    from synoptic.core.documents.statement import Passage
    from synoptic.core.text.spans import Span


class Doubt(StrEnum):
    """Why a passage is not carried to a newer text without asking; the first two have one place each."""

    REWORDED = "its place is clear, its words changed"
    MOVED = "its words stand elsewhere"
    UNSURE = "no place is certain"
    GONE = "nothing is like it"


@dataclass(frozen=True, slots=True)
class RevisionQuestion:
    """Where passages of an article stand in its newer text: all that is needed to look for them elsewhere.

    `article` is as the project would hold it; `held` are the passages, each with the id of its statement;
    `texts` those that they stand in, by revision.
    """

    article: Article
    held: tuple[tuple[str, Passage], ...]
    texts: Mapping[str, str]

    def is_still(self, other: RevisionQuestion) -> bool:
        """Are the same passages asked about: was nothing done to them or to their article since?"""
        return (self.held, self.article.number) == (other.held, other.article.number)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a passage may stand in the newer text: the passage as it would read there.

    `score` says how well quote and context fit, 0 to 1.
    """

    passage: Passage
    score: float

    @property
    def span(self) -> Span:
        """Where it is in the newer text."""
        return self.passage.span


@dataclass(frozen=True, slots=True)
class Carried:
    """A passage of a statement before and after: its words and where they stand are beyond doubt."""

    statement: str
    before: Passage
    after: Passage


@dataclass(frozen=True, slots=True)
class Doubtful:
    """A passage of a statement that a reader must place, with the places worth a look, best first."""

    statement: str
    passage: Passage
    doubt: Doubt
    places: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class RevisionPlan:
    """What becomes of an article's passages in a newer text; `article` is as the project would hold it.

    `unseen` of those carried are of statements that are not to be seen.
    """

    article: Article
    carried: tuple[Carried, ...]
    doubtful: tuple[Doubtful, ...]
    unseen: int = 0

    @property
    def told(self) -> int:
        """How many passages are carried as far as may be told: a number gives away that there are others."""
        return len(self.carried) - self.unseen

    def edit(self, chosen: Iterable[Passage] = ()) -> ReviseArticle:
        """The edit that takes the newer text in, with what is carried and what the reader placed."""
        return ReviseArticle(self.article, (*(each.after for each in self.carried), *chosen))

    def within(self, seen: Callable[[str], bool]) -> RevisionPlan:
        """The plan that asks only about the statements that are to be seen; the others still move along."""
        doubtful = tuple(each for each in self.doubtful if seen(each.statement))
        return replace(self, doubtful=doubtful, unseen=sum(not seen(one.statement) for one in self.carried))

    def placed(self, passage: Passage, span: Span) -> Passage:
        """A passage as it reads at a place in the newer text that the reader chose."""
        return moved(passage, self.article, span)


def moved(passage: Passage, article: Article, span: Span) -> Passage:
    """The passage at `span` of another text; who speaks, what was noted and decided goes with it."""
    there = passage_at(article.id, article.revision, article.text, span)
    words = replace(passage, exact=there.exact, prefix=there.prefix, suffix=there.suffix)
    return replace(words, revision=article.revision, span=span)


def in_place_of(current: Article, newer: Article) -> Article:
    """The newer article where the current one stands, with what the reader said of that."""
    said: dict[str, Any] = {name: getattr(current, name) for name in KNOWN_FIELDS}
    held = {name: known for name, known in said.items() if known.origin is Origin.READER}
    revision = new_id() if newer.revision == current.revision else newer.revision
    stand = replace(newer, id=current.id, order=current.order, parked=current.parked, **held)
    return replace(stand, revision=revision, number=current.number + 1)
