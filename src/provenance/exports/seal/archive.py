"""ZIP archives without a clock: the same members and the same time give the same bytes."""

from collections.abc import Iterable
from datetime import datetime
from io import BytesIO
from typing import BinaryIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

__all__ = ["restamped", "write_archive"]

EARLIEST = datetime(1980, 1, 1)  # that a ZIP archive can say
UNIX = 3
MODE = 0o100644 << 16


def write_archive(
    stream: BinaryIO,
    members: Iterable[tuple[str, bytes]],
    at: datetime,
    *,
    pack: bool = True,
    comment: bytes = b"",
) -> None:
    """Write the members, in their order, all of one time; packed, or as they are. The archive ends with the comment."""
    with ZipFile(stream, "w") as archive:
        archive.comment = comment
        for name, data in members:
            info = ZipInfo(name, max(at.replace(tzinfo=None), EARLIEST).timetuple()[:6])
            info.create_system, info.external_attr = UNIX, MODE
            archive.writestr(info, data, compress_type=ZIP_DEFLATED if pack else ZIP_STORED)


def restamped(data: bytes, at: datetime) -> bytes:
    """The same archive with the same members, all of one time."""
    stream = BytesIO()
    with ZipFile(BytesIO(data)) as old:
        write_archive(stream, ((info.filename, old.read(info)) for info in old.infolist()), at)
    return stream.getvalue()
