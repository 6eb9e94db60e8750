from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from helpers.builders import a_position, a_statement, a_suggestion, an_article
from helpers.revising import plan_revision
from synoptic.core import errands
from synoptic.core import workspace as module
from synoptic.core.documents.edits import (
    Action,
    AddArticles,
    AddStatement,
    AddSuggestions,
    Agent,
    BeginReading,
    ChangeStatement,
    Decide,
    EndReading,
    RemoveStatement,
)
from synoptic.core.documents.statement import Relation, State
from synoptic.core.text.spans import Span
from synoptic.core.workspace import Workspace
from synoptic.errors import EditError, StoreDamaged, StoreError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

A = an_article("The train left on Monday.", order=0)
B = an_article("It left on Sunday.", order=1)
DAY = a_suggestion("Day", a_position("Monday", (A, "on Monday")), a_position("Sunday", (B, "on Sunday")))


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    workspace = Workspace.create(tmp_path / "event.synoptic")
    workspace.apply(AddArticles((A, B)))
    yield workspace
    workspace.close()


def test_it_is_called_as_its_file(workspace: Workspace) -> None:
    assert workspace.name == "event"


def test_articles_come_in_their_order(workspace: Workspace) -> None:
    assert [article.letter for article in workspace.articles] == ["A", "B"]
    assert workspace.article(B.id).text == B.text


def test_an_edit_is_seen_at_once_and_after_opening_again(workspace: Workspace, tmp_path: Path) -> None:
    workspace.apply(AddSuggestions((DAY,)))
    workspace.apply(Decide(DAY.id, Action.ACCEPT))
    assert workspace.statement(DAY.id).state is State.ACCEPTED
    kept = workspace.statements
    workspace.close()
    again = Workspace.open(tmp_path / "event.synoptic")
    assert again.statements == kept
    again.close()


def test_the_inverse_takes_an_edit_back(workspace: Workspace) -> None:
    applied = workspace.apply(AddStatement(DAY))
    workspace.apply(applied.inverse)
    assert workspace.statements == ()
    assert not workspace.has_statement(DAY.id)


def test_a_statement_that_comes_back_stands_where_it_stood(workspace: Workspace) -> None:
    workspace.apply(AddStatement(DAY))
    workspace.apply(AddStatement(a_statement("Other", a_position("left", (A, "left")))))
    removal = workspace.apply(RemoveStatement(DAY.id))
    workspace.apply(removal.inverse)
    assert [statement.label for statement in workspace.statements] == ["Day", "Other"]


def test_an_edit_that_does_not_fit_changes_nothing(workspace: Workspace) -> None:
    with pytest.raises(EditError):
        workspace.apply(RemoveStatement("nobody"))
    assert workspace.statements == ()


def test_who_decided_on_a_suggestion_is_known_by_name(tmp_path: Path) -> None:
    workspace = Workspace.create(tmp_path / "ada.synoptic", Agent("Ada"))
    workspace.apply(AddArticles((A, B)))
    workspace.apply(AddSuggestions((DAY,)))
    assert workspace.decided_by(DAY.id) == ""
    workspace.apply(Decide(DAY.id, Action.REJECT))
    assert workspace.decided_by(DAY.id) == "Ada"
    workspace.close()


def test_search_finds_a_statement_by_its_quotes(workspace: Workspace) -> None:
    workspace.apply(AddStatement(DAY))
    workspace.apply(AddStatement(a_statement("Other", a_position("left", (A, "left")))))
    assert workspace.search("sund") == {DAY.id}


def test_a_project_is_not_made_over_another(workspace: Workspace) -> None:
    with pytest.raises(StoreError):
        Workspace.create(workspace.path)


def test_the_sample_is_made_once_and_then_belongs_to_the_reader() -> None:
    path = errands.sample_project()
    sample = Workspace.open(path)
    first = sample.statements[0]
    sample.apply(RemoveStatement(first.id))
    sample.close()
    again = Workspace.open(errands.sample_project())
    assert not again.has_statement(first.id)
    again.close()


def test_analysing_into_a_project_keeps_articles_and_suggestions(tmp_path: Path) -> None:
    path = tmp_path / "made.synoptic"
    a = an_article("The train can go 59 km/h, officials said.")
    b = an_article("The train can go 50 km/h, officials said.")
    text = errands.analyse_into(path, [a, b], "text")
    made = Workspace.open(path)
    assert len(made.articles) == 2
    assert Relation.CONFLICTING in {statement.relation for statement in made.statements}
    assert "Conflicting" in text
    made.close()


def test_analysing_the_same_articles_into_a_project_again_adds_nothing(tmp_path: Path) -> None:
    path = tmp_path / "made.synoptic"
    articles = [
        an_article("The train left on Monday, he said."),
        an_article("The train left on Sunday, he said."),
    ]
    errands.analyse_into(path, articles, "text")
    errands.analyse_into(path, [an_article(article.text) for article in articles], "text")
    made = Workspace.open(path)
    assert len(made.articles) == 2
    made.close()


