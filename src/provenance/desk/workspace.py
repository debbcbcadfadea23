"""The workspace: a folder with ``provenance.toml``, its settings, and where its database is."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import URL

from provenance.errors import WorkspaceError
from provenance.settings import FILE, Settings, read_settings, settings_file

__all__ = ["DATABASE_VARIABLE", "Settings", "Workspace", "find_workspace", "make_workspace"]

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

# Which findings stop an article in provenance check, where --fail-on does not say: a list of error, warning, info,
# value, unit, date, rank, arithmetic, part_whole, impossible, undated, unsourced.
fail_on = ["error", "warning"]

# The desk's own name, as it signs reviews of what others published.
# publisher = "本报数据核查室"

# The server, provenance serve; docs/web.md has all of its settings. Those of the environment, as
# PROVENANCE_WEB_SESSION_HOURS, count before these.
# [web]
# session_hours = 12
# idle_minutes = 120
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
    file = settings_file(start)
    return (
        Workspace(start.resolve(), Settings())
        if file is None
        else Workspace(file.parent, read_settings(file))
    )


def make_workspace(folder: Path) -> Workspace:
    """Make a folder a workspace: ``provenance.toml``, ``sources/``, ``claims/``; what is there already stays."""
    try:
        for name in ("sources", "claims"):
            (folder / name).mkdir(parents=True, exist_ok=True)
        if not (folder / FILE).exists():
            (folder / FILE).write_text(TEMPLATE, encoding="utf-8")
    except OSError as error:
        raise WorkspaceError("workspace.unmade", folder=folder, reason=error.strerror) from error
    return find_workspace(folder)
