"""A provider of accounts (OpenID Connect) on loopback, over real HTTP, which can be made to say what is not so."""

import base64
import hashlib
import json
import secrets
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlencode, urlsplit

from joserfc import jwt
from joserfc.jwk import KeySet, RSAKey

CLIENT, SECRET = "the-desk", "seven-thousand-341"


@cache
def new_key(kid: str, owner: str = "the provider") -> RSAKey:  # noqa: ARG001  (each owner has keys of their own)
    """A key to sign with, made once a run."""
    return RSAKey.generate_key(2048, parameters={"kid": kid})


class AProvider:
    """What it knows and says: ``claims`` are put over those of its ID tokens, ``answer`` over what it sends back."""

    def __init__(self, address: str) -> None:
        self.address = self.issuer = address
        self.key = new_key("one")
        self.signs_with: RSAKey = self.key
        self.subject = "248289761001"
        self.claims: dict[str, object] = {}
        self.answer: dict[str, str] = {}
        self.asked: list[dict[str, str]] = []
        self.codes: dict[str, dict[str, str]] = {}

    def description(self) -> dict[str, object]:
        """Its discovery document."""
        places = {"authorization_endpoint": "/authorize", "token_endpoint": "/token", "jwks_uri": "/keys"}
        return {"issuer": self.issuer, **{name: self.address + place for name, place in places.items()}}

    def keys(self) -> dict[str, object]:
        """Its public keys."""
        return dict(KeySet([self.key]).as_dict(private=False))

    def authorize(self, asked: dict[str, str]) -> str:
        """Where it sends the browser back to, once somebody has signed in there."""
        self.asked.append(asked)
        code = secrets.token_urlsafe(16)
        self.codes[code] = asked
        return asked["redirect_uri"] + "?" + urlencode({"code": code, "state": asked["state"], **self.answer})

    def token(self, sent: dict[str, str], authorization: str) -> dict[str, object] | None:
        """The answer for a code: once, to the client with the secret, to whoever has the verifier."""
        asked = self.codes.pop(sent.get("code", ""), None)
        basic = "Basic " + base64.b64encode(f"{CLIENT}:{SECRET}".encode()).decode()
        challenge = base64.urlsafe_b64encode(hashlib.sha256(sent.get("code_verifier", "").encode()).digest())
        fine = (
            asked is not None
            and authorization == basic
            and asked["code_challenge_method"] == "S256"
            and asked["code_challenge"] == challenge.rstrip(b"=").decode()
            and asked["redirect_uri"] == sent.get("redirect_uri")
        )
        return {"access_token": "x", "token_type": "Bearer", "id_token": self.signed(asked)} if fine else None

    def signed(self, asked: dict[str, str] | None) -> str:
        """An ID token."""
        at = int(time.time())
        said = {"iss": self.issuer, "sub": self.subject, "aud": CLIENT, "iat": at, "exp": at + 300}
        nonce = {"nonce": (asked or {}).get("nonce")}
        return jwt.encode({"alg": "RS256", "kid": "one"}, {**said, **nonce, **self.claims}, self.signs_with)


@contextmanager
def a_provider(name: str = "127.0.0.1") -> Iterator[AProvider]:
    """One on a free port, as long as the block lasts; ``name`` is how this machine is called in its addresses."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            parts = urlsplit(self.path)
            if parts.path == "/authorize":
                asked = {key: value[0] for key, value in parse_qs(parts.query).items()}
                self.lead(provider.authorize(asked))
            else:
                self.say(provider.keys() if parts.path == "/keys" else provider.description())

        def lead(self, back: str) -> None:
            """A person is asked first; a program is led on at once."""
            person = "text/html" in self.headers.get("Accept", "")
            self.send_response(200 if person else 303)
            self.send_header("Content-Type" if person else "Location", "text/html" if person else back)
            self.end_headers()
            if person:
                self.wfile.write(f'<a href="{escape(back)}">Allow</a>'.encode())

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"])).decode()
            sent = {key: value[0] for key, value in parse_qs(body).items()}
            token = provider.token(sent, self.headers.get("Authorization", ""))
            self.say(token or {"error": "invalid_grant"}, 200 if token else 400)

        def say(self, what: object, status: int = 200) -> None:
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.end_headers()
            self.wfile.write(json.dumps(what).encode())

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    provider = AProvider(f"http://{name}:{server.server_port}")
    running = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    running.start()
    try:
        yield provider
    finally:
        server.shutdown()
        server.server_close()
        running.join(10)
