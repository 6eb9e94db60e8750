"""The engine's thresholds, named, with the reason for each."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Parameters:
    """What the engine decides by; the defaults were found on real clusters, leaving out one at a time."""

    # Two sentences share a fact when what they have in common is both much and a good part of them: `common
    # weight / common_scale + share >= link`. Either alone is wrong: long sentences always have some words
    # in common, and short ones are alike for nothing.
    link: float = 0.88
    common_scale: float = 7.0
    # What it adds when both stand at the head of their reports: there all reports of an event tell the same.
    both_lead: float = 0.1
    # What it adds when they count or measure by the same figure.
    same_figure: float = 0.1
    # How much the most alike clauses of two sentences count beside the sentences as wholes.
    clause_part: float = 0.4
    # What it adds when both tell the same deed, done to or by the same.
    same_deed: float = 0.25
    # How much a model of meaning counts where the reader names one, and the likeness at which it says
    # neither.
    meaning: float = 1.0
    meaning_zero: float = 0.6
    # A further sentence joins those that share a fact when its links with them are that strong on the
    # average, and none of them weaker than `weak_link`: a third account of the same fact may use other
    # words than one of the two.
    join: float = 0.7
    weak_link: float = 0.6
    # A statement told in common words is shown when it is more likely real than not.
    least_likely: float = 0.5
    # A group that repeats another in part is shown, too, when the pairs that it adds are that likely.
    least_new: float = 0.47
    # A second sentence of an article stands in a statement, too, when its links with the others are that
    # strong.
    second: float = 0.85
    # A word that is only a synonym of the other's tells less than the same word.
    synonym_weight: float = 0.5
    # A word that is rare in this set but common in any news tells less; half and half was best.
    background: float = 0.6
    # The parts of a name or set phrase tell hardly more together than the rarest of them.
    name_rest: float = 0.6
    # A clause belongs to the passage when it carries at least this part of what the passages have in common.
    clause_share: float = 0.05
    # Nobody reads a longer passage as a quotation; longer sentences are taken apart at clauses.
    longest_passage: int = 400
    # The texts are single claims, known to be about one thing: nothing but what is measured or dated must
    # agree.
    one_claim: bool = False
    # Two passages of this likeness are one wording: copied from one another or from a common agency.
    same_wording: float = 0.95
    # At most so many sentences of an article are compared, so that a text of a million words still ends.
    most_sentences: int = 1000
    most_text: int = 300_000
    # At most so many figures and times of an article are compared.
    most_facts: int = 150
    # At most so many of them stand in the table of sole statements of one article.
    most_unique: int = 12
