"""The card shows a statement with all that is needed to decide, and asks for what the reader wishes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea

from helpers.builders import a_position, a_statement, an_article
from synoptic.core.documents.edits import (
    Action,
    AddArticles,
    AddStatement,
    ArrangeArticles,
    ChangeStatement,
    Decide,
    RemoveStatement,
    ReviseArticle,
)
from synoptic.core.documents.statement import Relation, State
from synoptic.gui.badges import Badges
from synoptic.gui.panels.card_body import LONGEST
from synoptic.gui.panels.decision_bar import DecisionBar, Wish, possible
from synoptic.gui.panels.prose import Prose
from synoptic.gui.panels.quote import Quote
from synoptic.gui.panels.statement_card import StatementCard
from synoptic.gui.panels.tag import TagLine

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from helpers.train import Train
    from synoptic.gui.bridge import Bridge
    from synoptic.gui.models.query import Query
    from synoptic.gui.models.selection import Selection
    from synoptic.gui.theme import Theme


@pytest.fixture
def card(bridge: Bridge, query: Query, selection: Selection, light: Theme, qtbot: QtBot) -> StatementCard:
    card = StatementCard(bridge, query, selection, light)
    qtbot.addWidget(card)
    card.resize(318, 800)
    card.show()
    return card


def words(card: StatementCard) -> list[str]:
    return [prose.text for prose in card.findChildren(Prose) if prose.text]


def quotes(card: StatementCard) -> list[str]:
    return [quote.accessibleName() for quote in card.findChildren(Quote)]


def offered(card: StatementCard) -> set[Wish]:
    bar = card.findChildren(DecisionBar)[0]
    return {wish for wish, button in bar.buttons.items() if button.isEnabled()}


def test_a_conflict_shows_relation_positions_quotes_and_why(
    card: StatementCard, train: Train, selection: Selection
) -> None:
    selection.select(train.id("Top speed"))
    tag = card.findChildren(TagLine)[0]
    assert tag.accessibleName() == "Conflicting · quantity, suggested, score 0.94"
    assert words(card) == [
        "Top speed",
        "59 km/h",
        "about 50 km/h",
        "Why: because of Top speed",
        "A and D share their wording: likely one origin. 3 sources, 2 origins.",
        "No passage in B.",
    ]
    assert quotes(card) == [
        "A: unable to go beyond 59 km/h",
        "D: limited to 59 km/h",
        "a speed of about 50km/h",
    ]
    assert [badges.letters for badges in card.findChildren(Badges)] == [("A", "D"), ("C",)]


def test_the_words_that_give_each_answer_are_tinted(
    card: StatementCard, train: Train, selection: Selection, light: Theme
) -> None:
    def tinted(quote: Quote) -> list[int]:
        tint, image = light.look(quote_relation).tint, quote.grab().toImage()
        return [x for x in range(image.width()) if any(image.pixelColor(x, y) == tint for y in range(30))]

    quote_relation = Relation.CONFLICTING
    selection.select(train.id("Top speed"))
    for quote in card.findChildren(Quote):
        assert min(tinted(quote)) > quote.width() // 4  # the words before it are not
    quote_relation = Relation.UNIQUE
    selection.select(train.id("Colour"))
    assert not tinted(card.findChildren(Quote)[0])


def test_what_one_article_says_alone_names_those_that_do_not(
    card: StatementCard, train: Train, selection: Selection, bridge: Bridge
) -> None:
    colour = train.statement("Colour")
    bridge.apply(ChangeStatement(replace(colour, silent=frozenset({train.b.id, train.c.id}))))
    selection.select(colour.id)
    assert "B and C are silent. No passage in D." in words(card)


def test_a_position_that_a_later_one_explains_says_so(
    card: StatementCard, train: Train, selection: Selection
) -> None:
    selection.select(train.id("Number of dead"))
    assert "→ superseded by 14" in words(card)


def test_a_rejected_passage_is_left_out_but_a_rejected_statement_shows_all(
    card: StatementCard, train: Train, selection: Selection, bridge: Bridge
) -> None:
    cars = train.statement("Number of cars")
    first, second = cars.positions[0].passages
    without = replace(cars.positions[0], passages=(first, replace(second, state=State.REJECTED)))
    bridge.apply(ChangeStatement(replace(cars, positions=(without,))))
    selection.select(cars.id)
    assert [quote.text() for quote in card.findChildren(Quote)] == ["at least 20 bulletproof cars"]
    selection.select(train.id("Weather"))
    assert len(card.findChildren(Quote)) == 1


def test_speaker_and_hedge_are_told_with_the_quote(
    card: StatementCard, train: Train, selection: Selection, bridge: Bridge
) -> None:
    rumour = train.statement("Rumour")
    position = rumour.positions[0]
    passage = replace(position.passages[0], speaker="a government official", hedge="is rumoured")
    changed = replace(rumour, positions=(replace(position, passages=(passage,)),))
    bridge.apply(ChangeStatement(changed))
    selection.select(rumour.id)
    assert quotes(card) == ["it is rumoured, a government official · hedged: “is rumoured”"]


def test_a_passage_of_an_earlier_text_is_said_to_be_so(
    card: StatementCard, train: Train, selection: Selection, bridge: Bridge
) -> None:
    newer = replace(train.d, text="Nothing of the kind.", blocks=(), revision="newer", number=2)
    bridge.apply(ReviseArticle(newer))
    selection.select(train.id("Rumour"))
    assert quotes(card) == ["it is rumoured, not placed yet in the newer text"]


def test_clicking_a_quote_leads_to_its_passage(
    card: StatementCard, train: Train, selection: Selection, qtbot: QtBot
) -> None:
    selection.select(train.id("Top speed"))
    quote = card.findChildren(Quote)[1]
    with qtbot.waitSignal(card.passage_clicked) as clicked:
        qtbot.mouseClick(quote, Qt.MouseButton.LeftButton)
    assert clicked.args == [train.statement("Top speed").positions[0].passages[1].id]
    with qtbot.waitSignal(card.passage_clicked):
        qtbot.keyClick(quote, Qt.Key.Key_Space)


@pytest.mark.parametrize(
    ("wish", "key", "signal"),
    [
        (Wish.ACCEPT, Qt.Key.Key_A, "accept_requested"),
        (Wish.CORRECT, Qt.Key.Key_E, "correct_requested"),
        (Wish.REJECT, Qt.Key.Key_R, "reject_requested"),
        (Wish.SKIP, Qt.Key.Key_S, "skip_requested"),
    ],
)
def test_each_button_and_its_key_ask_for_the_same(
    card: StatementCard,
    train: Train,
    selection: Selection,
    qtbot: QtBot,
    wish: Wish,
    key: Qt.Key,
    signal: str,
) -> None:
    selection.select(train.id("Top speed"))
    bar = card.findChildren(DecisionBar)[0]
    for act in (
        lambda: qtbot.mouseClick(bar.buttons[wish], Qt.MouseButton.LeftButton),
        lambda: qtbot.keyClick(card, key),
    ):
        with qtbot.waitSignal(getattr(card, signal)) as asked:
            act()
        assert asked.args == [train.id("Top speed")]


def test_asking_changes_nothing_by_itself(
    card: StatementCard, train: Train, selection: Selection, qtbot: QtBot
) -> None:
    before = train.statement("Top speed")
    selection.select(before.id)
    qtbot.keyClick(card, Qt.Key.Key_A)
    assert train.statement("Top speed") == before


def test_an_accepted_one_says_by_whom_and_can_still_be_rejected_or_corrected(
    card: StatementCard, train: Train, selection: Selection, bridge: Bridge, qtbot: QtBot
) -> None:
    speed = train.id("Top speed")
    selection.select(speed)
    bridge.apply(Decide(speed, Action.ACCEPT))
    told = f"Accepted by {train.workspace.decided_by(speed)}, today "
    assert any(line.startswith(told) for line in words(card))
    assert offered(card) == {Wish.CORRECT, Wish.REJECT, Wish.TAKE_BACK, Wish.SKIP}
    with qtbot.assertNotEmitted(card.accept_requested):
        qtbot.keyClick(card, Qt.Key.Key_A)


def test_the_way_back_stands_in_place_of_what_was_done(
    card: StatementCard, train: Train, selection: Selection, qtbot: QtBot
) -> None:
    bar = card.findChild(DecisionBar)
    assert bar is not None
    for word, away in (("Top speed", Wish.TAKE_BACK), ("Weather", Wish.REJECT), ("First", Wish.ACCEPT)):
        selection.select(train.id(word))
        assert {wish for wish, button in bar.buttons.items() if button.isHidden()} == {away}
    with qtbot.waitSignal(card.take_back_requested) as asked:
        qtbot.keyClick(card, Qt.Key.Key_U)
    assert asked.args == [train.id("First")]


def test_what_can_be_wished_depends_on_the_state(train: Train) -> None:
    assert possible(train.statement("Top speed")) == set(Wish) - {Wish.TAKE_BACK}
    assert possible(train.statement("Weather")) == set(Wish) - {Wish.REJECT}
    assert possible(train.statement("Colour")) == {Wish.CORRECT, Wish.SKIP}
    assert possible(None) == set()


def test_without_a_statement_it_invites(card: StatementCard) -> None:
    assert words(card)[0] == "Choose a mark or a row"
    assert "5 suggestions wait for a decision." in words(card)[1]
    assert card.statement is None


def test_when_all_is_decided_it_says_so(card: StatementCard, train: Train, bridge: Bridge) -> None:
    for statement in train.workspace.statements:
        if statement.state == "suggested":
            bridge.apply(Decide(statement.id, Action.ACCEPT))
    assert words(card) == [
        "All decided",
        "7 statements stand: 2 conflicts, 1 superseded, 2 shared, 2 in one article only.",
    ]


def test_in_an_empty_project_it_says_what_to_do(card: StatementCard, train: Train, bridge: Bridge) -> None:
    for statement in train.workspace.statements:
        bridge.apply(RemoveStatement(statement.id))
    assert words(card)[0] == "No statements yet"


def test_a_statement_that_goes_and_comes_back_does_so_on_the_card(
    card: StatementCard, train: Train, selection: Selection, bridge: Bridge
) -> None:
    selection.select(train.id("Colour"))
    applied = bridge.apply(RemoveStatement(selection.statement))
    assert words(card)[0] == "Choose a mark or a row"
    assert applied is not None
    bridge.apply(applied.inverse)
    assert words(card)[0] == "Colour of the train"


def test_letters_follow_the_order_of_articles(
    card: StatementCard, train: Train, selection: Selection, bridge: Bridge
) -> None:
    selection.select(train.id("Number of cars"))
    bridge.apply(ArrangeArticles((train.d.id, train.a.id, train.b.id, train.c.id)))
    assert quotes(card) == ["A: 20 bulletproof cars", "B: at least 20 bulletproof cars"]


def test_an_edit_of_another_statement_leaves_the_card_alone(
    card: StatementCard, train: Train, selection: Selection, bridge: Bridge
) -> None:
    selection.select(train.id("Top speed"))
    before = card.findChildren(Quote)[0]
    bridge.apply(Decide(train.id("Rumour"), Action.ACCEPT))
    assert card.findChildren(Quote)[0] is before


@pytest.mark.parametrize("letters", ["w", "word "])
def test_an_endless_label_is_cut_on_the_card_and_told_in_whole(
    card: StatementCard, train: Train, bridge: Bridge, selection: Selection, letters: str
) -> None:
    label = (letters * 100_000)[:100_000].strip()
    bridge.apply(ChangeStatement(replace(train.statement("Colour"), label=label)))
    selection.select(train.id("wwww" if letters == "w" else "word word"))
    shown = words(card)[0]
    assert shown.endswith("…")
    assert len(shown.replace("\u200b", "")) <= LONGEST
    assert any(prose.accessibleName() == label for prose in card.findChildren(Prose))
    assert card.height() == 800


def test_a_long_statement_scrolls_under_buttons_that_stay(
    card: StatementCard, train: Train, selection: Selection, bridge: Bridge, qtbot: QtBot
) -> None:
    long = an_article("\n".join(f"sentence number {n} goes on for a while" for n in range(60)), order=4)
    bridge.apply(AddArticles((long,)))
    said = [(long, line) for line in long.text.split("\n")]
    bridge.apply(AddStatement(a_statement("Sentences", a_position("x" * 90, *said))))
    selection.select(train.id("Sentences"))
    bar = card.findChildren(QScrollArea)[0].verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    buttons = card.findChildren(DecisionBar)[0]
    assert card.rect().contains(buttons.geometry().translated(buttons.parentWidget().pos()))
    assert all(quote.width() < card.width() for quote in card.findChildren(Quote))
    bar.setValue(200)
    bridge.apply(ChangeStatement(replace(train.statement("Sentences"), note="seen")))
    assert bar.value() == 200


@pytest.mark.parametrize("word", ["Top speed", "Day of", "Number of dead", "First", "Rumour", "Weather", ""])
def test_the_card_is_drawn_in_every_theme(
    bridge: Bridge, query: Query, selection: Selection, theme: Theme, train: Train, qtbot: QtBot, word: str
) -> None:
    card = StatementCard(bridge, query, selection, theme)
    qtbot.addWidget(card)
    card.resize(318, 600)
    if word:
        selection.select(train.id(word))
    card.set_theme(theme)
    assert card.grab().toImage().pixelColor(2, 2) == theme.page


def test_a_card_that_is_made_late_shows_its_statement_when_it_is_filled(
    bridge: Bridge, query: Query, selection: Selection, light: Theme, qtbot: QtBot
) -> None:
    card = StatementCard(bridge, query, selection, light, late=True)
    qtbot.addWidget(card)
    selection.select(query.ids[0])
    assert card.statement is None
    card.fill()
    assert card.statement is not None
    assert card.statement.id == query.ids[0]


def test_passages_are_set_as_large_as_the_texts(
    card: StatementCard, train: Train, selection: Selection
) -> None:
    selection.select(train.id("Top speed"))
    before = card.findChildren(Quote)[0].sizeHint().height()
    card.set_zoom(1.5)
    after = card.findChildren(Quote)[-1].sizeHint().height()
    assert after > 1.3 * before
    card.set_zoom(1.0)
    assert card.findChildren(Quote)[-1].sizeHint().height() == before
