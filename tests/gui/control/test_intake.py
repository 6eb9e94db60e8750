"""What the reader is told while files come in."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QUrl

from helpers.builders import an_article
from synoptic.core.documents.article import Known, Origin
from synoptic.core.documents.edits import AddArticles, BeginReading, RemoveArticle
from synoptic.core.documents.statement import State
from synoptic.gui.control.intake import BLIND, Intake, added_words, known_words, refusal_words
from synoptic.gui.control.pasting import NO_WORDS, Pasted
from synoptic.gui.jobs import Refused

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from synoptic.gui.desk import Desk

SECONDS = 60_000  # far more than is ever needed, in milliseconds


@pytest.fixture
def intake(desk: Desk) -> Iterator[Intake]:
    intake = Intake(desk)
    yield intake
    intake.close()


def refused(*names: str) -> list[Refused]:
    return [Refused(Path("/somewhere") / name, f"{name} was not imported: it is no text.") for name in names]


def test_each_refused_file_is_named_with_its_reason() -> None:
    assert refusal_words(refused("a.txt", "b.txt")) == [
        "a.txt was not imported: it is no text.",
        "b.txt was not imported: it is no text.",
    ]


def test_a_refused_file_that_was_named_twice_is_told_of_once(tmp_path: Path) -> None:
    (tmp_path / "link.txt").symlink_to(tmp_path / "a.txt")
    twice = [Refused(tmp_path / name, f"{name} is no text.") for name in ("a.txt", "link.txt")]
    assert len(refusal_words(twice)) == 1
    assert len(refusal_words(refused("a", "a", "a", "a"))) == 1


def test_what_is_said_of_a_file_that_cannot_be_read_names_it_once(
    intake: Intake, tmp_path: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(intake.warned, timeout=SECONDS) as heard:
        intake.take_in([tmp_path / "missing.txt", tmp_path / "missing.txt"])
    assert heard.args[0].count("missing.txt was not imported") == 1


def test_many_refused_files_are_named_in_one_notice() -> None:
    words = "4 files were not imported: a, b, c and d. The log says why for each."
    assert refusal_words(refused("a", "b", "c", "d")) == [words]


def test_files_for_a_project_that_was_analysed_wait_for_the_reader(
    intake: Intake, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "fourth.txt"
    file.write_text("A fourth account.\n", encoding="utf-8")
    with qtbot.waitSignal(intake.noticed, timeout=SECONDS) as heard:
        intake.take_in([file])
    assert heard.args == [added_words(1)]
    assert len(desk.workspace.articles) == 4
    assert not intake.busy


def test_an_analysis_leaves_what_was_decided_alone(intake: Intake, desk: Desk, qtbot: QtBot) -> None:
    own = [one for one in desk.workspace.statements if one.state is State.ACCEPTED]
    with qtbot.waitSignal(intake.idle, timeout=SECONDS):
        intake.analyse()
    assert [one for one in desk.workspace.statements if one.state is State.ACCEPTED] == own


def test_an_article_that_goes_during_the_analysis_starts_it_anew(
    intake: Intake, desk: Desk, qtbot: QtBot
) -> None:
    intake.analyse()
    removed = desk.workspace.articles[2]
    desk.history.perform(RemoveArticle(removed.id))
    with qtbot.waitSignal(intake.idle, timeout=SECONDS):
        pass
    assert all(removed.id not in one.articles for one in desk.workspace.statements)


def test_a_single_article_has_nothing_to_be_compared_with(intake: Intake, desk: Desk, qtbot: QtBot) -> None:
    for article in desk.workspace.articles[1:]:
        desk.history.perform(RemoveArticle(article.id))
    with qtbot.waitSignal(intake.noticed, timeout=SECONDS):
        intake.analyse()
    assert not intake.busy


def test_taking_back_the_import_ends_its_analysis(intake: Intake, desk: Desk, qtbot: QtBot) -> None:
    intake.analyse()
    told: list[str] = []
    intake.noticed.connect(told.append)
    with qtbot.waitSignal(intake.idle, timeout=SECONDS):
        for article in desk.workspace.articles[1:]:
            desk.history.perform(RemoveArticle(article.id))
    assert not intake.busy
    assert told == []


def test_reading_that_ends_during_the_analysis_leaves_the_work_under_way(
    intake: Intake, tmp_path: Path, qtbot: QtBot
) -> None:
    intake.analyse()
    rested: list[bool] = []
    intake.idle.connect(lambda: rested.append(intake.busy))
    with qtbot.waitSignal(intake.warned, timeout=SECONDS):
        intake.take_in([tmp_path / "missing.txt"])
    qtbot.waitUntil(lambda: bool(rested), timeout=SECONDS)
    assert rested == [False]


def test_an_article_that_is_there_already_is_left_out_and_said(
    intake: Intake, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    article = desk.workspace.articles[0]
    (tmp_path / "again.txt").write_text(article.text, encoding="utf-8")
    with qtbot.waitSignal(intake.noticed, timeout=SECONDS) as heard:
        intake.take_in([tmp_path / "again.txt"])
    assert heard.args == [known_words(1)]
    assert len(desk.workspace.articles) == 3


def test_what_an_analysis_leaves_out_is_said(intake: Intake, desk: Desk, qtbot: QtBot) -> None:
    german = "Der Zug hat am Montag die Stadt verlassen, und der Präsident ist nicht mit ihm gefahren. " * 4
    desk.bridge.apply(AddArticles((replace(an_article(german), language=Known("de", Origin.TEXT)),)))
    notices: list[str] = []
    intake.warned.connect(notices.append)
    with qtbot.waitSignal(intake.proposed, timeout=SECONDS):
        intake.analyse()
    qtbot.waitUntil(lambda: bool(notices), timeout=SECONDS)
    assert "German" in " ".join(notices)


def test_a_further_analysis_is_proposed_and_not_taken_in(intake: Intake, desk: Desk, qtbot: QtBot) -> None:
    before = desk.workspace.statements
    with qtbot.waitSignal(intake.proposed, timeout=SECONDS) as heard:
        intake.analyse()
    assert all(one.suggestion is not None for one in heard.args[0])
    assert desk.workspace.statements == before


def test_an_analysis_gives_nothing_away_to_who_reads_blind(intake: Intake, desk: Desk, qtbot: QtBot) -> None:
    intake.analyse()
    desk.history.perform(BeginReading())
    with qtbot.waitSignal(intake.noticed, timeout=SECONDS) as heard:
        pass
    assert heard.args == [BLIND]


def test_copied_words_become_an_article_that_knows_no_file(intake: Intake, desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(intake.noticed, timeout=SECONDS) as heard:
        intake.paste("Ferry leaves\n\nThe ferry left the port on Monday morning with 20 people on board.\n")
    assert heard.args == [added_words(1)]
    pasted = desk.workspace.articles[-1]
    assert str(pasted.title) == "Ferry leaves"
    assert (pasted.path, pasted.published.value) == ("", "")
    desk.history.undo()
    assert pasted.id not in {article.id for article in desk.workspace.articles}


def test_copied_files_come_in_as_files_and_not_as_their_addresses(
    intake: Intake, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    file, copied = tmp_path / "ferry.txt", QMimeData()
    file.write_text("Ferry leaves\n\nThe ferry left the port on Monday morning with 20 people on board.\n")
    copied.setUrls([QUrl.fromLocalFile(str(file))])
    with qtbot.waitSignal(intake.noticed, timeout=SECONDS):
        intake.paste_copied(copied)
    assert desk.workspace.articles[-1].path == str(file)


def test_a_copied_address_of_the_web_stays_words(intake: Intake, desk: Desk, qtbot: QtBot) -> None:
    copied = QMimeData()
    copied.setUrls([QUrl("https://example.org/ferry")])
    with qtbot.waitSignal(intake.noticed, timeout=SECONDS):
        intake.paste_copied(copied)
    assert desk.workspace.articles[-1].text == "https://example.org/ferry"


def test_of_a_clipboard_that_never_held_anything_nothing_is_pasted(intake: Intake, qtbot: QtBot) -> None:
    with qtbot.waitSignal(intake.noticed) as heard:
        intake.paste_copied(None)
    assert heard.args == [NO_WORDS]


def test_without_words_nothing_is_pasted(intake: Intake, desk: Desk, qtbot: QtBot) -> None:
    before = desk.workspace.articles
    with qtbot.waitSignal(intake.noticed) as heard:
        intake.paste(" \n ")
    assert heard.args == [NO_WORDS]
    assert desk.workspace.articles == before


def test_no_file_is_left_of_what_was_pasted(tmp_path: Path) -> None:
    pasted = Pasted()
    file = pasted.file_for("Half a pair: \ud800\r\nand more")
    assert file.read_bytes() == b"Half a pair: ?\r\nand more"
    assert pasted.settled([an_article("x")])[0].text == "x"
    pasted.clear()
    assert not file.parent.exists()
