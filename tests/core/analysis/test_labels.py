"""Labels."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.builders import an_article
from synoptic.core.analysis.finding import Place
from synoptic.core.analysis.labels import asked, deed, headline, headlines, noun_of
from synoptic.core.analysis.parameters import Parameters
from synoptic.core.analysis.reading import Sentence, read
from synoptic.core.analysis.shortening import WIDEST, balanced, cut, stands


def sentence(text: str) -> Sentence:
    return read(an_article(text), 0, Parameters())[0]


def label(text: str) -> str:
    one = sentence(text)
    return headline(one, one.span, one.keys)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("And the ferry left Brenn at noon.", "The ferry left Brenn at noon"),
        ("The ferry left Brenn at noon, the captain said.", "The ferry left Brenn at noon"),
        ("Which ferry left Brenn at noon is not known.", "Which ferry left Brenn at noon is not known"),
        ("As mayor, she opened the new ferry port.", "As mayor, she opened the new ferry port"),
        ("“The ferry left Brenn at noon,” he said.", "The ferry left Brenn at noon"),
        ("However, the ferry left Brenn at noon.", "The ferry left Brenn at noon"),
        ("Precisely, the ferry left Brenn at noon.", "The ferry left Brenn at noon"),
        ("Reports indicate that the ferry left Brenn at noon.", "The ferry left Brenn at noon"),
        ("The harbour office has said that the ferry left Brenn at noon.", "The ferry left Brenn at noon"),
        ("According to the harbour office, the ferry left Brenn at noon.", "The ferry left Brenn at noon"),
        ("Lund: The ferry left Brenn at noon.", "The ferry left Brenn at noon"),
        ("The ferry (photo) left Brenn at noon.", "The ferry left Brenn at noon"),
        ("The ferry, built for the islands, has left Brenn.", "The ferry has left Brenn"),
        (
            "The ferry left the port of Brenn for the islands of the north, in an image of the town.",
            "The ferry left the port of Brenn for the islands of the north",
        ),
    ],
)
def test_a_headline_has_no_opener_no_attribution_and_no_loose_ends(text: str, expected: str) -> None:
    assert label(text) == expected


@pytest.mark.parametrize(
    ("text", "never"),
    [
        (
            "The harbour office of the islands called again on Friday for a bridge to the town of Brenn.",
            "Friday",
        ),
        (
            "The ferry, which the islanders had wanted to keep, sails on to the north of the great sea.",
            "keep",
        ),
    ],
)
def test_a_label_never_ends_where_its_verb_or_subject_is_left_hanging(text: str, never: str) -> None:
    assert not label(text).endswith(never)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Although the storm had closed the port for three long days, the ferry left Brenn at noon.",
            "The ferry left Brenn at noon",
        ),
        (
            "The harbour office threatened to retaliate by closing the old quay to all boats from Brenn.",
            "The harbour office threatened to retaliate",
        ),
        (
            "The islanders, he said, “were promised a bridge”.",
            "The islanders were promised a bridge",
        ),
        (
            'Her book, "Across the Sound by Boat," won the prize of the town of Brenn and all islands.',
            "Her book won the prize of the town of Brenn and all islands",
        ),
        ("“It’s now time for the old ferry,” he said.", "It’s now time for the old ferry"),
        ("That puts the ferry out of service.", "That puts the ferry out of service"),
        ("The harbour master, Ida Lund has left Brenn.", "The harbour master, Ida Lund has left Brenn"),
        ("The port minister, Ida Lund has left Brenn.", "The port minister Ida Lund has left Brenn"),
        ("The ferry sails at 5 p.m.", "The ferry sails at 5 p.m."),
        ("The council voted 97-1.", "The council voted 97-1"),
    ],
)
def test_a_long_headline_is_shortened_at_what_can_be_left_out(text: str, expected: str) -> None:
    assert label(text) == expected


def test_a_label_is_rather_long_than_broken_off() -> None:
    text = "The harbour office of the northern islands refused all twelve offers of the shipping companies"
    assert label(text + ".") == "The harbour office of the northern islands refused all twelve offers"


def test_what_needs_its_infinitive_keeps_it() -> None:
    text = (
        "The law gave the families of the islands the right to sue the company that had sold the old ferry."
    )
    assert not label(text).endswith("the right")


@pytest.mark.parametrize(
    "text",
    [
        "The bill that the islands have opposed",
        "A press conference was held the week",
        "The ferry",
    ],
)
def test_what_leaves_something_open_cannot_stand_by_itself(text: str) -> None:
    assert not stands(text)


def test_what_is_in_question_is_told_with_whether() -> None:
    assert asked("The ferry left Brenn") == "Whether the ferry left Brenn"
    assert asked("Ida Lund left Brenn") == "Whether Ida Lund left Brenn"


def test_the_best_headline_says_what_the_passages_have_in_common() -> None:
    one = sentence("The ferry left Brenn at noon, while the mayor of Selm praised the crew of the lifeboat.")
    best, *_ = headlines([Place(one, one.span)], {"lifeboat": 3.0, "prais": 2.0})
    assert best == "The mayor of Selm praised the crew of the lifeboat"


def test_a_headline_is_not_who_said_something() -> None:
    one = sentence("The ferry left Brenn at noon, the harbour master of Brenn said on Friday.")
    best, *_ = headlines([Place(one, one.span)], {"harbour": 3.0, "master": 3.0, "ferri": 1.0})
    assert best.startswith("The ferry left")


def test_a_long_label_ends_where_a_clause_ends() -> None:
    wait = "which had waited for flour and fuel since the storm of March"
    told = f"The ferry carried forty lorries to the islands, {wait}."
    assert label(told) == "The ferry carried forty lorries to the islands"


def test_a_label_is_never_cut_inside_a_quotation() -> None:
    text = label(
        "The mayor was glad to have the “long and very much awaited new ferry of the islands” back in port."
    )
    assert text.count("“") == text.count("”")


@given(st.text(alphabet='ab “”"(), ', max_size=150))
def test_a_label_is_short_and_its_quotation_marks_are_in_pairs(text: str) -> None:
    made = cut(text)
    assert len(made) <= WIDEST
    assert made.count('"') % 2 == 0
    assert made.count("“") == made.count("”")


def test_marks_without_a_partner_go() -> None:
    assert balanced('in the "coming days') == "in the coming days"
    assert balanced("“all” is (well)") == "“all” is (well)"


def test_the_best_headline_of_several_is_whole_and_names_its_subject() -> None:
    told = [
        sentence(t) for t in ("He left Brenn at noon.", "The ferry left Brenn at noon, the captain said.")
    ]
    best, *_ = headlines([Place(s, s.span) for s in told], dict.fromkeys(("left", "brenn", "noon"), 1.0))
    assert best == "The ferry left Brenn at noon"


def test_an_answer_is_told_from_its_verb_on() -> None:
    one = sentence(
        "The army said the convoy crossed into Arda earlier today, without saying how it knew that."
    )
    assert deed(one, one.span, one.text.index("crossed")) == "crossed into Arda earlier today"


def test_a_frame_has_a_noun_for_labels() -> None:
    assert noun_of("depart") == "departure"
    assert noun_of("something else") == ""


@pytest.mark.parametrize(
    "text",
    [
        "Officers said they did not feel that the missing sailors posed a public threat.",
        "The harbour office has not said that the missing sailors posed a public threat.",
        "The harbour office denied that the missing sailors posed a public threat.",
        "It is unclear whether the missing sailors posed a public threat.",
    ],
)
def test_what_is_denied_is_no_label(text: str) -> None:
    one = sentence(text)
    labels = headlines([Place(one, one.span)], {"pose": 3.0, "threat": 3.0, "public": 2.0})
    assert "The missing sailors posed a public threat" not in labels


def test_a_label_says_what_the_passages_say_rather_than_what_one_of_them_adds() -> None:
    texts = (
        "The ferry took off two hours late after a crane hit the pier of Brenn.",
        "A crane hit the pier of Brenn.",
        "In the night a crane hit the pier of Brenn.",
    )
    places = [Place(s, s.span) for s in map(sentence, texts)]
    best, *_ = headlines(places, {"crane": 2.0, "pier": 2.0, "hit": 1.0})
    assert best == "A crane hit the pier of Brenn"


def test_a_label_does_not_deny_what_another_passage_tells() -> None:
    texts = (
        "The port jury found Lund not guilty of fraud.",
        "The port jury found Lund guilty of fraud at noon.",
    )
    places = [Place(s, s.span) for s in map(sentence, texts)]
    best, *_ = headlines(places, {"juri": 2.0, "guilti": 2.0, "fraud": 1.0})
    assert " not " not in best
