"""The claims as W3C Web Annotations, JSON-LD: https://www.w3.org/TR/annotation-model/."""

import json
from typing import BinaryIO

from sqlalchemy.orm import Session

from provenance.desk import verdicts_of
from provenance.exports.dossier import said_of, stream_claims
from provenance.exports.dossier.dossier import Entry
from provenance.exports.edition import Edition, Words
from provenance.store import instant_text
from provenance.store.tables import Article, Claim, Source

__all__ = ["MEDIA_TYPE", "SUFFIX", "write"]

SUFFIX = ".jsonld"
MEDIA_TYPE = 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"'
CONTEXT = "http://www.w3.org/ns/anno.jsonld"
AROUND = 32  # code points of prefix and suffix
Node = dict[str, object]


def write(session: Session, article: Article, stream: BinaryIO, edition: Edition) -> None:
    """Write one page of annotations, one by one, with position and quote selectors into the text.

    The source is named by the hash of its file. Positions count code points, as the model asks, in the text of that
    file or the one extracted from it; a bundle holds it as ``article.txt``.
    """
    words, revision = edition.words(article), article.revision
    head: Node = {
        "@context": CONTEXT,
        "id": f"urn:provenance:{article.slug}:{revision.number}",
        "type": "AnnotationPage",
        "partOf": {
            "id": f"urn:provenance:{article.slug}",
            "type": "AnnotationCollection",
            "label": article.title,
        },
    }
    stream.write(_json(head).removesuffix("}").encode() + b', "items": [')
    comma = b"\n"
    for claim in stream_claims(session, article, edition):
        stream.write(comma + _json(_annotation(claim, words)).encode())
        comma = b",\n"
    stream.write(b"\n]}\n")


def _json(node: Node) -> str:
    return json.dumps({key: value for key, value in node.items() if value is not None}, ensure_ascii=False)


def _annotation(claim: Claim, words: Words) -> Node:
    verdicts = verdicts_of(claim)
    last, revision = (verdicts[-1] if verdicts else None), claim.revision
    entry = Entry(claim.position + 1, claim, verdicts, (), ())
    return {
        "id": f"urn:provenance:{revision.article.slug}:{revision.number}:{claim.public_id}",
        "type": "Annotation",
        "motivation": "assessing" if last else "identifying",
        "creator": {"type": "Person", "name": last.editor.name} if last and last.editor else None,
        "created": instant_text(last.at) if last else None,
        "generator": {"type": "Software", "name": "provenance"},
        "body": [
            {"type": "TextualBody", "purpose": "tagging", "value": claim.status},
            {
                "type": "TextualBody",
                "purpose": "describing",
                "format": "text/plain",
                "language": words.language,
                "value": "\n".join(said_of(entry, words)),
            },
            *_evidence(entry),
        ],
        "target": {
            "type": "SpecificResource",
            "source": {"id": f"urn:sha256:{revision.sha256}", "type": "Text", "language": revision.language},
            "selector": [_position(claim), _quote(claim)],
        },
    }


def _evidence(entry: Entry) -> list[Node]:
    """The places in sources as bodies: a quote's selector, where it is a quote."""
    bodies: list[Node] = []
    for citation in entry.citations:
        body: Node = {"type": "SpecificResource", "purpose": "linking", "source": _source(citation.source)}
        if citation.place == "quote":
            start, end = citation.start, citation.end
            body["selector"] = [
                {"type": "TextPositionSelector", "start": start, "end": end},
                {"type": "TextQuoteSelector", "exact": citation.quote},
            ]
        bodies.append(body)
    return bodies


def _source(source: Source) -> str:
    return source.url or f"urn:sha256:{source.sha256}"


def _position(claim: Claim) -> Node:
    return {"type": "TextPositionSelector", "start": claim.start, "end": claim.end}


def _quote(claim: Claim) -> Node:
    text = claim.revision.text
    return {
        "type": "TextQuoteSelector",
        "exact": claim.text,
        "prefix": text[max(claim.start - AROUND, 0) : claim.start],
        "suffix": text[claim.end : claim.end + AROUND],
    }
