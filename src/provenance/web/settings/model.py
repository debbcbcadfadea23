"""What can be set, within which bounds, and what holds where nothing is said."""

import re
from dataclasses import dataclass
from datetime import timedelta
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import Field, SecretStr, field_validator, model_validator
from pydantic_settings import BaseSettings, NoDecode, PydanticBaseSettingsSource, SettingsConfigDict

from provenance.web.settings.safe import is_safe

__all__ = ["PREFIX", "Oidc", "WebSettings"]

PREFIX = "PROVENANCE_WEB_"
HOST = re.compile(r"(\*\.)?[A-Za-z0-9][A-Za-z0-9.-]*|\[[0-9A-Fa-f:]+\]")


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

    session_hours: int = Field(default=12, ge=1, le=24 * 30)
    idle_minutes: int = Field(default=120, ge=5, le=60 * 24 * 30)
    tries_by_name: int = Field(default=5, ge=1, le=1000)
    tries_by_address: int = Field(default=20, ge=1, le=10_000)
    upload_megabytes: int = Field(default=64, ge=1, le=1024)
    hosts: Annotated[tuple[str, ...], NoDecode] = ()
    secure_cookies: bool = False
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

    @field_validator("hosts", mode="before")
    @classmethod
    def _listed(cls, hosts: object) -> object:
        return [one.strip() for one in hosts.split(",") if one.strip()] if isinstance(hosts, str) else hosts

    @field_validator("hosts")
    @classmethod
    def _named(cls, hosts: tuple[str, ...]) -> tuple[str, ...]:
        for one in hosts:
            if not HOST.fullmatch(one):
                raise ValueError(f"{one!r} is not a name as desk.example.org or *.example.org")
        return hosts

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
    def session(self) -> timedelta:
        """How long a sitting lasts at most."""
        return timedelta(hours=self.session_hours)

    @property
    def idle(self) -> timedelta:
        """How long one lasts in which nobody moves."""
        return timedelta(minutes=self.idle_minutes)

    @property
    def most_bytes(self) -> int:
        """The most that a request's body may hold."""
        return self.upload_megabytes << 20

    @property
    def oidc(self) -> Oidc | None:
        """The provider of accounts, where there is one."""
        if not self.oidc_issuer or not self.oidc_client_id:
            return None
        name = self.oidc_name or urlsplit(self.oidc_issuer).hostname or self.oidc_issuer
        return Oidc(self.oidc_issuer, self.oidc_client_id, self.oidc_client_secret, name)
