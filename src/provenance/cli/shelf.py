"""The names of the export formats, without importing the room that makes them: help must come at once."""

from pathlib import Path

__all__ = ["FORMATS"]

FORMATS = tuple(
    sorted(
        path.stem for path in (Path(__file__).parents[1] / "exports").glob("*.py") if path.stem != "__init__"
    )
)
