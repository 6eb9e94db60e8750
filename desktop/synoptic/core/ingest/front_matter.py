"""What the head of a file says of the article: front matter between dashes, or lines like `Source: ...`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from synoptic.core.documents.article import Known, Origin
from synoptic.core.ingest.dates import iso_date
from synoptic.core.text.normalise import settle

if TYPE_CHECKING:
    from collections.abc import Mapping

    from synoptic.core.ingest.reading import Facts

MAX_LENGTH = 65_536  # characters
MAX_VALUE = 2_000
MIN_LINES = 2  # one line with a colon is a sentence as often as not

_FENCED = re.compile(r"\s*---[ \t]*\n(?P<inside>.*?\n)??(?:---|\.\.\.)[ \t]*(?:\n|$)", re.DOTALL)
_LINE = re.compile(r"(?P<key>[A-Za-z][\w -]{0,40}?)\s*:[ \t]+(?P<value>\S.*)")
_SPELLINGS = {
    "title": "title headline",
    "publisher": "publisher outlet source site site_name publication newspaper",
    "author": "author authors byline creator",
    "published": "published date pubdate publication_date date_published published_at datepublished",
    "address": "url link address source_url canonical canonical_url permalink",
    "language": "language lang locale",
    "place": "place dateline location",
}
_CALLED = {"published": "date", "address": "address", "language": "language"}
_FIELD_OF = {spelling: field for field, spellings in _SPELLINGS.items() for spelling in spellings.split()}
_WEB_ADDRESS = re.compile(r"https?://[^\s<>\"]+", re.IGNORECASE)
_LANGUAGE = re.compile(r"([a-z]{2,3})(?:[-_]\w+)*", re.IGNORECASE)


def head_of(text: str) -> tuple[int, Facts, tuple[str, ...]]:
    """Where the article begins after the head of its file, what that says, and what of it is unreadable."""
    start, stated = fenced(text)
    if start:
        return start, *facts_of(stated)
    start, stated = headed(text)
    return start, *facts_of(stated, Origin.FIRST_LINE)


def fenced(text: str) -> tuple[int, Mapping[str, str]]:
    """Where the text after the front matter begins, and the front matter; 0 where there is none."""
    match = _FENCED.match(text[:MAX_LENGTH])
    if not match:
        return 0, {}
    inside = match["inside"] or ""
    stated = _yaml(inside) or _lines(inside)
    return (match.end(), stated) if stated or not inside.strip() else (0, {})


def headed(text: str) -> tuple[int, Mapping[str, str]]:
    """Where the text begins after two lines or more such as `Source: Harbour Post`, and what they say."""
    stated: dict[str, str] = {}
    end = 0
    for match in re.finditer(r"[^\n]+", text[:MAX_LENGTH]):
        line = _LINE.fullmatch(match[0].strip())
        told = {line["key"]: _words(line["value"])} if line else {}
        if not facts_of(told)[0]:
            break
        stated |= told
        end = match.end()
    return (end, stated) if len(stated) >= MIN_LINES else (0, {})


def facts_of(
    stated: Mapping[str, str], origin: Origin = Origin.FRONT_MATTER
) -> tuple[Facts, tuple[str, ...]]:
    """What the head of a file says in Synoptic's words, and sentences about what of it could not be read."""
    facts: Facts = {}
    notices = []
    for key, value in stated.items():
        field = _FIELD_OF.get(key.strip().lower().replace("-", "_").replace(" ", "_"), "")
        if field == "publisher" and _WEB_ADDRESS.fullmatch(value):
            field = "address"
        if not field or not value or field in facts:
            continue
        if told := _checked(field, value):
            facts[field] = Known(told, origin)
        else:
            notices.append(f"The {_CALLED[field]} at the head of the file could not be read: {value[:80]}")
    return facts, tuple(notices)


def _checked(field: str, value: str) -> str:
    """The value as the field wants it; empty when it cannot be that."""
    if field == "published":
        return iso_date(value)
    if field == "address":
        match = _WEB_ADDRESS.match(value)
        return match[0] if match else ""
    if field == "language":
        match = _LANGUAGE.fullmatch(value)
        return match[1].lower() if match else ""
    return value


def _yaml(inside: str) -> Mapping[str, str]:
    """The mapping that `inside` is as YAML, its values as the words written; empty when it is none."""
    import yaml

    class Plain(yaml.BaseLoader):  # words only: no tags, no dates that do not exist, no `no` that is False
        def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
            if self.check_event(yaml.AliasEvent):
                raise yaml.YAMLError("aliases can grow without bound, and no article needs them")
            return super().compose_node(parent, index)

    try:
        stated = yaml.load(inside, Loader=Plain)
    except (yaml.YAMLError, RecursionError):
        return {}
    if not isinstance(stated, dict):
        return {}
    return {str(key): _words(value) for key, value in stated.items()}


def _lines(inside: str) -> Mapping[str, str]:
    """`key: value` line by line, for what is not quite YAML, such as `title: Moscow: a summit`."""
    found = (_LINE.fullmatch(line.strip()) for line in inside.splitlines())
    return {match["key"]: _words(match["value"].strip("'\"[]")) for match in found if match}


def _words(value: object) -> str:
    """One line of words for a value: lists are joined, of a mapping its name is taken."""
    if isinstance(value, list):
        return ", ".join(filter(None, map(_words, value[:20])))[:MAX_VALUE]
    if isinstance(value, dict):
        return _words(value.get("name", ""))
    return " ".join(settle(str(value)).text.split())[:MAX_VALUE]
