"""Bringing a file in: what was read before the transaction is what would have been read in it."""

from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session
from tests.factories import NOW

from provenance.desk import bring_in, bring_in_revision, list_claims, read_in
from provenance.desk.elsewhere import index_revision
from provenance.errors import Stale
from provenance.store import Store
from provenance.store.tables import MentionRow, Revision

TEXT = "截至2024年底，无锡市高新技术企业7341家，技术合同成交额600亿元。\n全市新增平台40家。\n"


def file(folder: Path, text: str = TEXT) -> Path:
    path = folder / "story.txt"
    path.write_text(text, encoding="utf-8")
    return path


def indexed(session: Session, revision: Revision) -> list[dict[str, object]]:
    """What is indexed of a revision."""
    claims = [claim.id for claim in list_claims(session, revision.article)]
    rows = session.scalars(
        select(MentionRow).where(MentionRow.claim_id.in_(claims)).order_by(MentionRow.claim_id)
    )
    columns = [column.key for column in MentionRow.__table__.columns if column.key != "claim_id"]
    return [{name: getattr(row, name) for name in columns} for row in rows]


@pytest.mark.parametrize("title", [None, "苏州市科技成绩单：苏州市又进一步"])
def test_a_text_is_indexed_as_if_it_had_been_read_in_the_transaction(
    store: Store, tmp_path: Path, title: str | None
) -> None:
    incoming = read_in(file(tmp_path), title=title)
    with store.begin() as session:
        added = bring_in(session, tmp_path, incoming, at=NOW)
        assert (added.article.slug, added.article.title) == ("story", title)
        revised = bring_in_revision(
            session, tmp_path, "story", read_in(file(tmp_path, TEXT.replace("40", "41"))), at=NOW
        )
        at_once = indexed(session, revised.revision)
        session.query(MentionRow).filter(
            MentionRow.claim_id.in_([one.id for one in list_claims(session, added.article)])
        ).delete()
        index_revision(session, revised.revision)
        session.flush()
        session.expire_all()
        assert at_once == indexed(session, revised.revision)
        assert any(row["block"] for row in at_once)


def test_a_revision_of_another_text_than_the_one_that_was_seen_is_refused(
    store: Store, tmp_path: Path
) -> None:
    with store.begin() as session:
        bring_in(session, tmp_path, read_in(file(tmp_path)), slug="story", at=NOW)
        other = read_in(file(tmp_path, TEXT.replace("40", "41")))
        assert bring_in_revision(session, tmp_path, "story", other, seen=1, at=NOW).revision.number == 2
        late = read_in(file(tmp_path, TEXT.replace("40", "42")))
        with pytest.raises(Stale, match="is at revision 2, no longer 1"):
            bring_in_revision(session, tmp_path, "story", late, seen=1, at=NOW)
