"""How many passages are found again after edits, and how many wrongly: run with -s to see the table.

An edit of words replaces, removes or adds one; an edit of paragraphs cuts, moves or adds one. Passages of
1 to 30 words are looked for in the changed text alone (resolve), with the old text at hand (carry), and as
a newer text is taken in (plan): only what is beyond doubt is attached without asking.
Found: the span given and the true one share at least half of the longer. Wrong: attached to anything else,
or although all its words are gone.
"""

from __future__ import annotations

import random
import re
import time
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from helpers.plainly import PlainlySearched
from synoptic.core import ingest
from synoptic.core.anchoring import Anchored, Orphan, Searched, Selector, resolve
from synoptic.core.anchoring.carrying import Correction
from synoptic.core.anchoring.planning import doubt_about
from synoptic.core.exchange.sample import load_sample
from synoptic.core.text.spans import Span
from synoptic.paths import resource

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from synoptic.core.anchoring import Outcome

    Finder = Callable[[Selector], Outcome]

LENGTHS = (1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 30)
PASSAGES = 250  # of each text and row
SEED = 20230911


@dataclass(frozen=True)
class Edited:
    """A changed text, and for each word of the old one where it was and where it is (None: gone)."""

    text: str
    words: list[tuple[Span, Span | None]]

    def truth(self, first: int, after: int) -> Span | None:
        left = [now for _, now in self.words[first:after] if now]
        return Span(min(s.start for s in left), max(s.end for s in left)) if left else None


def edit_words(text: str, share: float, rng: random.Random) -> Edited:
    vocabulary = re.findall(r"\w+", text)
    pieces: list[str] = []
    words: list[tuple[Span, Span | None]] = []
    done = length = 0
    for match in re.finditer(r"\w+", text):
        added, word = "", match.group()
        if rng.random() < share:
            other = rng.choice(vocabulary)
            added, word = rng.choice([("", other), ("", ""), (f"{other} ", word)])
        start = length + match.start() - done + len(added)
        words.append((Span(*match.span()), Span(start, start + len(word)) if word else None))
        pieces += text[done : match.start()], added, word
        done, length = match.end(), start + len(word)
    return Edited("".join([*pieces, text[done:]]), words)


def edit_paragraphs(text: str, share: float, rng: random.Random) -> Edited:
    vocabulary = re.findall(r"\w+", text)
    paragraphs = [Span(*match.span()) for match in re.finditer(r"[^\n]+", text)]
    order: list[Span | str] = list(paragraphs)
    for _ in range(max(1, round(share * len(paragraphs)))):
        paragraph = order.pop(rng.randrange(len(order)))
        change = rng.choice(["cut", "move", "add"])
        if change == "move":
            order.insert(rng.randrange(len(order) + 1), paragraph)
        elif change == "add":
            order[0:0] = [paragraph, " ".join(rng.choices(vocabulary, k=40))]
    moved_by: dict[Span, int] = {}
    new = ""
    for paragraph in order:
        if isinstance(paragraph, Span):
            moved_by[paragraph] = len(new) - paragraph.start
        new += (paragraph.of(text) if isinstance(paragraph, Span) else paragraph) + "\n\n"
    words = []
    for match in re.finditer(r"\w+", text):
        span = Span(*match.span())
        home = next(each for each in paragraphs if each.covers(span))
        words.append((span, span.moved(moved_by[home]) if home in moved_by else None))
    return Edited(new, words)


def passages(text: str, edited: Edited, rng: random.Random) -> Iterator[tuple[Selector, Span | None]]:
    """Passages inside one paragraph, and where each of them truly stands now."""
    for _ in range(PASSAGES):
        length = rng.choice(LENGTHS)
        first = rng.randrange(len(edited.words) - length)
        span = Span(edited.words[first][0].start, edited.words[first + length - 1][0].end)
        if "\n" not in span.of(text):
            yield Selector.make(text, span), edited.truth(first, first + length)


def verdict(outcome: Outcome, truth: Span | None) -> str:
    if not isinstance(outcome, Anchored):
        return "asked" if truth else "rightly not found"
    if truth and outcome.span.overlap(truth) >= max(len(outcome.span), len(truth)) / 2:
        return "found"
    return "wrong"


