from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from synoptic import __version__, cli
from synoptic.core.workspace import Workspace

FAST = "The armoured train can travel at up to 59 km/h, officials said.\n\nIt left Pyongyang on Monday.\n"
SLOW = "The armoured train can travel at up to 50 km/h, officials said.\n\nIt left Pyongyang on Sunday.\n"


@pytest.fixture
def two(tmp_path: Path) -> list[str]:
    for name, text in (("fast.txt", FAST), ("slow.md", SLOW)):
        (tmp_path / name).write_text(text, "utf-8")
    return [str(tmp_path / "fast.txt"), str(tmp_path / "slow.md")]


def test_version_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as leaving:
        cli.main(["--version"])
    assert leaving.value.code == 0
    assert __version__ in capsys.readouterr().out


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        cli.main(["--help"])
    shown = capsys.readouterr().out
    assert all(f"synoptic {command}" in shown for command in ("sample", "analyse", "shot"))


def test_analyse_prints_json_whose_quotes_stand_at_their_offsets(
    two: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["analyse", *two, "--format", "json"]) == cli.OK
    content = json.loads(capsys.readouterr().out)
    texts = {article["id"]: text for article, text in zip(content["articles"], (FAST, SLOW), strict=True)}
    passages = [q for s in content["statements"] for p in s["positions"] for q in p["passages"]]
    assert passages
    assert all(q["quote"] in texts[q["article"]] for q in passages)
    assert "conflicting" in {statement["relation"] for statement in content["statements"]}


def test_analyse_prints_text_for_people(two: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["analyse", *two]) == cli.OK
    assert "59 km/h" in capsys.readouterr().out


def test_analyse_weighs_meaning_by_a_model_of_the_readers(
    two: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    project = tmp_path / "p.synoptic"
    given = ["analyse", *two, "--project", str(project), "--scorer", str(tmp_path)]
    assert cli.main(given) == cli.UNUSABLE
    assert "holds no model" in capsys.readouterr().err
    assert not project.exists()
    (tmp_path / "vectors.txt").write_text("train 1 0\nspeed 0 1\n")
    assert cli.main(given) == cli.OK
    assert "59 km/h" in capsys.readouterr().out


def test_an_unreadable_file_is_named_and_nothing_is_made(
    two: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    picture = tmp_path / "picture.txt"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")
    project = tmp_path / "made.synoptic"
    assert cli.main(["analyse", *two, str(picture), "--project", str(project)]) == cli.UNUSABLE
    captured = capsys.readouterr()
    assert "picture.txt" in captured.err
    assert captured.out == ""
    assert not project.exists()


def test_analyse_keeps_its_outcome_in_a_project(
    two: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    project = tmp_path / "made.synoptic"
    assert cli.main(["analyse", *two, "--project", str(project)]) == cli.OK
    workspace = Workspace.open(project)
    assert [str(article.path) for article in workspace.articles] == two
    assert workspace.statements
    workspace.close()


def test_a_source_is_known_from_every_folder_though_it_was_named_from_its_own(
    two: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    project, source = tmp_path / "made.synoptic", Path(two[0])
    monkeypatch.chdir(source.parent)
    given = ["analyse", *(Path(one).name for one in two), "--project", str(project), "--format", "json"]
    assert cli.main(given) == cli.OK
    told = json.loads(capsys.readouterr().out)
    assert [article["path"] for article in told["articles"]] == [Path(one).name for one in two]
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    before = source.read_bytes()
    assert cli.main(["export", str(project), "-o", str(source)]) == cli.UNUSABLE
    assert source.read_bytes() == before


def test_a_project_that_is_none_is_refused_with_its_name(
    two: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = tmp_path / "other.synoptic"
    other.write_text("not a project at all, but long enough to look at" * 20, "utf-8")
    assert cli.main(["analyse", *two, "--project", str(other)]) == cli.UNUSABLE
    assert "other.synoptic" in capsys.readouterr().err


def test_a_size_that_is_none_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as leaving:
        cli.main(["shot", "x.synoptic", "-o", "x.png", "--size", "big"])
    assert leaving.value.code == cli.UNUSABLE
    assert "1280x800" in capsys.readouterr().err


def test_a_theme_that_is_none_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as leaving:
        cli.main(["shot", "x.synoptic", "-o", "x.png", "--theme", "drak"])
    assert leaving.value.code == cli.UNUSABLE
    assert "drak" in capsys.readouterr().err


def test_output_is_utf_8_whatever_the_terminal_says(two: list[str]) -> None:
    command = [sys.executable, "-m", "synoptic", "analyse", *two, "--format", "json"]
    done = subprocess.run(
        command, capture_output=True, check=True, env=os.environ | {"PYTHONIOENCODING": "ascii"}
    )
    assert json.loads(done.stdout.decode("utf-8"))["synoptic"] == 1


def test_a_word_that_is_neither_file_nor_command_opens_no_window(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["analize", "a.txt"]) == cli.UNUSABLE
    assert "analize" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["n" * 300 + ".synoptic", "fast.txt/x.synoptic", "loop.synoptic"])
def test_a_name_that_no_project_can_have_is_refused(
    two: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    (tmp_path / "loop.synoptic").symlink_to(tmp_path / "loop.synoptic")
    assert cli.main(["analyse", *two, "--project", str(tmp_path / name)]) == cli.UNUSABLE
    assert "synoptic: “" in (told := capsys.readouterr().err) or "There is no folder" in told


def test_a_file_whose_name_is_too_long_is_no_file(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["n" * 300]) == cli.UNUSABLE
    assert "neither a file nor a command" in capsys.readouterr().err


def test_without_a_folder_of_ones_own_the_sample_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", "/dev/null")
    assert cli.main(["export", "sample", "-o", str(tmp_path / "out.html")]) == cli.UNUSABLE
    assert "XDG_DATA_HOME" in capsys.readouterr().err


def test_a_name_that_is_no_text_is_printed_all_the_same(two: list[str], tmp_path: Path) -> None:
    project, out = tmp_path / "made.synoptic", os.fsencode(tmp_path) + b"/out\xff.html"
    assert cli.main(["analyse", *two, "--project", str(project)]) == cli.OK
    command = [sys.executable, "-m", "synoptic", "export", str(project), "-o", out]
    subprocess.run(command, capture_output=True, check=True)
    assert Path(os.fsdecode(out)).exists()
