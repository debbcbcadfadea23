"""The provider of accounts (OpenID Connect Core 1.0, code flow with PKCE): the way to it, and who came back from it.

Authlib and joserfc speak the protocol and check what the provider says; here stands what they are asked to check.
"""

import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from time import monotonic
from typing import Any

from authlib.common.errors import AuthlibBaseError
from authlib.integrations.httpx_client import AsyncOAuth2Client
from authlib.oidc.core import CodeIDToken
from httpx2 import HTTPError, InvalidURL
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import KeySet
from joserfc.jws import JWSRegistry
from pydantic import BaseModel, ValidationError, field_validator

from provenance.web.access.trip import Trip
from provenance.web.settings import Oidc, is_safe

__all__ = ["NotProven", "Provider", "ProviderDown"]

PATIENCE = 5.0  # seconds for each answer of the provider's
LEEWAY = 60  # seconds by which its clock may differ from ours
KNOWN_FOR = 600  # seconds after which its description is fetched anew
# Signatures that only the provider can make: not "none", and not HMAC, whose key is the client's secret.
ALGORITHMS = "RS256 RS384 RS512 PS256 PS384 PS512 ES256 ES384 ES512 EdDSA Ed25519".split()

said = logging.getLogger("provenance.web")


class ProviderDown(Exception):
    """The provider cannot be reached, or answers what no provider answers."""


class NotProven(Exception):
    """What came back does not prove who somebody is."""


class Description(BaseModel):
    """What a provider says of itself (OpenID Connect Discovery 1.0)."""

    issuer: str
    authorization_endpoint: str
    token_endpoint: str
    jwks_uri: str
    token_endpoint_auth_methods_supported: tuple[str, ...] = ("client_secret_basic",)
    authorization_response_iss_parameter_supported: bool = False

    @field_validator("authorization_endpoint", "token_endpoint", "jwks_uri")
    @classmethod
    def _safe(cls, address: str) -> str:
        if not is_safe(address):
            raise ValueError("it is not an address that begins with https://")
        return address


class Provider:
    """The house's provider; each answer it gives is checked before anything rests on it."""

    def __init__(self, oidc: Oidc) -> None:
        self.oidc = oidc
        self._described: tuple[float, Description] | None = None

    async def way(self, trip: Trip, back: str) -> str:
        """The address at which somebody signs in, to come back to the address ``back``. Raises ProviderDown."""
        async with self._talk(back) as client:
            description = await self._description(client)
            address, _state = client.create_authorization_url(
                description.authorization_endpoint,
                state=trip.state,
                nonce=trip.nonce,
                code_verifier=trip.verifier,
            )
            return str(address)

    async def subject(self, trip: Trip, code: str, issuer: str | None, back: str, at: datetime) -> str:
        """Whom the provider knows to have signed in: the subject of the ID token that it gives for a code.

        ``issuer`` is who the answer says it is from (RFC 9207). Raises ProviderDown or NotProven.
        """
        async with self._talk(back) as client:
            description = await self._description(client)
            required = description.authorization_response_iss_parameter_supported
            if (issuer is None and required) or issuer not in (None, self.oidc.issuer):
                raise NotProven("the answer is from another issuer")
            client.token_endpoint_auth_method = self._method(description)
            token = await client.fetch_token(
                description.token_endpoint,
                grant_type="authorization_code",
                code=code,
                redirect_uri=back,
                code_verifier=trip.verifier,
            )
            keys = KeySet.import_key_set(await self._json(client, description.jwks_uri))
            return self._checked(token, keys, trip, at)

    def _checked(self, token: dict[str, Any], keys: KeySet, trip: Trip, at: datetime) -> str:
        """The subject of an ID token whose signature, iss, aud, exp, iat, nonce, azp and at_hash are right."""
        registry = JWSRegistry(algorithms=ALGORITHMS, strict_check_header=False)
        signed = jwt.decode(token["id_token"], keys, registry=registry)
        options = {
            "iss": {"essential": True, "value": self.oidc.issuer},
            "aud": {"essential": True, "value": self.oidc.client_id},
            "sub": {"essential": True},
        }
        expected = {
            "nonce": trip.nonce,
            "client_id": self.oidc.client_id,
            "access_token": token.get("access_token"),
        }
        claims = CodeIDToken(signed.claims, signed.header, options, expected)
        claims.validate(now=int(at.timestamp()), leeway=LEEWAY)
        return str(claims["sub"])

    def _method(self, description: Description) -> str:
        """How the desk proves to the provider that it is the one with the secret."""
        if self.oidc.client_secret is None:
            return "none"
        basic = "client_secret_basic" in description.token_endpoint_auth_methods_supported
        return "client_secret_basic" if basic else "client_secret_post"

    async def _description(self, client: AsyncOAuth2Client) -> Description:
        if self._described and monotonic() - self._described[0] < KNOWN_FOR:
            return self._described[1]
        place = self.oidc.issuer.rstrip("/") + "/.well-known/openid-configuration"
        try:
            found = Description.model_validate(await self._json(client, place))
        except ValidationError as error:
            raise ProviderDown(f"{place} is no description of a provider") from error
        if found.issuer != self.oidc.issuer:
            raise ProviderDown(f"{place} describes another issuer: {found.issuer!r}")
        self._described = (monotonic(), found)
        return found

    async def _json(self, client: AsyncOAuth2Client, place: str) -> Any:
        answer = await client.request("GET", place, withhold_token=True)
        answer.raise_for_status()
        try:
            return answer.json()
        except ValueError as error:
            raise ProviderDown(f"{place} answers no JSON") from error

    @asynccontextmanager
    async def _talk(self, back: str) -> AsyncIterator[AsyncOAuth2Client]:
        """A conversation; what goes wrong in it is one of two things, and why stands in the server's log."""
        secret = self.oidc.client_secret
        client = AsyncOAuth2Client(
            self.oidc.client_id,
            secret and secret.get_secret_value(),
            scope="openid",
            redirect_uri=back,
            code_challenge_method="S256",
            timeout=PATIENCE,
        )
        try:
            async with client:
                yield client
        except (HTTPError, InvalidURL, ProviderDown) as error:
            said.warning(
                "The provider %s cannot be used: %s: %r", self.oidc.issuer, type(error).__name__, str(error)
            )
            raise ProviderDown from error
        except (JoseError, AuthlibBaseError, NotProven, LookupError, TypeError, ValueError) as error:
            said.warning(
                "Nobody was let in by %s: %s: %r", self.oidc.issuer, type(error).__name__, str(error)
            )
            raise NotProven from error
