"""Files that come in with a request: put beside the workspace's own for as long as a service reads them."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath, PureWindowsPath

from fastapi import UploadFile

from provenance.errors import InputError

__all__ = ["received"]

LONGEST = 200


@contextmanager
def received(file: UploadFile) -> Iterator[Path]:
    """The file in a folder of its own, under the last part of the name it came with; gone afterwards."""
    name = _name(file.filename or "")
    with tempfile.TemporaryDirectory(prefix="provenance-upload-") as folder:
        path = Path(folder) / name
        try:
            with path.open("wb") as target:
                while part := file.file.read(1 << 20):
                    target.write(part)
        except (OSError, ValueError) as error:
            raise InputError("form.file_name") from error
        yield path


def _name(said: str) -> str:
    """No folder of anybody's, whatever the name says."""
    name = PureWindowsPath(PurePosixPath(said).name).name
    if not name.strip(". ") or len(name.encode("utf-8", "surrogatepass")) > LONGEST:
        raise InputError("form.no_file_name", most=LONGEST)
    return name
