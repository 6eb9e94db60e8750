"""An optional judge of meaning beside the words: a model that the reader names; none is shipped or fetched.

A scorer is anything with `similarities`. Two ways lead to one: a folder with word vectors (`vectors.txt`, a
word and its numbers on each line, as GloVe and fastText write them), which is read here, and packages that
register a function from a folder to a scorer under the entry point group `synoptic.scorers` (for ONNX or
sentence-transformers models).
"""

from __future__ import annotations

import re
from importlib.metadata import entry_points
from math import sqrt
from typing import TYPE_CHECKING, Protocol

from synoptic.errors import AnalysisError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

GROUP = "synoptic.scorers"
VECTORS = "vectors.txt"
_WORD = re.compile(r"[^\W_]+")


class Scorer(Protocol):
    """Says how alike pairs of texts are in meaning, from -1 to 1."""

    def similarities(self, texts: Sequence[str], pairs: Sequence[tuple[int, int]]) -> Sequence[float]:
        """One figure for each pair of places in `texts`."""
        ...


class WordVectors:
    """Mean word vectors: of a big file only the words of the texts at hand are kept."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / VECTORS

    def similarities(self, texts: Sequence[str], pairs: Sequence[tuple[int, int]]) -> Sequence[float]:
        """Cosines of the mean vectors of two texts; 0 where a text has no known word.

        Raises:
            AnalysisError: the file cannot be read as word vectors.
        """
        words = [_WORD.findall(text.lower()) for text in texts]
        vectors = self._read({word for text in words for word in text})
        means = [_mean([vectors[w] for w in text if w in vectors]) for text in words]
        return [_cosine(means[a], means[b]) for a, b in pairs]

    def _read(self, wanted: set[str]) -> dict[str, list[float]]:
        found: dict[str, list[float]] = {}
        try:
            with self._file.open(encoding="utf-8") as lines:
                for line in lines:
                    word, _, numbers = line.partition(" ")
                    if word in wanted and numbers.strip():
                        found[word] = [float(number) for number in numbers.split()]
        except (OSError, ValueError) as error:
            raise AnalysisError(
                f"{self._file} cannot be read as word vectors ({error}). Nothing was changed; "
                "name another model folder, or analyse without one."
            ) from error
        if len({len(vector) for vector in found.values()}) > 1:
            raise AnalysisError(
                f"{self._file} has word vectors of unequal length. Name another model folder."
            )
        return found


def load(folder: Path) -> Scorer:
    """The scorer for a model folder.

    Raises:
        AnalysisError: nothing that is installed can read the folder.
    """
    for entry in entry_points(group=GROUP):
        scorer: Scorer | None = entry.load()(folder)
        if scorer is not None:
            return scorer
    if (folder / VECTORS).is_file():
        return WordVectors(folder)
    raise AnalysisError(
        f"{folder} holds no model that Synoptic can read: it looks for {VECTORS}, or for a package that "
        "reads other models. The analysis was not started; nothing was changed."
    )


def _mean(vectors: Sequence[Sequence[float]]) -> list[float]:
    return [sum(column) / len(vectors) for column in zip(*vectors, strict=True)] if vectors else []


def _cosine(a: Sequence[float], b: Sequence[float]) -> float:
    length = _length(a) * _length(b)
    return sum(x * y for x, y in zip(a, b, strict=False)) / length if length else 0.0


def _length(vector: Iterable[float]) -> float:
    return sqrt(sum(x * x for x in vector))
