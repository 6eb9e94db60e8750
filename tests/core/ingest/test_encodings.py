"""Whatever the bytes, the reader gets characters, and is told where that took a guess."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synoptic.core.ingest.encodings import decode

TEXT = "The ferry’s crew – “five hours” – waited. Ærø, Πειραιάς.\n"


@pytest.mark.parametrize(
    "content",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"),
        codecs.BOM_UTF32_BE + TEXT.encode("utf-32-be"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
    ],
    ids=[
        "utf-8",
        "utf-8 mark",
        "utf-16 le",
        "utf-16 be",
        "utf-32 le",
        "utf-32 be",
        "le no mark",
        "be no mark",
    ],
)
def test_unicode_is_read_without_a_word(content: bytes) -> None:
    decoded = decode(content)
    assert decoded.text == TEXT
    assert decoded.notices == ()


def test_windows_1252_is_read_with_a_notice() -> None:
    decoded = decode("The crew’s “five hours” – at Ærø".encode("cp1252"))
    assert decoded.text == "The crew’s “five hours” – at Ærø"
    assert decoded.notices == (
        "The file does not say how its characters are encoded; it was read as Windows-1252.",
    )


def test_one_broken_byte_does_not_spoil_a_text_in_utf_8() -> None:
    decoded = decode(TEXT.encode() + b"\xff end")
    assert decoded.text == TEXT + "\ufffd end"
    assert decoded.notices == ("Places that are not sound UTF-8, replaced by \ufffd: 1.",)


def test_half_a_character_at_the_end_of_utf_16_is_told() -> None:
    decoded = decode(codecs.BOM_UTF16_LE + "ferry".encode("utf-16-le") + b"x")
    assert decoded.text == "ferry\ufffd"
    assert decoded.notices == ("Some bytes are not sound UTF-16-LE and stand as \ufffd.",)


def test_half_a_pair_in_utf_16_is_left_for_settling() -> None:
    assert decode(codecs.BOM_UTF16_LE + "a".encode("utf-16-le") + b"\x00\xd8").text == "a\ud800"


def test_a_broken_text_with_the_mark_of_utf_8_is_still_utf_8() -> None:
    assert decode(codecs.BOM_UTF8 + b"caf\xe9").text == "caf\ufffd"


def test_nothing_is_nothing() -> None:
    assert decode(b"").text == ""


@given(st.binary())
def test_any_bytes_become_some_characters(content: bytes) -> None:
    assert isinstance(decode(content).text, str)


@given(st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"])))
def test_what_was_written_as_utf_8_is_read_as_written(text: str) -> None:
    assert decode(text.encode()).text == text.removeprefix("\ufeff")
