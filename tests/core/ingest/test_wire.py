"""What the worker says is checked like any other input."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from synoptic.core.ingest import read
from synoptic.core.ingest.wire import packed, packed_refusal, unpacked
from synoptic.errors import InputError

FIXTURES = Path(__file__).parents[2] / "fixtures" / "articles"


def understood(answer: bytes) -> bool:
    try:
        unpacked(answer)
    except ValueError:
        return False
    return True


@pytest.mark.parametrize("name", ["ferry.md", "ferry.txt"])
def test_an_article_arrives_as_it_was_sent(name: str) -> None:
    article = read(FIXTURES / name)
    arrived = unpacked(packed(article))
    assert not isinstance(arrived, str)
    assert replace(arrived, id=article.id, revision=article.revision) == article


def test_a_refusal_arrives_as_its_message() -> None:
    assert unpacked(packed_refusal(InputError("no words"))) == "no words"


@pytest.mark.parametrize(
    "change",
    [
        {"blocks": [[0, 99, "paragraph", 0]]},
        {"blocks": [[3, 1, "paragraph", 0]]},
        {"blocks": [[0, 1, "banner", 0]]},
        {"blocks": [[0, 1]]},
        {"runs": [[0, 9, "link", ""]]},
        {"known": {"title": ["A", "hearsay"]}},
        {"known": None},
    ],
)
def test_an_article_that_cannot_be_is_refused(change: dict[str, object]) -> None:
    sound = {"text": "word", "blocks": [], "runs": [], "known": {}, "path": "", "notices": []}
    assert understood(json.dumps(sound).encode())
    assert not understood(json.dumps(sound | change).encode())


@pytest.mark.parametrize("answer", [b"", b"\xff", b"{", b"[]", b"1", b"{}", b"[" * 100_000])
def test_junk_is_refused(answer: bytes) -> None:
    assert not understood(answer)
