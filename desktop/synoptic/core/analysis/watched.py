"""Rows of things that say so while they are gone through, so that long work shows that it goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

T = TypeVar("T")
EVERY = 32  # things between two ticks; the slowest rule takes a millisecond for each


class Watched(tuple[T, ...]):
    """A tuple that calls `tick` again and again while somebody goes through it."""

    tick: Callable[[], None]

    @classmethod
    def of(cls, things: Iterable[T], tick: Callable[[], None]) -> Watched[T]:
        """The things, watched by `tick`; what that raises ends the work."""
        made = cls(things)
        made.tick = tick
        return made

    def __iter__(self) -> Iterator[T]:
        for place, thing in enumerate(super().__iter__()):
            if place % EVERY == 0:
                self.tick()
            yield thing


def along(things: Sequence[T], row: Sequence[object]) -> Sequence[T]:
    """The things, watched as a row is from which they were made; themselves where nobody watches that."""
    return Watched.of(things, row.tick) if isinstance(row, Watched) else things
