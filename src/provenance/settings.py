"""The settings of a workspace: ``provenance.toml`` in its root folder, the house's rules."""

import tomllib
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from provenance.errors import WorkspaceError
from provenance.report import FindingKind, Kind, SectionName, Severity

__all__ = ["FILE", "WEB", "Settings", "read_settings", "settings_file", "web_table"]

FILE = "provenance.toml"
WEB = "web"  # the table of what concerns the server only, and no figure
ALL: Literal["all"] = "all"


class Settings(BaseModel):
    """What a desk may decide for itself."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    readers_required: int = Field(default=1, ge=1, le=2)
    source_sections: Literal["all"] | tuple[SectionName, ...] = ALL
    source_kinds: Literal["all"] | tuple[Kind, ...] = ALL
    fail_on: tuple[FindingKind | Severity, ...] = ("error", "warning")
    publisher: str | None = Field(default=None, min_length=1)

    def needs_source(self, section: str, kind: str) -> bool:
        """Whether a figure of this section and kind can be verified only on a citation."""
        return self._names(self.source_sections, section) and self._names(self.source_kinds, kind)

    @staticmethod
    def _names(setting: Literal["all"] | tuple[str, ...], word: str) -> bool:
        return setting == ALL or word in setting


def settings_file(start: Path) -> Path | None:
    """The nearest ``provenance.toml`` upward from a folder, or None."""
    start = start.resolve()
    return next((path for folder in (start, *start.parents) if (path := folder / FILE).is_file()), None)


def read_settings(path: Path) -> Settings:
    """The settings in a file; WorkspaceError where it says what nobody can follow."""
    said = {name: value for name, value in _read(path).items() if name != WEB}
    try:
        return Settings.model_validate(said)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise WorkspaceError("workspace.settings", path=path, where=where, reason=first["msg"]) from error


def web_table(path: Path) -> dict[str, object]:
    """What a file says of the server, unchecked; WorkspaceError where it cannot be read."""
    said = _read(path).get(WEB, {})
    if not isinstance(said, dict):
        raise WorkspaceError("workspace.web_table", path=path, table=WEB)
    return said


def _read(path: Path) -> dict[str, object]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise WorkspaceError("workspace.toml", path=path, reason=str(error)) from error
