"""What of an article's passages is carried to a newer text alone, and what a reader is asked."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.builders import a_passage, an_article
from synoptic.core.anchoring import plan
from synoptic.core.documents.article import Article
from synoptic.core.documents.revision import Doubt, RevisionQuestion
from synoptic.core.documents.statement import passage_at
from synoptic.core.text.spans import Span

if TYPE_CHECKING:
    from synoptic.core.documents.revision import Doubtful, RevisionPlan

FIRST = "The train left the capital on Sunday afternoon, and nobody was told where it would go."
SECOND = "Two days later the leaders met at a space centre, where they spoke for more than five hours."
THIRD = "A dinner in honour of the guest followed; the menu had crab, sturgeon, beef and red berries."
OLD = an_article("\n".join((FIRST, SECOND, THIRD)))


def revised(*lines: str) -> Article:
    return replace(an_article("\n".join(lines)), id=OLD.id)


def planned(newer: Article, *quotes: str) -> RevisionPlan:
    held = tuple((quote, replace(a_passage(OLD, quote), note=f"on {quote}")) for quote in quotes)
    return plan(RevisionQuestion(newer, held, {OLD.revision: OLD.text}))


def asked(newer: Article, quote: str) -> Doubtful:
    found = planned(newer, quote)
    assert found.carried == ()
    (doubtful,) = found.doubtful
    assert (doubtful.statement, doubtful.passage.exact) == (quote, quote)
    return doubtful


def test_a_passage_whose_words_stand_is_carried_with_all_that_is_said_of_it() -> None:
    newer = revised("A correction was made.", FIRST, SECOND.replace("Two days", "Three days"), THIRD)
    (carried,) = planned(newer, "for more than five hours").carried
    assert carried.after.exact == carried.after.span.of(newer.text) == "for more than five hours"
    assert (carried.after.id, carried.after.note) == (carried.before.id, carried.before.note)
    assert carried.after.revision == newer.revision


def test_a_difference_that_no_reader_sees_is_none() -> None:
    newer = revised(FIRST, SECOND.replace("space centre", "space\u00a0\u00a0Centre"), THIRD)
    (carried,) = planned(newer, "a space centre").carried
    assert carried.after.exact == "a space\u00a0\u00a0Centre"


@pytest.mark.parametrize(("old", "new"), [("five", "six"), ("met", "never met")])
def test_a_changed_word_is_for_the_reader_to_judge(old: str, new: str) -> None:
    newer = revised(FIRST, SECOND.replace(old, new), THIRD)
    quote = "the leaders met at a space centre, where they spoke for more than five hours"
    doubtful = asked(newer, quote)
    assert doubtful.doubt is Doubt.REWORDED
    assert [place.passage.exact for place in doubtful.places] == [quote.replace(old, new)]


def test_a_paragraph_that_moved_is_for_the_reader_to_judge() -> None:
    doubtful = asked(revised(SECOND, THIRD, FIRST), "the capital on Sunday")
    assert doubtful.doubt is Doubt.MOVED
    assert [place.passage.exact for place in doubtful.places] == ["the capital on Sunday"]
    assert doubtful.places[0].score > 0.9


def test_places_that_are_alike_are_ranked() -> None:
    doubtful = asked(revised(SECOND, THIRD, FIRST, "Nobody knew.", FIRST), "the capital on Sunday")
    assert doubtful.doubt is Doubt.UNSURE
    scores = [place.score for place in doubtful.places]
    assert len(scores) == 2
    assert scores == sorted(scores, reverse=True)
    assert {place.passage.exact for place in doubtful.places} == {"the capital on Sunday"}


def test_what_is_gone_is_said_to_be_gone() -> None:
    doubtful = asked(revised("Kein Wort davon."), "crab, sturgeon, beef")
    assert (doubtful.doubt, doubtful.places) == (Doubt.GONE, ())


words = st.text("ab .\n", max_size=30)


@given(words, words, st.data())
def test_every_passage_is_carried_or_asked_about_and_reads_as_the_newer_text_does(
    old: str, new: str, data: st.DataObject
) -> None:
    article = Article(old)
    start = data.draw(st.integers(0, len(old)))
    span = Span(start, data.draw(st.integers(start, len(old))))
    passage = passage_at(article.id, article.revision, old, span)
    newer = replace(article, text=new, revision="new")
    found = plan(RevisionQuestion(newer, (("s", passage),), {article.revision: old}))
    after = [each.after for each in found.carried]
    places = [place.passage for each in found.doubtful for place in each.places]
    assert len(found.carried) + len(found.doubtful) == 1
    assert all((p.exact, p.id, p.revision) == (p.span.of(new), passage.id, "new") for p in after + places)
    assert new != old or after == [replace(passage, revision="new")]
