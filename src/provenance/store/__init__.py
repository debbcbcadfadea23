"""The database: tables, transactions, and rows made from reports and back."""

from provenance.store.bulk import insert_rows
from provenance.store.contents import read_report, write_contents
from provenance.store.digest import contents_of, contents_sha256
from provenance.store.instant import instant_of, instant_text
from provenance.store.shape import misshapen
from provenance.store.slug import free_slug, is_slug, slug_of
from provenance.store.store import Store, open_store

__all__ = [
    "Store",
    "contents_of",
    "contents_sha256",
    "free_slug",
    "insert_rows",
    "instant_of",
    "instant_text",
    "is_slug",
    "misshapen",
    "open_store",
    "read_report",
    "slug_of",
    "write_contents",
]
