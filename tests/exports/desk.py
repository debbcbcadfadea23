"""A desk whose article has verdicts of every kind, and its exports."""

from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from sqlalchemy.orm import Session
from tests.factories import NOW, add, claims_of

from provenance.desk import Role, Status, add_article, add_editor, move
from provenance.document import read
from provenance.evidence import add_source, cite, keep_original
from provenance.exports import Edition, find_format
from provenance.pipeline import check_document
from provenance.store import Store
from provenance.store.tables import Article

__all__ = ["AT", "HOSTILE", "an_edition", "checked", "exported", "from_file"]

AT = datetime(2026, 12, 1, 8, 30, tzinfo=UTC)
HOSTILE = "<script>alert('x')</script> & =HYPERLINK(\"http://e.org\") “引”"


def an_edition(folder: Path, **given: object) -> Edition:
    """An edition of the workspace in a folder, of a fixed time."""
    return replace(Edition(folder, AT), **given)  # type: ignore[arg-type]


def exported(store: Store, article: Article, form: str, edition: Edition) -> bytes:
    """The bytes of an export."""
    stream = BytesIO()
    with store.read() as session:
        find_format(form).write(session, session.get_one(Article, article.id), stream, edition)
    return stream.getvalue()


def checked(session: Session, folder: Path, note: str = "与公报一致") -> Article:
    """An article: one figure verified on a quote, one disputed, one corrected, one unverifiable, two untouched."""
    (folder / "公报.txt").write_text("2024年，高新技术企业3311家", encoding="utf-8")
    chief, added = add_editor(session, "李雷", role=Role.CHIEF, at=NOW), add(session)
    added.article.title, added.article.publication = "无锡去年新增专利", "样例日报"
    known = {"publisher": "市统计局", "url": "https://example.org/a?b=1&c=2"}
    source = add_source(session, folder, folder / "公报.txt", **known, actor="李雷", at=NOW).source
    verdicts = (
        (Status.VERIFIED, cite(folder, source, quote="高新技术企业3311家"), None),
        (Status.DISPUTED, None, None),
        (Status.CORRECTED, None, "3.73%"),
        (Status.UNVERIFIABLE, None, None),
    )
    for claim, (to, citation, value) in zip(claims_of(added, session), verdicts, strict=False):
        move(session, claim, to=to, editor=chief, note=note, citation=citation, corrected_value=value, at=NOW)
    return added.article


def from_file(session: Session, folder: Path, path: Path, slug: str = "story") -> Article:
    """The article of a file, as ``provenance add`` stores it."""
    document = read(path)
    keep_original(folder, document, path)
    return add_article(session, document, check_document(document), slug=slug, at=NOW).article
