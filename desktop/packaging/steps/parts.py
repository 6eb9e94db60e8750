"""What the frozen program is made of, each part with its version, its terms and the texts of them.

The recipe writes down every file that it took; a part is known by where its files came from: a Python
distribution, Python itself, a Debian package, or this checkout.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import sysconfig
from dataclasses import dataclass
from importlib.metadata import Distribution, distributions
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from steps.project import PACKAGING, ROOT, version

if TYPE_CHECKING:
    from collections.abc import Iterable

TEXTS = PACKAGING / "licences"
SUPPLEMENTS = {  # distributions whose wheels bring no texts
    "pyside6-essentials": ("Qt.txt", "LGPL-3.0.txt", "GPL-3.0.txt"),
    "shiboken6": ("Qt.txt", "LGPL-3.0.txt", "GPL-3.0.txt"),
}
ALWAYS = ("pyinstaller",)  # its start program is in every build, though no list names it
_LICENCE_FILE = re.compile(r"licen[cs]|copying|notice", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Part:
    """Something by others, or ourselves: name, version, terms, their texts, and its address (purl)."""

    name: str
    version: str
    terms: str
    texts: tuple[Path, ...]
    address: str


def shipped(manifest: Path) -> list[Part]:
    """The parts behind the files that the recipe took, by name.

    `manifest` is a JSON list of paths. A part without a licence text ends the build.
    """
    sources = {Path(entry) for entry in json.loads(manifest.read_text("utf-8"))}
    parts = {part.name: part for part in [_synoptic(), _python(), *_fonts(), *_distributions(sources)]}
    parts |= {part.name: part for part in _debian_packages(_unclaimed(sources))}
    silent = sorted(part.name for part in parts.values() if not part.texts)
    if silent:
        raise SystemExit(
            f"no licence text of {', '.join(silent)}: put one into {TEXTS} and name it in parts.py"
        )
    return [parts[name] for name in sorted(parts, key=str.lower)]


def _synoptic() -> Part:
    return Part("Synoptic", version(), "MIT", (ROOT / "LICENSE",), f"pkg:generic/synoptic@{version()}")


def _python() -> Part:
    number = ".".join(map(str, sys.version_info[:3]))
    library = Path(sysconfig.get_path("stdlib"))
    debian = Path(f"/usr/share/doc/python{sys.version_info.major}.{sys.version_info.minor}/copyright")
    places = (library / "LICENSE.txt", Path(sys.base_prefix) / "LICENSE.txt", debian)
    texts = tuple(place for place in places if place.is_file())[:1]
    return Part("Python", number, "PSF-2.0", texts, f"pkg:generic/python@{number}")


def _fonts() -> list[Part]:
    """The fonts in resources, each known by its licence file."""
    return [
        Part(f"{path.name.removesuffix('-LICENSE.txt')} (font)", "", "OFL-1.1", (path,), "")
        for path in sorted((ROOT / "resources/fonts").glob("*-LICENSE.txt"))
    ]


def _distributions(sources: set[Path]) -> list[Part]:
    return [_of(one) for one in distributions() if _name(one) in ALWAYS or _owned(one) & sources]


def _owned(one: Distribution) -> set[Path]:
    if _name(one) == "synoptic":
        return set()  # it is in this checkout, and part of every build
    return {Path(str(one.locate_file(file))) for file in one.files or ()}


def _of(one: Distribution) -> Part:
    own = [Path(str(one.locate_file(file))) for file in one.files or () if _is_licence(file)]
    texts = [path for path in own if path.is_file() and path.suffix not in {".py", ".pyc"}]
    texts += [TEXTS / name for name in SUPPLEMENTS.get(_name(one), ())]
    name = one.metadata["Name"]
    return Part(name, one.version, _terms(one), tuple(texts), f"pkg:pypi/{_name(one)}@{one.version}")


def _is_licence(file: PurePath) -> bool:
    """Does a file's name or its folder say that it is a licence, as of the libraries inside a library?"""
    return bool(_LICENCE_FILE.search(file.name)) or "licenses" in file.parent.parts


def _name(one: Distribution) -> str:
    return re.sub(r"[-_.]+", "-", one.metadata["Name"]).lower()


def _terms(one: Distribution) -> str:
    fields = one.metadata.json
    named = str(fields.get("license_expression") or fields.get("license") or "")
    return " ".join(named.split()) or "see its text"


def _unclaimed(sources: Iterable[Path]) -> list[Path]:
    """The shared libraries of the system among the files."""
    homes = [ROOT, Path(sys.prefix), Path(sys.base_prefix), Path(sysconfig.get_path("stdlib"))]
    return sorted(path for path in sources if not any(path.is_relative_to(home) for home in homes))


def _debian_packages(files: list[Path]) -> list[Part]:
    """The Debian packages that hold `files`; on other systems the system's own files need no licence here."""
    if not files or shutil.which("dpkg-query") is None:
        return []
    found: dict[str, Part] = {}
    for path in files:
        name = _package_of(path)
        found.setdefault(name, _package(name))
    return list(found.values())


def _package_of(path: Path) -> str:
    """The package of a file, which dpkg may know with or without /usr before it."""
    for known in (str(path), str(path).removeprefix("/usr"), str(path.resolve())):
        told = subprocess.run(["dpkg-query", "-S", known], capture_output=True, text=True, check=False)
        if told.returncode == 0:
            return told.stdout.split(":")[0]
    raise SystemExit(f"{path} ships, but no distribution or package holds it")


def _package(name: str) -> Part:
    query = ["dpkg-query", "-W", "-f=${Version} ${Architecture}\n", name]
    told = subprocess.run(query, capture_output=True, text=True, check=True).stdout.splitlines()[0]
    number, architecture = told.split()
    text = Path(f"/usr/share/doc/{name}/copyright")
    address = f"pkg:deb/debian/{name}@{number}?arch={architecture}"
    return Part(name, number, "see its text", (text,) if text.is_file() else (), address)
