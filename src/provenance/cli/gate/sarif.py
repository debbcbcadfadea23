"""Findings as SARIF 2.1.0, which code hosts show beside the text: https://docs.oasis-open.org/sarif/sarif/v2.1.0/."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, get_args
from urllib.parse import quote

from provenance.cli.command import messages
from provenance.cli.text.places import Article
from provenance.report import ClaimReport, FindingKind, FindingReport, Report

if TYPE_CHECKING:
    from provenance.cli.checking import Outcome

__all__ = ["closing", "opening", "results"]

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
LEVELS = {"error": "error", "warning": "warning", "info": "note"}
Node = dict[str, object]


def opening() -> str:
    """The log up to the first result: the tool, its rules, and that columns count code points."""
    from importlib.metadata import version

    words = messages()
    rules = [
        {"id": kind, "shortDescription": {"text": words.say(f"kind.{kind}")}}
        for kind in get_args(FindingKind)
    ]
    driver = {"name": "provenance", "version": version("provenance"), "rules": rules}
    run = _json({"tool": {"driver": driver}, "columnKind": "unicodeCodePoints"}).removesuffix("}")
    head = _json({"$schema": SCHEMA, "version": "2.1.0"}).removesuffix("}")
    return f'{head}, "runs": [\n{run}, "results": [\n'


def closing(unreadable: Sequence["Outcome"]) -> str:
    """The rest of the log: whether all files could be read."""
    told = [
        {
            "level": "error",
            "message": {"text": one.error},
            "locations": [{"physicalLocation": _file(one.path)}],
        }
        for one in unreadable
    ]
    invocation = {"executionSuccessful": not told, "toolExecutionNotifications": told}
    return f'\n], "invocations": [{_json(invocation)}]}}\n]}}\n'


def results(report: Report, path: str, text: str) -> str:
    """The results of one file, separated by commas."""
    claims = {claim.id: claim for claim in report.claims}
    article = Article(path, text)
    extracted = report.article.text is not None
    return ",\n".join(_json(_result(one, claims, article, path, extracted)) for one in report.findings)


def _result(
    finding: FindingReport, claims: dict[str, ClaimReport], article: Article, path: str, extracted: bool
) -> Node:
    places = [_location(claims[claim], article, path, extracted) for claim in finding.claims]
    return {
        "ruleId": finding.kind,
        "level": LEVELS[finding.severity],
        "message": {"text": finding.message},
        "locations": places[:1],
        "relatedLocations": [{"id": number} | place for number, place in enumerate(places[1:], 1)],
        "partialFingerprints": {"finding/v1": finding.id},
    }


def _location(claim: ClaimReport, article: Article, path: str, extracted: bool) -> Node:
    """Where a figure stands; in a file whose text was extracted, lines and columns would mislead: its words only."""
    where = _file(path)
    if not extracted:
        where["region"] = {
            "startLine": article.line(claim.start),
            "startColumn": article.column(claim.start),
            "endLine": article.line(claim.end),
            "endColumn": article.column(claim.end),
            "charOffset": claim.start,
            "charLength": claim.end - claim.start,
            "snippet": {"text": claim.text},
        }
    return {"physicalLocation": where, "message": {"text": claim.text}}


def _file(path: str) -> Node:
    uri = Path(path).as_uri() if Path(path).is_absolute() else quote(Path(path).as_posix())
    return {"artifactLocation": {"uri": uri}}


def _json(node: Node) -> str:
    return json.dumps(node, ensure_ascii=False)
