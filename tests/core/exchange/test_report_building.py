"""What goes into a report, whatever format it is written in."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from golden.project import ADA, A, B, C, project
from helpers.builders import a_position, a_statement, a_suggestion, an_article
from synoptic.core.documents.edits import Action, Decision
from synoptic.core.documents.statement import State, Tier
from synoptic.core.exchange.report.building import build
from synoptic.core.exchange.report.model import Edition, Project

if TYPE_CHECKING:
    from synoptic.core.documents.statement import Statement
    from synoptic.core.exchange.report.model import Line, Report, Section

EDITION = Edition("2024-03-06", "Synoptic 1.0")
EVERYTHING = replace(EDITION, everything=True)


def of(*statements: Statement, edition: Edition = EDITION) -> Report:
    return build(Project("Test", (A, B, C), statements), edition)


def section(report: Report, title: str) -> Section:
    return next(section for section in report.sections if section.title == title)


def labels(report: Report, title: str) -> list[str]:
    return [line.statement.label for line in section(report, title).lines]


def line(report: Report, label: str) -> Line:
    return next(one for part in report.sections for one in part.lines if one.statement.label == label)


def test_every_accepted_statement_stands_in_the_section_of_its_relation() -> None:
    report = build(project(), EDITION)
    assert labels(report, "Agreed") == ["Aurora ran aground"]
    assert labels(report, "Disputed") == ["Day of the grounding", "People on board"]
    assert labels(report, "Superseded") == ["Number of people hurt"]
    assert labels(report, "Single-source") == ["The captain slept"]


def test_conflicts_come_before_possible_ones_and_more_sources_before_fewer() -> None:
    two = a_statement("Two", a_position("a", (A, "ferry")), a_position("b", (B, "ferry")))
    three = a_statement("Three", a_position("a", (A, "ferry"), (C, "reef")), a_position("b", (B, "ferry")))
    report = of(replace(three, label="Possible", tier=Tier.POSSIBLE), two, three)
    assert labels(report, "Disputed") == ["Three", "Two", "Possible"]
    assert [one.statement.label for one in report.conflicts] == ["Three", "Two", "Possible"]


def test_lines_are_numbered_through_and_keep_their_number_when_everything_is_listed() -> None:
    few, all_ = (build(project(), edition) for edition in (EDITION, EVERYTHING))
    numbers = [one.number for part in few.sections for one in part.lines]
    assert numbers == list(range(1, 6))
    assert [one.number for part in all_.sections for one in part.lines] == [*numbers, 6]


def test_an_open_suggestion_is_counted_and_listed_only_when_asked_for() -> None:
    few, all_ = (build(project(), edition) for edition in (EDITION, EVERYTHING))
    assert section(few, "Open").lines == ()
    assert section(few, "Open").words.startswith("1 suggestion is not decided")
    assert len(section(all_, "Open").lines) == 1


def test_open_suggestions_come_with_conflicts_first_and_do_not_pass_for_findings() -> None:
    shared = a_suggestion("Shared", a_position("a", (A, "ferry"), (B, "ferry")))
    disputed = a_suggestion("Disputed", a_position("a", (A, "ferry")), a_position("b", (B, "ferry")))
    report = of(shared, disputed, edition=EVERYTHING)
    assert labels(report, "Open") == ["Disputed", "Shared"]
    assert [one.verdict for one in section(report, "Open").lines] == [
        "Suggested: conflict",
        "Suggested: agreed",
    ]
    assert report.conflicts == ()


def test_rejected_statements_and_passages_stay_out() -> None:
    report = build(project(), EVERYTHING)
    assert "Weather" not in {one.statement.label for part in report.sections for one in part.lines}
    speed = a_statement("Speed", a_position("a", (A, "ferry")), a_position("b", (B, "ferry")))
    refused = replace(speed.positions[1].passages[0], state=State.REJECTED)
    partly = replace(speed, positions=(speed.positions[0], replace(speed.positions[1], passages=(refused,))))
    assert labels(of(partly), "Single-source") == ["Speed"]


def test_a_passage_proposed_for_an_accepted_statement_proves_nothing_yet() -> None:
    own = a_statement("Ferry", a_position("a", (A, "ferry"), (B, "ferry")))
    first, second = own.positions[0].passages
    proposed = replace(own.positions[0], passages=(first, replace(second, state=State.SUGGESTED)))
    assert labels(of(replace(own, positions=(proposed,))), "Single-source") == ["Ferry"]


def test_an_accepted_statement_without_a_passage_is_no_finding() -> None:
    report = of(a_statement("Bare", a_position("nothing")))
    assert labels(report, "Open") == ["Bare"]
    assert "without a passage" in section(report, "Open").words


def test_a_quotation_knows_the_part_of_the_article_where_it_stands() -> None:
    quotation = line(build(project(), EDITION), "People on board").answers[0].quotations[0]
    assert quotation.letter == "A"
    assert quotation.place is not None
    assert quotation.place.paragraphs == "¶3"


def test_a_passage_over_two_paragraphs_names_both() -> None:
    own = a_statement("Long", a_position("", (A, "the coastguard said.\nAbout 120")))
    quotation = line(of(own), "Long").answers[0].quotations[0]
    assert quotation.place is not None
    assert quotation.place.paragraphs == "¶2–3"


def test_a_passage_whose_words_are_gone_has_no_place() -> None:
    own = a_statement("Gone", a_position("", (A, "ferry")))
    gone = replace(own.positions[0].passages[0], exact="steamer")
    moved = replace(own, positions=(replace(own.positions[0], passages=(gone,)),))
    assert line(of(moved), "Gone").answers[0].quotations[0].place is None


def test_a_passage_of_an_earlier_text_is_quoted_and_has_no_place_even_where_the_words_are_the_same() -> None:
    own = a_statement("Hurt", a_position("", (A, "3 of them hurt")))
    newer = replace(A, revision="newer", number=2)
    report = build(Project("Test", (newer, B, C), (own,)), EDITION)
    (quotation,) = line(report, "Hurt").answers[0].quotations
    assert quotation.earlier
    assert quotation.place is None
    assert report.sources[0].marks == ()


def test_words_of_an_earlier_text_come_after_those_of_the_present_one() -> None:
    newer = replace(A, revision="newer", number=2)
    own = a_statement("Ferry", a_position("", (A, "ferry"), (newer, "120 people"), (B, "Aurora")))
    report = build(Project("Test", (newer, B, C), (own,)), EDITION)
    quotations = line(report, "Ferry").answers[0].quotations
    assert [(one.letter, one.passage.exact) for one in quotations] == [
        *(("A", "120 people"), ("A", "ferry"), ("B", "Aurora")),
    ]


def test_words_outside_all_blocks_are_appended_too() -> None:
    article = replace(an_article("Kept\nLeft out"), blocks=an_article("Kept").blocks)
    source = build(Project("Test", (article,), ()), EDITION).sources[0]
    assert [part.block.span.of(article.text) for part in source.parts] == ["Kept", "Left out"]


def test_sources_of_one_origin_are_counted_and_named() -> None:
    assert line(build(project(), EDITION), "Aurora ran aground").sources == (
        "2 sources, 1 origin: A and B share their wording"
    )


def test_who_is_silent_is_told_from_who_has_no_passage() -> None:
    report = build(project(), EDITION)
    assert line(report, "Aurora ran aground").coverage == "C is silent"
    assert line(report, "Day of the grounding").coverage == "no passage in B"


def test_that_the_engine_found_nothing_is_no_silence() -> None:
    proposed = replace(a_suggestion("Ferry", a_position("", (A, "ferry"), (B, "ferry"))), silent={C.id})
    assert line(of(proposed, edition=EVERYTHING), "Ferry").coverage == "no passage in C"


def test_a_single_source_is_not_told_twice_that_it_is_alone() -> None:
    assert line(build(project(), EDITION), "The captain slept").coverage == ""


def test_many_articles_without_a_passage_are_counted() -> None:
    crowd = tuple(an_article(f"Article {place}.", order=place) for place in range(14))
    own = a_statement("Two", a_position("", (crowd[0], "Article 0"), (crowd[1], "Article 1")))
    report = build(Project("Test", crowd, (own,)), EDITION)
    assert line(report, "Two").coverage == "no passage in 12 others"


def test_who_decided_is_said_of_each_line() -> None:
    report = build(project(), EVERYTHING)
    said = [one.decided for part in report.sections for one in part.lines]
    assert said[:5] == [
        "Corrected by Ben.",
        "Written by Ada.",
        "Accepted by Ada.",
        "Accepted by Ada.",
        "Written by Ben.",
    ]
    assert said[5] == "Suggested with score 0.41, not decided."


def test_one_reader_who_accepted_all_is_named_once() -> None:
    accepted = a_suggestion("Ferry", a_position("", (A, "ferry"))).with_state(State.ACCEPTED)
    refused = a_suggestion("Reef", a_position("", (C, "reef"))).with_state(State.REJECTED)
    decisions = (
        Decision("Ferry", Action.ACCEPT, ADA.id, "2024-03-05T10:00:00+00:00", "d1"),
        Decision("Reef", Action.REJECT, ADA.id, "2024-03-05T10:00:00+00:00", "d2"),
    )
    report = build(Project("Test", (A, B, C), (accepted, refused), decisions, (ADA,)), EDITION)
    assert line(report, "Ferry").decided == ""
    assert "A line that names nobody was accepted by Ada as it was proposed." in " ".join(report.method)


def test_title_and_name_of_who_signs_are_those_that_were_given() -> None:
    report = build(project(), replace(EDITION, title="Aground: who says what", by="Ada Byron"))
    assert report.title == "Aground: who says what"
    assert report.subtitle == "Three accounts compared · Ada Byron · 6 March 2024"
    assert "Made on 6 March 2024 by Ada Byron with Synoptic 1.0" in report.method[0]
    assert "project “The Aurora”" in report.method[0]


def test_the_method_names_people_engine_and_day() -> None:
    method = " ".join(build(project(), EDITION).method)
    assert "Ada accepted 2 and rejected 1 of the suggestions." in method
    assert "the engine synoptic 1" in method
    assert "6 March 2024 with Synoptic 1.0" in method


def test_a_date_says_where_it_comes_from() -> None:
    sources = build(project(), EDITION).sources
    assert [(source.date, source.date_from) for source in sources] == [
        ("4 March 2024", "given by the reader"),
        ("4 March 2024, 09:30Z", "given by the reader"),
        ("", ""),
    ]


def test_the_same_project_under_other_ids_gives_the_same_report_text() -> None:
    again = a_suggestion("Ferry", a_position("a", (A, "ferry"), (B, "ferry"))).with_state(State.ACCEPTED)
    same = a_suggestion("Ferry", a_position("a", (A, "ferry"), (B, "ferry"))).with_state(State.ACCEPTED)
    assert again.id != same.id
    assert [one.anchor for one in of(again).sections[0].lines] == [
        one.anchor for one in of(same).sections[0].lines
    ]


def test_an_empty_project_says_so() -> None:
    report = build(Project("", (), ()), EDITION)
    assert report.title == "Untitled project"
    assert report.subtitle == "No accounts compared · 6 March 2024"
    assert report.summary == ("Nothing has been accepted yet.",)
