"""What the record of a project still tells of a statement that is in it no more."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from synoptic.core.documents.edits import Decision
    from synoptic.core.documents.record import Event


class Gone(NamedTuple):
    """A statement that was taken out: what it was called and the edit that took it out, where that is known.

    `decision` is the last one that was made on it and stands; None where it was taken back.
    """

    label: str
    removal: Event | None
    decision: Decision | None
