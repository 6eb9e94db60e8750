"""Backups that come by themselves: when, of what, which ones stay, and what they are good for."""

from __future__ import annotations

import os
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.builders import a_position, a_statement, a_suggestion
from helpers.dumping import dump
from synoptic.core.documents.edits import (
    AddArticles,
    AddStatement,
    AddSuggestions,
    Agent,
    RemoveStatement,
    ReviseArticle,
    Several,
    TakeIn,
)
from synoptic.core.store.backups import KEEP, LATEST, Backups, is_large, naming_backup, restore, surplus
from synoptic.core.store.database import Store
from synoptic.errors import StoreDamaged, StoreError

if TYPE_CHECKING:
    from pathlib import Path

    from synoptic.core.documents.article import Article

READER = Agent("Ada")
SPEED = a_statement("Speed")
LATER = "2024-01-01T00-00-00.000"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "backups"


@pytest.fixture
def backed_up(filled: Store, folder: Path) -> Store:
    """A project with two articles, opened just now."""
    filled.backups = Backups(folder, filled.path)
    return filled


def taken(store: Store) -> tuple[Path, ...]:
    """The backups, once all are whole."""
    assert store.backups is not None
    store.backups.wait()
    return store.backups.all()


def age(backup: Path, by: timedelta) -> Path:
    """Have a backup be older than it is."""
    form = "%Y-%m-%dT%H-%M-%S.%f"
    earlier = datetime.strptime(backup.stem, form).replace(tzinfo=UTC) - by
    return backup.rename(backup.with_stem(earlier.strftime(form)[:-3]))


def suggestions(article: Article) -> AddSuggestions:
    return AddSuggestions((a_suggestion("Speed", a_position("59", (article, "59"))),))


def test_before_a_large_edit_the_project_is_kept_as_it_is(backed_up: Store, monday: Article) -> None:
    before = dump(backed_up)
    backed_up.apply(suggestions(monday))
    (copy,) = taken(backed_up)
    copy.chmod(0o600)
    with Store.open(copy, READER) as kept:
        assert dump(kept) == before
        assert kept.project == backed_up.project


def test_imports_analyses_revisions_and_merges_are_large_also_among_others(monday: Article) -> None:
    assert all(map(is_large, (AddArticles(()), AddSuggestions(()), ReviseArticle(monday))))
    assert is_large(TakeIn("copy", (), ()))
    assert not is_large(AddStatement(SPEED))
    assert is_large(Several("All", (AddStatement(SPEED), Several("Some", (AddSuggestions(()),)))))


def test_small_edits_are_kept_once_an_hour(backed_up: Store) -> None:
    backed_up.apply(AddStatement(SPEED))
    (first,) = taken(backed_up)
    backed_up.apply(RemoveStatement(SPEED.id))
    assert taken(backed_up) == (first,)
    age(first, timedelta(hours=1))
    backed_up.apply(AddStatement(SPEED))
    assert len(taken(backed_up)) == 2


def test_what_has_not_changed_is_not_kept_twice(backed_up: Store, monday: Article) -> None:
    backed_up.apply(suggestions(monday))
    (first,) = taken(backed_up)
    events = backed_up.events()
    backed_up.close()
    late = datetime.fromisoformat(events[-1].at) + timedelta(milliseconds=1)
    first.rename(first.with_stem(late.strftime("%Y-%m-%dT%H-%M-%S.%f")[:-3]))
    with Store.open(backed_up.path, READER) as again:
        again.backups = Backups(first.parents[1], again.path)
        again.apply(suggestions(monday))
        assert len(taken(again)) == 1
        again.apply(suggestions(monday))
        assert len(taken(again)) == 2


def test_a_project_begun_just_now_has_little_to_keep(store: Store, folder: Path, monday: Article) -> None:
    store.backups = Backups(folder, store.path, datetime.now(UTC))
    store.apply(AddArticles((monday,)))
    store.apply(AddStatement(SPEED))
    assert taken(store) == ()
    store.apply(suggestions(monday))
    assert len(taken(store)) == 1


def test_a_backup_may_not_be_worked_in(backed_up: Store, monday: Article) -> None:
    backed_up.apply(suggestions(monday))
    (copy,) = taken(backed_up)
    assert copy.stat().st_mode & 0o777 == 0o400


def test_only_so_many_stay(backed_up: Store, monday: Article) -> None:
    for number in range(KEEP + 2):
        backed_up.apply(suggestions(monday))
        age(taken(backed_up)[0], timedelta(minutes=30 - number))
    assert len(taken(backed_up)) == KEEP


