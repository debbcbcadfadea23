"""From a reading to its claims: figures found, dated, named, placed."""

from dataclasses import dataclass, field, replace
from datetime import date

from provenance.claims.claim import Claim, Label, claim_id
from provenance.claims.clauses import Clauses
from provenance.claims.dealing import Dealer
from provenance.claims.measure import LabelReader
from provenance.claims.naming import Namer
from provenance.claims.notes import under_notes
from provenance.claims.phrase import Phrase
from provenance.claims.scan import Scan, scan
from provenance.claims.scope import Surroundings, homes, surroundings
from provenance.claims.table import Table, tables
from provenance.dates import Context, Dated, DateReader, How, StatedDate, year_before
from provenance.document import Block, Document, Reading, Role, Section, Span, sentences
from provenance.figures import Figure, Kind
from provenance.languages import Language

__all__ = ["assemble"]

# No sentence or clause of the press is longer; what is, is cut there around its figure.
LONG_SENTENCE = 600
LONG_CLAUSE = 300


@dataclass(slots=True)
class Assembly:
    """The walk over an article's blocks that collects its claims."""

    document: Document
    reading: Reading
    language: Language
    scan: Scan
    laid: dict[int, Table]
    homes: tuple[str, ...]
    clauses: Clauses
    dates: DateReader
    claims: list[Claim] = field(default_factory=list)
    region_dates: dict[int, StatedDate] = field(default_factory=dict)
    sentence: int = 0
    seen: dict[tuple[str, ...], int] = field(default_factory=dict)
    near: Surroundings | None = None

    @property
    def text(self) -> str:
        """The text that is read."""
        return self.reading.plain

    def surroundings(self, sentence: Span) -> Surroundings:
        """What a sentence names; kept until another sentence is asked for."""
        if self.near is None or self.near.sentence != sentence:
            self.near = surroundings(self.text, sentence, self.language.phrases)
        return self.near


def assemble(document: Document, reading: Reading, language: Language) -> list[Claim]:
    """The claims of an article in the order of the text."""
    laid = tables(reading.blocks, reading.plain)
    found = scan(reading, language, laid)
    reader = DateReader(reading.plain, language.dates, Context(document.published))
    clauses = Clauses(reading.plain, language.phrases.clause)
    walk = Assembly(
        document, reading, language, found, laid, homes(reading.plain, language.phrases), clauses, reader
    )
    for number, block in enumerate(reading.blocks):
        walk.dates.paragraph(block.span.start if block.section is Section.SCORECARD else -1)
        if block.section is Section.TABLE and block.role is Role.ROW:
            add_row(walk, number, block)
        else:
            add_block(walk, number, block)
    return under_notes(by_dispatch(walk, reading), reading, language, found, document.published)


def by_dispatch(walk: Assembly, reading: Reading) -> list[Claim]:
    """Name each claim's dispatch by its headline, where the article holds several."""
    heads: list[str] = []
    of_block: list[int] = []
    for number, block in enumerate(reading.blocks):
        if block.section is Section.HEADLINE and (
            not number or reading.blocks[number - 1].section is not Section.HEADLINE
        ):
            heads.append(block.span.of(reading.plain))
        of_block.append(len(heads) - 1)
    if len(heads) < 2:
        return walk.claims
    own = (Section.SCORECARD, Section.TABLE)
    return [
        replace(
            c, dispatch=heads[of_block[c.block]] if of_block[c.block] >= 0 and c.section not in own else ""
        )
        for c in walk.claims
    ]


def add_block(walk: Assembly, number: int, block: Block) -> None:
    """The claims of a block of running text."""
    text = walk.text
    title = block.role is Role.TITLE and block.section in (Section.HEADLINE, Section.BODY)
    namer = Namer(text, walk.language.phrases, walk.homes, walk.clauses, title)
    labels = LabelReader(namer, Dealer(namer))
    dateline = walk.language.cues.dateline.match(text, block.span.start, block.span.end)
    body = Span(dateline.end() if dateline else block.span.start, block.span.end)
    if block.role is Role.BYLINE:
        walk.dates.glance(walk.scan.dates_in(block.span))
        return
    if dateline:
        walk.dates.glance(walk.scan.dates_in(Span(block.span.start, body.start)))
        walk.dates.context = walk.dates.context.elsewhere()
    if block.section is Section.HEADLINE:
        labels.topic = None
    for span in sentences(text, body):
        walk.sentence += 1
        mentions, figures = walk.scan.dates_in(span), walk.scan.figures_in(span)
        dated = walk.dates.sentence(span, mentions, figures)
        named = labels.sentence(span, figures, [m.span for m in mentions])
        for figure, when, label in zip(figures, dated, named, strict=True):
            walk.claims.append(make(walk, number, block, span, figure, label, when))
    if block.role is Role.TITLE and block.section in (Section.SCORECARD, Section.TABLE):
        remember_title(walk, block)


