"""ZIP archives, looked at before anything unpacks them."""

import zipfile
from io import BytesIO

from provenance.errors import BrokenFile, TooLarge

__all__ = ["guard"]

MOST_UNPACKED = 256 * 1024 * 1024
MOST_ENTRIES = 10_000
SMALL = 8 * 1024 * 1024  # under this a high ratio does no harm
MOST_RATIO = 150


def guard(data: bytes, name: str) -> None:
    """Raise TooLarge where an archive would unpack to more than a document holds, BrokenFile where it is none."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            entries = archive.infolist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError, EOFError) as error:
        raise BrokenFile("docx.broken", name=name) from error
    unpacked = sum(entry.file_size for entry in entries)
    bomb = unpacked > SMALL and unpacked > MOST_RATIO * len(data)
    if len(entries) > MOST_ENTRIES or unpacked > MOST_UNPACKED or bomb:
        raise TooLarge("docx.unpacks", name=name, size=unpacked >> 20)
