"""Turns: so many requests at once work at the desk; the others wait, and hold neither a thread nor a transaction."""

from asyncio import Semaphore
from collections.abc import AsyncIterator
from typing import Annotated

from fastapi import Depends, Request

__all__ = ["AT_ONCE", "Turn"]

# Fewer than the store has connections, far fewer than there are threads: who holds a transaction finds one to end it.
AT_ONCE = 10


async def turn(request: Request) -> AsyncIterator[None]:
    """One turn, given back before the answer is sent: nobody who reads slowly keeps others waiting."""
    turns: Semaphore = request.app.state.turns
    async with turns:
        yield


Turn = Annotated[None, Depends(turn, scope="function")]
