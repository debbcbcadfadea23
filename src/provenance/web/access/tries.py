"""Tries: how often a password may be tried, without anybody being able to keep its owner out.

Whoever knows a name could lock its owner out if tries were refused for the name alone (OWASP says so in "Slow Down
Online Guessing Attacks with Device Cookies"). So they are refused for a name from one address, and from one address for
all names; for a name wherever from, they only become slower, for its owner as well.
"""

import hashlib
from ipaddress import IPv6Address, ip_address, ip_network

from limits import RateLimitItemPerHour, RateLimitItemPerMinute
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter

__all__ = ["Tries"]

FREE = 10  # failures an hour for a name, wherever from, before the next tries have to wait
DOUBLINGS = 4
SECONDS = 0.5  # the first wait; each further failure doubles it, up to eight seconds
FAILED = RateLimitItemPerHour(FREE + DOUBLINGS)
NETWORK = 64  # bits of an IPv6 address; whoever has one address has all that share them


class Tries:
    """The tries of the last minute and the failures of the last hour, in this process."""

    def __init__(self, by_name: int, by_address: int) -> None:
        self.limiter = MovingWindowRateLimiter(MemoryStorage())
        self.by_name, self.by_address = RateLimitItemPerMinute(by_name), RateLimitItemPerMinute(by_address)

    def may(self, name: str, address: str) -> bool:
        """Count a try; whether it may be made."""
        whence = _whence(address)
        by_name = self.limiter.hit(self.by_name, "name", _key(name), whence)
        return self.limiter.hit(self.by_address, "address", whence) and by_name

    def may_travel(self, address: str) -> bool:
        """Count a way to the provider or back, on which others are called; whether it may be gone."""
        return self.limiter.hit(self.by_address, "trip", _whence(address))

    def wait(self, name: str) -> float:
        """How many seconds a try for this name has to wait, whoever makes it and whether there is such a name."""
        left = self.limiter.get_window_stats(FAILED, "failed", _key(name)).remaining
        failures = FAILED.amount - left
        return 0 if failures < FREE else float(SECONDS * 2 ** (failures - FREE))

    def failed(self, name: str) -> None:
        """Count a failure."""
        self.limiter.hit(FAILED, "failed", _key(name))


def _key(name: str) -> str:
    """As short as any other, however long a name somebody sends."""
    return hashlib.sha256(name.strip().encode("utf-8", "surrogatepass")).hexdigest()


def _whence(address: str) -> str:
    try:
        parsed = ip_address(address)
    except ValueError:
        return address
    network = isinstance(parsed, IPv6Address) and not parsed.ipv4_mapped
    return str(ip_network((parsed, NETWORK), strict=False)) if network else str(parsed)
