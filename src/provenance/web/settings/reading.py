"""Reading the settings, each from where it counts, and saying in one sentence which cannot be used."""

import os
from pathlib import Path

from pydantic import ValidationError

from provenance.errors import WorkspaceError
from provenance.settings import WEB, settings_file, web_table
from provenance.web.settings.model import PREFIX, WebSettings

__all__ = ["read_web_settings"]

SECRET = "oidc_client_secret"


def read_web_settings(start: Path) -> WebSettings:
    """The settings of the workspace at or above a folder; WorkspaceError, in one sentence, where one cannot be used."""
    file = settings_file(start)
    table = {} if file is None else web_table(file)
    if SECRET in table:
        raise WorkspaceError("workspace.secret", path=file, name=SECRET, variable=_variable(SECRET))
    _check_names()
    try:
        return WebSettings(**table)  # type: ignore[arg-type]
    except ValidationError as error:
        first = error.errors()[0]
        name = ".".join(str(part) for part in first["loc"]) or "oidc"
        place = (
            _variable(name) if _variable(name) in os.environ else f"{file}: {WEB}.{name}" if file else name
        )
        reason = first["msg"].removeprefix("Value error, ")
        raise WorkspaceError("workspace.setting", place=place, reason=reason) from None


def _variable(name: str) -> str:
    return PREFIX + name.upper()


def _check_names() -> None:
    """Nothing that was meant for us and is misspelt is passed over."""
    known = {_variable(name) for name in WebSettings.model_fields}
    for name in sorted(os.environ):
        if name.startswith(PREFIX) and name not in known:
            raise WorkspaceError("workspace.no_setting", name=name, known=sorted(known))
