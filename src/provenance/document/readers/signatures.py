"""Files that are not text, known by their first bytes."""

from provenance.errors import Term

__all__ = ["foreign"]

SIGNATURES = {
    b"%PDF-": Term("signature.pdf"),
    b"PK\x03\x04": Term("signature.zip"),
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1": Term("signature.office"),
    b"{\\rtf": Term("signature.rtf"),
    b"\x89PNG\r\n": Term("signature.picture"),
    b"\xff\xd8\xff": Term("signature.picture"),
    b"GIF87a": Term("signature.picture"),
    b"GIF89a": Term("signature.picture"),
    b"\x7fELF": Term("signature.program"),
    b"\x1f\x8b\x08": Term("signature.gzip"),
    b"7z\xbc\xaf\x27\x1c": Term("signature.seven_zip"),
    b"Rar!\x1a\x07": Term("signature.rar"),
    b"SQLite format 3\x00": Term("signature.database"),
}


def foreign(data: bytes) -> Term | None:
    """What the bytes are if they are no text, and what to do about it; None where no signature is known."""
    return next((what for head, what in SIGNATURES.items() if data.startswith(head)), None)
