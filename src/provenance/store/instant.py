"""Moments as text: UTC, ISO 8601, always 27 characters, so that text order is time order."""

from datetime import UTC, datetime

__all__ = ["instant_of", "instant_text"]


def instant_text(at: datetime) -> str:
    """The UTC text of a moment: ``2026-11-24T05:54:35.000000Z``.

    A time without a zone says nothing about when; it is a mistake of the caller, hence ValueError.
    """
    if at.tzinfo is None:
        raise ValueError(f"{at!r} has no time zone")
    return at.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"


def instant_of(text: str) -> datetime:
    """The moment that ``instant_text`` wrote."""
    return datetime.fromisoformat(text).astimezone(UTC)