stamps = st.lists(
    st.datetimes(datetime(2023, 1, 1), datetime(2023, 2, 1)).map(lambda at: f"{at:%Y-%m-%dT%H-%M-%S}.000"),
    unique=True,
)


@given(stamps)
def test_the_latest_stay_and_of_earlier_days_as_many_as_there_is_room_for(times: list[str]) -> None:
    gone = surplus(times, LATER)
    kept = sorted(set(times) - set(gone), reverse=True)
    assert len(kept) == min(KEEP, len(times))
    assert kept[:LATEST] == sorted(times, reverse=True)[:LATEST]
    days = {stamp[:10] for stamp in times}
    assert len({stamp[:10] for stamp in kept}) >= min(len(days), KEEP - LATEST)
    assert surplus(kept, LATER) == ()


@given(stamps)
def test_the_latest_stay_when_the_clock_was_put_back_since_others_were_made(times: list[str]) -> None:
    now = "2023-01-16T00-00-00.000"
    past = sorted((stamp for stamp in times if stamp <= now), reverse=True)
    assert not set(past[:LATEST]) & set(surplus(times, now))


def test_backups_are_kept_and_not_too_often_after_the_clock_was_put_back(
    backed_up: Store, monday: Article
) -> None:
    for number in range(KEEP):
        backed_up.apply(suggestions(monday))
        age(taken(backed_up)[0], timedelta(days=-1 - number))
    backed_up.apply(AddStatement(SPEED))
    newest = taken(backed_up)[0]
    assert newest.stem < datetime.now(UTC).isoformat().replace(":", "-")
    assert len(taken(backed_up)) == KEEP
    backed_up.apply(RemoveStatement(SPEED.id))
    assert taken(backed_up)[0] == newest


def test_no_room_for_backups_is_no_reason_to_refuse_an_edit(
    backed_up: Store, folder: Path, monday: Article
) -> None:
    folder.write_text("in the way")
    backed_up.apply(suggestions(monday))
    assert len(backed_up.statements()) == 1
    assert taken(backed_up) == ()


def test_what_a_backup_that_was_cut_off_left_goes_after_a_day(backed_up: Store, monday: Article) -> None:
    backed_up.apply(suggestions(monday))
    (copy,) = taken(backed_up)
    old, young = copy.with_name(".old.new"), copy.with_name(".young.new")
    for left in (old, young):
        left.touch()
    os.utime(old, (0, 0))
    backed_up.apply(suggestions(monday))
    taken(backed_up)
    assert (old.exists(), young.exists()) == (False, True)


def test_two_projects_of_one_name_do_not_share_backups(backed_up: Store, folder: Path) -> None:
    other = backed_up.path.parent / "other" / backed_up.path.name
    backed_up.apply(AddStatement(SPEED))
    assert len(taken(backed_up)) == 1
    assert Backups(folder, other).all() == ()


def test_of_damaged_backups_the_newest_good_one_is_named(backed_up: Store, monday: Article) -> None:
    for hours in (2, 1):
        backed_up.apply(suggestions(monday))
        age(taken(backed_up)[0], timedelta(hours=hours))
    newest, good = taken(backed_up)
    newest.chmod(0o600)
    newest.write_bytes(newest.read_bytes().replace(b"The train left", b"The train lost"))
    assert backed_up.backups is not None
    assert backed_up.backups.newest_good() == good
    named = naming_backup(StoreDamaged("It is damaged; open a backup of it."), backed_up.backups)
    assert named.backup == good
    assert f"“{good}”" in str(named)
    assert "open the copy" in str(named)


def test_where_there_is_no_backup_the_refusal_stays_as_it_is(path: Path, folder: Path) -> None:
    refusal = StoreDamaged("It is damaged; open a backup of it.")
    assert naming_backup(refusal, Backups(folder, path)) is refusal
    assert naming_backup(refusal, None) is refusal


def test_a_copy_of_a_backup_stands_beside_the_project_and_may_be_worked_in(
    backed_up: Store, monday: Article
) -> None:
    before = dump(backed_up)
    backed_up.apply(suggestions(monday))
    (kept,) = taken(backed_up)
    for name in ("summit.restored.synoptic", "summit.restored-2.synoptic"):
        copy = restore(kept, backed_up.path)
        assert copy == backed_up.path.with_name(name)
        with Store.open(copy, READER) as store:
            assert dump(store) == before
            store.apply(AddStatement(SPEED))


def test_where_no_copy_can_be_put_nothing_is(backed_up: Store, monday: Article) -> None:
    backed_up.apply(suggestions(monday))
    (kept,) = taken(backed_up)
    with pytest.raises(StoreError, match="Nothing was lost"):
        restore(kept, backed_up.path.parent / "gone" / "summit.synoptic")