def test_what_was_rejected_is_not_listed_again(tmp_path: Path) -> None:
    path = tmp_path / "made.synoptic"
    articles = [an_article("The train can go 59 km/h."), an_article("The train can go 50 km/h.")]
    errands.analyse_into(path, articles, "text")
    made = Workspace.open(path)
    for statement in made.statements:
        made.apply(Decide(statement.id, Action.REJECT))
    made.close()
    assert "Conflicting" not in errands.analyse_into(path, articles, "text")


def test_a_statement_bears_the_name_of_who_wrote_or_proposed_it(workspace: Workspace) -> None:
    workspace.apply(AddSuggestions((DAY,)))
    own = replace(a_statement("Other", a_position("left", (A, "left"))), author="")
    workspace.apply(AddStatement(own))
    assert workspace.statement(DAY.id).author == "synoptic 1"
    assert workspace.statement(own.id).author == module.this_person().name


@pytest.fixture
def watched(tmp_path: Path) -> Iterator[Workspace]:
    """A project of Ada's with a statement of hers and a suggestion."""
    workspace = Workspace.create(tmp_path / "watched.synoptic", Agent("Ada"))
    article = an_article("It had 20 cars and did 59 km/h.")
    workspace.apply(AddArticles((article,)))
    workspace.apply(AddStatement(a_statement("Cars", a_position("20", (article, "20 cars")))))
    workspace.apply(AddSuggestions((a_suggestion("Speed", a_position("59", (article, "59 km/h"))),)))
    yield workspace
    workspace.close()


def seen(workspace: Workspace) -> list[str]:
    return [one.label for one in workspace.statements]


def test_who_reads_blind_sees_their_own_alone(watched: Workspace) -> None:
    speed = next(one for one in watched.statements if one.label == "Speed")
    begun = watched.apply(BeginReading())
    assert (seen(watched), watched.has_statement(speed.id), watched.is_blind) == (["Cars"], False, True)
    assert begun.changes.statements == {speed.id}
    ended = watched.apply(EndReading())
    assert (seen(watched), watched.is_blind) == (["Cars", "Speed"], False)
    assert ended.changes.statements == {speed.id}


def test_undo_of_the_beginning_brings_everything_into_sight(watched: Workspace) -> None:
    begun = watched.apply(BeginReading())
    assert watched.apply(begun.inverse).changes.statements
    assert seen(watched) == ["Cars", "Speed"]


def test_a_blind_reading_lasts_until_it_is_ended(watched: Workspace) -> None:
    watched.apply(BeginReading())
    watched.close()
    again = Workspace.open(watched.path, Agent("Ada"))
    assert seen(again) == ["Cars"]
    again.close()
    other = Workspace.open(watched.path, Agent("Ben"))
    assert seen(other) == ["Cars", "Speed"]
    other.close()


def test_signing_as_another_changes_what_is_seen_and_who_writes(watched: Workspace) -> None:
    watched.apply(BeginReading())
    ada = watched.agent
    assert watched.sign_as(Agent("Ben")).statements
    assert (seen(watched), watched.agent.name) == (["Cars", "Speed"], "Ben")
    assert watched.sign_as(ada).statements
    assert seen(watched) == ["Cars"]


def test_passes_of_others_are_out_of_sight_while_one_reads_blind(watched: Workspace) -> None:
    assert [each.agent.name for each in watched.passes()] == ["Ada", "synoptic 1"]
    watched.apply(BeginReading())
    assert [each.agent.name for each in watched.passes()] == ["Ada"]


def test_a_report_of_who_reads_blind_tells_nothing_of_what_others_decided(watched: Workspace) -> None:
    ada = watched.agent
    watched.sign_as(Agent("Ben"))
    watched.apply(Decide(next(one.id for one in watched.statements if one.label == "Speed"), Action.REJECT))
    assert b"Ben rejected 1" in watched.reports.content("markdown", "2026-11-21", everything=True)
    watched.sign_as(ada)
    watched.apply(BeginReading())
    report = watched.reports.content("markdown", "2026-11-21", everything=True)
    assert b"Ben" not in report
    assert b"rejected" not in report


def test_a_search_of_who_reads_blind_finds_their_own_alone(watched: Workspace) -> None:
    assert len(watched.search("59")) == 1
    watched.apply(BeginReading())
    assert not watched.search("59")
    assert len(watched.search("20")) == 1


def test_a_plan_tells_who_reads_blind_of_no_more_passages_than_are_their_own(watched: Workspace) -> None:
    (article,) = watched.articles
    newer = an_article(f"Corrected. {article.text}")
    assert plan_revision(watched, article.id, newer).told == 2
    watched.apply(BeginReading())
    plan = plan_revision(watched, article.id, newer)
    assert (plan.told, len(plan.carried)) == (1, 2)


# A newer text of an article

MONDAY = DAY.positions[0].passages[0]


