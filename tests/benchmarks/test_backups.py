"""How long an edit waits for the backup before it; timed only with `--benchmark-enable`."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from helpers.builders import an_article
from synoptic.core.documents.edits import AddArticles, Agent
from synoptic.core.store.backups import Backups
from synoptic.core.store.database import Store

if TYPE_CHECKING:
    from pathlib import Path

    from pytest_benchmark.fixture import BenchmarkFixture

READER = Agent("Ada")
LIMIT = 0.75  # of the time that the project takes to open, which is mostly the full check
ARTICLES = 40  # of 90,000 letters: some 10 MB


def test_an_edit_waits_for_a_copy_less_long_than_the_project_took_to_open(
    benchmark: BenchmarkFixture, tmp_path: Path
) -> None:
    path = tmp_path / "large.synoptic"
    with Store.create(path, READER) as store:
        texts = (" ".join(f"word{n}x{number}" for n in range(9_000)) for number in range(ARTICLES))
        store.apply(AddArticles(tuple(map(an_article, texts))))
    begun = time.perf_counter()
    with Store.open(path, READER) as store:
        opening = time.perf_counter() - begun
        backups = Backups(tmp_path / "backups", path)
        edit, source = AddArticles((an_article("One more."),)), store._connection

        def forget() -> None:
            backups.wait()
            for each in backups.all():
                each.chmod(0o600)
                each.unlink()

        benchmark.pedantic(lambda: backups.before(edit, source), setup=forget, rounds=5)
        backups.wait()
        assert len(backups.all()) == 1
    if not benchmark.disabled:
        assert benchmark.stats.stats.median <= LIMIT * opening
