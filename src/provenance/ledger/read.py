"""Reading a ledger into a database."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from provenance.desk import disagreements
from provenance.errors import BrokenFile, Refused
from provenance.ledger.enter import enter
from provenance.ledger.lines import WorkspaceLine
from provenance.ledger.parse import parse, read_text
from provenance.ledger.workspace import enter_workspace
from provenance.ledger.write import ledger_text
from provenance.store.tables import WORKSPACE, Article

__all__ = ["ReadLedger", "read_ledger"]


@dataclass(frozen=True, slots=True)
class ReadLedger:
    """What a ledger is of; ``added`` is false where the database held exactly the same already.

    ``article`` is empty for the workspace's ledger.
    """

    article: Article | None
    added: bool

    @property
    def name(self) -> str:
        """The article's slug, or the name of the workspace's chain."""
        return self.article.slug if self.article else WORKSPACE


def read_ledger(session: Session, path: Path, *, actor: str, at: datetime) -> ReadLedger:
    """Read a ledger into the database, in one transaction with its audit event.

    Identical content changes nothing; Refused where the article is stored with other content, where a hash chain
    in the ledger is broken or says other things than the verdicts, or where a source's slug stands for other bytes
    here. BrokenFile names the line that cannot be right.
    """
    text = read_text(path)
    ledger = parse(text, path.name)
    if isinstance(ledger.head, WorkspaceLine):
        return ReadLedger(None, enter_workspace(session, ledger, actor=actor, at=at))
    known = session.scalar(select(Article).where(Article.slug == ledger.article.slug))
    if known is not None:
        return _same(session, known, text, path.name)
    try:
        article = enter(session, ledger, actor=actor, at=at)
    except KeyError as error:
        raise BrokenFile("ledger.no_entry", name=path.name, entry=error.args[0]) from error
    session.expire_all()
    for problem in disagreements(session, article):
        raise Refused("ledger.behind", name=path.name, reason=problem.message)
    return ReadLedger(article, added=True)


def _same(session: Session, article: Article, text: str, name: str) -> ReadLedger:
    """The article as it is, where the ledger says nothing else."""
    stored, read = ledger_text(session, article).split("\n"), text.split("\n")
    if stored == read:
        return ReadLedger(article, added=False)
    pairs = zip(stored, read, strict=False)
    line = next(
        (number for number, (old, new) in enumerate(pairs, 1) if old != new), min(len(stored), len(read))
    )
    raise Refused("ledger.differs", slug=article.slug, name=name, line=line)
