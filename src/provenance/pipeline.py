"""The story on one screen: a document is read, its figures become claims, claims are linked and checked."""

from collections.abc import Sequence
from datetime import date

from provenance.claims import Claim, assemble
from provenance.dates import StatedDate
from provenance.document import Document, Reading, read_through
from provenance.findings import Finding, find
from provenance.languages import detect, language
from provenance.links import Link, link, statements
from provenance.report import ArticleInfo, ClaimReport, FindingReport, LinkReport, Report, StatedReport

__all__ = ["check", "check_document"]


def check(
    text: str, *, published: date | None = None, language: str | None = None, name: str = "text"
) -> Report:
    """Check a text in memory. Offsets in the report count code points of ``text``.

    Raises EmptyInput where there is nothing to read, UnknownLanguage where no rules read ``language``.
    """
    return check_document(Document.of_text(text, name=name, language=language, published=published))


def check_document(document: Document) -> Report:
    """Read, link and check one article."""
    rules = language(document.language) if document.language else detect(document.text)
    reading = read_through(document.text, rules.cues)
    claims = assemble(document, reading, rules)
    links = link(claims, rules)
    said = statements(claims, reading.plain, rules)
    findings = find(claims, links, said, document.published, rules)
    return report(document, rules.code, reading, claims, links, findings)


def report(
    document: Document,
    code: str,
    reading: Reading,
    claims: Sequence[Claim],
    links: Sequence[Link],
    findings: Sequence[Finding],
) -> Report:
    """The result as the contract's models."""
    return Report(
        article=ArticleInfo(
            name=document.name,
            sha256=document.sha256,
            language=code,
            published=document.published,
            characters=len(document.text),
            text=document.text if document.extracted else None,
        ),
        claims=tuple(claim_report(claim, reading, document.text) for claim in claims),
        links=tuple(
            LinkReport(
                a=k.a.id, b=k.b.id, relation=k.relation.value, score=round(k.score, 4), reasons=k.reasons
            )
            for k in links
        ),
        findings=tuple(
            FindingReport(
                id=f.id,
                kind=f.kind,
                severity=f.severity,
                claims=tuple(c.id for c in f.claims),
                message=f.message,
            )
            for f in findings
        ),
    )


def claim_report(claim: Claim, reading: Reading, text: str) -> ClaimReport:
    """One claim as the contract's model."""
    figure = claim.figure
    return ClaimReport(
        id=claim.id,
        start=claim.origin.start,
        end=claim.origin.end,
        text=claim.text,
        kind=figure.kind.value,
        value=plain(figure.value),
        value_high=plain(figure.high) if figure.high is not None else None,
        unit=claim.unit,
        qualifier=figure.qualifier.value,
        measure=claim.measure,
        scope=claim.scope,
        stated=stated_report(claim.stated, reading, text) if claim.stated else None,
        section=claim.section.value,
        attribution=claim.attribution,
        sentence=claim.sentence_origin,
        rule=figure.rule,
    )


def stated_report(stated: StatedDate, reading: Reading, text: str) -> StatedReport:
    """A stated date as the contract's model."""
    span = reading.origin(stated.span)
    return StatedReport(
        start=stated.start, end=stated.end, text=span.of(text), span=span, how=stated.how.value
    )


def plain(value: object) -> str:
    """A decimal without exponent and without zeros that say nothing: 600亿 -> 60000000000, 28.0 -> 28."""
    whole = f"{value:f}"
    return whole.rstrip("0").rstrip(".") if "." in whole else whole
