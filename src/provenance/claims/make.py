"""One figure, dated and named, as a claim."""

from dataclasses import replace

from provenance.claims.assembly import Assembly
from provenance.claims.claim import Claim, Label, claim_id
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
    near = walk.surroundings(sentence)
    whose, says = near.place_before(figure.span.start), near.source
    clause = Span(
        walk.clauses.start(figure.span.start, max(sentence.start, figure.span.start - LONG_CLAUSE)),
        walk.clauses.end(figure.span.end, min(sentence.end, figure.span.end + LONG_CLAUSE)),
    )
    context = Span(
        max(sentence.start, figure.span.start - LONG_SENTENCE),
        min(sentence.end, figure.span.end + LONG_SENTENCE),
    )
    origin = walk.reading.origin(figure.span)
    surface = origin.of(walk.document.text)
    unit = figure.unit_span.of(written) if figure.unit_span and figure.unit_span.start >= 0 else figure.unit
    if (
        figure.unit_span
        and unit.startswith(("个", "個"))
        and figure.kind is Kind.DURATION
        and figure.unit != "个月"
    ):
        unit = unit[1:]
    measure = label.of(written)
    key = (surface, measure, unit, context.of(written))
    occurrence = walk.seen[key] = walk.seen.get(key, -1) + 1
    fold, event = walk.language.fold_label, joined(text, label.event)
    return Claim(
        id=claim_id(*key, occurrence),
        figure=figure,
        origin=origin,
        text=surface,
        unit=unit,
        measure=measure,
        label=fold(label.of(text)),
        topic=fold(joined(text, label.topic)),
        event=event,
        own=label.own,
        scope=whose.of(written) if whose else None,
        scope_plain=whose.of(text) if whose else None,
        stated=worded(walk, settle(walk, block, when)),
        section=block.section_at(figure.span.start),
        earlier=when.earlier,
        role=block.role,
        region=block.region,
        block=number,
        sentence=walk.sentence,
        sentence_origin=walk.reading.origin(sentence),
        clause=clause.of(text),
        before=Span(max(sentence.start, figure.span.start - 30), figure.span.start).of(text),
        around=fold(
            Span(max(sentence.start, figure.span.start - 60), min(sentence.end, figure.span.end + 20)).of(
                text
            )
        ),
        field=event if figure.kind is Kind.RANK else "",
        dispatch=walk.dispatches[number],
        attribution=says.of(written) if says else None,
    )


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
