"""Tries: how often a password may be tried for a name, and from an address."""

from limits import parse
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter

__all__ = ["Tries"]

BY_NAME = parse("5/minute")
BY_ADDRESS = parse("20/minute")


class Tries:
    """The tries of the last minute, in this process."""

    def __init__(self) -> None:
        self.limiter = MovingWindowRateLimiter(MemoryStorage())

    def may(self, name: str, address: str) -> bool:
        """Count a try; whether it may be made."""
        by_name = self.limiter.hit(BY_NAME, "name", name.strip())
        return self.limiter.hit(BY_ADDRESS, "address", address) and by_name
