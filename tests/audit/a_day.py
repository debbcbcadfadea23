"""A store in which something of everything was done: the ground for whoever wants to tamper with it."""

from datetime import timedelta
from pathlib import Path

from sqlalchemy.orm import Session
from tests.factories import NOW, TEXT, a_checker, a_chief, a_document, a_report, add, claims_of

from provenance.desk import (
    Role,
    Status,
    add_editor,
    dismiss,
    find_finding,
    judge,
    list_claims,
    move,
    note_settings,
    revise_article,
    sign_off,
)
from provenance.evidence import add_source, cite
from provenance.settings import Settings
from provenance.store import Store

__all__ = ["a_full_store"]


def a_full_store(store: Store, workspace: Path) -> None:
    """Editors, sources, two articles, verdicts of every kind, a revision, judgements, a dismissal, sign-offs."""
    with store.begin() as session:
        checker, other, chief = a_checker(session), a_checker(session, "韩梅梅"), a_chief(session)
        reporter = add_editor(
            session, "记者", role=Role.REPORTER, email="r@example.org", actor="主编", at=NOW
        )
        note_settings(session, Settings(readers_required=2), actor="主编", at=NOW)
        bulletin = source(session, workspace, "公报.txt", "高新技术企业3311家，成交额600亿元，增长3.37%")
        table = source(session, workspace, "表.csv", "指标,数值\n高新技术企业,3311\n")
        added = add(session, editor=reporter)
        claims = claims_of(added, session)
        later = NOW + timedelta(hours=1)
        move(
            session,
            claims[0],
            to=Status.IN_REVIEW,
            editor=reporter,
            citation=cite(workspace, table),
            at=later,
        )
        for reader, place in ((checker, {"quote": "3311家"}), (other, {"cell": "B2"})):
            citation = cite(workspace, bulletin if "quote" in place else table, **place)
            rules = {"citation": citation, "readers_required": 2, "note": "一致", "at": later}
            move(session, claims[0], to=Status.VERIFIED, editor=reader, **rules)
        move(
            session,
            claims[1],
            to=Status.CORRECTED,
            editor=checker,
            note="见公报",
            corrected_value="601亿元",
            at=later,
        )
        move(session, claims[2], to=Status.DISPUTED, editor=checker, note="存疑", at=later)
        move(session, claims[2], to=Status.UNVERIFIED, editor=chief, note="再看", at=later)
        judge(session, claims[0], claims[1], same=False, editor=checker, note="两回事", at=later)
        dismiss(session, find_finding(session, "f0"), editor=chief, note="并非矛盾", at=later)
        text = TEXT.replace("600亿元；", "610亿元；").replace("-12家", "-13家")
        revise_article(session, added.article, a_document(text), a_report(text), editor=reporter, at=later)
        for claim in list_claims(session, added.article):
            if claim.status in ("unverified", "in_review", "needs_recheck"):
                move(
                    session,
                    claim,
                    to=Status.VERIFIED,
                    editor=other,
                    citation=cite(workspace, bulletin),
                    at=later,
                )
        for finding in ("f0", "f1"):
            if finding_is_open(session, finding):
                dismiss(session, find_finding(session, f"wuxi/{finding}"), editor=chief, note="n", at=later)
        corrected = [one for one in list_claims(session, added.article) if one.status == "corrected"]
        sign_off(session, added.article, editor=chief, exceptions=corrected, note="已更正", at=later)
        add(session, "另有9家，增长5%。\n", "suzhou")


def source(session: Session, workspace: Path, name: str, text: str):  # type: ignore[no-untyped-def]
    """A source in the archive."""
    path = workspace / name
    path.write_text(text, "utf-8")
    return add_source(
        session, workspace, path, publisher="市统计局", url="https://example.org", actor="李雷", at=NOW
    ).source


def finding_is_open(session: Session, finding: str) -> bool:
    """Whether the finding of wuxi is there and open."""
    from provenance.desk import open_findings

    return finding in {one.public_id for one in open_findings(session) if one.revision.article.slug == "wuxi"}
