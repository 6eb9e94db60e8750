"""What an analysis says it left out."""

from __future__ import annotations

from dataclasses import replace

from helpers.builders import an_article
from synoptic.core.analysis import Parameters, analyse, limits
from synoptic.core.documents.article import Known, Origin

PLAIN = an_article("The ferry left Brenn at noon. It reached Selm in the evening.")
LINES = "\n".join(f"The ferry number {n} left Brenn for Selm with {n} lorries." for n in range(2000))


def test_an_article_of_many_figures_says_how_many_are_compared() -> None:
    few = Parameters(most_facts=3)
    figures = an_article("It has 5 boats, 12 nets, 30 oars and 2 sails.")
    dates = an_article("It sailed on Monday, on Tuesday, on Friday and on 3 March.")
    assert limits([figures], few) == ("A: only its first 3 figures and dates were compared.",)
    assert limits([dates], few) == ("A: only its first 3 figures and dates were compared.",)
    assert limits([an_article("It has 5 boats and 12 nets, they said.")], few) == ()


def test_articles_that_are_read_in_full_have_no_limits() -> None:
    assert limits([PLAIN, replace(PLAIN, order=1)]) == ()


def test_a_text_longer_than_is_read_is_said_to_be_compared_in_part() -> None:
    article = an_article("word " * 70_000, order=1)
    assert limits([PLAIN, article]) == ("B: only the first 300,000 characters were compared.",)


def test_more_sentences_than_are_read_are_told_too() -> None:
    (told,) = limits([an_article(LINES)], Parameters(most_sentences=10))
    assert told.startswith("A: only the first ")


def test_another_language_is_named() -> None:
    article = replace(PLAIN, order=2, language=Known("de-AT", Origin.TEXT))
    assert limits([article]) == ("C is in German: compared by names, figures, dates and wording only.",)


def test_another_script_is_told_where_the_language_is_not_known() -> None:
    assert "another script" in limits([an_article("Паром вышел из порта в полдень.")])[0]


def test_an_article_that_was_not_read_in_full_is_never_called_silent() -> None:
    german = replace(
        an_article("Die Fähre legte um zwölf in Brenn ab.", order=1), language=Known("de", Origin.TEXT)
    )
    assert all(german.id not in statement.silent for statement in analyse([PLAIN, german]))
    assert any(
        german.id in s.silent for s in analyse([PLAIN, replace(german, language=Known("en", Origin.TEXT))])
    )


def test_articles_of_one_kind_are_named_together() -> None:
    foreign = [replace(an_article("Паром вышел из порта."), order=order) for order in (0, 2, 3)]
    assert limits([*foreign, replace(PLAIN, order=1)]) == (
        "A, C and D are in another script: compared by names, figures, dates and wording only.",
    )
