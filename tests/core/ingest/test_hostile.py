"""Texts made to hang, crash or empty a reader end as an article or as an error that names the file.

The first group follows the cases that CommonMark's reference implementation is tested with; the second those
that Python-Markdown, readers of YAML and cleaners of HTML are known to suffer from.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from synoptic.core.documents.article import Article
from synoptic.core.ingest import read_many_safely
from synoptic.core.ingest.worker import Limits

if TYPE_CHECKING:
    from pathlib import Path

COMMONMARK = {
    "nested strong": "*a **a " * 2_000 + "b" + " a** a*" * 2_000,
    "emphasis closers": "a_ " * 10_000,
    "emphasis openers": "_a " * 10_000,
    "link closers": "a]" * 10_000,
    "link openers": "[a" * 10_000,
    "mismatched openers and closers": "*a_ " * 10_000,
    "emphasis of two lengths": "a**b" + "c* " * 10_000,
    "links and emphasis": "[ a_" * 10_000,
    "brackets and parentheses": "[ (](" * 10_000,
    "pictures without end": "![[]()" * 10_000,
    "links in emphasis": "**x [a*b**c*](d)" * 10,
    "nested brackets": "[" * 5_000 + "a" + "]" * 5_000,
    "nested quotations": "> " * 5_000 + "a",
    "deep lists": "".join(f"{'  ' * depth}* a\n" for depth in range(300)),
    "empty lines in deep lists": "- " * 3_000 + "x" + "\n" * 3_000,
    "backticks": "".join("e" + "`" * length for length in range(1, 1_000)),
    "unclosed links A": "[a](<b" * 5_000,
    "unclosed links B": "[a](b" * 5_000,
    "unclosed comments": "</" + "<!--" * 30_000,
    "declarations": "<!A " * 10_000,
    "processing instructions": "<?" * 10_000,
    "character data": "<![CDATA[" * 10_000,
    "many references": "".join(f"[{n}]: u\n" for n in range(3_000)) + "[0] " * 3_000,
    "tables that are none": "aaa\rbbb\n-\v\n" * 3_000,
    "many footnotes": "".join(f"[^{n}]: n\n" for n in range(1_000)) + "[^0] " * 1_000,
}
OTHERS = {
    "a marked section": "<![x",
    "entities": "&a;" * 10_000,
    "open tags": "<a " * 20_000,
    "open addresses": "<http://" * 10_000,
    "a wide table": "|a" * 1_000 + "|\n" + "|-" * 1_000 + "|\n" + "|b|\n" * 300,
    "deep divisions": "<div>" * 5_000 + "x",
    "deep lists in HTML": "<ul><li>" * 3_000 + "x",
    "deep tables": "<table><tr><td>" * 1_000 + "x",
    "deep links": "<a><div>" * 5_000 + "x",
    "many attributes": "<p " + "a=b " * 20_000 + ">x</p>",
    "an unbroken word": "x" * 300_000,
    "aliases in front matter": "---\na: &a [x, x]\nb: &b [*a, *a]\ntitle: *b\n---\nx",
    "deep front matter": "---\n" + "[" * 20_000 + "\n---\nx",
    "rules": "---\n" * 5_000 + "x",
    "blank lines": "x" + "\n" * 200_000 + "x",
    "fences": "```\n" * 5_000 + "x",
    "underlines": "a\n=\n" * 3_000,
}
QUICK = Limits(seconds=60.0, layout_seconds=0.15)  # quick to give up the layout, patient on a busy machine


@pytest.mark.parametrize("cases", [COMMONMARK, OTHERS], ids=["commonmark", "others"])
def test_every_hostile_text_becomes_an_article(tmp_path: Path, cases: dict[str, str]) -> None:
    for name, text in cases.items():
        (tmp_path / f"{name}.md").write_text(text, encoding="utf-8")
    outcomes = read_many_safely([tmp_path / f"{name}.md" for name in cases], limits=QUICK)
    refused = {
        name: str(outcome)
        for name, outcome in zip(cases, outcomes, strict=True)
        if not isinstance(outcome, Article)
    }
    assert refused == {}