def measured(
    texts: list[str], edit: Callable[[str, float, random.Random], Edited], share: float, way: str
) -> tuple[float, float, float]:
    """The share found of what is still there, the share attached wrongly of all, and milliseconds each."""
    rng = random.Random(SEED)
    verdicts: Counter[str] = Counter()
    seconds = 0.0
    for text in texts:
        edited = edit(text, share, rng)
        find = finder(text, edited.text, way)
        for selector, truth in passages(text, edited, rng):
            before = time.perf_counter()
            outcome = find(selector)
            seconds += time.perf_counter() - before
            verdicts[verdict(outcome, truth)] += 1
    total = verdicts.total()
    there = total - verdicts["rightly not found"]
    return verdicts["found"] / there, verdicts["wrong"] / total, 1000 * seconds / total


def finder(old: str, new: str, way: str) -> Finder:
    searched = Searched(new)
    if way == "resolve":
        return lambda selector: resolve(searched, selector)
    correction = Correction(old, new)
    if way == "carry":
        return correction.carry

    def beyond_doubt(selector: Selector) -> Outcome:
        outcome = correction.carry(selector)
        return Orphan(selector) if doubt_about(selector.exact, outcome, new) else outcome

    return beyond_doubt


@pytest.fixture(scope="module")
def texts() -> list[str]:
    """The five articles of the sample, and all of them as one long one that says everything five times."""
    articles, _ = load_sample(resource("sample"), ingest.read)
    each = [article.text for article in articles]
    return [*each, "\n\n".join(each)]


MOST_WRONG = 0.005

# The least share found alone and carried. The aims are 99, 97 and 85 % for words; these floors are a little
# below what was measured: 99.8, 99.4, 91.6, 100, 99.9 alone; 99.8, 99.5, 97.4, 99.8, 98.6 carried; never more
# than 0.08 wrong. A plan asks about every changed word and every moved paragraph: it takes 91.9, 70.7, 35.3,
# 94.3, 89.3 without asking, and none of them wrongly.
ROWS = [
    ("words", edit_words, 0.01, 0.99, 0.99, 0.91),
    ("words", edit_words, 0.05, 0.98, 0.98, 0.69),
    ("words", edit_words, 0.20, 0.90, 0.96, 0.34),
    ("paragraphs", edit_paragraphs, 0.10, 0.99, 0.99, 0.93),
    ("paragraphs", edit_paragraphs, 0.30, 0.98, 0.97, 0.88),
]


@pytest.mark.parametrize(("what", "edit", "share", "alone", "carried", "planned"), ROWS)
def test_passages_are_found_again_and_hardly_ever_in_the_wrong_place(
    texts: list[str],
    what: str,
    edit: Callable[[str, float, random.Random], Edited],
    share: float,
    alone: float,
    carried: float,
    planned: float,
) -> None:
    for name, floor in (("resolve", alone), ("carry", carried), ("plan", planned)):
        found, wrong, each = measured(texts, edit, share, name)
        print(
            f"\n{share:4.0%} of {what:10} {name:8} found {found:6.1%} wrong {wrong:5.2%} {each:5.2f} ms",
            end="",
        )
        assert found >= floor
        assert wrong <= (MOST_WRONG if name != "plan" else 0)


# In a text as long as a report: the time of the plain way grows with it. 3.2 to 4.5 were measured.
TIMES_QUICKER = 2.0


def test_looking_where_words_are_shared_is_several_times_as_quick_as_everywhere(texts: list[str]) -> None:
    rng = random.Random(SEED)
    text = "\n\n".join(edit_words(texts[-1], 0.5, rng).text for _ in range(30))
    edited = edit_words(text, 0.2, rng)
    selectors = [selector for selector, _ in passages(text, edited, rng)]
    seconds = []
    for searched in (Searched(edited.text), PlainlySearched(edited.text)):
        before = time.process_time()
        for selector in selectors:
            resolve(searched, selector)
        seconds.append(time.process_time() - before)
    print(f"\n{len(selectors)} passages, {len(text)} letters: {seconds[0]:.2f} s, plainly {seconds[1]:.2f} s")
    assert seconds[1] >= TIMES_QUICKER * seconds[0]
