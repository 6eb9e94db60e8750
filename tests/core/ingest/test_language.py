"""A few common words tell a language; too few, or two languages at once, tell none."""

from __future__ import annotations

import pytest

from synoptic.core.ingest.language import language_of, month_numbers


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "The ferry was late and the harbour said that it had been the wind."),
        ("de", "Die Fähre kam zu spät, und der Hafen sagte, das sei nicht der Wind gewesen."),
        ("fr", "Le bac est arrivé en retard et le port a dit que ce ne sont pas les vents."),
        ("es", "El transbordador llegó tarde y el puerto dijo que no fue por los vientos del norte."),
        ("it", "Il traghetto è arrivato in ritardo e il porto ha detto che non è il vento della notte."),
        ("nl", "De veerboot kwam te laat en het is volgens de haven niet door de wind van de nacht."),
        ("pt", "O barco chegou tarde e o porto disse que não foi por causa dos ventos da noite."),
    ],
)
def test_a_sentence_tells_its_language(code: str, text: str) -> None:
    assert language_of(text) == code


@pytest.mark.parametrize("text", ["", "59 km/h", "Πειραιάς", "The wind. Der Wind. The sea. Die See. Of das."])
def test_too_little_tells_nothing(text: str) -> None:
    assert language_of(text) == ""


def test_short_names_of_months_are_known_where_they_mean_one() -> None:
    numbers = month_numbers()
    assert (numbers["sep"], numbers["sept"], numbers["dez"], numbers["mar"]) == (9, 9, 12, 3)
    assert "jui" not in numbers  # juin and juillet
