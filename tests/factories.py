"""Articles, reports and databases for tests, made without the reading rooms."""

import hashlib
import re
import shutil
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cache
from itertools import combinations
from pathlib import Path

import pytest
from sqlalchemy.orm import Session
from tests.servers import empty_postgresql

from provenance.desk import AddedArticle, Role, add_article, add_editor
from provenance.document import Document
from provenance.report import ArticleInfo, ClaimReport, FindingReport, LinkReport, Report, StatedReport
from provenance.store import Store, open_store
from provenance.store.tables import Claim, Editor

NOW = datetime(2026, 11, 24, 6, 0, tzinfo=UTC)
TEXT = (
    "无锡去年新增专利\n截至2024年底，全市有效期内高新技术企业3311家，技术合同成交额600亿元，增长3.37%。\n"
    "市科技局称，高新技术企业已达3311家，成交额600亿元；亏损企业-12家。\n"
)
OTHER = "苏州技术合同成交额800亿元，增长5.5%。\n"
FIGURE = re.compile(r"(-?\d+(?:\.\d+)?)(亿元|家|%)")
KINDS = {"亿元": "money", "家": "count", "%": "percent"}


def a_document(text: str = TEXT, name: str = "wuxi.txt") -> Document:
    """A document of a text."""
    return Document.of_text(text, name=name, language="zh")


def a_report(text: str = TEXT, name: str = "wuxi.txt") -> Report:
    """A report of a text's plain figures; equal ones repeat each other, and each of those pairs is found out."""
    claims = tuple(_claim(text, match) for match in FIGURE.finditer(text))
    pairs = [(a, b) for a, b in combinations(claims, 2) if (a.value, a.unit) == (b.value, b.unit)]
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Report(
        article=ArticleInfo(name=name, sha256=digest, language="zh", characters=len(text)),
        claims=claims,
        links=tuple(
            LinkReport(a=a.id, b=b.id, relation="repeats", score=0.1 + 0.2, reasons=("同一指标", "同一数值"))
            for a, b in pairs
        ),
        findings=tuple(_finding(n, a, b) for n, (a, b) in enumerate(pairs)),
    )


def _claim(text: str, match: re.Match[str]) -> ClaimReport:
    start = text.rfind("\n", 0, match.start()) + 1
    stated = text.find("截至2024年底", start, match.start())
    return ClaimReport.model_validate(
        {
            "id": hashlib.sha256(f"{match.start()} {text}".encode()).hexdigest()[:12],
            "start": match.start(),
            "end": match.end(),
            "text": match[0],
            "kind": KINDS[match[2]],
            "value": match[1],
            "unit": match[2],
            "qualifier": "exact",
            "measure": text[max(start, match.start() - 6) : match.start()],
            "section": "body",
            "sentence": (start, text.find("\n", match.end())),
            "rule": "figure",
            "stated": None
            if stated < 0
            else StatedReport(
                start=NOW.date(),
                end=NOW.date(),
                text="截至2024年底",
                span=(stated, stated + 8),
                how="explicit",
            ),
        }
    )


def _finding(number: int, a: ClaimReport, b: ClaimReport) -> FindingReport:
    severity = ("error", "warning", "info")[number % 3]
    return FindingReport.model_validate(
        {
            "id": f"f{number}",
            "kind": "value",
            "severity": severity,
            "claims": (b.id, a.id),
            "message": f"{a.text}与{b.text}重复。",
        }
    )


def add(session: Session, text: str = TEXT, slug: str = "wuxi", editor: Editor | None = None) -> AddedArticle:
    """An article in the database."""
    return add_article(session, a_document(text), a_report(text), slug=slug, editor=editor, at=NOW)


def a_checker(session: Session, name: str = "李雷") -> Editor:
    """A checker in the database."""
    return add_editor(session, name, role=Role.CHECKER, at=NOW)


def a_chief(session: Session, name: str = "主编") -> Editor:
    """A chief in the database."""
    return add_editor(session, name, role=Role.CHIEF, at=NOW)


def claims_of(added: AddedArticle, session: Session) -> list[Claim]:
    """The claims of an article that was added."""
    return list(session.query(Claim).filter_by(revision_id=added.revision.id).order_by(Claim.position))


@cache
def _template() -> Path:
    """An empty database, made once: Alembic takes its time."""
    path = Path(tempfile.mkdtemp(prefix="provenance-tests-")) / "provenance.db"
    open_store(f"sqlite:///{path}").close()
    return path


def url_in(folder: Path) -> str:
    """The URL of the database in a folder."""
    return f"sqlite:///{folder / 'provenance.db'}"


def empty_store(folder: Path, *, patience: float = 5.0) -> Store:
    """A new, empty database in a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(_template(), folder / "provenance.db")
    return open_store(url_in(folder), patience=patience)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """An empty database in the test's own folder."""
    with empty_store(tmp_path) as opened:
        yield opened


DATABASES = ("sqlite", "postgresql")


@pytest.fixture(params=DATABASES)
def any_store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """An empty database, of either kind."""
    if request.param == "sqlite":
        with empty_store(tmp_path) as opened:
            yield opened
    else:
        with empty_postgresql(request.getfixturevalue("server")) as opened:
            yield opened
