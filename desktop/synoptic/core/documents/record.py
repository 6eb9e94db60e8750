"""What a project remembers of its own making: who read blind and when, and every edit."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reading:
    """A pass through the articles without sight of suggestions and of others' marks.

    `agent` is the id of who reads; `began` and `ended` are ISO 8601 in UTC, `ended` empty while it lasts.
    """

    agent: str
    began: str
    ended: str = ""


@dataclass(frozen=True, slots=True)
class Event:
    """An edit as the log keeps it: by whom and when, its kind and name, what became of which rows (JSON)."""

    number: int
    at: str
    agent: str
    edit: str
    label: str
    rows: str
