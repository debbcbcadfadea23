"""Suggesting: the figures of the sources held against those of an article. Nothing is decided by it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from provenance.claims import Claim
from provenance.document import Document
from provenance.errors import InputError, ProvenanceError, Refused
from provenance.evidence.places import Cell
from provenance.evidence.suggesting.reading import Reading, claims_of, read_source
from provenance.languages import Language, language
from provenance.links import Link, Prepared, Relation, link_between, prepare
from provenance.store.tables import Revision, Source

__all__ = ["Suggestion", "Suggestions", "prepared", "suggest"]

Reader = Callable[[Path, Source, Language], Reading]


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What a source says of a claim: ``relation`` is ``supports`` or ``contradicts``; ``says`` is its own figure."""

    claim: str
    figure: str
    relation: str
    source: str
    quote: str | None
    cell: Cell | None
    says: str
    measure: str
    score: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Suggestions:
    """What the sources say, in the order of the article, and why some of them could not be read."""

    found: Sequence[Suggestion]
    unread: Sequence[ProvenanceError]


def prepared(revision: Revision) -> Prepared:
    """The figures of a revision, read anew and made ready to be held against sources: it takes as long as the text."""
    rules = language(revision.language)
    document = Document(revision.name, revision.text, revision.sha256, published=revision.published)
    return prepare(claims_of(document, rules), rules)


def suggest(
    workspace: Path,
    revision: Revision,
    sources: Sequence[Source],
    *,
    article: Prepared | None = None,
    reader: Reader = read_source,
) -> Suggestions:
    """Hold the figures of the sources against those of a revision; ``workspace`` is the workspace's root folder.

    Who asks again and again keeps what was prepared of the revision (``article``) and read of the sources (``reader``).
    """
    article = article or prepared(revision)
    found: list[tuple[int, Suggestion]] = []
    unread: list[ProvenanceError] = []
    for source in sources:
        try:
            reading = reader(workspace, source, article.language)
        except (InputError, Refused) as error:
            unread.append(error)
            continue
        found.extend(_suggested(link_between(article, reading.claims), reading))
    ordered = sorted(found, key=lambda one: (one[0], one[1].relation, -one[1].score))
    return Suggestions([one for _, one in ordered], unread)


def _suggested(links: Sequence[Link], reading: Reading) -> Iterator[tuple[int, Suggestion]]:
    for link in links:
        quote, cell = reading.place_of(link.b)
        yield (
            link.a.origin.start,
            Suggestion(
                claim=link.a.id,
                figure=link.a.text,
                relation="supports" if link.relation is Relation.REPEATS else "contradicts",
                source=reading.source.slug,
                quote=quote,
                cell=cell,
                says=_said(link.b),
                measure=link.b.measure,
                score=round(link.score, 2),
                reasons=link.reasons,
            ),
        )


def _said(claim: Claim) -> str:
    """The source's figure; a cell's number with the value and unit that its labels give it."""
    if not claim.unit or claim.text.endswith(claim.unit):
        return claim.text
    value = f"{claim.figure.value:f}"
    return claim.text + claim.unit if value == claim.text else f"{claim.text}（{value}{claim.unit}）"
