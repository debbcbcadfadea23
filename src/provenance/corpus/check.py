"""Checking an archive: a task a chunk, and the manifest of what they made."""

import hashlib
import json
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

from provenance.claims import assemble
from provenance.corpus.archive import Archive, read_json, whole, write_json
from provenance.corpus.articles import Bad, load
from provenance.corpus.chunks import Chunk, chunks
from provenance.corpus.engine import Engine, same_program
from provenance.corpus.fingerprint import fingerprint
from provenance.corpus.tables import SCHEMAS, Rows, mention_row, rows_of, write_table
from provenance.document import Document, read_through
from provenance.errors import InputError, ProvenanceError
from provenance.facts import mentions
from provenance.findings import find
from provenance.languages import detect, language
from provenance.links import link, statements
from provenance.pipeline import report as report_of
from provenance.report import Report

__all__ = ["Checked", "Part", "check_archive", "check_chunk"]


@dataclass(frozen=True, slots=True)
class Part:
    """What one chunk came to; ``name`` is that of its files."""

    name: str
    articles: int
    claims: int
    mentions: int
    findings: int
    errors: int


@dataclass(frozen=True, slots=True)
class Checked:
    """What an archive came to; ``bad`` are the articles that could not be read."""

    articles: int
    claims: int
    findings: int
    bad: int


def check_archive(
    source: Path,
    archive: Archive,
    engine: Engine,
    *,
    seen: Callable[[Part, int], None] = lambda _part, _all: None,
) -> Checked:
    """Check every article of a folder, a JSON Lines or a Parquet file into an archive's folder.

    ``seen`` is called with each part as it is complete, and the number of all. What an earlier run completed with the
    same rules is taken as it is. Raises InputError where ``source`` holds no articles, EngineError where the engine
    fails.
    """
    dealt = chunks(source)
    mark = fingerprint()
    work = [(check_chunk, (chunk, archive, mark)) for chunk in dealt]
    parts: list[Part] = engine.run(work, lambda part: seen(part, len(dealt)))
    total = {
        name: sum(getattr(part, name) for part in parts)
        for name in ("articles", "claims", "mentions", "findings", "errors")
    }
    listed = [asdict(part) for part in parts]
    archive.complete({"schema_version": "1", "fingerprint": mark, **total, "parts": listed})
    return Checked(total["articles"], total["claims"], total["findings"], total["errors"])


def check_chunk(chunk: Chunk, archive: Archive, mark: str) -> Part:
    """Check one chunk into its files, unless they are there already."""
    same_program(mark)
    loaded = load(chunk)
    name = f"{chunk.number:05}-{_key(loaded.sha256, mark)}"
    done = archive.file("parts", name, "json")
    try:
        return Part(**read_json(done))
    except InputError:
        part = _written(archive, name, loaded.articles)
        write_json(done, asdict(part))
        return part


def _key(sha256: str, mark: str) -> str:
    return hashlib.sha256(f"{sha256}{mark}".encode()).hexdigest()[:16]


def _written(archive: Archive, name: str, articles: Iterable[tuple[str, Document] | Bad]) -> Part:
    """Check articles and write their rows and reports."""
    rows: Rows = defaultdict(list)
    reports: list[str] = []
    errors: list[Bad] = []
    for article in articles:
        found = article if isinstance(article, Bad) else _checked(*article, rows)
        if isinstance(found, Bad):
            errors.append(found)
        else:
            reports.append(found.model_dump_json())
    for kind in SCHEMAS:
        write_table(archive.file(kind, name, "parquet"), kind, rows[kind])
    _write_lines(archive.file("reports", name, "jsonl"), reports)
    _write_lines(
        archive.file("errors", name, "jsonl"), [json.dumps(asdict(bad), ensure_ascii=False) for bad in errors]
    )
    counted = {kind: len(rows[kind]) for kind in ("articles", "claims", "mentions", "findings")}
    return Part(name=name, errors=len(errors), **counted)


def _checked(name: str, document: Document, rows: Rows) -> Report | Bad:
    """Check one article; whatever goes wrong with it stays with it."""
    try:
        report, own = _examined(name, document)
    except ProvenanceError as error:
        return Bad(name, str(error))
    except Exception as error:  # a fault of ours must not end the work on all the other articles
        return Bad(name, f"the check failed: {type(error).__name__}: {error}")
    for kind, found in own:
        rows[kind].append(found)
    return report


def _examined(name: str, document: Document) -> tuple[Report, list[tuple[str, dict[str, object]]]]:
    """The report of an article, and all its rows; read once for both."""
    rules = language(document.language) if document.language else detect(document.text)
    reading = read_through(document.text, rules.cues)
    claims = assemble(document, reading, rules)
    links = link(claims, rules)
    said = statements(claims, reading.plain, rules)
    findings = find(claims, links, said, document.published, rules)
    report = report_of(document, rules.code, reading, claims, links, findings)
    rows = list(rows_of(report, document.title, document.publication))
    rows += [("mentions", mention_row(one)) for one in mentions(name, document, claims, rules)]
    return report, rows


def _write_lines(path: Path, lines: Iterable[str]) -> None:
    with whole(path) as unfinished, unfinished.open("w", encoding="utf-8", errors="surrogatepass") as out:
        out.writelines(line + "\n" for line in lines)
