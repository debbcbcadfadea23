"""The files that pages are made of: browsers keep them for a year, at an address that changes with what is in them."""

import hashlib
from os import PathLike, stat_result
from pathlib import Path

from starlette.responses import Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

__all__ = ["PLACE", "Statics"]

FOLDER = Path(__file__).parent / "static"
KEPT = "public, max-age=31536000, immutable"


def digest(folder: Path) -> str:
    """What all files of a folder come to: scripts import one another, so one address holds for all of them."""
    made = hashlib.sha256()
    for path in sorted(folder.iterdir()):
        made.update(f"{path.name}\n{path.stat().st_size}\n".encode())
        made.update(path.read_bytes())
    return made.hexdigest()[:16]


PLACE = f"/static/{digest(FOLDER)}"


class Statics(StaticFiles):
    """The files under ``PLACE``."""

    def __init__(self) -> None:
        super().__init__(directory=FOLDER)

    def file_response(
        self, full_path: PathLike[str] | str, stat_result: stat_result, scope: Scope, status_code: int = 200
    ) -> Response:
        """A file, which the browser need not ask for again; what is not there, it may."""
        answer = super().file_response(full_path, stat_result, scope, status_code)
        answer.headers["Cache-Control"] = KEPT
        return answer
