from __future__ import annotations

import shutil
from datetime import date
from typing import TYPE_CHECKING
from xml.etree import ElementTree

import pytest
from steps.project import ROOT, version
from steps.versions import CHANGELOG, METAINFO, PACKAGE, Unready, bump, windows_record

if TYPE_CHECKING:
    from pathlib import Path

DAY = date(2030, 2, 1)
NEWS = (
    "# Changelog\n\n## [Unreleased]\n\n### Added\n\n- A thing.\n\n## [0.0.1] - 2020-01-01\n\n- The first.\n"
)


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """The three places of a version, as they are now, with news to release."""
    for name in (PACKAGE, METAINFO):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, tmp_path / name)
    (tmp_path / CHANGELOG).write_text(NEWS, "utf-8")
    return tmp_path


def test_a_new_version_stands_in_all_three_places(checkout: Path) -> None:
    bump(checkout, "7.8.9", DAY)
    assert version(checkout) == "7.8.9"
    newest = ElementTree.parse(checkout / METAINFO).find("releases/release")
    assert newest is not None
    assert newest.attrib == {"version": "7.8.9", "date": "2030-02-01", "type": "stable"}
    assert (checkout / CHANGELOG).read_text("utf-8") == NEWS.replace(
        "## [Unreleased]\n", "## [Unreleased]\n\n## [7.8.9] - 2030-02-01\n"
    )


def test_the_version_of_the_checkout_can_be_released_once(checkout: Path) -> None:
    now = version(checkout)
    bump(checkout, now, DAY)
    releases = ElementTree.parse(checkout / METAINFO).findall("releases/release")
    assert [release.get("version") for release in releases].count(now) == 1
    with pytest.raises(Unready, match="does not come after"):
        bump(checkout, now, DAY)


@pytest.mark.parametrize("new", ["0.0.0", "0.0.1", "1.2", "v1.2.3", "1.2.3-beta", ""])
def test_what_is_no_later_version_changes_nothing(checkout: Path, new: str) -> None:
    before = {name: (checkout / name).read_bytes() for name in (PACKAGE, CHANGELOG, METAINFO)}
    with pytest.raises(Unready):
        bump(checkout, new, DAY)
    assert {name: (checkout / name).read_bytes() for name in before} == before


def test_without_news_there_is_no_release(checkout: Path) -> None:
    (checkout / CHANGELOG).write_text("# Changelog\n\n## [Unreleased]\n", "utf-8")
    with pytest.raises(Unready, match="Unreleased"):
        bump(checkout, "7.8.9", DAY)


def test_the_record_for_windows_is_an_expression_of_the_version() -> None:
    record = windows_record("7.8.9")
    compile(record, "version.txt", "eval")
    assert "filevers=(7, 8, 9, 0)" in record
