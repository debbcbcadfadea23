"""What holds for every request, whatever its route: how much it may bring, and the headers of every answer."""

from fastapi import HTTPException
from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from provenance.errors import TooLarge
from provenance.web.headers import HEADERS

__all__ = ["Guard"]

AT_THE_DOOR = 1 << 20  # bytes of a form that anybody may send


class Guard:
    """Refuses bodies larger than ``most_bytes`` while they come in, and gives every answer the security headers.

    An answer that says itself how long it may be kept is taken at its word: those of the static files do.
    """

    def __init__(self, app: ASGIApp, *, most_bytes: int) -> None:
        self.app = app
        self.most_bytes = most_bytes

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, guarded."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        most = AT_THE_DOOR if scope["path"] == "/sign-in" else self.most_bytes
        taken = 0

        async def counted() -> Message:
            nonlocal taken
            message = await receive()
            taken += len(message.get("body", b""))
            if taken > most:
                raise HTTPException(413, TooLarge("request.too_large", most=most >> 20))
            return message

        async def dressed(message: Message) -> None:
            if message["type"] == "http.response.start":
                said = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    said.setdefault(name, value)
            await send(message)

        await self.app(scope, counted, dressed)
