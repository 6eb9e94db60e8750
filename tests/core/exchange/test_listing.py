from __future__ import annotations

import json
from dataclasses import replace

from helpers.builders import a_position, a_statement, a_suggestion, an_article
from synoptic.core.exchange import listing

A = an_article("The train 🚂 went 59 km/h.", title="Fast", published="2023-09-11", order=0)
B = an_article("It crawled at 50 km/h.", order=1)
SPEED = a_suggestion(
    "Top speed", a_position("59 km/h", (A, "went 59 km/h")), a_position("50 km/h", (B, "at 50 km/h"))
)


def test_the_json_has_its_form_number_and_the_articles() -> None:
    content = json.loads(listing.as_json([A, B], [SPEED]))
    assert content["synoptic"] == 1
    assert content["articles"][0] == {"id": A.id, "path": "", "title": "Fast", "published": "2023-09-11"}
    assert content["articles"][1]["published"] is None


def test_offsets_in_the_json_count_code_points() -> None:
    passage = json.loads(listing.as_json([A, B], [SPEED]))["statements"][0]["positions"][0]["passages"][0]
    assert A.text[passage["start"] : passage["end"]] == passage["quote"] == "went 59 km/h"


def test_a_tier_is_given_only_where_the_relation_is_conflicting() -> None:
    shared = a_statement("Went", a_position("went", (A, "went"), (B, "crawled")))
    conflict, agreement = json.loads(listing.as_json([A, B], [SPEED, shared]))["statements"]
    assert (conflict["relation"], conflict["tier"]) == ("conflicting", "conflict")
    assert (agreement["relation"], agreement["tier"]) == ("shared", None)


def test_the_text_names_each_side_by_its_letter_and_exact_words() -> None:
    text = listing.as_text([A, B], [SPEED])
    assert "Conflicting (1)" in text
    assert "A  “went 59 km/h”" in text
    assert "B  “at 50 km/h”" in text
    assert "why: because of Top speed" in text


def test_a_passage_of_an_earlier_text_has_no_offsets_and_says_so() -> None:
    newer = replace(B, text="It did not crawl.", revision="newer")
    speed = json.loads(listing.as_json([A, newer], [SPEED]))["statements"][0]
    (kept,), (orphan,) = (position["passages"] for position in speed["positions"])
    assert kept["start"] == A.text.index("went")
    assert (orphan["start"], orphan["end"], orphan["quote"]) == (None, None, "at 50 km/h")
    text = listing.as_text([A, newer], [SPEED])
    assert "B  “at 50 km/h” (from an earlier text of the article)" in text
