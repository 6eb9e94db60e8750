"""The terms of everything that ships, as a folder of texts with an index."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from steps.parts import Part

INDEX = "index.txt"
USUAL = {"", ".txt", ".md", ".rst"}  # any other ending sets a text apart from one of the same name


def collect(parts: Sequence[Part], folder: Path) -> None:
    """Copy the licence texts of `parts` into `folder`, made anew, with an index that names each part."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    lines = []
    for part in parts:
        names = [_copied(part, text, folder) for text in part.texts]
        lines.append(f"{part.name} {part.version}".rstrip() + f": {part.terms} ({', '.join(names)})")
    (folder / INDEX).write_text("\n".join(lines) + "\n", "utf-8")


def _copied(part: Part, text: Path, folder: Path) -> str:
    """The name under which a text lies in the folder; texts that parts have in common lie there once."""
    shared = text.parent.name == "licences" and text.parent.parent.name == "packaging"
    own = text.stem if text.suffix in USUAL else text.name
    name = text.name if shared else f"{_plain(part.name)}-{_plain(own)}.txt"
    shutil.copyfile(text, folder / name)
    return name


def _plain(name: str) -> str:
    return re.sub(r"[^\w.+-]+", "-", name).strip("-")
