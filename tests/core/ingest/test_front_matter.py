"""The head of a file says who, when and where, in many spellings; what it says badly is told."""

from __future__ import annotations

import pytest

from synoptic.core.documents.article import Known, Origin
from synoptic.core.ingest.front_matter import facts_of, fenced, headed


def told(text: str) -> dict[str, str]:
    facts, _ = facts_of(fenced(text)[1])
    return {name: known.value for name, known in facts.items()}


def test_front_matter_ends_where_the_text_begins() -> None:
    text = "---\ntitle: A\n---\nwords"
    start, stated = fenced(text)
    assert text[start:] == "words"
    assert stated == {"title": "A"}


def test_three_dots_end_it_too() -> None:
    assert fenced("---\ntitle: A\n...\nwords")[0] == len("---\ntitle: A\n...\n")


def test_empty_front_matter_is_passed_over() -> None:
    assert fenced("---\n---\nwords") == (8, {})


@pytest.mark.parametrize(
    "text", ["words", "---\nno end: to it\nwords", "---\n\nJust a rule above.\n\n---\nwords"]
)
def test_a_text_without_front_matter_is_all_text(text: str) -> None:
    assert fenced(text) == (0, {})


@pytest.mark.parametrize(
    ("line", "field", "value"),
    [
        ("headline: A", "title", "A"),
        ("Outlet: A", "publisher", "A"),
        ("site-name: A", "publisher", "A"),
        ("authors: [A, B]", "author", "A, B"),
        ("creator: {name: A, email: b}", "author", "A"),
        ("pubdate: 12 September 2023", "published", "2023-09-12"),
        ("canonical: https://example.org/a", "address", "https://example.org/a"),
        ("source: https://example.org/a", "address", "https://example.org/a"),
        ("lang: no", "language", "no"),
        ("language: pt-BR", "language", "pt"),
        ("dateline: Seoul", "place", "Seoul"),
        ("title: 2023", "title", "2023"),
    ],
)
def test_the_usual_spellings_are_understood(line: str, field: str, value: str) -> None:
    assert told(f"---\n{line}\n---\n") == {field: value}


def test_the_first_of_two_spellings_counts() -> None:
    assert told("---\ntitle: A\nheadline: B\n---\n") == {"title": "A"}


def test_what_is_not_quite_yaml_is_read_line_by_line() -> None:
    text = '---\ntitle: Moscow: a summit\nauthors: [A, B]\nsource: "C"\n- odd\n---\n'
    assert told(text) == {"title": "Moscow: a summit", "author": "A, B", "publisher": "C"}


def test_every_fact_says_where_it_was_found() -> None:
    facts, notices = facts_of({"title": "A"})
    assert facts == {"title": Known("A", Origin.FRONT_MATTER)}
    assert notices == ()


@pytest.mark.parametrize(
    ("key", "value", "field"),
    [
        ("date", "last Tuesday", "date"),
        ("url", "javascript:alert(1)", "address"),
        ("lang", "the King's English", "language"),
    ],
)
def test_what_cannot_be_read_is_told(key: str, value: str, field: str) -> None:
    facts, notices = facts_of({key: value, "weather": "fine"})
    assert facts == {}
    assert notices == (f"The {field} at the head of the file could not be read: {value}",)


@pytest.mark.parametrize(
    "inside",
    [
        "a: &a [x, x]\ntitle: *a",
        "title: &t [*t]",
        "[" * 5_000,
        "? [a]\n: b",
        "title: !!python/object/apply:os.system [ls]",
    ],
    ids=["alias", "alias to itself", "deep", "a list as key", "a call"],
)
def test_hostile_yaml_is_no_more_than_words(inside: str) -> None:
    start, stated = fenced(f"---\n{inside}\n---\nwords")
    assert start >= 0
    assert all(isinstance(value, str) for value in stated.values())


def test_lines_with_known_names_at_the_top_are_a_head() -> None:
    text = "Title: A ferry\nSource: Harbour Post\n\nThe words."
    start, stated = headed(text)
    assert text[start:] == "\n\nThe words."
    assert stated == {"Title": "A ferry", "Source": "Harbour Post"}


@pytest.mark.parametrize(
    "text", ["Source: close to the palace.\n\nWords", "Moscow: words\nTitle: words", "Words"]
)
def test_one_such_line_is_a_sentence(text: str) -> None:
    assert headed(text) == (0, {})
