"""Without a screen the program says what to do, and Qt is not asked."""

from __future__ import annotations

import socket
from typing import TYPE_CHECKING

import pytest

from synoptic.errors import NoScreen
from synoptic.gui.screen import X_PORT, answers, require_screen

if TYPE_CHECKING:
    from collections.abc import Iterator

FREE_DISPLAY = 97


def test_no_display_at_all_is_refused_with_what_to_do() -> None:
    with pytest.raises(NoScreen, match=r"synoptic analyse.*synoptic shot.*xvfb-run"):
        require_screen({}, "linux")


def test_a_display_that_does_not_answer_is_refused_by_name() -> None:
    with pytest.raises(NoScreen, match=f":{FREE_DISPLAY}"):
        require_screen({"DISPLAY": f":{FREE_DISPLAY}"}, "linux")


@pytest.mark.parametrize(
    ("environment", "platform"),
    [
        ({"QT_QPA_PLATFORM": "offscreen"}, "linux"),
        ({"QT_QPA_PLATFORM": "wayland"}, "linux"),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux"),
        ({}, "darwin"),
        ({}, "win32"),
    ],
)
def test_what_needs_no_x_server_is_let_through(environment: dict[str, str], platform: str) -> None:
    require_screen(environment, platform)


@pytest.mark.parametrize("display", ["", "nonsense", "host:", ":a"])
def test_what_is_no_display_does_not_answer(display: str) -> None:
    assert not answers(display)


@pytest.fixture
def listening() -> Iterator[int]:
    """The number of a display that listens on this machine's loopback."""
    for number in range(40, 90):
        server = socket.socket()
        try:
            server.bind(("127.0.0.1", X_PORT + number))
        except OSError:
            server.close()
            continue
        server.listen()
        yield number
        server.close()
        return


def test_a_display_over_the_network_answers(listening: int) -> None:
    assert answers(f"127.0.0.1:{listening}.0")
