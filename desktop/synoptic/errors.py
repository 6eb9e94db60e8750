"""What can go wrong through no fault of the program.

    SynopticError
    ├── InputError        a file that cannot be read as an article
    ├── EditError         an edit that does not fit the project as it is
    ├── StoreError        the project file
    │   ├── StoreLocked   another window or program has it open
    │   ├── StoreTooNew   written by a later version of Synoptic
    │   ├── StoreDamaged  its content does not match its own record
    │   └── NotAProject   some other kind of file
    ├── AnalysisError     the engine could not finish
    ├── ExportError       a report or picture that could not be written
    └── NoScreen          no screen to open a window on

Every message says what happened, what to do about it, and that nothing was lost. Anything that is not a
`SynopticError` is a bug.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


class SynopticError(Exception):
    """A failure that the reader can understand and act on."""


class InputError(SynopticError):
    """A file that cannot be read as an article."""


class EditError(SynopticError):
    """An edit that does not fit the project as it is."""


class StoreError(SynopticError):
    """The project file could not be opened, read or written."""


class StoreLocked(StoreError):
    """Another window or program has the project open."""


class StoreTooNew(StoreError):
    """The project was written by a later version of Synoptic."""


class StoreDamaged(StoreError):
    """What the project file holds does not match its own record; `backup` is a good one, if any."""

    backup: Path | None = None


class NotAProject(StoreError):
    """The file is not a Synoptic project."""


class AnalysisError(SynopticError):
    """The engine could not finish."""


class ExportError(SynopticError):
    """A report or picture could not be written."""


class NoScreen(SynopticError):
    """There is no screen to open a window on, or Qt cannot use it."""
