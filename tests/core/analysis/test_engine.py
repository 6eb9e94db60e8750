"""The engine as a whole: laws that hold for every input."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers.builders import an_article
from helpers.told import conflicts, quotes, told
from synoptic.core.analysis import ENGINE, VERSION, Parameters, analyse
from synoptic.core.documents.article import Block, BlockKind
from synoptic.core.documents.statement import Relation, State

A = """Three hikers were missing on Mount Vala on Saturday, police said.
The hikers left the Selm hut at 7 a.m. with a guide, Marek Dolinsky.
Rescuers in Brenn searched for them with two helicopters.
“They knew the mountain well,” the guide's sister said.
A new cable car is to open in June."""
B = """Police searched for four hikers who had been missing on Mount Vala since Sunday.
The hikers left the Selm hut at 6 a.m. with their guide, Marek Dolinski.
It is not known whether the hikers have been found.
“They knew the mountain well,” the sister of the guide told reporters.
Two helicopters from Brenn took part in the search."""
C = """Hikers who were missing on Mount Vala have been found near Lund, rescuers said.
They had left the Selm hut at 7 a.m. on Saturday.
The guide's sister, Ida Dolinsky, thanked the rescuers in Brenn."""
SET = [an_article(text, order=i) for i, text in enumerate((A, B, C))]

TEXTS = st.lists(
    st.lists(st.sampled_from([*f"{A}\n{B}\n{C}".split("\n"), "", "word", "١٢٣ مرحبا", "42"]), max_size=6),
    min_size=0,
    max_size=4,
)


def test_the_same_input_gives_the_same_output() -> None:
    assert analyse(SET) == analyse(SET)


def test_the_order_of_the_articles_does_not_matter() -> None:
    assert analyse(SET) == analyse(SET[::-1]) == analyse([SET[1], SET[2], SET[0]])


@settings(max_examples=40, deadline=None)
@given(TEXTS)
def test_every_quote_is_the_text_at_its_place(texts: list[list[str]]) -> None:
    articles = [an_article("\n".join(lines), order=i) for i, lines in enumerate(texts)]
    by_id = {article.id: article for article in articles}
    for statement in analyse(articles):
        for passage in statement.passages():
            assert passage.span.of(by_id[passage.article].text) == passage.exact
            assert passage.revision == by_id[passage.article].revision


def test_everything_is_a_suggestion_with_a_reason_and_a_score() -> None:
    for statement in analyse(SET):
        assert statement.state is State.SUGGESTED
        assert {p.state for p in statement.passages()} == {State.SUGGESTED}
        assert statement.suggestion is not None
        assert (statement.suggestion.engine, statement.suggestion.version) == (ENGINE, VERSION)
        assert 0 <= statement.suggestion.score <= 1
        assert statement.suggestion.reason
        assert statement.label


def test_ids_and_keys_are_never_given_twice() -> None:
    found = analyse(SET)
    assert len({s.id for s in found}) == len({s.suggestion.key for s in found if s.suggestion}) == len(found)
    passages = [p.id for s in found for p in s.passages()]
    assert len(set(passages)) == len(passages)


def test_an_edit_elsewhere_leaves_the_keys_of_conflicts_alone() -> None:
    def keys(first: str) -> set[str]:
        return {s.suggestion.key for s in conflicts(first, B, C) if s.suggestion}

    assert keys(A) == keys(A.replace("is to open in June.", "opens in July or later, the town said."))
    assert keys(A) == keys("Mountain rescue\n" + A)


def test_conflicts_come_first_then_what_is_shared_then_sole_statements() -> None:
    order = [Relation.CONFLICTING, Relation.SUPERSEDED, Relation.SHARED, Relation.UNIQUE]
    places = [order.index(s.relation) for s in analyse(SET)]
    assert places == sorted(places)
    assert set(places) >= {0, 2, 3}


