"""The workflows cannot be run here; what they call is at least there, and means what they take it to mean."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from typing import Any

import pytest
import yaml
from steps.project import ROOT

from synoptic import cli

WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))


def steps() -> list[dict[str, Any]]:
    content = [yaml.safe_load(path.read_text("utf-8")) for path in WORKFLOWS]
    return [step for workflow in content for job in workflow["jobs"].values() for step in job["steps"]]


def commands() -> str:
    return "\n".join(step["run"] for step in steps() if "run" in step)


def test_every_job_ends_in_time_and_none_may_write_but_the_one_that_drafts() -> None:
    for path in WORKFLOWS:
        workflow = yaml.safe_load(path.read_text("utf-8"))
        assert workflow["permissions"] == {"contents": "read"}
        assert all(job["timeout-minutes"] <= 30 for job in workflow["jobs"].values())
        writing = [name for name, job in workflow["jobs"].items() if "permissions" in job]
        assert writing == (["draft"] if path.stem == "release" else [])


def test_the_files_that_are_called_are_there() -> None:
    called = set(re.findall(r"(?:desktop|tests|\.ci)[/\\][\w./\\-]+", commands()))
    assert called
    assert [name for name in called if not (ROOT / name.replace("\\", "/")).exists()] == []


def test_the_extras_that_are_installed_exist() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    wanted = {name for extras in re.findall(r'"\.\[([\w,]+)\]"', commands()) for name in extras.split(",")}
    assert wanted
    assert wanted <= project["optional-dependencies"].keys()


def test_the_version_is_where_the_release_looks_for_it(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        cli.main(["--version"])
    words = capsys.readouterr().out.split()
    assert words[0] == "Synoptic"
    assert re.fullmatch(r"\d+\.\d+\.\d+", words[1])


@pytest.mark.parametrize("name", ["build", "bump", "measure", "try_debian", "try_wheel"])
def test_each_command_of_a_maintainer_says_what_it_does(name: str) -> None:
    command = [sys.executable, str(ROOT / f"desktop/packaging/{name}.py"), "--help"]
    told = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (told.returncode, told.stderr) == (0, "")
    assert "usage:" in told.stdout
