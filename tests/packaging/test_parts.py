from __future__ import annotations

import json
import sys
import sysconfig
from pathlib import Path

import lxml
import pypdfium2
import pytest
from PySide6.QtGui import QImage
from steps import licences, sbom
from steps.archives import SUMS, sha256, sums, zipped
from steps.icons import draw, icns, ico
from steps.parts import Part, shipped

from synoptic import paths
from synoptic.gui.dialogs.about import COLLECTED, licence_text

NOW = 1_800_000_000


@pytest.fixture
def manifest(tmp_path: Path) -> Path:
    """The list of a build that took something of ours, of Python and of one library."""
    taken = [Path(__file__), Path(sysconfig.get_path("stdlib")) / "json/__init__.py", Path(lxml.__file__)]
    path = tmp_path / "shipped.json"
    path.write_text(json.dumps([str(one) for one in taken]), "utf-8")
    return path


def part(name: str, text: Path) -> Part:
    return Part(name, "1.0", "MIT", (text,), f"pkg:pypi/{name}@1.0")


def test_the_parts_of_a_build_are_known_by_its_files(manifest: Path) -> None:
    parts = {part.name: part for part in shipped(manifest)}
    assert {"Synoptic", "Python", "lxml", "Inter (font)", "SourceSerifPro (font)"} <= parts.keys()
    assert "pytest" not in parts
    assert parts["Python"].version == ".".join(map(str, sys.version_info[:3]))
    assert parts["lxml"].address.startswith("pkg:pypi/lxml@")


def test_a_library_inside_a_library_brings_its_licence_too(tmp_path: Path) -> None:
    taken = tmp_path / "shipped.json"
    taken.write_text(json.dumps([pypdfium2.__file__]), "utf-8")
    part = next(part for part in shipped(taken) if part.name == "pypdfium2")
    assert {"BSD-3-Clause.txt", "pdfium.txt", "freetype.txt"} <= {text.name for text in part.texts}


def test_each_part_brings_its_licence_into_the_folder(manifest: Path, tmp_path: Path) -> None:
    parts, folder = shipped(manifest), tmp_path / "licences"
    licences.collect(parts, folder)
    index = (folder / licences.INDEX).read_text("utf-8").splitlines()
    assert len(index) == len(parts)
    named = {name for line in index for name in line.rpartition("(")[2].rstrip(")").split(", ")}
    assert named == {path.name for path in folder.iterdir()} - {licences.INDEX}
    assert all(path.stat().st_size for path in folder.iterdir())


def test_the_frozen_program_shows_them_all(
    manifest: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    parts, root = shipped(manifest), tmp_path / "resources"
    licences.collect(parts, root / COLLECTED)
    monkeypatch.setattr(paths, "resource_root", lambda: root)
    shown = licence_text()
    assert [part.name for part in parts if f"{part.name} {part.version}".rstrip() not in shown] == []
    assert "PYTHON SOFTWARE FOUNDATION LICENSE" in shown
    assert "SIL OPEN FONT LICENSE" in shown.upper()


def test_licences_of_an_earlier_build_do_not_stay(tmp_path: Path) -> None:
    text = tmp_path / "LICENSE"
    text.write_text("Do as you like.", "utf-8")
    licences.collect([part("old", text)], tmp_path / "licences")
    licences.collect([part("new", text)], tmp_path / "licences")
    assert sorted(path.name for path in (tmp_path / "licences").iterdir()) == ["index.txt", "new-LICENSE.txt"]


def test_the_bill_names_every_part_once_and_says_what_needs_what(tmp_path: Path) -> None:
    own, other = part("synoptic", tmp_path), part("other", tmp_path)
    bill = json.loads(sbom.bill(own, [own, other], NOW))
    assert (bill["bomFormat"], bill["specVersion"]) == ("CycloneDX", "1.5")
    assert bill["metadata"]["component"]["name"] == "synoptic"
    assert [component["purl"] for component in bill["components"]] == ["pkg:pypi/other@1.0"]
    assert bill["dependencies"] == [{"ref": own.address, "dependsOn": [other.address]}]
    assert sbom.bill(own, [own, other], NOW) == sbom.bill(own, [own, other], NOW)


def test_the_sums_are_those_that_sha256sum_reads(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt"):
        (tmp_path / name).write_bytes(b"abc")
    sums([tmp_path / "b.txt", tmp_path / "a.txt"], tmp_path / SUMS)
    abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    assert (tmp_path / SUMS).read_text("utf-8") == f"{abc}  a.txt\n{abc}  b.txt\n"


def test_a_zip_comes_out_the_same_each_time(tmp_path: Path) -> None:
    (tmp_path / "synoptic/inner").mkdir(parents=True)
    (tmp_path / "synoptic/inner/file.txt").write_text("words", "utf-8")
    zipped(tmp_path / "synoptic", tmp_path / "one.zip", NOW)
    (tmp_path / "synoptic/inner/file.txt").touch()
    zipped(tmp_path / "synoptic", tmp_path / "two.zip", NOW)
    assert sha256(tmp_path / "one.zip") == sha256(tmp_path / "two.zip")


def test_the_icon_is_drawn_in_every_size_and_read_back_by_windows_form(tmp_path: Path) -> None:
    drawn = {size: path.read_bytes() for size, path in draw(tmp_path).items()}
    for size, png in drawn.items():
        image = QImage.fromData(png)
        assert (image.width(), image.height()) == (size, size)
        assert image.pixelColor(size // 2, size // 2).alpha() == 255
    whole = QImage.fromData(ico({size: drawn[size] for size in (16, 256)}), "ico")
    assert whole.width() in {16, 256}


def test_the_apple_form_says_how_long_it_and_its_pictures_are(tmp_path: Path) -> None:
    drawn = {size: path.read_bytes() for size, path in draw(tmp_path).items()}
    whole = icns(drawn)
    assert whole[:4] == b"icns"
    assert int.from_bytes(whole[4:8], "big") == len(whole)
    place, found = 8, []
    while place < len(whole):
        found.append(whole[place : place + 4])
        place += int.from_bytes(whole[place + 4 : place + 8], "big")
    assert found == [b"ic07", b"ic08", b"ic09"]
