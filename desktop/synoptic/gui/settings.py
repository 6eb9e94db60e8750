"""What the program remembers between starts: recent projects, look, window, a session for each project."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Generic, NamedTuple, TypeVar

from PySide6.QtCore import QSettings

from synoptic import paths

T = TypeVar("T")

FILE_NAME = "synoptic.ini"
RECENT_KEPT = 10


class Key(NamedTuple, Generic[T]):
    """The name of a setting and what it is until somebody sets it; the default gives the type."""

    name: str
    default: T


SYSTEM_THEME = "system"

THEME = Key("look/theme", SYSTEM_THEME)
ZOOM = Key("reading/zoom", 100)  # per cent
LINKED_SCROLLING = Key("reading/linked_scrolling", True)
MOTION = Key("look/motion", True)
MENU_BAR = Key("window/menu_bar", False)
READER = Key("review/reader", "")  # by what name one signs; empty: the one that one logs in with
GEOMETRY = Key("window/geometry", "")  # Qt's own bytes in base64
RECENT: Key[list[str]] = Key("projects/recent", [])


class Settings:
    """Settings in one INI file, each of the type of its key; what is damaged reads as the default."""

    def __init__(self, path: Path | None = None) -> None:
        file = path or paths.config_folder() / FILE_NAME
        self._store = QSettings(str(file), QSettings.Format.IniFormat)

    def get(self, key: Key[T]) -> T:
        """The value of a setting, or its default where it was never set or cannot be read."""
        value = self._read(key.name)
        return value if type(value) is type(key.default) else key.default

    def set(self, key: Key[T], value: T) -> None:
        """Remember the value of a setting."""
        self._store.setValue(key.name, json.dumps(value))

    def recent(self) -> list[Path]:
        """The projects opened last, newest first; some may be gone since."""
        return [Path(entry) for entry in self.get(RECENT) if isinstance(entry, str)]

    def remember_project(self, path: Path) -> None:
        """Put a project at the head of the recent ones."""
        entries = [str(path.absolute()), *(str(known) for known in self.recent())]
        self.set(RECENT, list(dict.fromkeys(entries))[:RECENT_KEPT])

    def rename_project(self, old: Path, new: Path) -> None:
        """Have a recent project by its new name, where it stood in the list."""
        before, after = str(old.absolute()), str(new.absolute())
        entries = [after if entry == before else entry for entry in self.get(RECENT) if entry != after]
        self.set(RECENT, list(dict.fromkeys(entries)))

    def cover(self, project: str) -> dict[str, str]:
        """Title and signature of the last report of the project with this id; empty before the first."""
        value = self._read(f"report/{project}")
        return {str(k): str(v) for k, v in value.items()} if isinstance(value, dict) else {}

    def set_cover(self, project: str, title: str, by: str) -> None:
        """Remember what the report of a project is called and who signs it; empty words are not kept."""
        kept = {name: words for name, words in (("title", title), ("by", by)) if words}
        self._store.setValue(f"report/{project}", json.dumps(kept))

    def forget_project(self, path: Path, project: str) -> None:
        """Strike a project that is gone from the recent ones, and forget how the window stood for its id."""
        self._store.remove(f"session/{project}")
        self._store.remove(f"selves/{project}")
        self._store.remove(f"report/{project}")
        gone = str(path.absolute())
        self.set(RECENT, [entry for entry in self.get(RECENT) if entry != gone])

    def forget_projects(self) -> None:
        """Clear the list of recent projects; the files stay."""
        self.set(RECENT, [])

    def session(self, project: str) -> dict[str, object]:
        """How the window stood when the project with this id was last closed; empty when it never was."""
        value = self._read(f"session/{project}")
        return value if isinstance(value, dict) else {}

    def set_session(self, project: str, state: dict[str, object]) -> None:
        """Remember how the window stands for the project with this id."""
        self._store.setValue(f"session/{project}", json.dumps(state))

    def selves(self, project: str) -> dict[str, str]:
        """As whom each reader at this machine edits the project with this id; empty: as themselves."""
        value = self._read(f"selves/{project}")
        return {str(k): str(v) for k, v in value.items()} if isinstance(value, dict) else {}

    def set_self(self, project: str, reader: str, agent: str) -> None:
        """Remember as whom a reader edits the project with this id."""
        self._store.setValue(f"selves/{project}", json.dumps({**self.selves(project), reader: agent}))

    def save(self) -> None:
        """Write everything to the file now."""
        self._store.sync()

    def _read(self, name: str) -> object:
        raw = self._store.value(name)
        if not isinstance(raw, str):
            return None
        try:
            value: object = json.loads(raw)
        except ValueError:
            return None
        return value
