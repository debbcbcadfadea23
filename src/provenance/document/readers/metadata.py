"""What is known about an article besides its text: ``story.toml`` beside ``story.txt``.

Imported only where such a file exists, for Pydantic takes its time.
"""

import tomllib
from datetime import date, datetime
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from provenance.errors import InputError, Term

__all__ = ["Metadata", "metadata_of"]


class Metadata(BaseModel):
    """An article's metadata; ``published`` is a TOML date, a date with time, or either as an ISO 8601 string."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)

    title: str | None = Field(default=None, min_length=1)
    publication: str | None = Field(default=None, min_length=1)
    published: date | None = None
    language: str | None = Field(default=None, min_length=2)

    @field_validator("published", mode="before")
    @classmethod
    def day_of(cls, value: Any) -> Any:
        """The day as it is written, in whatever zone."""
        if isinstance(value, str):
            value = datetime.fromisoformat(value.strip())
        return value.date() if isinstance(value, datetime) else value


def metadata_of(path: Path) -> Metadata:
    """The metadata in a TOML file; raises InputError naming the file and the field that is wrong."""
    try:
        return Metadata.model_validate(tomllib.loads(path.read_bytes().decode("utf-8-sig")))
    except OSError as error:
        raise InputError("metadata.closed", path=path, reason=error.strerror) from error
    except UnicodeDecodeError as error:
        raise InputError("metadata.encoding", path=path) from error
    except tomllib.TOMLDecodeError as error:
        raise InputError("metadata.toml", path=path, reason=str(error)) from error
    except RecursionError as error:
        raise InputError("metadata.nested", path=path) from error
    except ValidationError as error:
        raise InputError("metadata.field", path=path, complaint=complaint(error)) from error


def complaint(error: ValidationError) -> Term:
    """One sentence about the first field that is wrong."""
    first = error.errors()[0]
    field = ".".join(map(str, first["loc"]))
    if first["type"] == "extra_forbidden":
        return Term("metadata.unknown", field=field, known=list(Metadata.model_fields))
    if field == "published":
        return Term("metadata.no_date")
    return Term("metadata.no_text", field=field)
