"""LibreOffice without a window, with a profile of its own."""

import shutil
import subprocess
from pathlib import Path

import pytest

__all__ = ["converted"]


def converted(path: Path, form: str, folder: Path) -> Path:
    """A file as LibreOffice writes it in another format, once it has opened it."""
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice is not installed")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    subprocess.run(
        [office, profile, "--headless", "--convert-to", form, "--outdir", str(folder), str(path)],
        check=True,
        capture_output=True,
        timeout=120,
    )
    return folder / f"{path.stem}.{form.partition(':')[0]}"
