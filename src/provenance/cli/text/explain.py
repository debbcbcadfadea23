"""Why each claim is what it is: the rule that read it, its date's way, its links and their reasons."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from provenance.cli.catalogue import Catalogue
from provenance.cli.text.claims import value_of
from provenance.cli.text.paint import Paint
from provenance.cli.text.period import stated_in_full
from provenance.cli.text.places import Article
from provenance.cli.text.safe import safe
from provenance.report import ClaimReport, LinkReport, Report

__all__ = ["explanations"]


def explanations(report: Report, article: Article, words: Catalogue, paint: Paint) -> Iterator[str]:
    """A block of lines for each claim."""
    claims = {claim.id: claim for claim in report.claims}
    links: dict[str, list[LinkReport]] = defaultdict(list)
    for link in report.links:
        links[link.a].append(link)
        links[link.b].append(link)
    for claim in report.claims:
        head = f"{article.at(claim.start)}  {paint.strong(safe(claim.text))}  {value_of(claim)}  "
        yield head + paint.faint(claim.id)
        yield f"  {words.say('explain.rule')}  {safe(claim.rule)}"
        yield f"  {words.say('explain.date')}  {date_way(claim, article, words)}"
        for link in links[claim.id]:
            yield f"  {words.say('explain.link')}  {link_way(link, claim, claims, article, words)}"


def date_way(claim: ClaimReport, article: Article, words: Catalogue) -> str:
    """The stated date, its wording, and the place it was taken from."""
    text = stated_in_full(claim.stated, words)
    return f"{text}  {article.at(claim.stated.span[0])}" if claim.stated else text


def link_way(
    link: LinkReport,
    claim: ClaimReport,
    claims: Mapping[str, ClaimReport],
    article: Article,
    words: Catalogue,
) -> str:
    """The relation, the other figure, the score and what spoke for and against."""
    other = claims[link.b if link.a == claim.id else link.a]
    direction = "" if link.relation in ("repeats", "conflicts") or link.a == claim.id else "_by"
    relation = words.say(f"relation.{link.relation}{direction}")
    place = f"{article.line(other.start)}:{article.column(other.start)}"
    reasons = safe("; ".join(link.reasons))
    return f"{relation} {safe(other.text)} ({place})  {link.score:.2f}" + (f"  {reasons}" if reasons else "")
