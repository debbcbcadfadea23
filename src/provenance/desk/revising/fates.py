"""What a new text makes of each claim: its verdict follows where nothing around it changed, and never by a guess."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from provenance.desk.revising.align import Alignment, align
from provenance.desk.revising.counterparts import counterparts
from provenance.desk.revising.places import Sentence, sentences_of
from provenance.report import ClaimReport, Report

__all__ = ["Became", "fates"]


@dataclass(frozen=True, slots=True)
class Became:
    """What became of a claim: ``outcome`` and ``reason`` are the words of the table ``fate``."""

    outcome: str
    before: ClaimReport | None
    after: ClaimReport | None
    reason: str | None = None


def fates(old_text: str, old: Report, new_text: str, new: Report) -> list[Became]:
    """What became of every claim of the old text, in its order; then the claims that are new, in theirs.

    A claim is carried where its sentence stands in both texts exactly once (``moved`` if in another order), the same
    figure and unit at the same place in it, and is read as before. Where sentence, figure or reading changed and
    there is one counterpart, it is ``changed``; otherwise it is ``orphaned``.
    """
    was, now = sentences_of(old_text, old), sentences_of(new_text, new)
    aligned = align([one.text for one in was], [one.text for one in now])
    found = {one.before.id: one for one in _all(was, now, aligned) if one.before}
    known = [found[claim.id] for claim in old.claims]
    followed = {one.after.id for one in known if one.after}
    return known + [Became("new", None, claim) for claim in new.claims if claim.id not in followed]


def _all(was: list[Sentence], now: list[Sentence], aligned: Alignment) -> Iterator[Became]:
    for number, sentence in enumerate(was):
        if number in aligned.same:
            moved = number in aligned.moved
            yield from _unchanged(sentence, now[aligned.same[number]], "moved" if moved else "carried")
        elif number in aligned.edited:
            yield from _edited(sentence, now[aligned.edited[number]])
        else:
            reason = "ambiguous" if number in aligned.ambiguous else "gone"
            yield from _orphaned(sentence.claims, reason)


def _orphaned(claims: Iterable[ClaimReport], reason: str) -> Iterator[Became]:
    return (Became("orphaned", claim, None, reason) for claim in claims)


def _unchanged(sentence: Sentence, same: Sentence, outcome: str) -> Iterator[Became]:
    """The claims of a sentence that stands as it stood."""
    for claim in sentence.claims:
        there = [one for one in same.at(claim.start - sentence.start) if _figure(one) == _figure(claim)]
        if len(there) != 1:
            yield from _orphaned([claim], "ambiguous" if there else "gone")
        elif _reading(there[0]) == _reading(claim):
            yield Became(outcome, claim, there[0])
        else:
            yield Became("changed", claim, there[0], "reading")


def _edited(sentence: Sentence, edited: Sentence) -> Iterator[Became]:
    """The claims of a sentence that was edited: none keeps its verdict, but we know what to set side by side."""
    pairs = counterparts(sentence.claims, edited.claims)
    for claim in sentence.claims:
        after = pairs.get(claim.id)
        if after is None:
            yield from _orphaned(
                [claim], "gone" if len(edited.claims) < len(sentence.claims) else "ambiguous"
            )
        else:
            reason = "sentence" if _figure(after) == _figure(claim) else "figure"
            yield Became("changed", claim, after, reason)


def _figure(claim: ClaimReport) -> tuple[str, str]:
    return claim.text, claim.unit


def _reading(claim: ClaimReport) -> tuple[object, ...]:
    """What the claim says besides its words: a neighbour's edit may give it another date, or another name."""
    stated = claim.stated
    when = (stated.start, stated.end) if stated else None
    value = (claim.kind, claim.value, claim.value_high, claim.qualifier)
    return (*value, claim.measure, claim.scope, claim.attribution, when)
