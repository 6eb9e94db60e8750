"""The engine over ../shared/eval, beside simple baselines: `python tests/benchmarks/engine_table.py`.

Clusters: link F1 of score.py, for the engine and for word TF-IDF with mutual best sentences. Pairs: average
precision of the alignment, and precision and recall of the comparisons, each on the development part of a
public set.
"""

from __future__ import annotations

import importlib.util
import json
import re
import statistics
import sys
import time
from collections import Counter
from dataclasses import dataclass
from math import log, sqrt
from pathlib import Path
from typing import TYPE_CHECKING, Any

sys.path.insert(0, str(Path(__file__).parents[1]))

from helpers.builders import an_article
from synoptic.core import ingest
from synoptic.core.analysis import Parameters, alignment, analyse
from synoptic.core.analysis.comparisons.denials import refutes
from synoptic.core.analysis.mentions.quantity import amounts
from synoptic.core.analysis.predicates import predicates, signs
from synoptic.core.analysis.reading import Sentence, read
from synoptic.core.analysis.words import Weights
from synoptic.core.documents.statement import Relation, Tier

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from synoptic.core.documents.article import Article
    from synoptic.core.documents.statement import Statement

EVAL = Path(__file__).parents[3] / "shared" / "eval"
BASELINE = 0.15  # cosine of the TF-IDF baseline, the best threshold on these clusters
_FIGURE = re.compile(
    r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|dozen|hundred|thousand|million)\b", re.I
)
_WORD = re.compile(r"[a-z]+(?:'[a-z]+)?")


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table."""

    name: str
    figures: dict[str, float]

    def __str__(self) -> str:
        return f"{self.name:38}" + "  ".join(f"{key} {value:.3f}" for key, value in self.figures.items())


def clusters() -> list[Path]:
    """The folders of the clusters; none where the shared folder is not there."""
    return sorted(p for p in (EVAL / "clusters").glob("*") if p.is_dir())


def scorer() -> Any:  # noqa: ANN401 - a script outside the package
    """The module score.py of the shared folder."""
    spec = importlib.util.spec_from_file_location("score", EVAL / "score.py")
    if spec is None or spec.loader is None:
        raise ImportError("score.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def articles_of(folder: Path) -> list[Article]:
    """The articles of a cluster, as the program imports them."""
    return [ingest.read(path).at(order) for order, path in enumerate(sorted(folder.glob("*.txt")))]


def as_prediction(articles: Sequence[Article], statements: Iterable[Statement]) -> dict[str, Any]:
    """What `synoptic analyse --format json` prints, as far as score.py reads it."""
    return {
        "articles": [{"id": a.id, "path": a.path} for a in articles],
        "statements": [
            {
                "tier": s.tier.value,
                "positions": [
                    {
                        "passages": [
                            {"article": q.article, "start": q.span.start, "quote": q.exact}
                            for q in p.passages
                        ]
                    }
                    for p in s.positions
                ],
            }
            for s in statements
        ],
    }


def baseline(articles: Sequence[Article]) -> dict[str, Any]:
    """Word TF-IDF: each sentence with its mutual best in another article; other figures are a conflict."""
    sentences = [s for n, a in enumerate(articles) for s in read(a, n, Parameters())]
    bags = _bags(sentences)
    best: dict[tuple[int, int], tuple[float, int]] = {}
    for i, a in enumerate(sentences):
        for j, b in enumerate(sentences):
            if a.article != b.article:
                score = sum(w * bags[j].get(k, 0.0) for k, w in bags[i].items())
                best[i, b.article] = max(best.get((i, b.article), (0.0, -1)), (score, j))
    made = []
    for (i, _), (score, j) in best.items():
        if i < j and score >= BASELINE and best.get((j, sentences[i].article), (0.0, -1))[1] == i:
            made.append(_pair(articles, sentences[i], sentences[j]))
    return {"articles": [{"id": a.id, "path": a.path} for a in articles], "statements": made}


def _bags(sentences: Sequence[Sentence]) -> list[dict[str, float]]:
    frequency = Counter(key for s in sentences for key in s.keys)
    bags = []
    for sentence in sentences:
        bag = {key: log(1 + len(sentences) / frequency[key]) for key in sentence.keys}
        length = sqrt(sum(w * w for w in bag.values())) or 1.0
        bags.append({key: w / length for key, w in bag.items()})
    return bags


def _pair(articles: Sequence[Article], a: Sentence, b: Sentence) -> dict[str, Any]:
    figures = [{k for k in s.keys if k[0].isdigit()} for s in (a, b)]
    passages = [
        {"article": articles[s.article].id, "start": s.span.start, "quote": s.span.of(s.text)} for s in (a, b)
    ]
    differ = bool(figures[0] and figures[1] and not figures[0] & figures[1])
    positions = [{"passages": [p]} for p in passages] if differ else [{"passages": passages}]
    return {"tier": "conflict", "positions": positions}


def score_cluster(folder: Path, prediction: dict[str, Any], scratch: Path) -> dict[str, Any]:
    """The counts of score.py for one cluster."""
    score = scorer()
    file = scratch / f"{folder.name}.json"
    file.write_text(json.dumps(prediction))
    texts = {p.stem: p.read_text() for p in folder.glob("*.txt")}
    gold = [score.load_gold(g, texts) for g in sorted(folder.glob("gold*.json"))]
    made, _ = score.load_pred(file, texts)
    return dict(score.score(gold, made))


def cluster_rows(scratch: Path) -> list[Row]:
    """The clusters one by one and together, for the engine and the baseline."""
    rows = []
    for name, predict in (("engine", lambda a: as_prediction(a, analyse(a))), ("word TF-IDF", baseline)):
        total: dict[str, Counter[str]] = {"shared": Counter(), "conflict": Counter()}
        for folder in clusters():
            counts = score_cluster(folder, predict(articles_of(folder)), scratch)
            for kind, sums in total.items():
                sums.update(counts[kind])
            rows.append(Row(f"{name}: {folder.name}", _figures(counts)))
        rows.append(Row(f"{name}: all", _figures(total)))
    return rows


def certainty_rows(scratch: Path) -> list[Row]:
    """How real suggestions of a score are, by tenths: links that are right, statements mostly so."""
    bands: dict[int, Counter[str]] = {}
    for folder in clusters():
        articles = articles_of(folder)
        found = analyse(articles)
        for statement, links in zip(found, _links(folder, articles, found, scratch), strict=True):
            if links and statement.suggestion is not None and statement.tier is not Tier.POSSIBLE:
                band = bands.setdefault(int(statement.suggestion.score * 10), Counter())
                band["statements"] += 1
                band["mostly right"] += 2 * sum(links) >= len(links)
                band["links"] += len(links)
                band["right"] += sum(links)
    return [
        Row(
            f"score from .{band}",
            {
                "statements": float(sums["statements"]),
                "real": sums["mostly right"] / sums["statements"],
                "links P": sums["right"] / sums["links"],
            },
        )
        for band, sums in sorted(bands.items())
    ]


def _links(
    folder: Path, articles: Sequence[Article], found: Sequence[Statement], scratch: Path
) -> list[list[bool]]:
    """For each statement whether each of its links is in the gold, of the same kind."""
    score = scorer()
    file = scratch / f"{folder.name}.json"
    file.write_text(json.dumps(as_prediction(articles, found)))
    texts = {p.stem: p.read_text() for p in folder.glob("*.txt")}
    gold = [link for g in sorted(folder.glob("gold*.json")) for link in score.load_gold(g, texts)]
    real: list[list[bool]] = [[] for _ in found]
    for made in score.load_pred(file, texts)[0]:
        near = [g for g in gold if score.same(made, g)]
        if not any(g["soft"] for g in near):
            real[made["statement"]].append(any(g["kind"] == made["kind"] for g in near))
    return real


def _figures(counts: dict[str, Any]) -> dict[str, float]:
    found = {}
    for kind in ("shared", "conflict"):
        ratios = scorer().ratios(counts[kind])
        found |= {
            f"{kind} {key}": ratios[name] for key, name in (("P", "precision"), ("R", "recall"), ("F1", "f1"))
        }
    return found


def pairs(name: str) -> list[dict[str, Any]]:
    """The pairs of a set."""
    return [json.loads(line) for line in (EVAL / "pairs" / f"{name}.jsonl").read_text().splitlines()]


def strengths(rows: Sequence[dict[str, Any]]) -> list[float]:
    """How strongly the alignment links the two texts of each pair, weighed over the whole set."""
    parameters = Parameters(weak_link=0.0)
    texts = sorted({row[side] for row in rows for side in "ab"})
    sentences = {t: next(iter(read(an_article(t.replace("\n", " ")), 0, parameters)), None) for t in texts}
    weights = Weights((s.keys for s in sentences.values() if s), parameters.background)
    found = []
    for row in rows:
        a, b = sentences[row["a"]], sentences[row["b"]]
        if a is None or b is None:
            found.append(0.0)
            continue
        left, right = (
            alignment.content_of(s, frozenset(x for d in predicates(s) for x in signs(d)), weights)
            for s in (a, b)
        )
        found.append(alignment.strength_of(left, right, weights, parameters))
    return found


def average_precision(scores: Sequence[float], labels: Sequence[bool]) -> float:
    """The mean precision at the places of the true pairs, ranked by score."""
    ranked = [label for _, label in sorted(zip(scores, labels, strict=True), key=lambda p: -p[0])]
    hits = [i for i, label in enumerate(ranked) if label]
    return sum((n + 1) / (i + 1) for n, i in enumerate(hits)) / max(1, len(hits))


def recall_at(scores: Sequence[float], labels: Sequence[bool], precision: float) -> float:
    """The highest recall at which the ranking still has this precision."""
    ranked = [label for _, label in sorted(zip(scores, labels, strict=True), key=lambda p: -p[0])]
    right, best = 0, 0.0
    for place, label in enumerate(ranked, 1):
        right += label
        if right / place >= precision:
            best = right / max(1, sum(labels))
    return best


def pair_rows() -> list[Row]:
    """The public sets."""
    ecb, superpal, qa = pairs("ecb_dev"), pairs("superpal_dev"), pairs("qaalign_dev")
    ecb_scores = strengths(ecb)
    return [
        Row(
            "ECB+ dev, pairs that share an event",
            {"R at P .86": recall_at(ecb_scores, [r["label"] == 1 for r in ecb], 0.86)},
        ),
        Row(
            "SuperPAL dev",
            {"AP": average_precision(strengths(superpal), [r["label"] == 1 for r in superpal])},
        ),
        Row("QA-Align dev", {"AP": average_precision(strengths(qa), [r["label"] == 1 for r in qa])}),
        _emergent(),
        _refuting("feversym_dev"),
        _refuting("vitaminc_dev"),
    ]


def _emergent() -> Row:
    rows = pairs("pragmeval_emergent")
    said = [refutes(_WORD.findall(r["a"].lower()), _WORD.findall(r["b"].lower())) for r in rows]
    return Row("Emergent dev, against", _precision_recall(said, [r["label"] == "against" for r in rows]))


def _refuting(name: str) -> Row:
    rows = [r for r in pairs(name) if _FIGURE.search(r["a"]) and _FIGURE.search(r["b"])]
    said = [_conflict(r["a"], r["b"]) for r in rows]
    return Row(f"{name}, both have numbers", _precision_recall(said, [r["label"] == "refutes" for r in rows]))


def _conflict(a: str, b: str) -> bool:
    found = analyse([an_article(a), an_article(b)], parameters=Parameters(one_claim=True))
    return any(s.relation is Relation.CONFLICTING for s in found)


def _precision_recall(said: Sequence[bool], true: Sequence[bool]) -> dict[str, float]:
    right = sum(s and t for s, t in zip(said, true, strict=True))
    precision, recall = right / max(1, sum(said)), right / max(1, sum(true))
    f1 = 2 * precision * recall / (precision + recall) if right else 0.0
    return {"P": precision, "R": recall, "F1": f1}


def speed_rows() -> list[Row]:
    """Milliseconds for five articles and for twenty, and how many times the TF-IDF baseline that is."""
    everything = [a for folder in clusters() for a in articles_of(folder)]
    five = sorted(everything, key=lambda a: abs(len(a.text) - 3000))[:5]
    rows = []
    for articles in (five, everything[:20]):
        engine, simple = _time(lambda a=articles: analyse(a)), _time(lambda a=articles: baseline(a))
        letters = sum(len(a.text) for a in articles)
        rows.append(
            Row(
                f"{len(articles)} articles, {letters} letters",
                {"ms": engine, "times TF-IDF": engine / simple},
            )
        )
    return rows


def _time(work: Any, rounds: int = 5) -> float:  # noqa: ANN401
    taken = []
    for _ in range(rounds):
        amounts.cache_clear()  # a first analysis remembers nothing
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
    return statistics.median(taken) * 1000


def main() -> None:
    """Print the table, or say why there is none."""
    if not clusters():
        print("The texts to measure with (../shared/eval) are not here.")
        return
    import tempfile

    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        for row in [*cluster_rows(folder), *certainty_rows(folder), *pair_rows(), *speed_rows()]:
            print(row)


__all__ = ["Relation", "Tier", "certainty_rows", "cluster_rows", "clusters", "pair_rows", "speed_rows"]

if __name__ == "__main__":
    main()
