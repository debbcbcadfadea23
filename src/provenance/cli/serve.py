"""``provenance serve``: the desk over HTTP."""

import socket
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import click

from provenance.cli.command import command, messages
from provenance.cli.output import tell
from provenance.errors import ProvenanceError

if TYPE_CHECKING:
    from fastapi import FastAPI

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
    with open_store(database_of(workspace), create=False) as store, listening(host, port) as listener:
        address = f"http://{host}:{listener.getsockname()[1]}"
        tell(messages().say("next.serving", address=address))
        run(create_app(store, workspace, hosts=(*LOOPBACK, host, *names)), listener)


def application() -> Callable[..., "FastAPI"]:
    """What makes the application; ProvenanceError where its libraries are not installed, with the way to them."""
    try:
        from provenance.web import create_app
    except ModuleNotFoundError as error:
        raise ProvenanceError(
            f"serve needs {error.name}, which is not installed: pip install 'provenance[web]'."
        ) from error
    return create_app


def listening(host: str, port: int) -> socket.socket:
    """A socket that listens there; ProvenanceError where it cannot."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family)
    except OSError as error:
        reason = error.strerror or str(error)
        raise ProvenanceError(
            f"{host}:{port} cannot be listened on ({reason}): name another with --port."
        ) from error


def run(app: "FastAPI", listener: socket.socket) -> None:
    """Serve until somebody stops it; requests that are being answered are answered first."""
    import uvicorn

    server = uvicorn.Server(uvicorn.Config(app, log_level="warning", server_header=False, lifespan="off"))
    with suppress(KeyboardInterrupt):  # that is how it is stopped
        server.run(sockets=[listener])
