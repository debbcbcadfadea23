"""One figure, dated and named, as a claim."""

from dataclasses import replace

from provenance.claims.assembly import Assembly
from provenance.claims.claim import Claim, Label, claim_id
from provenance.claims.notes import under_note
from provenance.claims.phrase import joined
from provenance.dates import Dated, StatedDate, year_before
from provenance.document import Block, Section, Span
from provenance.figures import Figure, Kind

__all__ = ["make"]

# No sentence or clause of the press is longer; what is, is cut there around its figure.
LONG_SENTENCE = 600
LONG_CLAUSE = 300


def make(
    walk: Assembly, number: int, block: Block, sentence: Span, figure: Figure, label: Label, when: Dated
) -> Claim:
    """The claim of one figure."""
    text, written = walk.text, walk.reading.written
    start, end = figure.span
    near = walk.surroundings(sentence)
    whose, says = near.place_before(start), near.source
    context = written[max(sentence.start, start - LONG_SENTENCE) : min(sentence.end, end + LONG_SENTENCE)]
    origin = walk.reading.origin(figure.span)
    surface = origin.of(walk.document.text)
    unit, measure = unit_of(figure, written), label.of(written)
    key = (surface, measure, unit, context)
    occurrence = walk.seen[key] = walk.seen.get(key, -1) + 1
    fold, event = walk.language.fold_label, joined(text, label.event)
    folded, section = fold(label.of(text)), block.section_at(start)
    topic = folded if label.topic == label.spans else fold(joined(text, label.topic))
    stated, notes = worded(walk, settle(walk, block, when)), walk.notes.get(block.region, ())
    return Claim(
        id=claim_id(*key, occurrence),
        figure=figure,
        origin=origin,
        text=surface,
        unit=unit,
        measure=measure,
        label=folded,
        topic=topic,
        event=event,
        own=label.own,
        scope=whose.of(written) if whose else None,
        scope_plain=whose.of(text) if whose else None,
        stated=under_note(notes, stated, section, folded, earlier=when.earlier),
        section=section,
        earlier=when.earlier,
        role=block.role,
        region=block.region,
        block=number,
        sentence=walk.sentence,
        sentence_origin=walk.reading.origin(sentence),
        clause=clause_of(walk, sentence, figure.span),
        before=text[max(sentence.start, start - 30) : start],
        around=fold(text[max(sentence.start, start - 60) : min(sentence.end, end + 20)]),
        field=event if figure.kind is Kind.RANK else "",
        dispatch=walk.dispatches[number],
        attribution=says.of(written) if says else None,
    )


def unit_of(figure: Figure, written: str) -> str:
    """The unit as the article writes it, without the 個 of 個小時, which only divides."""
    if not figure.unit_span or figure.unit_span.start < 0:
        return figure.unit
    unit = figure.unit_span.of(written)
    divided = unit.startswith(("个", "個")) and not figure.unit.startswith("个")
    return unit[1:] if divided else unit


def clause_of(walk: Assembly, sentence: Span, figure: Span) -> str:
    """The clause around a figure."""
    start = walk.clauses.start(figure.start, max(sentence.start, figure.start - LONG_CLAUSE))
    end = walk.clauses.end(figure.end, min(sentence.end, figure.end + LONG_CLAUSE))
    return walk.text[start:end]


def worded(walk: Assembly, stated: StatedDate | None) -> StatedDate | None:
    """A stated date with the words that state it."""
    return replace(stated, wording=stated.span.of(walk.text)) if stated else None


def settle(walk: Assembly, block: Block, when: Dated) -> StatedDate | None:
    """A figure's own date, else that of its scorecard's or table's head."""
    if when.earlier:
        return year_before(walk.region_dates.get(block.region))
    if when.stated is not None or (when.settled and block.section is not Section.TABLE):
        return when.stated
    return walk.region_dates.get(block.region)
