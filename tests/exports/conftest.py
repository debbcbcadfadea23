"""The databases that these tests write to: each test runs on SQLite and on PostgreSQL."""

from tests.factories import any_store as store

__all__ = ["store"]
