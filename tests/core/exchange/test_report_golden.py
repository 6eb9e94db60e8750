"""The whole report of a small project, kept as files. Look at the difference before refreshing them:
`pytest tests/core/exchange/test_report_golden.py --refresh-golden`.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from golden.project import project
from synoptic.core.exchange.formats import FORMATS
from synoptic.core.exchange.report.building import build
from synoptic.core.exchange.report.model import Edition

GOLDEN = Path(__file__).parents[2] / "golden"


@pytest.mark.parametrize("form", FORMATS.values(), ids=lambda form: form.name)
@pytest.mark.parametrize("everything", [False, True], ids=["decided", "all"])
def test_the_report_is_as_it_was(form: object, everything: bool, request: pytest.FixtureRequest) -> None:
    report = build(project(), Edition("2024-03-06", "Synoptic 1.0", everything))
    content = form.write(report)
    kept = GOLDEN / f"report-{'all' if everything else 'decided'}{form.suffix}"
    if request.config.getoption("--refresh-golden"):
        kept.write_bytes(content)
    assert content.decode() == kept.read_text("utf-8")
