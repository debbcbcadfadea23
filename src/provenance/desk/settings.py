"""The settings of a workspace, as ``provenance.toml`` has them."""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from provenance.report import Kind, SectionName

__all__ = ["Settings"]

ALL: Literal["all"] = "all"


class Settings(BaseModel):
    """What a desk may decide for itself."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    readers_required: int = Field(default=1, ge=1, le=2)
    source_sections: Literal["all"] | tuple[SectionName, ...] = ALL
    source_kinds: Literal["all"] | tuple[Kind, ...] = ALL

    def needs_source(self, section: str, kind: str) -> bool:
        """Whether a figure of this section and kind can be verified only on a citation."""
        return self._names(self.source_sections, section) and self._names(self.source_kinds, kind)

    @staticmethod
    def _names(setting: Literal["all"] | tuple[str, ...], word: str) -> bool:
        return setting == ALL or word in setting