@pytest.fixture
def marked(workspace: Workspace) -> Workspace:
    """A project in which both articles are marked."""
    workspace.apply(AddSuggestions((DAY,)))
    return workspace


def test_a_plan_says_what_a_newer_text_would_change_and_writes_nothing(marked: Workspace) -> None:
    newer = an_article("Corrected. The train left on Monday.", title="Corrected")
    plan = plan_revision(marked, A.id, newer)
    assert (plan.article.id, plan.article.number, plan.article.order) == (A.id, 2, 0)
    (carried,) = plan.carried
    assert (carried.statement, carried.before) == (DAY.id, MONDAY)
    assert carried.after.span.of(newer.text) == "on Monday"
    assert plan.doubtful == ()
    assert marked.article(A.id) == A


def test_what_is_not_placed_is_an_orphan_until_somebody_places_it(marked: Workspace) -> None:
    plan = plan_revision(marked, A.id, an_article("The train left on Tuesday. Then it went by sea."))
    (doubtful,) = plan.doubtful
    marked.apply(plan.edit())
    assert marked.orphans() == (MONDAY,)
    assert marked.revision_text(A.id, MONDAY.revision) == A.text
    assert marked.revision_article(A.id, MONDAY.revision).blocks == A.blocks
    again = module.plan_passages(marked.asked_by_orphans(A.id))
    assert [each.passage for each in again.doubtful] == [MONDAY]
    position = replace(DAY.positions[0], passages=(doubtful.places[0].passage,))
    marked.apply(ChangeStatement(replace(DAY, positions=(position, DAY.positions[1]))))
    assert marked.orphans() == ()


def test_a_passage_that_the_reader_placed_goes_with_the_edit(marked: Workspace) -> None:
    newer = an_article("By sea it went on a Tuesday.")
    plan = plan_revision(marked, A.id, newer)
    start = newer.text.index("on a Tuesday")
    marked.apply(plan.edit([plan.placed(MONDAY, Span(start, start + 12))]))
    assert marked.orphans() == ()
    assert next(marked.statement(DAY.id).passages()).exact == "on a Tuesday"


def test_an_orphan_comes_back_with_a_text_that_has_its_words_again(marked: Workspace) -> None:
    marked.apply(plan_revision(marked, A.id, an_article("The text is being checked.")).edit())
    assert marked.orphans() == (MONDAY,)
    plan = plan_revision(marked, A.id, an_article(A.text))
    assert plan.article.number == 3
    marked.apply(plan.edit())
    assert marked.orphans() == ()
    assert next(marked.statement(DAY.id).passages()).exact == "on Monday"


def test_a_project_with_orphans_opens_lists_and_reports(marked: Workspace, tmp_path: Path) -> None:
    marked.apply(Decide(DAY.id, Action.ACCEPT))
    marked.apply(plan_revision(marked, A.id, an_article("Nothing is known.")).edit())
    marked.close()
    again = Workspace.open(tmp_path / "event.synoptic")
    assert len(again.orphans()) == 1
    assert again.search("monday") == {DAY.id}
    assert b"from an earlier text of the article" in again.reports.content("markdown", "2024-03-06")
    assert "from an earlier text" in module.describe(again.articles, again.statements, "text")
    again.close()


def test_a_text_that_is_not_there_is_not_read(workspace: Workspace) -> None:
    with pytest.raises(KeyError):
        workspace.revision_text(A.id, B.revision)
    with pytest.raises(KeyError):
        workspace.revision_article(A.id, B.revision)


# Backups


def test_a_damaged_project_says_where_its_newest_good_backup_is(marked: Workspace, tmp_path: Path) -> None:
    before = marked.statements
    marked.apply(AddSuggestions(()))
    marked.close()
    path = tmp_path / "event.synoptic"
    path.write_bytes(path.read_bytes().replace(b"The train left", b"The train lost"))
    with pytest.raises(StoreDamaged, match="newest good backup is of 20") as refused:
        Workspace.open(path)
    assert refused.value.backup is not None
    copy = tmp_path / "copy.synoptic"
    copy.write_bytes(refused.value.backup.read_bytes())
    again = Workspace.open(copy)
    assert again.statements == before
    again.close()


def test_a_project_that_is_only_opened_makes_no_folder_of_the_users(
    tmp_path: Path, own_folders: Path
) -> None:
    Workspace.create(tmp_path / "event.synoptic").close()
    Workspace.open(tmp_path / "event.synoptic").close()
    assert list(own_folders.iterdir()) == []


def test_without_a_folder_of_one_s_own_there_are_no_backups_and_no_complaint(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "taken").write_text("no folder")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "taken"))
    workspace = Workspace.create(tmp_path / "event.synoptic")
    workspace.apply(AddArticles((A,)))
    workspace.apply(AddSuggestions(()))
    workspace.close()
    assert sorted(each.name for each in tmp_path.iterdir()) == ["event.synoptic", "taken"]
