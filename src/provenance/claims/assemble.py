"""From a reading to its claims: figures found, dated, named, placed."""

import re
from dataclasses import replace

from provenance.claims.assembly import Assembly
from provenance.claims.cells import (
    cell_date,
    cell_label,
    grows,
    is_growth,
    is_named,
    latest,
    titled,
    total_label,
    under_title,
    whole_time,
)
from provenance.claims.claim import Claim
from provenance.claims.clauses import Clauses
from provenance.claims.make import make
from provenance.claims.measure import LabelReader
from provenance.claims.naming import Namer
from provenance.claims.notes import notes_of
from provenance.claims.scan import scan
from provenance.claims.scope import homes
from provenance.claims.table import tables
from provenance.dates import Context, Dated, DateMention, DateReader, How, StatedDate
from provenance.document import Block, Document, Reading, Role, Section, Span, sentences
from provenance.languages import Language

__all__ = ["assemble"]

ITEM = re.compile(r"[（(]?[0-9一二三四五六七八九十]{1,3}[）).．、]|[①-⑳❶-❿●◆■·•]")


def assemble(document: Document, reading: Reading, language: Language) -> list[Claim]:
    """The claims of an article in the order of the text."""
    laid = tables(reading.blocks, reading.plain)
    found = scan(reading, language, laid)
    reader = DateReader(reading.plain, language.dates, Context(document.published))
    clauses = Clauses(reading.plain, language.phrases.clause)
    walk = Assembly(
        document,
        reading,
        language,
        found,
        laid,
        homes(reading.plain, language.phrases),
        clauses,
        reader,
        dispatches(reading),
        notes_of(reading, language, found, document.published),
    )
    listed = listed_blocks(reading, language)
    bulletin = walk.dates.glance(bulletin_dates(walk, reading))
    for number, block in enumerate(reading.blocks):
        start = block.span.start if block.section is Section.SCORECARD else -1
        walk.dates.paragraph(
            start,
            listed=number in listed,
            ruling=ruling(walk, block),
            whole=bulletin if block.section is Section.BODY else None,
        )
        if block.section is Section.TABLE and block.role is Role.ROW:
            add_row(walk, number, block)
        else:
            add_block(walk, number, block)
    return walk.claims


def bulletin_dates(walk: Assembly, reading: Reading) -> list[DateMention]:
    """The dates in the headline of a statistical communiqué, which is all about one year."""
    head = reading.blocks[0] if reading.blocks else None
    named = head and walk.language.dates.communique.search(walk.text, head.span.start, head.span.end)
    return walk.scan.dates_in(head.span) if head and named and head.section is Section.HEADLINE else []


def ruling(walk: Assembly, block: Block) -> StatedDate | None:
    """The date of a scorecard by its title or its note, in whose year its days lie."""
    if block.section is not Section.SCORECARD:
        return None
    notes = walk.notes.get(block.region)
    return walk.region_dates.get(block.region) or (notes[0].stated if notes else None)


def listed_blocks(reading: Reading, language: Language) -> set[int]:
    """The numbers of the blocks of running text that are items of a list.

    A colon opens it, or each item a dash (——教育。新建学校7所).
    """
    found: set[int] = set()
    dashed = language.dates.dashed
    for number, block in enumerate(reading.blocks[1:], 1):
        before = reading.blocks[number - 1].span.of(reading.plain)
        opened = number - 1 in found or before.endswith((":", "："))
        item = opened and ITEM.match(reading.plain, block.span.start)
        if block.section is Section.BODY and (item or dashed.match(reading.plain, block.span.start)):
            found.add(number)
    return found


def dispatches(reading: Reading) -> list[str]:
    """For each block the headline of its dispatch, where the article holds several; a list or table belongs to none."""
    heads: list[str] = []
    of_block: list[str] = []
    for number, block in enumerate(reading.blocks):
        if block.section is Section.HEADLINE and (
            not number or reading.blocks[number - 1].section is not Section.HEADLINE
        ):
            heads.append(block.span.of(reading.plain))
        alone = not heads or block.section in (Section.SCORECARD, Section.TABLE)
        of_block.append("" if alone else heads[-1])
    return of_block if len(heads) > 1 else [""] * len(of_block)


def add_block(walk: Assembly, number: int, block: Block) -> None:
    """The claims of a block of running text."""
    text = walk.text
    title = block.role is Role.TITLE and block.section in (Section.HEADLINE, Section.BODY)
    namer = Namer(
        text, walk.language.phrases, walk.homes, walk.clauses, title, block.role is Role.ITEM, walk.named
    )
    labels = LabelReader(namer)
    dateline = walk.language.cues.dateline.match(text, block.span.start, block.span.end)
    body = Span(dateline.end() if dateline else block.span.start, block.span.end)
    if block.role is Role.BYLINE:
        walk.dates.glance(walk.scan.dates_in(block.span))
        return
    if dateline:
        walk.dates.pass_over(walk.scan.dates_in(Span(block.span.start, body.start)))
    if block.section is Section.HEADLINE:
        labels.topics.topic = None
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
        dated = replace(stated, how=How.INHERITED)
        if block.section is Section.SCORECARD:
            walk.region_dates[block.region] = dated
        walk.region_dates.setdefault(block.region, dated)


def undated_here(walk: Assembly, block: Block, head: Span | None) -> bool:
    """Whether a cell takes the date of a neighbouring column: one of growth does, another where the title has none."""
    return block.region not in walk.region_dates or is_growth(walk, head)


def add_row(walk: Assembly, number: int, block: Block) -> None:
    """The claims of a table's row: one for each figure in its cells."""
    table = walk.laid[block.region]
    place = table.number(block)
    if place is None or (place == 0 and table.header(walk.text)):
        return
    row = table.rows[place][1]
    walk.sentence += 1
    walk.dates.within(walk.region_dates.get(block.region))
    for column, cell in enumerate(block.cells):
        for figure in walk.scan.figures_in(cell):
            if not column and figure.unit in walk.language.phrases.ages:
                continue
            head = table.column_head(row, column, walk.text)
            first = table.row_head(row, walk.text) if column else None
            label, whose = cell_label(walk, head, first, grows(walk, table, row, column))
            summed = first is not None and walk.language.phrases.total.fullmatch(
                first.of(walk.text).replace(" ", "")
            )
            if summed:
                label = total_label(walk, table, head, grows(walk, table, row, column)) or label
            elif titled(walk, table, head):
                label = under_title(walk, table, label) or label
            when = cell_date(walk, head, first, row)
            if when is None and not is_named(walk, head) and undated_here(walk, block, head):
                when = latest(walk, table, row, column) or (whole_time(walk, table) if summed else None)
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
