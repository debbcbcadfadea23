#!/usr/bin/env python3
"""Writes the sample workspace's ledger anew: claims/wuxi-sci-tech.jsonl, with the archived evidence that it cites.

The same article, evidence and program give the same bytes: the clock is fixed here, the database is thrown away.
Run it (make ledger) when what the program reads from the article has changed. Usage: ledger.py [WORKSPACE]
"""

import sys
import tempfile
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from sqlalchemy.orm import Session

from provenance.desk import Role, Status, add_article, add_editor, list_claims, move
from provenance.document import read
from provenance.evidence import add_source, cite
from provenance.ledger import write_ledger
from provenance.pipeline import check_document
from provenance.store import open_store
from provenance.store.tables import Article, Claim

ROOT = Path(__file__).resolve().parents[1]
SAMPLE = "wuxi-sci-tech"
START = datetime(2025, 11, 20, 1, 0, tzinfo=UTC)

# What the sample's editor decided: the figure and its section, the verdict, the words of the evidence, value and note.
DECISIONS = (
    ("7341家", "body", Status.VERIFIED, "有效期内高新技术企业7341家", None, "与简报一致"),
    (
        "7431家",
        "scorecard",
        Status.CORRECTED,
        "有效期内高新技术企业7341家",
        "7341家",
        "成绩单数字颠倒，应为7341家",
    ),
    ("600亿元", "body", Status.VERIFIED, "技术合同成交额超过600亿元", None, "与简报一致"),
    ("670亿元", "body", Status.VERIFIED, "科技风险补偿贷款累计发放670亿元", None, None),
    ("670亿元", "scorecard", Status.VERIFIED, "科技风险补偿贷款累计发放670亿元", None, "与正文为同一事实"),
)


def write(workspace: Path) -> Path:
    """Do the sample editor's work in a database of its own and write down what came of it."""
    with (
        tempfile.TemporaryDirectory() as folder,
        open_store(f"sqlite:///{Path(folder) / 'provenance.db'}") as store,
        store.begin() as session,
    ):
        return write_ledger(session, workspace, work(session, workspace))


def work(session: Session, workspace: Path) -> Article:
    """Add the editor, the article and the evidence, then decide, a minute apart."""
    sources = workspace / "sources"
    editor = add_editor(session, "李审核", role=Role.CHECKER, at=START)
    document = read(sources / f"{SAMPLE}.txt")
    added = add_article(
        session,
        document,
        check_document(document),
        slug=SAMPLE,
        editor=editor,
        at=START + timedelta(minutes=1),
    )
    evidence = add_source(
        session,
        workspace,
        sources / f"{SAMPLE}-evidence.md",
        title="无锡科技指标简报（样例）",
        publisher="样例",
        dated=date(2025, 11, 18),
        actor=editor.name,
        at=START + timedelta(minutes=2),
    ).source
    for minute, (text, section, to, quote, value, note) in enumerate(DECISIONS, 3):
        move(
            session,
            claim_of(session, text, section),
            to=to,
            editor=editor,
            note=note,
            citation=cite(workspace, evidence, quote=quote),
            corrected_value=value,
            at=START + timedelta(minutes=minute),
        )
    return added.article


def claim_of(session: Session, text: str, section: str) -> Claim:
    """The one claim of this text in this section."""
    found = [claim for claim in list_claims(session) if (claim.text, claim.section) == (text, section)]
    if len(found) != 1:
        raise SystemExit(f"ledger: the article has {len(found)} figures {text} in the {section}, not one")
    return found[0]


if __name__ == "__main__":
    print(write(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT))
