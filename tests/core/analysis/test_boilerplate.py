"""Lines of the page."""

from __future__ import annotations

import pytest

from synoptic.core.analysis.boilerplate import is_boilerplate


@pytest.mark.parametrize(
    "line",
    ["Also watch | Storm hits the coast", "Read more: Storm hits the coast", "Photo: A. Berg via Radio Vest",
     "By Ida Holt", "Updated 14 May 2024", "(Reporting by Lars Holm in Brenn)", "Follow us on social media",
     "https://example.org/news", "John Doe/Getty Images", "The Associated Press contributed to this report."],
)  # fmt: skip
def test_what_belongs_to_the_page_is_read_over(line: str) -> None:
    assert is_boilerplate(line)


@pytest.mark.parametrize(
    "line",
    ["The storm hit the coast on Monday.", "Read the report, said the minister, before you vote on it.",
     "Published figures show that the river rose by two metres, which is more than anybody in the valley of "
     "Lund had expected after the long and dry summer of last year, the board said."],
)  # fmt: skip
def test_what_is_told_is_not(line: str) -> None:
    assert not is_boilerplate(line)
