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
        raise BrokenFile(
            f"{name} is damaged or no DOCX: open it in Word or WPS and save it again as .docx."
        ) from error
    unpacked = sum(entry.file_size for entry in entries)
    bomb = unpacked > SMALL and unpacked > MOST_RATIO * len(data)
    if len(entries) > MOST_ENTRIES or unpacked > MOST_UNPACKED or bomb:
        raise TooLarge(
            f"{name} would unpack to {unpacked >> 20} MB: copy the article into a new document and save that."
        )