def remember_title(walk: Assembly, block: Block) -> None:
    """The date in a scorecard's or table's head holds for what stands under it."""
    mentions = [
        m for m in walk.scan.dates_in(block.span) if not m.compares and not m.named and m.offset is None
    ]
    if stated := walk.dates.glance(mentions):
        walk.region_dates.setdefault(block.region, replace(stated, how=How.INHERITED))


def add_row(walk: Assembly, number: int, block: Block) -> None:
    """The claims of a table's row: one for each figure in its cells."""
    table = walk.laid[block.region]
    place = table.number(block)
    if place is None or (place == 0 and table.header(walk.text)):
        return
    row = table.rows[place][1]
    walk.sentence += 1
    walk.dates.context = walk.dates.context.after(walk.region_dates.get(block.region))
    for column, cell in enumerate(block.cells):
        for figure in walk.scan.figures_in(cell):
            head = table.column_head(row, column, walk.text)
            first = table.row_head(row, walk.text) if column else None
            label, whose = cell_label(walk, head, first)
            if first is not None and walk.language.phrases.total.fullmatch(
                first.of(walk.text).replace(" ", "")
            ):
                label = total_label(walk, table, head) or label
            when = cell_date(walk, head, first) or latest(walk, table)
            claim = make(walk, number, block, block.span, figure, label, Dated(when, when is not None))
            whose_text = whose.of(walk.reading.written) if whose else claim.scope
            walk.claims.append(
                replace(
                    claim,
                    scope=whose_text,
                    scope_plain=whose.of(walk.text) if whose else claim.scope_plain,
                    row=place,
                    column=column,
                    title=" ".join(t.span.of(walk.text) for t in table.title),
                    head=block.cells[0].of(walk.text) if column else "",
                )
            )


def cell_label(walk: Assembly, head: Span | None, first: Span | None) -> tuple[Label, Span | None]:
    """Column and row as the measure; a row headed by a place gives the scope instead."""
    from provenance.claims.table import UNIT as IN_BRACKETS

    place = walk.language.phrases.place
    whose = first if first is not None and place.fullmatch(first.of(walk.text)) else None
    spans = []
    for cell in (head, None if whose else first):
        if cell is None or any(m.span.contains(cell) for m in walk.scan.dates_in(cell)):
            continue
        m = IN_BRACKETS.search(cell.of(walk.text))
        spans.append(Span(cell.start, cell.start + m.start()) if m and m.start() else cell)
    return Label(tuple(spans), tuple(spans)), whose


def total_label(walk: Assembly, table: Table, head: Span | None) -> Label | None:
    """What a row of totals sums up where its column is headed by a date: the subject of the table's title."""
    if head is None or own_date(walk, head) is None or not table.title:
        return None
    block = table.title[0]
    holes = [m.span for m in walk.scan.dates_in(block.span)]
    phrase = Phrase(walk.text, (block.span,)).without(holes)
    phrase = phrase.trimmed(walk.language.phrases.lead, walk.language.phrases.table_tail)
    return Label(phrase.spans, phrase.spans) if phrase else None


def cell_date(walk: Assembly, head: Span | None, first: Span | None) -> StatedDate | None:
    """The date that the column's or the row's head states, read with the title's year."""
    for cell in (first, head):
        if cell is not None and (stated := own_date(walk, cell)):
            return stated
    return None


def latest(walk: Assembly, table: Table) -> StatedDate | None:
    """The latest date that heads a column of the table: what a column without one (同比) is about."""
    dates = [own_date(walk, cell) for cell in table.header(walk.text)]
    return max((d for d in dates if d and d.end), key=lambda d: d.end or date.min, default=None)


def own_date(walk: Assembly, cell: Span) -> StatedDate | None:
    """The date that a cell states, unless it only names what is compared with (比上年)."""
    compared = walk.language.dates.compared
    mentions = [
        m
        for m in walk.scan.dates_in(cell)
        if not m.compares and not compared.search(walk.text[cell.start : m.span.start])
    ]
    return walk.dates.glance(mentions)


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
    fold = walk.language.fold_label
    return Claim(
        id=claim_id(*key, occurrence),
        figure=figure,
        origin=origin,
        text=surface,
        unit=unit,
        measure=measure,
        label=fold(label.of(text)),
        topic=fold("".join(s.of(text) for s in label.topic)),
        event="".join(s.of(text) for s in label.event),
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
        field="".join(s.of(text) for s in label.event) if figure.kind is Kind.RANK else "",
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
