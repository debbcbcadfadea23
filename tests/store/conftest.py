"""The databases that these tests write to."""

from tests.factories import any_store, store

__all__ = ["any_store", "store"]
