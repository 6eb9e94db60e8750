"""A report takes its name in one step or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from synoptic.core.exchange.files import write_whole
from synoptic.core.exchange.formats import FORMATS, format_named
from synoptic.errors import ExportError

if TYPE_CHECKING:
    from pathlib import Path


def test_it_is_written_over_an_earlier_one_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "report.html"
    path.write_bytes(b"old")
    write_whole(path, b"new")
    assert path.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_that_is_not_there_is_named_and_nothing_was_lost(tmp_path: Path) -> None:
    path = tmp_path / "none" / "report.html"
    with pytest.raises(ExportError, match=r"report\.html.*could not be written.*Nothing was lost"):
        write_whole(path, b"new")


def test_a_folder_is_not_written_over(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="is not a file"):
        write_whole(tmp_path, b"new")
    assert tmp_path.is_dir()


def test_a_project_is_not_written_over(tmp_path: Path) -> None:
    path = tmp_path / "event.synoptic"
    path.write_bytes(b"SQLite format 3\0 and more")
    with pytest.raises(ExportError, match="is a project"):
        write_whole(path, b"new")
    assert path.read_bytes().startswith(b"SQLite")


def test_an_article_of_the_project_is_not_written_over(tmp_path: Path) -> None:
    path = tmp_path / "article.md"
    path.write_bytes(b"what the source says")
    with pytest.raises(ExportError, match="belongs to this project"):
        write_whole(path, b"new", keep=[str(path)])
    assert path.read_bytes() == b"what the source says"


def test_a_link_keeps_pointing_and_its_target_gets_the_report(tmp_path: Path) -> None:
    target, link = tmp_path / "target.html", tmp_path / "link.html"
    target.write_bytes(b"old")
    link.symlink_to(target)
    write_whole(link, b"new")
    assert link.is_symlink()
    assert target.read_bytes() == b"new"


def test_a_format_is_found_by_its_name_and_others_are_refused() -> None:
    assert format_named("markdown") is FORMATS["markdown"]
    with pytest.raises(ExportError, match="html, markdown"):
        format_named("pdf")


def test_a_project_is_not_even_looked_into(tmp_path: Path) -> None:
    path = tmp_path / "other.synoptic"
    path.write_bytes(b"whatever it holds")
    with pytest.raises(ExportError, match="is a project"):
        write_whole(path, b"new")
    assert path.read_bytes() == b"whatever it holds"


def test_links_that_lead_to_one_another_are_refused(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    one.symlink_to(other)
    other.symlink_to(one)
    with pytest.raises(ExportError, match=r"could not be written|leads nowhere"):
        write_whole(one, b"new")
