from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from synoptic.core.text.spans import Span
from synoptic.gui.panes.positions import Positions

LETTERS = st.text(st.sampled_from("ab é𝄞😀ש\n"), max_size=60)


def positions_of(text: str) -> tuple[Positions, list[Span]]:
    """Positions as a document would have them: blocks joined by one separator."""
    spans = [Span(*match.span()) for match in re.finditer(r"[^\n]+", text)]
    starts, start = [], 0
    for span in spans:
        starts.append(start)
        start += len(span.of(text).encode("utf-16-le")) // 2 + 1
    return Positions(text, spans, starts), spans


def test_an_emoji_counts_two_units_but_is_one_place() -> None:
    positions, _ = positions_of("a😀b")
    assert [positions.to_qt(place) for place in range(4)] == [0, 1, 3, 4]
    assert positions.to_place(3) == 2


def test_the_middle_of_a_pair_counts_as_its_start() -> None:
    assert positions_of("a😀b")[0].to_place(2) == 1


def test_blank_lines_between_blocks_are_no_part_of_the_document() -> None:
    positions, _ = positions_of("one\n\n\ntwo")
    assert positions.to_qt(6) == 4
    assert positions.to_place(4) == 6
    assert positions.to_qt(4) == 3, "between two blocks: the end of the one before"


def test_a_text_without_blocks_has_one_place() -> None:
    positions, _ = positions_of("")
    assert positions.to_qt(7) == positions.to_place(7) == 0


@given(LETTERS)
def test_every_place_inside_a_block_comes_back(text: str) -> None:
    positions, spans = positions_of(text)
    for span in spans:
        for place in range(span.start, span.end + 1):
            assert positions.to_place(positions.to_qt(place)) == place
