"""The engine beside a plain TF-IDF alignment; timed only with `--benchmark-enable`."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from benchmarks.engine_table import baseline
from helpers.builders import an_article
from synoptic.core.analysis import analyse

if TYPE_CHECKING:
    from pytest_benchmark.fixture import BenchmarkFixture

LIMIT = 8.0  # times the baseline, which knows no clause, figure or date
PLACES = ["Lund", "Brenn", "Selm", "Vala", "Arda", "Kell", "Orn", "Tove"]


def _articles(count: int) -> list[object]:
    """Articles of some 3,000 letters that tell a half of their sentences in common."""
    made = []
    for number in range(count):
        lines = []
        for line in range(24):
            place, other = PLACES[line % 8], PLACES[(line * 3 + number * (line % 2)) % 8]
            lines.append(
                f"About {20 + line + number * (line % 3)} people left {place} for {other} on Monday, "
                f"officials said, after the river had flooded {line + 3} houses near the old mill."
            )
        made.append(an_article("\n".join(lines), order=number))
    return list(made)


def test_five_articles_take_no_more_than_a_few_times_the_baseline(benchmark: BenchmarkFixture) -> None:
    articles = _articles(5)
    found = benchmark(analyse, articles)
    assert found
    if benchmark.disabled:
        return
    start = time.perf_counter()
    baseline(articles)
    simple = time.perf_counter() - start
    assert benchmark.stats.stats.median <= LIMIT * simple
