"""What can go wrong with a database, said in our own errors."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import URL
from sqlalchemy.exc import DataError, DBAPIError, IntegrityError, SQLAlchemyError

from provenance.errors import DatabaseBusy, InputError, NotOurDatabase, ProvenanceError, Stale, StoreError
from provenance.store.engine import name_of

__all__ = ["translated"]

_BUSY = ("database is locked", "database table is locked", "database is busy")
_BUSY_STATES = ("55P03", "40P01", "40001")
_TWICE = ("unique constraint failed",)
_TWICE_STATES = ("23505",)
_NOT_OURS = ("file is not a database", "unsupported file format", "malformed")
_CLOSED = ("unable to open database file", "readonly database", "permission denied")


@contextmanager
def translated(url: URL) -> Iterator[None]:
    """Raise our errors for SQLAlchemy's, each one sentence that says what to do."""
    try:
        yield
    except DBAPIError as error:
        raise _ours(error, name_of(url)) from error
    except SQLAlchemyError as error:
        raise StoreError("database.failed", name=name_of(url), reason=_first_line(error)) from error


def _ours(error: DBAPIError, name: str) -> ProvenanceError:
    if _is(error, _BUSY, _BUSY_STATES):
        return DatabaseBusy("database.busy", name=name)
    if _is(error, _TWICE, _TWICE_STATES):
        return Stale("database.twice")
    if isinstance(error, DataError):
        return InputError("database.unkeepable", reason=_first_line(error.orig))
    if isinstance(error, IntegrityError):
        return StoreError("database.rules", reason=_first_line(error.orig))
    if _is(error, _NOT_OURS):
        return NotOurDatabase("database.damaged", name=name)
    if _is(error, _CLOSED):
        return StoreError("database.closed", name=name)
    return StoreError("database.failed", name=name, reason=_first_line(error.orig))


def _is(error: DBAPIError, phrases: tuple[str, ...], states: tuple[str, ...] = ()) -> bool:
    words = str(error.orig).lower()
    return getattr(error.orig, "sqlstate", None) in states or any(phrase in words for phrase in phrases)


def _first_line(error: BaseException | None) -> str:
    return str(error).strip().partition("\n")[0].rstrip(".")
