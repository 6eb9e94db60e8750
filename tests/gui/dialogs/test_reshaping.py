"""The dialogs in which statements are merged and split."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from synoptic.gui.dialogs.merge import CHOOSE, NOTHING, MergeDialog, OthersModel, outcome_words
from synoptic.gui.dialogs.split import LEAVE_SOME, NAME_IT, TICK_SOME, SplitDialog
from synoptic.gui.rows import BESIDE_ROLE

if TYPE_CHECKING:
    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot

    from helpers.train import Train
    from synoptic.gui.theme import Theme


WIDEST = 1280  # pixels


@pytest.fixture
def others(train: Train) -> OthersModel:
    statements = [one for one in train.workspace.statements if one.label != "Top speed"]
    return OthersModel(train.statement("Top speed"), statements, train.workspace.articles)


def test_the_list_is_a_sound_model(others: OthersModel, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(others)
    others.narrow("cars")
    qtmodeltester.check(others)


def test_a_statement_is_found_by_label_value_or_quote(others: OthersModel) -> None:
    for words, label in (
        ("CARS", "Number of cars"),
        ("since 2019", "First trip abroad"),
        ("mon 11", "Day of leaving"),
    ):
        others.narrow(words)
        assert others.index(0).data() == label
    others.narrow("no such words")
    assert others.rowCount() == 0
    assert others.statement_at(0) is None


def test_beside_a_statement_stands_who_speaks_of_it(others: OthersModel) -> None:
    others.narrow("number of cars")
    assert others.index(0).data(BESIDE_ROLE) == "A D"
    assert others.index(0).data(Qt.ItemDataRole.AccessibleTextRole) == "Number of cars, A D"


@pytest.fixture
def merge(train: Train, light: Theme, qtbot: QtBot) -> MergeDialog:
    others = [one for one in train.workspace.statements if one.label != "Top speed"]
    dialog = MergeDialog(train.statement("Top speed"), others, train.workspace.articles, light)
    qtbot.addWidget(dialog)
    return dialog


def test_what_comes_of_a_merge_is_shown_before_it(merge: MergeDialog, qtbot: QtBot) -> None:
    qtbot.keyClicks(merge.field, "number of cars")
    assert merge.other is not None
    assert merge.outcome.text() == "Conflicting\nA and D: 59 km/h\nC: about 50 km/h\nA and D: 20"
    merge.field.setText("nothing like it")
    assert (merge.outcome.text(), merge.ok.isEnabled()) == (NOTHING, False)


def test_the_arrows_move_in_the_list_while_one_types(merge: MergeDialog, qtbot: QtBot) -> None:
    qtbot.keyClick(merge.field, Qt.Key.Key_Down)
    first = merge.other
    assert first is not None
    qtbot.keyClick(merge.field, Qt.Key.Key_Down)
    assert merge.other is not first


def test_nothing_is_merged_that_nobody_chose(merge: MergeDialog, qtbot: QtBot) -> None:
    merge.show()
    qtbot.keyClick(merge.field, Qt.Key.Key_Return)
    assert merge.isVisible()
    assert (merge.other, merge.outcome.text(), merge.ok.isEnabled()) == (None, CHOOSE, False)
    merge.field.setText("cars")
    merge.field.clear()
    assert (merge.other, merge.ok.isEnabled()) == (None, False)


def test_the_outcome_names_relation_and_positions(train: Train) -> None:
    words = outcome_words(train.statement("Number of cars"), train.workspace.articles)
    assert words == "Shared\nA and D: 20"


@pytest.fixture
def split(train: Train, light: Theme, qtbot: QtBot) -> SplitDialog:
    badges = {article.id: article.letter for article in train.workspace.articles}
    dialog = SplitDialog(train.statement("Top speed"), badges, light)
    qtbot.addWidget(dialog)
    return dialog


def test_a_split_needs_something_on_both_sides_and_a_label(split: SplitDialog, train: Train) -> None:
    fast, slow = train.statement("Top speed").positions
    assert split.outcome.text() == TICK_SOME
    split.positions[fast.id].click()
    assert split.outcome.text() == NAME_IT
    split.field.setText("Elsewhere")
    assert split.ok.isEnabled()
    split.positions[slow.id].click()
    assert (split.outcome.text(), split.ok.isEnabled()) == (LEAVE_SOME, False)


def test_a_position_shows_whether_all_some_or_none_of_it_leaves(split: SplitDialog, train: Train) -> None:
    fast, _ = train.statement("Top speed").positions
    box, first = split.positions[fast.id], split.passages[fast.passages[0].id]
    first.click()
    assert box.checkState() is Qt.CheckState.PartiallyChecked
    box.click()
    assert split.leaving() == {one.id for one in fast.passages}
    box.click()
    assert split.leaving() == frozenset()


@pytest.mark.parametrize("word", ["x" * 100_000, "Worte und Wörter " * 6_000, "漢" * 100_000])
def test_words_without_end_make_no_dialog_wider_than_a_screen(
    train: Train, light: Theme, qtbot: QtBot, word: str
) -> None:
    first, *rest = train.statement("Top speed").positions
    endless = replace(first, value=word, passages=tuple(replace(p, exact=word) for p in first.passages))
    statement = replace(train.statement("Top speed"), label=word, positions=(endless, *rest))
    badges = {article.id: article.letter for article in train.workspace.articles}
    others = train.workspace.statements
    for dialog in (
        SplitDialog(statement, badges, light),
        MergeDialog(statement, others, train.workspace.articles, light),
    ):
        qtbot.addWidget(dialog)
        dialog.show()
        assert dialog.minimumSizeHint().width() < WIDEST
        assert dialog.width() < WIDEST
