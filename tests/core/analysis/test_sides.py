"""An article on both sides of a conflict."""

from __future__ import annotations

from helpers.builders import an_article
from synoptic.core.analysis.finding import Finding, Place, Stance
from synoptic.core.analysis.parameters import Parameters
from synoptic.core.analysis.reading import Sentence, read
from synoptic.core.analysis.sides import doubles, voices, without_doubles
from synoptic.core.documents.statement import Kind


def sentence(article: int, text: str) -> Sentence:
    return read(an_article(text), article, Parameters())[0]


def finding(*stances: tuple[Sentence, ...], later: str = "") -> Finding:
    made = tuple(
        Stance(str(number), tuple(Place(s, s.span) for s in told), later=later)
        for number, told in enumerate(stances)
    )
    return Finding(Kind.PERSON, "Who rang the bell", made, 0.5, "who did it", "", ("who",))


SEXTON = sentence(0, "The sexton rang the bell.")
BOY = sentence(1, "A boy rang the bell.")


def test_two_speakers_explain_why_an_article_gives_two_answers() -> None:
    said = sentence(0, "A boy rang the bell, according to the mayor.")
    both = finding((SEXTON,), (said, BOY))
    assert without_doubles([both]) == [both]
    assert doubles(both) == (0,)
    assert voices(both, 0) == ("its own words", "mayor")


def test_two_answers_in_one_voice_are_about_two_things() -> None:
    again = sentence(0, "A boy rang the bell at noon.")
    third = sentence(2, "The sexton rang it.")
    (kept,) = without_doubles([finding((SEXTON, third), (again, BOY))])
    assert kept.articles == {1, 2}
    assert not without_doubles([finding((SEXTON,), (again, BOY))])


def test_one_sentence_that_sets_both_side_by_side_is_heard() -> None:
    either = sentence(0, "The sexton or a boy rang the bell.")
    both = finding((either,), (either, BOY))
    assert without_doubles([both]) == [both]


def test_an_update_may_stand_in_one_article() -> None:
    again = sentence(0, "A boy rang the bell at noon.")
    update = finding((SEXTON,), (again, BOY), later="1")
    assert without_doubles([update]) == [update]
