"""The workspace: a folder with ``provenance.toml``, its settings, and where its database is."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError
from sqlalchemy import URL

from provenance.desk.settings import Settings
from provenance.errors import WorkspaceError

__all__ = ["DATABASE_VARIABLE", "Settings", "Workspace", "find_workspace", "make_workspace"]

FILE = "provenance.toml"
DATABASE = "provenance.db"
DATABASE_VARIABLE = "PROVENANCE_DATABASE_URL"

TEMPLATE = """\
# The settings of this desk; what stands here is what holds anyway. The database lies beside this file.

# How many editors must have read a figure before it is verified: 1, or 2 (the first one leaves it in review).
readers_required = 1

# Where a figure can be verified on a source only: "all", or a list such as ["body", "table"]
# of headline, body, quote, scorecard, table, note.
source_sections = "all"

# Which kinds of figures can be verified on a source only: "all", or a list such as ["money", "percent"]
# of count, money, percent, points, rank, multiple, duration, measure, range.
source_kinds = "all"
"""


@dataclass(frozen=True, slots=True)
class Workspace:
    """A workspace's root folder and its settings."""

    root: Path
    settings: Settings

    def database_url(self, option: str | None, environ: Mapping[str, str]) -> str:
        """The database: what ``--db`` says, else PROVENANCE_DATABASE_URL, else ``provenance.db`` in the workspace."""
        given = option or environ.get(DATABASE_VARIABLE)
        return given or URL.create("sqlite", database=str(self.root / DATABASE)).render_as_string()


def find_workspace(start: Path) -> Workspace:
    """The nearest folder upward that holds ``provenance.toml``, else ``start`` itself with the usual settings.

    WorkspaceError where the file says what nobody can follow.
    """
    start = start.resolve()
    for folder in (start, *start.parents):
        if (folder / FILE).is_file():
            return Workspace(folder, _settings(folder / FILE))
    return Workspace(start, Settings())


def make_workspace(folder: Path) -> Workspace:
    """Make a folder a workspace: ``provenance.toml``, ``sources/``, ``claims/``; what is there already stays."""
    try:
        for name in ("sources", "claims"):
            (folder / name).mkdir(parents=True, exist_ok=True)
        if not (folder / FILE).exists():
            (folder / FILE).write_text(TEMPLATE, encoding="utf-8")
    except OSError as error:
        raise WorkspaceError(f"{folder} cannot be made a workspace: {error.strerror}.") from error
    return find_workspace(folder)


def _settings(path: Path) -> Settings:
    try:
        return Settings.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise WorkspaceError(f"{path}: {where} cannot be used ({first['msg']}).") from error
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise WorkspaceError(f"{path} cannot be read as TOML: {error}.") from error
