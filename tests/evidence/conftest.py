"""The database that these tests write to."""

from tests.factories import store

__all__ = ["store"]
