"""Writing an article's ledger."""

from collections.abc import Iterable
from pathlib import Path

from sqlalchemy.orm import Session

from provenance.audit import canonical
from provenance.errors import WorkspaceError
from provenance.evidence.whole import write_whole
from provenance.ledger.gather import gather
from provenance.ledger.lines import Line
from provenance.ledger.workspace import gather_workspace, workspace_file
from provenance.store.tables import Article

__all__ = ["ledger_file", "ledger_text", "write_ledger", "write_workspace"]


def ledger_file(workspace: Path, article: Article) -> Path:
    """Where an article's ledger lies: ``claims/<slug>.jsonl``; ``workspace`` is the workspace's root folder."""
    return workspace / "claims" / f"{article.slug}.jsonl"


def ledger_text(session: Session, article: Article) -> str:
    """The ledger of an article: the same text for the same content, always."""
    return _text(gather(session, article))


def _text(lines: Iterable[Line]) -> str:
    return "".join(canonical(line.model_dump(mode="json", by_alias=True)) + "\n" for line in lines)


def write_workspace(session: Session, workspace: Path) -> Path:
    """Write the workspace's own ledger into its file; the file is returned."""
    return _written(workspace_file(workspace), _text(gather_workspace(session)))


def write_ledger(session: Session, workspace: Path, article: Article) -> Path:
    """Write an article's ledger into its file, all of it or nothing; the file is returned."""
    return _written(ledger_file(workspace, article), ledger_text(session, article))


def _written(target: Path, text: str) -> Path:
    try:
        write_whole(target, text.encode())
    except OSError as error:
        raise WorkspaceError("ledger.unwritten", path=target, reason=error.strerror) from error
    return target
