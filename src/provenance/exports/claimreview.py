"""Reviews of what others published, as schema.org ClaimReview: https://schema.org/ClaimReview."""

import json
from typing import BinaryIO

from sqlalchemy.orm import Session

from provenance.desk import Status
from provenance.errors import Refused
from provenance.exports.dossier import gather
from provenance.exports.dossier.dossier import Entry
from provenance.exports.edition import Edition, Words
from provenance.phrases import grouped
from provenance.store.tables import Article, Claim, Verdict

__all__ = ["MEDIA_TYPE", "SUFFIX", "write"]

SUFFIX = ".jsonld"
MEDIA_TYPE = "application/ld+json"
WORST, BEST = 1, 5
RATINGS = {Status.VERIFIED: BEST, Status.CORRECTED: 2, Status.DISPUTED: WORST}
Node = dict[str, object]


def write(session: Session, article: Article, stream: BinaryIO, edition: Edition) -> None:
    """Write the reviewed claims of what another published; the edition is told which are left out, and why.

    Refused where the article is the desk's own, where it is not known who published it or whose desk this is, or
    where no claim has a verdict.
    """
    publisher = _desk(article, edition)
    words = edition.words(article)
    reviews = []
    for entry in gather(session, article, edition).entries:
        if entry.last is None or entry.status.open:
            edition.remark(_left_out(entry, words))
        else:
            reviews.append(_review(entry, entry.last, publisher, words))
    if not reviews:
        raise Refused("export.unreviewed", slug=article.slug)
    document = {"@context": "https://schema.org", "@graph": reviews}
    stream.write(json.dumps(document, ensure_ascii=False, indent=2).encode() + b"\n")


def _left_out(entry: Entry, words: Words) -> str:
    status = words.say(f"status.{entry.status}")
    return words.say("remark.no_review", figure=entry.claim.text, claim=entry.claim.public_id, status=status)


def _desk(article: Article, edition: Edition) -> str:
    """The desk's own name, where the article is somebody else's."""
    if not edition.publisher:
        raise Refused("export.no_publisher")
    if not article.publication:
        raise Refused("export.no_publication", slug=article.slug)
    if article.publication.strip().casefold() == edition.publisher.strip().casefold():
        raise Refused("export.own", slug=article.slug, publisher=edition.publisher)
    return edition.publisher


def _review(entry: Entry, verdict: Verdict, publisher: str, words: Words) -> Node:
    claim, revision = entry.claim, entry.claim.revision
    return {
        "@type": "ClaimReview",
        "@id": f"urn:provenance:{revision.article.slug}:{revision.number}:{claim.public_id}",
        "datePublished": f"{verdict.at:%Y-%m-%d}",
        "inLanguage": words.language,
        "author": {"@type": "Organization", "name": publisher},
        "claimReviewed": claim.sentence,
        "itemReviewed": _claimed(claim),
        "reviewRating": _rating(entry, verdict, words),
        **({"reviewBody": verdict.note} if verdict.note else {}),
        **_citations(entry),
    }


def _claimed(claim: Claim) -> Node:
    """The claim, whoever made it, and where it appeared."""
    revision = claim.revision
    publication = {"@type": "Organization", "name": revision.article.publication}
    said_by = {"@type": "Organization", "name": claim.attribution} if claim.attribution else publication
    appearance: Node = {
        "@type": "NewsArticle",
        "publisher": publication,
        "identifier": f"sha256:{revision.sha256}",
    }
    if revision.article.title:
        appearance["headline"] = revision.article.title
    claimed: Node = {"@type": "Claim", "author": said_by, "appearance": appearance, "text": claim.text}
    if revision.published:
        appearance["datePublished"] = claimed["datePublished"] = revision.published.isoformat()
    return claimed


def _rating(entry: Entry, verdict: Verdict, words: Words) -> Node:
    """The rating in words, and where there is one as a number; what cannot be verified has none."""
    value = grouped(verdict.corrected_value or "")
    rating: Node = {"@type": "Rating", "alternateName": words.say(f"rating.{entry.status}", value=value)}
    if entry.status in RATINGS:
        rating |= {"ratingValue": RATINGS[entry.status], "worstRating": WORST, "bestRating": BEST}
    return rating


def _citations(entry: Entry) -> Node:
    """The sources that the review rests on, each once."""
    sources = {citation.source.slug: citation.source for citation in entry.citations}
    cited = [
        {
            "@type": "CreativeWork",
            "name": source.title,
            **({"url": source.url} if source.url else {}),
            **(
                {"publisher": {"@type": "Organization", "name": source.publisher}} if source.publisher else {}
            ),
        }
        for source in sources.values()
    ]
    return {"citation": cited} if cited else {}
