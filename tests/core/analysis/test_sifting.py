"""Nothing is told twice, and nothing that is no news."""

from __future__ import annotations

from dataclasses import replace

from helpers.builders import an_article
from helpers.told import by_rule, quotes, told
from synoptic.core.analysis import analyse
from synoptic.core.analysis.finding import Finding, Place, Stance
from synoptic.core.analysis.parameters import Parameters
from synoptic.core.analysis.reading import Sentence, read
from synoptic.core.analysis.sifting import (
    beside,
    names_one,
    settled,
    telling_together,
    without_repeats,
)
from synoptic.core.analysis.words import Weights
from synoptic.core.documents.article import BlockKind
from synoptic.core.documents.statement import Kind, Relation
from synoptic.core.text.spans import Span

A = "The relief convoy left Arda on Tuesday."
B = "On Tuesday the relief convoy left Arda."
NAMES = frozenset({"ida", "lund", "brenn", "sen"})


def sentence(text: str) -> Sentence:
    return read(an_article(text), 0, Parameters())[0]


def test_a_dated_event_is_one_statement_and_not_two() -> None:
    found = [s for s in told(A, B) if s.relation is Relation.SHARED]
    assert [s.suggestion.rule for s in found if s.suggestion] == ["times"]


def test_what_a_conflict_says_in_one_position_is_no_shared_statement_beside_it() -> None:
    found = told(A, B, "The relief convoy left Arda on Sunday.")
    conflict, *others = found
    assert conflict.relation is Relation.CONFLICTING
    assert all(len(s.articles) > 2 for s in others)


def test_what_a_larger_statement_holds_whole_is_none_beside_it() -> None:
    first = sentence("The ferry left Brenn at noon with forty lorries.")
    second = replace(first, article=1)
    third = replace(first, article=2)

    def event(*members: Sentence, end: int) -> Finding:
        places = tuple(Place(m, Span(0, end)) for m in members)
        return Finding(Kind.EVENT, str(end), (Stance("says it", places),), 0.9, "common words", "", ())

    large, small = event(first, second, third, end=48), event(first, second, end=20)
    other = event(first, replace(second, article=3), end=20)
    assert without_repeats([small, large, other], []) == [large, other]


def test_that_the_two_leaders_are_two_is_no_statement() -> None:
    found = told("Talks between the two leaders began in Lund.", "In Lund the two leaders began their talks.")
    assert not by_rule(found, "amounts")
    counted = told("Two leaders held talks in Lund.", "Talks were held by two leaders in Lund.")
    assert by_rule(counted, "amounts")


def test_a_title_is_no_passage_of_what_is_shared() -> None:
    text = "The ferry from Brenn ran aground near Selm with forty lorries on board."
    titled = an_article(f"Ferry from Brenn runs aground near Selm\n{text}", order=1)
    title = titled.blocks[0]._replace(kind=BlockKind.HEADING)
    found = analyse([an_article(text), replace(titled, blocks=(title, *titled.blocks[1:]))])
    shared = [s for s in found if s.relation is Relation.SHARED]
    assert shared
    assert all("runs aground" not in quote for s in shared for quote in quotes(s))


def test_a_passage_of_names_alone_becomes_its_sentence() -> None:
    one = sentence("The mayor, Ida Lund, opened the bridge.")
    names = Span(one.text.index("Ida"), one.text.index(", opened"))
    place = settled(Place(one, names), NAMES)
    assert place is not None
    assert place.words == one.text


def test_who_spoke_is_not_what_was_told() -> None:
    one = sentence("“The bridge is open,” Sen. Ida Lund said.")
    assert settled(Place(one, Span(one.text.index("Sen"), len(one.text))), NAMES) is None
    names = sentence("Ida Lund, Brenn.")
    assert settled(Place(names, names.span), NAMES) is None


def test_one_name_in_common_with_its_title_is_no_fact_in_common() -> None:
    said = sentence("“We showed character,” said Harbour manager Elena Marsh.")
    praised = replace(sentence("Harbour manager Elena Marsh praised the fans."), article=1)
    known = frozenset({"harbour", "elena", "marsh"})
    places = [Place(s, s.span) for s in (said, praised)]
    assert names_one(places, known)


def test_a_list_of_names_in_common_is_a_fact() -> None:
    first = sentence("Officers from Arda, Brenn and Lund took part.")
    second = replace(sentence("Lund, Brenn and Arda sent some of theirs."), article=1)
    known = frozenset({"arda", "brenn", "lund"})
    assert not names_one([Place(s, s.span) for s in (first, second)], known)


def test_a_name_with_a_word_in_common_is_a_fact() -> None:
    first = sentence("Elena Marsh praised the fans.")
    second = replace(sentence("The fans were praised by Elena Marsh."), article=1)
    assert not names_one([Place(s, s.span) for s in (first, second)], frozenset({"elena", "marsh"}))


def test_beside_what_is_told_the_rest_of_a_sentence_counts_where_it_is_common() -> None:
    first = sentence("This is his first tour since the flood, during which Brenn shut its old border gates.")
    second = replace(
        sentence("It marks his first tour since the flood, during which Brenn shut its border gates."),
        article=1,
    )
    places = [Place(s, s.span) for s in (first, second)]
    told = [replace(p, span=Span(0, p.words.index(","))) for p in places]
    assert all("border gates" in p.words and "tour" not in p.words for p in beside(places, told))
    assert beside(places, places) == ()
    assert beside(places, []) == tuple(places)


def test_what_is_left_of_one_sentence_alone_is_not_told_together() -> None:
    first = sentence("This is his first tour since the flood, because Brenn shut its old border gates.")
    second = replace(sentence("It marks his first tour since the flood."), article=1)
    places = [Place(s, s.span) for s in (first, second)]
    told = [replace(p, span=Span(0, p.words.index("flood") + 5)) for p in places]
    assert beside(places, told) == ()


def test_a_passage_that_has_only_a_name_in_common_with_the_others_is_left_out() -> None:
    found = told(
        "Judge Helen Burke set the sentencing of the ferry thief for Monday.",
        "The sentencing of the ferry thief was set for Monday by Judge Helen Burke.",
        "Judge Helen Burke allowed him to remain free on bail.",
    )
    assert not any("bail" in q for s in found if s.relation is Relation.SHARED for q in quotes(s))


def test_what_the_sentences_share_outside_of_the_passages_counts_for_nothing() -> None:
    first = sentence("Many people slept when it came.")
    second = replace(sentence("The tower of Brenn has six hundred people in it."), article=1)
    weights = Weights([first.keys, second.keys], 0.0)
    places = [Place(s, s.span) for s in (first, second)]
    assert telling_together(places, NAMES, weights, Parameters()) == ()


def test_what_somebody_is_the_chief_of_belongs_to_the_name() -> None:
    first = sentence("It was out six hours later, fire chief Ida Lund said.")
    second = replace(sentence("Fire chief Ida Lund praised the crew."), article=1)
    assert names_one([Place(s, s.span) for s in (first, second)], frozenset({"ida", "lund"}))
