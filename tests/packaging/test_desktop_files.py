"""What a desktop is told of Synoptic, held against the desktop's own validators."""

from __future__ import annotations

import gzip
import shutil
import subprocess
import tomllib
from typing import TYPE_CHECKING
from xml.etree import ElementTree

import pytest
from steps.archives import tar_xz
from steps.deb import package
from steps.icons import draw
from steps.project import LINUX, MEDIA_TYPE, PROGRAM_ID, ROOT, SUMMARY, version

from synoptic.core.store.schema import APPLICATION_ID
from synoptic.core.workspace import SUFFIX

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Tool = Callable[[str], str]

DESKTOP = LINUX / "synoptic.desktop"
METAINFO = LINUX / f"{PROGRAM_ID}.metainfo.xml"
MIME = LINUX / "synoptic-mime.xml"
LONG_AGO = 1_700_000_000


def told(*command: str | Path) -> str:
    outcome = subprocess.run(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
    )
    assert outcome.returncode == 0, outcome.stdout
    return outcome.stdout


def test_the_desktop_file_is_valid(tool: Tool) -> None:
    assert told(tool("desktop-file-validate"), DESKTOP) == ""


def test_the_metainfo_is_valid(tool: Tool) -> None:
    assert "successful" in told(tool("appstreamcli"), "validate", "--no-net", "--pedantic", METAINFO)


def test_a_project_is_known_by_its_suffix_and_by_its_content(tool: Tool, tmp_path: Path) -> None:
    (tmp_path / "packages").mkdir()
    shutil.copy(MIME, tmp_path / "packages/synoptic.xml")
    told(tool("update-mime-database"), "-n", tmp_path)
    assert f"{MEDIA_TYPE}:*{SUFFIX}" in (tmp_path / "globs").read_text("utf-8")
    assert APPLICATION_ID.to_bytes(4, "big") in (tmp_path / "magic").read_bytes()


def test_all_files_agree_on_type_summary_and_version() -> None:
    metainfo = ElementTree.parse(METAINFO)
    assert f"MimeType={MEDIA_TYPE};" in DESKTOP.read_text("utf-8")
    assert f"Comment={SUMMARY}\n" in DESKTOP.read_text("utf-8")
    assert metainfo.findtext("provides/mediatype") == MEDIA_TYPE
    assert metainfo.findtext("summary") == SUMMARY
    assert metainfo.findtext("project_license") == licence_of_the_package()
    latest = metainfo.find("releases/release")
    assert latest is not None
    assert latest.get("version") == version()


def licence_of_the_package() -> str:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    return str(project["license"])


@pytest.fixture
def made(tool: Tool, tmp_path: Path) -> Path:
    """A package whose program is a small one; the rest of it is what ships."""
    for name in ("dpkg-deb", "objdump"):
        tool(name)
    program = tmp_path / "synoptic"
    program.mkdir()
    shutil.copyfile("/bin/true", program / "synoptic")
    (program / "synoptic").chmod(0o755)
    return package(program, draw(tmp_path / "icons"), version(), tmp_path, LONG_AGO)


def test_the_package_passes_lintian(made: Path, tool: Tool) -> None:
    assert "E: " not in told(tool("lintian"), "--allow-root", "--fail-on", "error", made)


def test_the_package_holds_what_a_desktop_looks_for(made: Path, tmp_path: Path) -> None:
    told("dpkg-deb", "--extract", made, tmp_path / "root")
    root = tmp_path / "root/usr"
    assert (root / "bin/synoptic").resolve() == root / "lib/synoptic/synoptic"
    assert (root / "share/applications/synoptic.desktop").is_file()
    assert (root / f"share/metainfo/{PROGRAM_ID}.metainfo.xml").is_file()
    assert (root / "share/icons/hicolor/scalable/apps/synoptic.svg").is_file()
    assert (root / "share/icons/hicolor/48x48/apps/synoptic.png").is_file()
    manual = gzip.decompress((root / "share/man/man1/synoptic.1.gz").read_bytes()).decode()
    assert ".SH SYNOPSIS" in manual
    assert "MIT" in (root / "share/doc/synoptic/copyright").read_text("utf-8")


def test_the_same_source_gives_the_same_archives(made: Path, tmp_path: Path) -> None:
    first = made.read_bytes()
    drawn = {int(path.stem): path for path in (tmp_path / "icons").iterdir()}
    again = package(tmp_path / "synoptic", drawn, version(), tmp_path, LONG_AGO)
    assert again.read_bytes() == first
    for name in ("one.tar.xz", "two.tar.xz"):
        tar_xz(tmp_path / "synoptic", tmp_path / name, LONG_AGO)
    assert (tmp_path / "one.tar.xz").read_bytes() == (tmp_path / "two.tar.xz").read_bytes()
