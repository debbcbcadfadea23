"""The server's settings: what the environment says, else the table ``[web]`` of ``provenance.toml``, else the usual."""

import os
from dataclasses import dataclass
from ipaddress import ip_address
from pathlib import Path
from urllib.parse import urlsplit

from pydantic import SecretStr, ValidationError, field_validator, model_validator
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict

from provenance.errors import WorkspaceError
from provenance.settings import WEB, settings_file, web_table

__all__ = ["Oidc", "WebSettings", "read_web_settings"]

PREFIX = "PROVENANCE_WEB_"
SECRET = "oidc_client_secret"


@dataclass(frozen=True, slots=True)
class Oidc:
    """The house's provider of accounts, and what this desk is called there."""

    issuer: str
    client_id: str
    client_secret: SecretStr | None
    name: str


class WebSettings(BaseSettings):
    """What whoever runs the server may decide; each is also read from the environment, as PROVENANCE_WEB_NAME."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, extra="forbid", frozen=True, env_ignore_empty=True)

    oidc_issuer: str | None = None
    oidc_client_id: str | None = None
    oidc_client_secret: SecretStr | None = None
    oidc_name: str | None = None

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],  # noqa: ARG003
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,  # noqa: ARG003
        file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """The environment counts before the file, whose table is given as arguments."""
        return env_settings, init_settings

    @field_validator("oidc_issuer")
    @classmethod
    def _safe(cls, issuer: str | None) -> str | None:
        if issuer is None or is_safe(issuer):
            return issuer
        raise ValueError("it is not an address that begins with https://")

    @field_validator("oidc_client_secret")
    @classmethod
    def _plain(cls, secret: SecretStr | None) -> SecretStr | None:
        if secret is None or (
            secret.get_secret_value().isascii() and secret.get_secret_value().isprintable()
        ):
            return secret
        raise ValueError("a secret holds ASCII characters only")  # RFC 6749, appendix A.2

    @model_validator(mode="after")
    def _whole(self) -> "WebSettings":
        if bool(self.oidc_issuer) != bool(self.oidc_client_id):
            raise ValueError("oidc_issuer and oidc_client_id need one another")
        return self

    @property
    def oidc(self) -> Oidc | None:
        """The provider of accounts, where there is one."""
        if not self.oidc_issuer or not self.oidc_client_id:
            return None
        name = self.oidc_name or urlsplit(self.oidc_issuer).hostname or self.oidc_issuer
        return Oidc(self.oidc_issuer, self.oidc_client_id, self.oidc_client_secret, name)


def is_safe(address: str) -> bool:
    """Whether nobody on the way can read or change what is said with an address: HTTPS, or this machine itself."""
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
        local = host == "localhost" or ((host[:1].isdigit() or ":" in host) and ip_address(host).is_loopback)
    except ValueError:
        return False
    return bool(host) and (parts.scheme == "https" or (parts.scheme == "http" and local))


def read_web_settings(start: Path) -> WebSettings:
    """The settings of the workspace at or above a folder; WorkspaceError, in one sentence, where one cannot be used."""
    file = settings_file(start)
    table = {} if file is None else web_table(file)
    if SECRET in table:
        raise WorkspaceError(f"{file}: {SECRET} does not belong in a file: set {_variable(SECRET)} instead.")
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
        raise WorkspaceError(f"{place} cannot be used ({reason}).") from None


def _variable(name: str) -> str:
    return PREFIX + name.upper()


def _check_names() -> None:
    """Nothing that was meant for us and is misspelt is passed over."""
    known = {_variable(name) for name in WebSettings.model_fields}
    for name in sorted(os.environ):
        if name.startswith(PREFIX) and name not in known:
            raise WorkspaceError(f"{name} is no setting: there are {', '.join(sorted(known))}.")
