"""Addresses with which secrets may be spoken."""

from ipaddress import ip_address
from urllib.parse import urlsplit

__all__ = ["is_safe"]


def is_safe(address: str) -> bool:
    """Whether nobody on the way can read or change what is said with an address: HTTPS, or this machine itself."""
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
        local = host == "localhost" or ((host[:1].isdigit() or ":" in host) and ip_address(host).is_loopback)
    except ValueError:
        return False
    return bool(host) and (parts.scheme == "https" or (parts.scheme == "http" and local))
