"""What every table shares: one metadata, names for all constraints, and types that SQLite and PostgreSQL agree on."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import CheckConstraint, Dialect, MetaData, String
from sqlalchemy.orm import DeclarativeBase
from sqlalchemy.types import TypeDecorator

from provenance.store.instant import instant_of, instant_text

__all__ = ["Base", "Instant", "one_of"]

NAMES = {
    "pk": "pk_%(table_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
}


class Instant(TypeDecorator[datetime]):
    """A moment, kept as the UTC text that the audit log hashes: the same in every database, and in order."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """The text of a moment."""
        return None if value is None else instant_text(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """The moment of a text."""
        return None if value is None else instant_of(value)


class Base(DeclarativeBase):
    """The tables' common ground."""

    metadata = MetaData(naming_convention=NAMES)
    type_annotation_map = {datetime: Instant}  # noqa: RUF012  (SQLAlchemy reads it as it stands)


def one_of(column: str, words: Iterable[str]) -> CheckConstraint:
    """A CHECK that a column holds one of these words."""
    listed = ", ".join(f"'{word}'" for word in words)
    return CheckConstraint(f"{column} IN ({listed})", name=column)
