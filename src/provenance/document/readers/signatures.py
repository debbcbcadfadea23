"""Files that are not text, known by their first bytes."""

__all__ = ["foreign"]

SIGNATURES = {
    b"%PDF-": "a PDF: give it the suffix .pdf",
    b"PK\x03\x04": "a ZIP archive, as DOCX and XLSX are: give a Word document the suffix .docx, unpack others",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1": "an old Word or Excel file: save it as .docx",
    b"{\\rtf": "an RTF document: save it as .docx",
    b"\x89PNG\r\n": "a picture: give us the text of the article",
    b"\xff\xd8\xff": "a picture: give us the text of the article",
    b"GIF87a": "a picture: give us the text of the article",
    b"GIF89a": "a picture: give us the text of the article",
    b"\x7fELF": "a program: give us the text of the article",
    b"\x1f\x8b\x08": "compressed by gzip: unpack it",
    b"7z\xbc\xaf\x27\x1c": "a 7-Zip archive: unpack it",
    b"Rar!\x1a\x07": "a RAR archive: unpack it",
    b"SQLite format 3\x00": "a database: give us the text of the article",
}


def foreign(data: bytes) -> str | None:
    """What the bytes are if they are no text, and what to do about it; None where no signature is known."""
    return next((what for head, what in SIGNATURES.items() if data.startswith(head)), None)
