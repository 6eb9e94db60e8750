"""The form over what is known of an article."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from helpers.builders import an_article
from synoptic.core.documents.article import Known, Origin
from synoptic.gui.dialogs.describe import NO_DATE, WHY_DATE, DescribeDialog, origin_words

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from synoptic.gui.theme import Theme


@pytest.fixture
def dialog(light: Theme, qtbot: QtBot) -> DescribeDialog:
    article = an_article("It left on Monday.", "First", "2023-09-11", 0)
    dialog = DescribeDialog(replace(article, author=Known("Ann", Origin.FRONT_MATTER)), light)
    qtbot.addWidget(dialog)
    return dialog


def test_what_is_left_alone_is_not_written_anew(dialog: DescribeDialog) -> None:
    assert dialog.known() == {}


def test_only_what_was_changed_is_written(dialog: DescribeDialog) -> None:
    dialog.fields["publisher"].setText("  The Gazette ")
    dialog.fields["author"].clear()
    assert dialog.known() == {"publisher": "The Gazette", "author": ""}


@pytest.mark.parametrize("written", ["12 September 2023", "2023-09-12", "September 12, 2023"])
def test_a_date_may_be_written_as_people_write_it(dialog: DescribeDialog, written: str) -> None:
    dialog.fields["published"].setText(written)
    assert dialog.known() == {"published": "2023-09-12"}
    assert (dialog.ok.isEnabled(), dialog.trouble.text()) == (True, WHY_DATE)


@pytest.mark.parametrize("written", ["soon", "3/4/2023", "2023-02-31"])
def test_a_date_that_cannot_be_read_in_one_way_is_not_taken(dialog: DescribeDialog, written: str) -> None:
    dialog.fields["published"].setText(written)
    assert (dialog.ok.isEnabled(), dialog.trouble.text()) == (False, NO_DATE)


def test_no_date_is_a_date_that_is_not_known(dialog: DescribeDialog) -> None:
    dialog.fields["published"].clear()
    assert dialog.ok.isEnabled()
    assert dialog.known() == {"published": ""}


def test_each_entry_says_where_it_was_found() -> None:
    assert origin_words(Known()) == "not known"
    assert origin_words(Known("x", Origin.READER)) == "as a reader wrote it"
    assert origin_words(Known("x", Origin.FIRST_LINE)) == "found in the first line"
