from __future__ import annotations

import random
import shutil
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from synoptic.core.documents.edits import Action, AddSuggestions, Agent, Decide
from synoptic.core.store.database import Store
from synoptic.core.store.migrations import rehash
from synoptic.errors import StoreDamaged, StoreError

if TYPE_CHECKING:
    from pathlib import Path

    from synoptic.core.documents.statement import Statement

READER = Agent("Ada")
FLIPS = 100


@pytest.fixture
def closed(filled: Store, departure: Statement) -> Path:
    """The file of a project with articles and a decision."""
    filled.apply(AddSuggestions((departure,)))
    filled.apply(Decide(departure.id, Action.ACCEPT))
    filled.close()
    return filled.path


def content(path: Path) -> tuple[object, ...]:
    """Everything that a reader would be shown."""
    with Store.open(path, READER) as store:
        return (store.project, store.articles(), store.statements(), store.decisions(), store.events())


def tamper(path: Path, script: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(script)


def test_a_flipped_bit_never_shows_as_wrong_text(closed: Path, tmp_path: Path) -> None:
    sound, expected, refused = closed.read_bytes(), content(closed), 0
    chance = random.Random(20231109)
    for _ in range(FLIPS):
        damaged = bytearray(sound)
        damaged[chance.randrange(len(damaged))] ^= 1 << chance.randrange(8)
        copy = tmp_path / "copy.synoptic"
        copy.write_bytes(damaged)
        try:
            assert content(copy) == expected
        except StoreError:
            refused += 1
        assert copy.read_bytes() == damaged
    assert refused > 0


def test_every_flipped_letter_of_an_article_is_noticed(closed: Path) -> None:
    sound = closed.read_bytes()
    at = sound.index(b"The train left on Monday")
    for bit in range(8):
        damaged = bytearray(sound)
        damaged[at + 4] ^= 1 << bit
        closed.write_bytes(damaged)
        with pytest.raises(StoreDamaged, match="was left as it is; open a backup"):
            content(closed)


def test_a_name_that_is_no_text_is_noticed(closed: Path) -> None:
    garbled = closed.read_bytes().replace(b"passage_article", b"passage\xc3article", 1)
    closed.write_bytes(garbled.replace(b"CREATE INDEX passage_article", b"CREATE INDEX passage article"))
    with pytest.raises(StoreDamaged, match="not UTF-8"):
        content(closed)


@pytest.mark.parametrize("share", [0.01, 0.3, 0.5, 0.99])
def test_a_file_cut_short_is_refused(closed: Path, share: float) -> None:
    sound = closed.read_bytes()
    closed.write_bytes(sound[: int(len(sound) * share)])
    with pytest.raises(StoreError):
        content(closed)


@pytest.mark.parametrize(
    "script",
    [
        "CREATE TRIGGER gone AFTER INSERT ON passage BEGIN DELETE FROM passage; END",
        "CREATE VIEW more AS SELECT * FROM article",
        "CREATE TABLE more (x)",
        "CREATE INDEX more ON article (place)",
        "DROP INDEX passage_article",
        "ALTER TABLE article ADD COLUMN more TEXT AS (upper(id))",
        "CREATE TRIGGER gone AFTER INSERT ON statement_words_content BEGIN DELETE FROM statement; END",
        "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, 'TEXT NOT NULL', 'TEXT')",
    ],
)
def test_a_file_that_declares_something_else_is_refused(closed: Path, script: str) -> None:
    tamper(closed, script)
    before = closed.read_bytes()
    with pytest.raises(StoreDamaged, match="its tables are not those"):
        content(closed)
    assert closed.read_bytes() == before


@pytest.mark.parametrize(
    ("script", "finding"),
    [
        ("UPDATE revision SET text = replace(text, 'Monday', 'Friday')", "“revision” does not match"),
        ("UPDATE decision SET action = 'reject'", "“decision” does not match"),
        ("UPDATE event SET label = 'Nothing'", "“event” does not match"),
        ("DELETE FROM position", "refers to something that is not there"),
        ("DELETE FROM project", "does not say which project it is"),
        ("DELETE FROM statement_words", "does not list what is in “statement”"),
        ("DELETE FROM article_words_data WHERE id > 10", "damaged"),
        ("UPDATE article_words_content SET c2 = 'other words'", "damaged"),
    ],
)
def test_a_row_that_somebody_tampered_with_is_noticed(closed: Path, script: str, finding: str) -> None:
    tamper(closed, script)
    with pytest.raises(StoreDamaged, match=finding):
        content(closed)


@pytest.mark.parametrize(
    "script",
    [
        "UPDATE statement SET kind = 'colour'",
        "UPDATE revision SET blocks = '[[5,1,\"paragraph\",0]]'",
        "UPDATE revision SET runs = 'no json'",
        "UPDATE position SET parsed = '[\"weight\",1,2]'",
        "UPDATE statement SET tags = '" + "[" * 100_000 + "'",
        "UPDATE passage SET state = 'lost'",
        "UPDATE article SET place = -7",
        "UPDATE article SET revision = (SELECT min(id) FROM revision)",
        "UPDATE revision SET blocks = '[[0.5,5.2,\"paragraph\",0]]'",
        "UPDATE revision SET blocks = '[[0,5,\"paragraph\",-3]]'",
        "UPDATE revision SET blocks = '[[0,5,\"list item\",99999999999]]'",
        "UPDATE revision SET blocks = '[[0,999999,\"paragraph\",0]]'",
        'UPDATE revision SET blocks = \'[[0,9,"paragraph",0],[5,12,"paragraph",0]]\'',
        'UPDATE revision SET blocks = \'[[9,12,"paragraph",0],[0,5,"paragraph",0]]\'',
        "UPDATE revision SET blocks = '{}'",
        'UPDATE revision SET runs = \'[[0,999999,"link",""]]\'',
        "UPDATE revision SET runs = '[[0,5,\"link\",5]]'",
        "UPDATE revision SET notices = '[null]'",
        "UPDATE revision SET notices = '[\"\\ud800\"]'",
        "UPDATE revision SET sha256 = 'of another text'",
        "UPDATE statement SET tags = '[{}]'",
        'UPDATE position SET parsed = \'["quantity","many",null,"km"]\'',
        'UPDATE position SET parsed = \'["quantity",1,1e999,"km"]\'',
        "UPDATE position SET parsed = '[\"quantity\",1,2,null]'",
        "UPDATE position SET parsed = '[\"time\",1,2]'",
        "UPDATE position SET parsed = '[\"quantity\"]'",
        "UPDATE decision SET action = 'shrug'",
        "UPDATE event SET number = 9223372036854775807 WHERE number = (SELECT max(number) FROM event)",
    ],
)
def test_what_synoptic_cannot_have_written_is_refused_though_its_fingerprint_fits(
    closed: Path, script: str
) -> None:
    tamper(closed, script)
    with closing(sqlite3.connect(closed)) as connection:
        rehash(connection, script.split()[1])
        connection.commit()
    with pytest.raises(StoreDamaged, match=f"“{closed.name}” is damaged .* cannot have written"):
        content(closed)


@pytest.mark.parametrize(
    "script",
    [
        'UPDATE passage SET "end" = 999999',
        "UPDATE passage SET start = -4",
        'UPDATE passage SET start = "end" + 1',
        "UPDATE passage SET exact = 'not these words'",
    ],
)
def test_a_passage_that_its_article_does_not_say_is_refused(closed: Path, script: str) -> None:
    tamper(closed, script)
    with closing(sqlite3.connect(closed)) as connection:
        rehash(connection, "passage")
        connection.commit()
    with pytest.raises(StoreDamaged, match="not what its article says"):
        content(closed)


def test_a_copy_of_the_open_file_is_whole(filled: Store, tmp_path: Path) -> None:
    copy = tmp_path / "copy.synoptic"
    shutil.copy(filled.path, copy)
    with Store.open(copy, READER) as again:
        assert again.articles() == filled.articles()
