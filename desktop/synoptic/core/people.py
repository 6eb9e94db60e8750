"""Who reads at this machine: each person has an id of their own, which goes with all that they do.

A name does not tell two Annas of one newsroom apart, and changes. So every name that was ever signed with
here has an id, kept in the user's settings folder; a person who changes their name keeps theirs. What one
person does on two machines has two ids until they say that they are one, about which they are asked once
where a project knows somebody of their name. Where the folder keeps nothing, the id follows from the name:
then readers of one name are one.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from typing import TYPE_CHECKING

from synoptic import logs, paths
from synoptic.core.documents.record import Agent

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

FILE_NAME = "readers.json"

_log = logs.logger("people")


def person(name: str) -> Agent:
    """The person who signs with this name here; somebody new, not yet kept, where nobody did."""
    known = people()
    if name in known:
        return Agent(name, id=known[name])
    if paths.keeps_config():
        return Agent(name)
    from uuid import NAMESPACE_URL, uuid5  # a hundredth of the start

    return Agent(name, id=str(uuid5(NAMESPACE_URL, f"synoptic:reader/{name}")))


def keep(person: Agent) -> None:
    """Remember who signs with a name, where nobody did yet."""
    known = people()
    if person.name not in known:
        _keep({**known, person.name: person.id})


def rename(old: str, new: str) -> None:
    """Let the person who signed as `old` sign as `new` from now on, unless somebody signs so already."""
    known = people()
    if old in known and new not in known:
        _keep({new if name == old else name: key for name, key in known.items()})


def people() -> dict[str, str]:
    """Everybody who ever signed here: name to id; nobody where that cannot be read."""
    found = _found(paths.config_place() / FILE_NAME) or {}
    return {name: key for name, key in found.items() if isinstance(key, str) and key}


def _found(path: Path) -> dict[str, object] | None:
    """What the file holds; None where that is not what belongs there."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


def _keep(people: Mapping[str, str]) -> None:
    path = (paths.config_folder() / FILE_NAME).resolve()  # a link stays one
    unfinished = path.with_name(f"{path.name}.{os.getpid()}.part")  # two programs may write at once
    try:
        unfinished.write_text(json.dumps(people, indent=1), encoding="utf-8")
        if path.is_file() and _found(path) is None:
            path.replace(path.with_suffix(".damaged.json"))  # somebody may still read the ids out of it
        unfinished.replace(path)
    except OSError as error:
        with suppress(OSError):
            unfinished.unlink()
        _log.warning("the readers at this machine could not be kept: %s", error)