def test_each_article_speaks_of_a_statement_or_is_silent() -> None:
    everyone = {article.id for article in SET}
    for statement in analyse(SET):
        assert statement.articles | statement.silent == everyone
        assert not statement.articles & statement.silent


def test_progress_runs_from_nothing_to_all_and_never_backwards() -> None:
    shares: list[float] = []
    analyse(SET, progress=lambda share, words: shares.append(share))
    assert shares[0] == 0.0
    assert shares[-1] == 1.0
    assert shares == sorted(shares)


def test_what_progress_raises_stops_the_work() -> None:
    class StoppedError(Exception):
        pass

    def stop(share: float, words: str) -> None:
        raise StoppedError

    with pytest.raises(StoppedError):
        analyse(SET, progress=stop)


def test_code_and_credits_are_read_over() -> None:
    noisy = an_article("Read more: hikers missing on Mount Vala\n" + B, order=1)
    assert not any("Read more" in q for s in analyse([SET[0], noisy]) for q in quotes(s))
    code = replace(SET[1], blocks=tuple(b._replace(kind=BlockKind.CODE) for b in SET[1].blocks))
    assert not any(s.relation is Relation.SHARED for s in analyse([SET[0], code]))


def test_an_article_without_blocks_is_read_as_one() -> None:
    bare = replace(SET[1], blocks=())
    assert any(s.relation is Relation.SHARED for s in analyse([SET[0], bare]))


def test_stricter_parameters_find_less() -> None:
    strict = [s for s in analyse(SET, parameters=Parameters(link=5.0)) if s.relation is Relation.SHARED]
    usual = [s for s in analyse(SET) if s.relation is Relation.SHARED]
    assert len(strict) < len(usual)


def test_a_speaker_and_a_hedge_become_fields_of_the_passage() -> None:
    found = told(
        "The dam reportedly burst on Friday, according to the river board.",
        "The dam burst on Friday, the river board said.",
    )
    passages = [p for s in found for p in s.passages()]
    assert any(p.speaker == "river board" for p in passages)
    assert any(p.hedge == "reportedly" for p in passages)


def test_other_languages_fall_back_to_names_numbers_and_wording() -> None:
    found = told(
        "Der Zug mit 250 Fahrgästen entgleiste am 3. März bei Lindau, teilte die Polizei mit.",
        "Bei Lindau entgleiste am 3. März ein Zug mit 250 Fahrgästen.",
    )
    assert any(s.relation is Relation.SHARED for s in found)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "word",
        "x" * 200_000,
        "word " * 100_000,
        "漢字" * 50_000,
        "\u202eabc \u0645\u0631\u062d\u0628\u0627 " * 5_000,
        "1,2,3,4 " * 30_000,
        "“”\"'" * 20_000,
        "U.S. Mr. " * 20_000,
        "Москва объявила о переговорах. " * 3_000,
    ],
    ids=[
        "empty",
        "one word",
        "no spaces",
        "one word again and again",
        "no letters with spaces",
        "two directions",
        "figures",
        "quotation marks",
        "abbreviations",
        "another script",
    ],
)
def test_hostile_text_ends_with_a_sensible_answer(text: str) -> None:
    blocks = (Block(an_article(text).blocks[0].span),) if text else ()
    article = replace(an_article(text), blocks=blocks)
    found = analyse([article, replace(SET[0], order=1)])
    assert all(s.relation is Relation.UNIQUE for s in found if article.id in s.articles)


def test_of_conflicts_equally_sure_the_one_of_more_articles_comes_first() -> None:
    delays = [f"The ferry to Brenn left {length} late." for length in ("an hour", "an hour", "three hours")]
    tolls = [
        "Four people died in the fire at the mill.",
        "Nine people died in the fire at the mill.",
        "All sang.",
    ]
    found = told(*(f"{a}\n{b}" for a, b in zip(delays, tolls, strict=True)))
    conflicting = [s for s in found if s.relation is Relation.CONFLICTING]
    assert [len(s.articles) for s in conflicting] == [3, 2]
