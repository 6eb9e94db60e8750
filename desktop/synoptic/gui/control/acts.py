"""What a notice names, done from the notice: a command by its menu or its key becomes a button."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from synoptic.gui.actions import COMMANDS, Command, plain
from synoptic.gui.control.review import FILTERED

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from synoptic.gui.actions import Actions

QUOTED = re.compile(r"“[^”]*”")  # titles and names, which may look like anything
KEY = re.compile(r"\bF\d+\b|\bCtrl\+(?:Shift\+)?\w\b")
# what a notice says in other words than a command's, and what is done about it, step by step
DEEDS: dict[str, tuple[str, tuple[str, ...]]] = {
    FILTERED: ("Show them", ("filter_undecided", "next_undecided"))
}


def named_in(text: str) -> list[Command]:
    """The commands that `text` names by menu ("Edit > Undo") or key ("F5"), in the order of the table.

    What stands in quotation marks names none.
    """
    text = QUOTED.sub("", text)
    keys = set(KEY.findall(text))
    return [
        command
        for command in COMMANDS
        if _path(command) in text or any(key.toString() in keys for key in command.sequences())
    ]


def choices_for(text: str, actions: Actions) -> dict[str, Callable[[], object]]:
    """Buttons for what a notice names and can be done now: words, and what each does."""
    wanted: dict[str, tuple[str, ...]] = {plain(one.text): (one.id,) for one in named_in(text)}
    wanted |= {words: steps for phrase, (words, steps) in DEEDS.items() if phrase in text}
    return {
        words: partial(_carry_out, actions, steps)
        for words, steps in wanted.items()
        if actions[steps[0]].isEnabled()
    }


def _carry_out(actions: Actions, commands: Sequence[str]) -> None:
    for command in commands:
        actions[command].trigger()


def _path(command: Command) -> str:
    return f"{plain(command.menu)} > {plain(command.text)}"
