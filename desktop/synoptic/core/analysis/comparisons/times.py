"""Times of the same happening: do the articles give the same day, month, year or hour?"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from synoptic.core.analysis import lexicon
from synoptic.core.analysis.alignment import common_weight
from synoptic.core.analysis.comparisons.occasions import other_names, other_occasion
from synoptic.core.analysis.comparisons.said import day_of, said_as, shown, vaguest
from synoptic.core.analysis.facts import Fact, one_each
from synoptic.core.analysis.finding import Finding, Place, Stance
from synoptic.core.analysis.governing import governor
from synoptic.core.analysis.labels import headline, noun_of
from synoptic.core.analysis.mentions.time import Moment, moments, same_time
from synoptic.core.analysis.passages import trimmed
from synoptic.core.analysis.shortening import balanced, cut
from synoptic.core.analysis.watched import along
from synoptic.core.documents.statement import Kind, Tier
from synoptic.core.documents.values import TimeInterval
from synoptic.core.text.phrases import listed
from synoptic.core.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from synoptic.core.analysis.parameters import Parameters
    from synoptic.core.analysis.reading import Sentence
    from synoptic.core.analysis.words import Weights

MomentFact = Fact[Moment]
ALIKE = 2.5  # of common weight, near the times and in their sentences, for one happening told twice
LOOSELY = 1.0  # the same for loose times: few sentences of a report set one at all
STRICT = 3.0  # the same where the times differ: an equal time is evidence itself
_SOON = re.compile(r"\b(?:near\s+future|coming\s+(?:days|weeks)|next\s+few\s+days)\b", re.IGNORECASE)
_PEOPLE = "people "  # opens what a label calls a happening to people
MOST_VERBS = 3  # named in a reason
_OBJECT = 3  # words behind a verb in which the name of its object stands
_PARTICLES = lexicon.grammar("particles")
_COMPARED = {"day", "month", "year", "decade", "clock"}
_LIMITS = ("before", "after")  # they can be held against a plain time


def find(
    facts: Sequence[MomentFact], weights: Weights, known: frozenset[str], parameters: Parameters
) -> list[Finding]:
    """One finding for each happening that two articles or more date."""
    buckets: dict[tuple[str, str, str], list[MomentFact]] = {}
    for fact in facts:
        question = _question(fact, parameters)
        if question is not None:
            buckets.setdefault(question, []).append(fact)
    found = []
    for (frame, grain, _), bucket in buckets.items():
        for stances in _questions(bucket, weights, known, parameters):
            found.append(_finding(frame, grain, stances, weights))
    return found + _loose(facts, weights, parameters)


def _question(fact: MomentFact, parameters: Parameters) -> tuple[str, str, str] | None:
    """What two times must have in common to be compared; None for a time that answers no question."""
    if fact.mention.grain not in _COMPARED or fact.mention.edge == "as of":
        return None
    grain = "clock" if fact.mention.grain == "clock" else "date"
    edge = "" if fact.mention.edge in _LIMITS and fact.mention.start else fact.mention.edge
    if parameters.one_claim:
        return "", grain, edge
    if not fact.frame or _only_a_label(fact.mention):
        return None
    return fact.frame + _particle(fact), grain, edge


def _particle(fact: MomentFact) -> str:
    """What makes another verb of a verb: to reach out is not to reach; a frame holds all its verbs."""
    verb = governor(fact.sentence, fact.clause, fact.mention.span)
    if verb is None or verb.key in lexicon.groups("frames"):
        return ""
    behind = next((w.word.lower() for w in fact.sentence.words if w.start >= verb.end), "")
    return f" {behind}" if behind in _PARTICLES else ""


def _loose(facts: Sequence[MomentFact], weights: Weights, parameters: Parameters) -> list[Finding]:
    """Where several articles set a time only loosely, and not in the same words."""
    by_words: dict[str, list[MomentFact]] = {}
    for fact in facts:
        if _SOON.search(fact.mention.words):
            by_words.setdefault(fact.mention.words.lower(), []).append(fact)
    first, *rest = sorted(
        by_words.values(), key=lambda g: (-len({f.article for f in g}), g[0].mention.words)
    ) or [[]]
    stances = [first] + [
        s
        for s in rest
        if {f.article for f in s}.isdisjoint(f.article for f in first)
        and any(_wide(a, b, weights, parameters) >= LOOSELY for a in along(first, facts) for b in s)
    ]
    if len({f.article for s in stances for f in s}) < 2:
        return []
    finding = _finding("soon", "loose", stances, weights)
    reason = "loose words for a time, which may mean the same"
    return [replace(finding, reason=reason, tier=Tier.POSSIBLE)]


def _wide(a: MomentFact, b: MomentFact, weights: Weights, parameters: Parameters) -> float:
    return common_weight(a.sentence.keys, b.sentence.keys, weights, parameters)


def _only_a_label(moment: Moment) -> bool:
    """Is it a year that names something ("the 2016 nomination")?"""
    return moment.grain == "year" and moment.words[0].isdigit()


def _questions(
    bucket: Sequence[MomentFact], weights: Weights, known: frozenset[str], parameters: Parameters
) -> list[list[list[MomentFact]]]:
    stances: list[list[MomentFact]] = []
    for fact in bucket:
        for stance in stances:
            if all(same_time(fact.mention, o.mention) for o in stance) and any(
                about_one_event(fact, o, weights, known, parameters) for o in stance
            ):
                stance.append(fact)
                break
        else:
            stances.append([fact])
    stances.sort(key=lambda s: -len({f.article for f in s}))
    result = []
    while stances:
        first, *rest = stances
        group = [first]
        for stance in rest:
            if all(_rivals(stance, other, weights, known, parameters) for other in group):
                group.append(stance)
        stances = [s for s in rest if s not in group]
        if len({f.article for s in group for f in s}) > 1:
            result.append(group)
    return result


def _rivals(
    a: list[MomentFact], b: list[MomentFact], weights: Weights, known: frozenset[str], parameters: Parameters
) -> bool:
    if {f.article for f in a} & {f.article for f in b}:
        return False
    if any(same_time(x.mention, y.mention) is not False for x in a for y in b):
        return False
    if any(_names_too(x, y) or _names_too(y, x) for x in a for y in b):
        return False
    return any(about_one_event(x, y, weights, known, parameters, strict=True) for x in a for y in b)


def _names_too(a: MomentFact, b: MomentFact) -> bool:
    """Does the sentence of the one name the time of the other as well?"""
    return any(
        same_time(m, b.mention) for m in moments(a.sentence.text, a.sentence.span, None) if m != a.mention
    )


def about_one_event(
    a: MomentFact,
    b: MomentFact,
    weights: Weights,
    known: frozenset[str],
    parameters: Parameters,
    *,
    strict: bool = False,
) -> bool:
    """Is what happens at two times of one frame the same happening?"""
    if parameters.one_claim:
        return True
    names_a, names_b = a.keys & known, b.keys & known
    if strict and names_a and names_b and not names_a & names_b:
        return False
    actors_a, actors_b = a.actors & known, b.actors & known
    if actors_a and actors_b and not actors_a & actors_b:
        return False
    if not strict and actors_a & actors_b and a.mention.start and a.mention.start == b.mention.start:
        return True  # the same deed of the same name on the same day
    if strict and (_other_people(a, b) or _other_object(a, b) or other_occasion(*_told(a, b))):
        return False
    near = common_weight(a.keys, b.keys, weights, parameters)
    wide = common_weight(a.sentence.keys, b.sentence.keys, weights, parameters)
    if a.definite and b.definite:
        return True
    return near > 0 and near + wide >= (STRICT if strict else ALIKE)


def _told(a: MomentFact, b: MomentFact) -> tuple[tuple[Sentence, Span], tuple[Sentence, Span]]:
    return (a.sentence, a.clause), (b.sentence, b.clause)


def _other_object(a: MomentFact, b: MomentFact) -> bool:
    """Is it done to others: do names stand behind the two verbs of which the other article has no word?"""
    objects = [_object(f) for f in (a, b)]
    return all(objects) and other_names((a.sentence, objects[0]), (b.sentence, objects[1]))


def _object(fact: MomentFact) -> Span:
    """The few words behind the verb of a time; empty where the verb has none."""
    verb = governor(fact.sentence, fact.clause, fact.mention.span)
    behind = [w for w in fact.sentence.words if verb is not None and w.start >= verb.end][:_OBJECT]
    return Span(behind[0].start, behind[-1].end) if behind else Span(0, 0)


def _other_people(a: MomentFact, b: MomentFact) -> bool:
    """Are there two of them in one sentence and three in the other?"""
    counts = [{m.point for m in f.sentence.amounts if m.dimension == "count" and m.head} for f in (a, b)]
    return bool(counts[0] and counts[1] and not counts[0] & counts[1])


def _finding(frame: str, grain: str, stances: list[list[MomentFact]], weights: Weights) -> Finding:
    made = _told_apart(tuple(_stance(s, weights) for s in stances))
    label = _label(frame, [f for s in stances for f in s])
    return Finding(
        Kind.TIME, label, made, 0.75, "times", _why(frame, stances),
        ("time", frame, grain, *sorted(s.value.lower() for s in made)),
        _tier(stances),
    )  # fmt: skip


def _tier(stances: list[list[MomentFact]]) -> Tier:
    """A year alone dates what often happens in several: whether it is one happening stays open."""
    years = any(f.mention.grain in ("year", "decade") for stance in stances for f in stance)
    return Tier.POSSIBLE if years else Tier.CONFLICT


def _why(frame: str, stances: list[list[MomentFact]]) -> str:
    """The rule with the words that it rests on, so that one can disagree."""
    verbs = dict.fromkeys(
        verb.word.lower()
        for stance in stances
        for f in stance
        if (verb := governor(f.sentence, f.clause, f.mention.span)) is not None
    )
    words = listed(f"“{verb}”" for verb in list(verbs)[:MOST_VERBS])
    of = f" with {words}" if words else ""
    told = "".join(said_as([f.mention for f in stance]) for stance in stances)
    if len(stances) < 2:
        return f"all give the same time{of}{told}"
    what = noun_of(frame) if "people" not in noun_of(frame) else ""
    return f"times given{of}, taken for one {what or 'happening'}, which cannot have both{told}"


def _label(frame: str, facts: Sequence[MomentFact]) -> str:
    """The question, with the noun of the frame or with the shortest telling."""
    fact = min(facts, key=lambda f: (len(f.clause), f.article))
    question = {"day": "Day", "month": "Month", "year": "Year", "clock": "Hour"}.get(
        fact.mention.grain, "When"
    )
    noun = noun_of(frame) or (_noun_in_common(facts) if question == "When" else "")
    if question == "When" and noun and "people" not in noun:
        return f"When the {noun} takes place"
    if noun.startswith(_PEOPLE):
        return f"{question} on which people were {noun.removeprefix(_PEOPLE)}".replace("Hour on", "Hour at")
    if not noun:
        texts = [headline(f.sentence, trimmed(f.sentence.text, f.clause)) for f in facts]
        text = min(
            (_without_time(t, facts) for t in texts), key=lambda t: ("…" in t, len(t.split()) < 3, len(t), t)
        )
        return f"{question}: {text}"
    return f"{question} of the {noun}"


def _noun_in_common(facts: Sequence[MomentFact]) -> str:
    """The noun of the frame that most sentences hold ("visit"), where any two share one."""
    frames = lexicon.groups("frames")
    held = Counter(frame for f in facts for frame in {frames[k] for k in f.sentence.keys if k in frames})
    shared = sorted((-count, frame) for frame, count in held.items() if count > 1 and noun_of(frame))
    return noun_of(shared[0][1]) if shared else ""


def _without_time(text: str, facts: Sequence[MomentFact]) -> str:
    """A headline without the time that it is asked for."""
    for fact in sorted(facts, key=lambda f: -len(f.mention.words)):
        at = text.find(fact.mention.words)
        if at > 0 and at + len(fact.mention.words) >= len(text) - 2:
            text = text[:at]
    return cut(balanced(text))


def _stance(facts: list[MomentFact], weights: Weights) -> Stance:
    moment = vaguest([fact.mention for fact in facts])
    parsed = TimeInterval(moment.start, moment.end) if moment.start else None
    places = tuple(Place(f.sentence, trimmed(f.sentence.text, f.clause)) for f in one_each(facts, weights))
    return Stance(shown(moment), places, parsed)


def _told_apart(made: tuple[Stance, ...]) -> tuple[Stance, ...]:
    """Stances of one wording, as two Mondays, with their full dates."""
    words = [s.value.lower() for s in made]
    return tuple(
        replace(s, value=day_of(s.parsed.start))
        if words.count(s.value.lower()) > 1 and isinstance(s.parsed, TimeInterval)
        else s
        for s in made
    )
