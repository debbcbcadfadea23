"""Who derived what from what: W3C PROV-JSON, https://www.w3.org/submissions/prov-json/."""

import json
from datetime import datetime
from typing import BinaryIO
from urllib.parse import quote

from sqlalchemy.orm import Session

from provenance.exports.dossier import Dossier, Entry, gather
from provenance.exports.edition import Edition
from provenance.store.tables import Article, Citation, Editor, Revision, Source, Verdict

__all__ = ["MEDIA_TYPE", "SUFFIX", "write"]

SUFFIX = ".json"
MEDIA_TYPE = "application/json"
NAMESPACE = "urn:provenance:"
PROGRAM = "desk:agent/provenance"
Record = dict[str, object]


def write(session: Session, article: Article, stream: BinaryIO, edition: Edition) -> None:
    """Write article, revisions, claims, sources and verdicts as entities; reading, revising, deciding as activities.

    Editors and the program are agents. Every verdict is its own entity: what a claim is said to be is derived from it.
    """
    graph = Graph()
    dossier = gather(session, article, edition)
    _article(graph, dossier)
    for entry in dossier.entries:
        _claim(graph, dossier, entry)
    stream.write(json.dumps(graph.document, ensure_ascii=False, indent=1, sort_keys=True).encode() + b"\n")


class Graph:
    """A PROV document under construction: things by their identifiers, relations under numbered ones."""

    def __init__(self) -> None:
        self.document: dict[str, dict[str, object]] = {
            "prefix": {"desk": NAMESPACE, "schema": "https://schema.org/"},
        }
        self._related: set[tuple[str, ...]] = set()

    def add(self, kind: str, identifier: str, **attributes: object) -> str:
        """Add an entity, activity or agent, once; an attribute ``prov__type`` is ``prov:type``."""
        known = {name.replace("__", ":"): value for name, value in attributes.items() if value is not None}
        self.document.setdefault(kind, {}).setdefault(identifier, known)
        return identifier

    def relate(self, relation: str, **ends: object) -> None:
        """Add a relation between two things, once."""
        known = {f"prov:{name}": end for name, end in ends.items()}
        key = (relation, *map(str, known.values()))
        if key not in self._related:
            self._related.add(key)
            relations = self.document.setdefault(relation, {})
            relations[f"_:{relation}{len(relations) + 1}"] = known


def _kind(name: str) -> Record:
    return {"$": name, "type": "xsd:QName"}


def _time(at: datetime) -> str:
    return at.isoformat(timespec="microseconds")


def _named(*parts: object) -> str:
    """An identifier of ours: a local name without what PROV-N would have to escape."""
    return "desk:" + "/".join(quote(str(part), safe="") for part in parts)


def _article(graph: Graph, dossier: Dossier) -> None:
    article = dossier.article
    whole = graph.add(
        "entity",
        _named("article", article.slug),
        prov__label=article.title,
        prov__type=_kind("schema:NewsArticle"),
    )
    for revision in article.revisions:
        one = _revision(graph, article, revision)
        graph.relate("specializationOf", specificEntity=one, generalEntity=whole)
        if revision.number > 1:
            before = _named("revision", article.slug, revision.number - 1)
            graph.relate(
                "wasDerivedFrom", generatedEntity=one, usedEntity=before, type=_kind("prov:Revision")
            )


def _revision(graph: Graph, article: Article, revision: Revision) -> str:
    one = graph.add(
        "entity",
        _named("revision", article.slug, revision.number),
        prov__label=revision.name,
        desk__sha256=revision.sha256,
        desk__revision=revision.number,
    )
    reading = graph.add(
        "activity",
        _named("reading", article.slug, revision.number),
        prov__startTime=_time(revision.at),
        prov__endTime=_time(revision.at),
    )
    graph.relate("used", activity=reading, entity=one)
    graph.relate("wasAssociatedWith", activity=reading, agent=_program(graph))
    if revision.editor is not None:
        graph.relate("wasAssociatedWith", activity=reading, agent=_editor(graph, revision.editor))
    return one


def _program(graph: Graph) -> str:
    kind = _kind("prov:SoftwareAgent")
    return graph.add("agent", PROGRAM, prov__type=kind, prov__label="provenance")


def _editor(graph: Graph, editor: Editor) -> str:
    return graph.add(
        "agent",
        _named("editor", editor.name),
        prov__type=_kind("prov:Person"),
        prov__label=editor.name,
        desk__role=editor.role,
    )


def _source(graph: Graph, source: Source) -> str:
    return graph.add(
        "entity",
        _named("source", source.slug),
        prov__label=source.title,
        desk__sha256=source.sha256,
        desk__publisher=source.publisher,
        desk__url=source.url,
    )


def _claim(graph: Graph, dossier: Dossier, entry: Entry) -> None:
    claim, revision = entry.claim, dossier.revision
    one = graph.add(
        "entity",
        _named("claim", dossier.article.slug, revision.number, claim.public_id),
        prov__label=claim.text,
        prov__value=claim.value,
        desk__unit=claim.unit,
        desk__measure=claim.measure,
        desk__status=claim.status,
        desk__start=claim.start,
        desk__end=claim.end,
    )
    graph.relate(
        "wasGeneratedBy", entity=one, activity=_named("reading", dossier.article.slug, revision.number)
    )
    graph.relate(
        "wasDerivedFrom",
        generatedEntity=one,
        usedEntity=_named("revision", dossier.article.slug, revision.number),
    )
    for verdict in entry.verdicts:
        _verdict(graph, one, verdict)


def _verdict(graph: Graph, claim: str, verdict: Verdict) -> None:
    """An editor's act and what came of it."""
    of, number = verdict.claim, verdict.number
    name = (of.revision.article.slug, of.revision.number, of.public_id, number)
    deciding = graph.add(
        "activity",
        _named("deciding", *name),
        prov__startTime=_time(verdict.at),
        prov__endTime=_time(verdict.at),
    )
    said = graph.add(
        "entity",
        _named("verdict", *name),
        prov__label=verdict.to_status,
        desk__note=verdict.note,
        desk__corrected_value=verdict.corrected_value,
        desk__event=verdict.event.hash,
    )
    agent = _editor(graph, verdict.editor) if verdict.editor else _program(graph)
    graph.relate("used", activity=deciding, entity=claim)
    graph.relate("wasGeneratedBy", entity=said, activity=deciding)
    graph.relate("wasAssociatedWith", activity=deciding, agent=agent)
    graph.relate("wasAttributedTo", entity=said, agent=agent)
    for position, citation in enumerate(verdict.citations, 1):
        evidence = _citation(graph, (*name, position), citation)
        graph.relate("used", activity=deciding, entity=evidence)
        graph.relate("wasDerivedFrom", generatedEntity=said, usedEntity=evidence)


def _citation(graph: Graph, name: tuple[object, ...], citation: Citation) -> str:
    """The place in a source: a part of it, hence derived from it."""
    one = graph.add(
        "entity",
        _named("evidence", *name),
        prov__value=citation.quote,
        desk__place=citation.place,
        desk__page=citation.page,
        desk__sheet=citation.sheet,
        desk__cell=citation.cell,
        desk__start=citation.start,
        desk__end=citation.end,
    )
    graph.relate("wasDerivedFrom", generatedEntity=one, usedEntity=_source(graph, citation.source))
    return one
