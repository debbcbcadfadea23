"""Tries: how often a password may be tried for a name, and from an address."""

from limits import RateLimitItemPerMinute
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter

__all__ = ["Tries"]


class Tries:
    """The tries of the last minute, in this process."""

    def __init__(self, by_name: int, by_address: int) -> None:
        self.by_name, self.by_address = RateLimitItemPerMinute(by_name), RateLimitItemPerMinute(by_address)
        self.limiter = MovingWindowRateLimiter(MemoryStorage())

    def may(self, name: str, address: str) -> bool:
        """Count a try; whether it may be made."""
        by_name = self.limiter.hit(self.by_name, "name", name.strip())
        return self.limiter.hit(self.by_address, "address", address) and by_name
