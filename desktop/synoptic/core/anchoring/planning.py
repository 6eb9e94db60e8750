"""What becomes of an article's passages when a newer text takes its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from synoptic.core.anchoring.carrying import Correction
from synoptic.core.anchoring.selector import Anchored, Method, Selector
from synoptic.core.documents.revision import (
    Carried,
    Doubt,
    Doubtful,
    Place,
    RevisionPlan,
    RevisionQuestion,
    in_place_of,
    moved,
)
from synoptic.core.text.folding import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from synoptic.core.anchoring.selector import Outcome
    from synoptic.core.documents.article import Article
    from synoptic.core.documents.statement import Passage, Statement


def question_of_revision(
    current: Article, newer: Article, statements: Iterable[Statement], text_of: Callable[[str, str], str]
) -> RevisionQuestion:
    """Where the passages of an article stand if a newer text takes its place, orphans too.

    `text_of` gives a text of an article by the ids of both.
    """
    own = tuple(held for held in _held(statements) if held[1].article == current.id)
    return RevisionQuestion(in_place_of(current, newer), own, _texts(own, text_of))


def question_of_orphans(
    article: Article, statements: Iterable[Statement], text_of: Callable[[str, str], str]
) -> RevisionQuestion:
    """Where the orphans of an article may stand in its present text."""
    own = (held for held in _held(statements) if held[1].article == article.id)
    orphans = tuple(held for held in own if held[1].revision != article.revision)
    return RevisionQuestion(article, orphans, _texts(orphans, text_of))


def _held(statements: Iterable[Statement]) -> Iterator[tuple[str, Passage]]:
    """Every passage with the id of its statement."""
    return ((statement.id, passage) for statement in statements for passage in statement.passages())


def _texts(held: Iterable[tuple[str, Passage]], text_of: Callable[[str, str], str]) -> dict[str, str]:
    revisions = {passage.revision: passage.article for _, passage in held}
    return {revision: text_of(article, revision) for revision, article in revisions.items()}


def plan(question: RevisionQuestion, progress: Callable[[float], None] | None = None) -> RevisionPlan:
    """Look for passages in a newer text; `progress` is told how much is done (0 to 1).

    A passage is carried without asking only where the difference of the words and the search for its quote
    find one place, and the same words are there: a changed word may be the very fact that it was marked for.
    """
    newer = question.article
    changed = {name: text for name, text in question.texts.items() if text != newer.text}
    corrections = {name: Correction(text, newer.text) for name, text in changed.items()}
    carried: list[Carried] = []
    doubtful: list[Doubtful] = []
    for done, (statement, passage) in enumerate(question.held):
        if progress:
            progress(done / len(question.held))
        outcome = _found(passage, corrections.get(passage.revision))
        places = _places(passage, outcome, newer)
        doubt = doubt_about(passage.exact, outcome, newer.text)
        if doubt is None:
            carried.append(Carried(statement, passage, places[0].passage))
        else:
            doubtful.append(Doubtful(statement, passage, doubt, places))
    return RevisionPlan(newer, tuple(carried), tuple(doubtful))


def _found(passage: Passage, correction: Correction | None) -> Outcome:
    """What looking for a passage came to; in the same text it stands where it stood."""
    if correction is None:
        return Anchored(passage.span, 1.0, Method.POSITION, agreed=True)
    return correction.carry(Selector.of(passage))


def _places(passage: Passage, outcome: Outcome, newer: Article) -> tuple[Place, ...]:
    found = [outcome] if isinstance(outcome, Anchored) else outcome.candidates
    return tuple(Place(moved(passage, newer, each.span), each.score) for each in found)


def doubt_about(exact: str, outcome: Outcome, text: str) -> Doubt | None:
    """Why what was found of a quote in the newer text is for a reader to judge; None where it is not."""
    if not isinstance(outcome, Anchored):
        return Doubt.UNSURE if outcome.candidates else Doubt.GONE
    if fold(outcome.span.of(text)) != fold(exact):
        return Doubt.REWORDED
    return None if outcome.agreed else Doubt.MOVED
