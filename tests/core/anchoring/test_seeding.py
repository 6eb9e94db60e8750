"""Where a wording is looked for: an index must lose nothing that comparing with everything finds."""

from __future__ import annotations

import hashlib
import random
import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.plainly import PlainlySearched
from synoptic.core import ingest
from synoptic.core.anchoring import Anchored, Searched, Selector, resolve
from synoptic.core.anchoring.seeding import BREADTH, MOST_OFTEN, MOST_STRETCHES, Seeds
from synoptic.core.exchange.sample import load_sample
from synoptic.core.text.spans import Span
from synoptic.paths import resource

TEXT = " ".join(f"word{number}" for number in range(400))
UNLIKE = [hashlib.sha256(f"{number}".encode()).hexdigest()[:7] for number in range(400)]  # words


def covered(text: str, wording: str) -> set[int]:
    return {place for span in Seeds(text).stretches(wording) for place in range(span.start, span.end)}


def test_a_wording_is_looked_for_where_its_words_stand_and_around() -> None:
    (stretch,) = Seeds(TEXT).stretches("a word200 and a word202")
    words = stretch.of(TEXT)
    assert "word200 word201 word202" in words
    assert len(words) < 100


def test_where_no_word_is_shared_nothing_is_worth_looking_at() -> None:
    assert Seeds(TEXT).stretches("nothing of the kind") == []


def test_words_that_stand_everywhere_say_nothing_of_a_place() -> None:
    often = "the train " * (MOST_OFTEN + 1)
    assert Seeds(often).stretches("the train") == []
    assert Seeds(f"{often}left").stretches("train left") != []


def test_only_the_stretches_with_most_in_common_are_looked_at() -> None:
    gap = " ".join("abcdefgh" * 3)
    text = gap.join(["far away", *["the far country"] * (MOST_STRETCHES + 3), "the far blue country"])
    spans = Seeds(text).stretches("the far blue country")
    assert len(spans) <= MOST_STRETCHES
    assert text.index("blue") in covered(text, "the far blue country")


@given(st.text("ab é\u4e2d", max_size=60), st.text("ab é\u4e2d", min_size=1, max_size=20))
def test_stretches_lie_in_the_text_in_order_and_apart(text: str, wording: str) -> None:
    spans = Seeds(text).stretches(wording)
    assert all(0 <= one.start < one.end <= len(text) for one in spans)
    assert all(one.end < other.start for one, other in pairwise(spans))


@given(st.data())
def test_an_index_gives_the_stretches_that_reading_the_whole_text_gives(data: st.DataObject) -> None:
    """The plain way: every place of every word and pair of the wording, found by reading through the text."""
    words = st.lists(st.sampled_from(["the", "train", "left", "on", "Monday", "at", "noon"]), max_size=40)
    text, wording = " ".join(data.draw(words)), " ".join(data.draw(words)[:12])
    breadth = max(BREADTH, len(wording) // 2)
    places = [(match.group(), match.start()) for match in re.finditer(r"\w+", wording)]
    places += [(f"{one} {other}", place) for (one, place), (other, _) in pairwise(places)]
    votes: dict[int, int] = {}
    for key, offset in places:
        found = [m.start() for m in re.finditer(rf"(?=\b{key.lower()}\b)", text.lower())]
        for place in found if len(found) <= MOST_OFTEN else []:
            bucket = (place - offset) // breadth
            votes[bucket] = votes.get(bucket, 0) + len(key)
    best = sorted(votes, key=lambda each: (-votes[each], each))[:MOST_STRETCHES]
    wanted = {
        place
        for each in best
        for place in range((each - 1) * breadth, (each + 2) * breadth + len(wording))
        if 0 <= place < len(text)
    }
    assert covered(text, wording) == wanted


@pytest.fixture(scope="module")
def texts() -> tuple[str, str]:
    """The sample as one text, and the same with every fifth word changed."""
    rng = random.Random(4)
    old = "\n\n".join(article.text for article in load_sample(resource("sample"), ingest.read)[0])
    vocabulary = re.findall(r"\w+", old)
    return old, re.sub(r"\w+", lambda m: rng.choice(vocabulary) if rng.random() < 0.2 else m.group(), old)


@pytest.mark.parametrize("length", [10, 40, 120, 250])
def test_what_comparing_with_everything_finds_is_found(texts: tuple[str, str], length: int) -> None:
    old, new = texts
    searched, plainly = Searched(new), PlainlySearched(new)
    for start in range(0, len(old) - length, 997):
        selector = Selector.make(old, Span(start, start + length))
        plain, found = resolve(plainly, selector), resolve(searched, selector)
        if isinstance(plain, Anchored):
            assert found == plain


@given(st.integers(0, 380), st.integers(1, 15), st.data())
def test_a_passage_of_which_words_are_left_is_found_as_by_comparing_with_everything(
    first: int, count: int, data: st.DataObject
) -> None:
    text, words = " ".join(UNLIKE), list(UNLIKE)
    for place in data.draw(st.sets(st.integers(0, 399), max_size=100)):
        words[place] = data.draw(st.sampled_from(["", "another", f"{words[place]} more", words[place][::-1]]))
    words[first] = UNLIKE[first]  # of what is gone, either way may show what looks a little like it
    new = " ".join(words)
    start = text.index(UNLIKE[first])
    selector = Selector.make(text, Span(start, start + 8 * count - 1))
    plain = resolve(PlainlySearched(new), selector)
    if isinstance(plain, Anchored):
        assert resolve(Searched(new), selector) == plain


def test_a_passage_of_which_every_word_was_spelt_anew_is_still_found() -> None:
    old = "Der Zug verliess den Bahnhof am Montag früh und fuhr über die Brücke nach Osten."
    new = (
        f"{TEXT} Derr Zugg verliesz denn Banhof aam Montagg frueh unnd fuhrr ueber diee Bruecke nachh Ostenn."
    )
    found = resolve(new, Selector.make(old, Span(0, len(old))))
    places = [found.span] if isinstance(found, Anchored) else [each.span for each in found.candidates]
    assert places[0].start >= len(TEXT)
