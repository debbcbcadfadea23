"""A desk with the sample article, served on loopback by the real program's own server, for a real browser."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import uvicorn

from provenance.cli.serve import listening
from provenance.desk import Role, add_article, add_editor, make_workspace
from provenance.desk.passwords import set_password
from provenance.document import read
from provenance.evidence import add_source
from provenance.pipeline import check_document
from provenance.store import Store
from provenance.web import create_app
from provenance.web.settings import WebSettings

ROOT = Path(__file__).parents[2]
STORY = ROOT / "sources" / "wuxi-sci-tech.txt"
BULLETIN = ROOT / "sources" / "wuxi-sci-tech-evidence.md"
NAME, PASSWORD = "陈主任", "七千三百四十一家企业"
FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
CHROMIUM = "/usr/bin/chromium"


@dataclass(frozen=True)
class Served:
    """Where the desk is, and its parts."""

    address: str
    store: Store
    folder: Path


def furnish(store: Store, folder: Path, story: Path = STORY) -> None:
    """A chief, the sample article and its evidence."""
    at = datetime.now(UTC)
    with store.begin() as session:
        chief = add_editor(session, NAME, role=Role.CHIEF, at=at)
        set_password(session, chief, PASSWORD, actor=NAME, at=at)
        document = read(story)
        report = check_document(document)
        slug = "wuxi"
        add_article(session, document, report, slug=slug, title=document.title, editor=chief, at=at)
        add_source(session, folder, BULLETIN, title="evidence", actor=NAME, at=at)


@contextmanager
def served(store: Store, folder: Path, settings: WebSettings | None = None) -> Iterator[Served]:
    """The desk on a free port of loopback, as long as the block lasts."""
    app = create_app(store, make_workspace(folder), settings=settings)
    listener = listening("127.0.0.1", 0)
    server = uvicorn.Server(uvicorn.Config(app, log_level="warning", lifespan="off"))
    running = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
    running.start()
    try:
        yield Served(f"http://127.0.0.1:{listener.getsockname()[1]}", store, folder)
    finally:
        server.should_exit = True
        running.join(10)
        listener.close()
