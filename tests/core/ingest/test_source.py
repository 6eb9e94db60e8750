"""A file that is not what it says is refused: with its name, what is wrong, what to do, and nothing lost."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from synoptic.core.ingest import source
from synoptic.core.ingest.source import load
from synoptic.errors import InputError


def written(folder: Path, content: bytes, name: str = "article.txt") -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def refusal_of(path: Path) -> str:
    with pytest.raises(InputError) as caught:
        load(path)
    message = str(caught.value)
    assert message.startswith(f"{path.name} was not imported: ")
    assert message.endswith("Nothing was lost or changed.")
    return message


@pytest.mark.parametrize("encoding", ["cp1251", "koi8-r", "gb18030", "big5", "euc_kr"])
def test_words_that_windows_1252_makes_gibberish_of_are_refused(tmp_path: Path, encoding: str) -> None:
    words = {
        "gb18030": "列车星期一离开平壤",
        "big5": "列車星期一離開平壤",
        "euc_kr": "열차는 월요일에 평양을 떠났다",
    }
    content = (words.get(encoding, "Поезд вышел в понедельник из Пхеньяна") * 9).encode(encoding)
    assert "Save it as UTF-8" in refusal_of(written(tmp_path, content))


def test_western_words_in_windows_1252_are_read(tmp_path: Path) -> None:
    words = "Le train a été arrêté à la frontière ; où était-il ? « Là-bas », répéta l’élève."
    assert load(written(tmp_path, words.encode("cp1252"))).text == words


def test_a_text_is_settled_and_dated_by_its_file(tmp_path: Path) -> None:
    path = written(tmp_path, b"one\r\ntwo\x00")
    os.utime(path, (1_694_520_000, 1_694_520_000))  # noon on 12 September 2023, UTC
    loaded = load(path)
    assert (loaded.text, loaded.name, loaded.path) == ("one\ntwo\ufffd", "article.txt", str(path))
    assert loaded.modified == "2023-09-12"
    assert loaded.notices == ("Characters that cannot be shown, replaced by \ufffd: 1.",)


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"\x89PNG\r\n\x1a\n", "a PNG picture"),
        (b"\xff\xd8\xff\xe0", "a JPEG picture"),
        (b"%PDF-1.7", "a PDF document"),
        (b"PK\x03\x04", "a zip archive or an office document"),
        (b"{\\rtf1", "an RTF document"),
        (b"SQLite format 3\x00", "a database or a Synoptic project"),
        (b"", "it is empty"),
        (b" \r\n\t\n", "it is empty"),
        (b"words " + bytes(range(32)) * 9, "its content is not text"),
        (bytes(range(256)) * 9, "its content is not text"),
    ],
)
def test_what_is_not_text_is_named(tmp_path: Path, content: bytes, what: str) -> None:
    assert what in refusal_of(written(tmp_path, content))


def test_a_folder_is_no_article(tmp_path: Path) -> None:
    assert "it is a folder" in refusal_of(tmp_path)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    assert "there is no such file" in refusal_of(tmp_path / "gone.txt")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names on this system")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert "it is not a file" in refusal_of(tmp_path / "pipe.txt")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="this user may read everything")
def test_a_file_that_may_not_be_read_is_named(tmp_path: Path) -> None:
    path = written(tmp_path, b"words")
    path.chmod(0)
    assert "it may not be read" in refusal_of(path)


def test_a_name_too_long_for_the_disk_is_refused(tmp_path: Path) -> None:
    assert "it could not be read" in refusal_of(tmp_path / f"{'x' * 300}.txt")


def test_a_file_that_is_too_large_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(source, "MAX_SOURCE", 10)
    assert "it is larger than 50 MB" in refusal_of(written(tmp_path, b"x" * 11))


def test_a_text_that_is_too_long_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(source, "MAX_TEXT", 10)
    assert "more than 5 million characters" in refusal_of(written(tmp_path, b"x" * 11))


@pytest.mark.skipif(os.name != "posix", reason="file names are bytes on POSIX only")
def test_a_name_that_is_no_unicode_can_be_stored_all_the_same(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt"))
    path.write_bytes(b"words")
    assert load(path).name == "caf\ufffd.txt"
    assert load(path).path.encode()
