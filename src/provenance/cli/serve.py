"""``provenance serve``: the desk over HTTP."""

import signal
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from provenance.cli.command import command, messages
from provenance.cli.output import tell
from provenance.errors import ProvenanceError

if TYPE_CHECKING:
    from fastapi import FastAPI
    from uvicorn import Server

    from provenance.desk import Workspace
    from provenance.web.settings import WebSettings

__all__ = ["serve"]

LOOPBACK = ("127.0.0.1", "localhost", "[::1]")


@command("serve")
@click.option("--host", metavar="HOST", default="127.0.0.1")
@click.option("--port", metavar="PORT", type=click.IntRange(0, 65535), default=8000)
@click.option("--name", "names", metavar="NAME", multiple=True)
def serve(host: str, port: int, names: tuple[str, ...]) -> None:
    """Serve the HTTP API until Ctrl-C, on loopback unless told otherwise."""
    from provenance.cli.office import database_of
    from provenance.desk import find_workspace
    from provenance.store import open_store

    create_app = application()
    workspace = find_workspace(Path.cwd())
    settings = settings_of(workspace)
    with open_store(database_of(workspace), create=False) as store, listening(host, port) as listener:
        answered = (*LOOPBACK, host, *names, *settings.hosts)
        server = server_of(create_app(store, workspace, hosts=answered, settings=settings))
        address = f"http://{host}:{listener.getsockname()[1]}"
        with stopping(server):
            tell(messages().say("next.serving", address=address))
            server.run(sockets=[listener])


def application() -> Callable[..., "FastAPI"]:
    """What makes the application; ProvenanceError where its libraries are not installed, with the way to them."""
    try:
        from provenance.web import create_app
    except ModuleNotFoundError as error:
        raise ProvenanceError("library.serve", library=error.name) from error
    return create_app


def settings_of(workspace: "Workspace") -> "WebSettings":
    """What the environment and the workspace's file say of the server."""
    from provenance.web.settings import read_web_settings

    return read_web_settings(workspace.root)


def listening(host: str, port: int) -> socket.socket:
    """A socket that listens there; ProvenanceError where it cannot."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        listener = socket.create_server((host, port), family=family)
    except OSError as error:
        reason = error.strerror or str(error)
        raise ProvenanceError("serve.closed", host=host, port=port, reason=reason) from error
    # Each connection inherits it: else the end of an answer waits 40 ms for the browser to acknowledge its beginning.
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return listener


def server_of(app: "FastAPI") -> "Server":
    """The server of an application; when it is stopped, requests that are being answered are answered first."""
    import uvicorn

    return uvicorn.Server(uvicorn.Config(app, log_level="warning", server_header=False, lifespan="off"))


@contextmanager
def stopping(server: "Server") -> Iterator[None]:
    """Let SIGINT and SIGTERM stop the server, even before it has begun; uvicorn raises them once more at its end."""

    def stop(*_: object) -> None:
        server.should_exit = True

    before = {one: signal.signal(one, stop) for one in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for one, handler in before.items():
            signal.signal(one, handler)
