"""Text that XML can hold."""

import re

__all__ = ["sane"]

UNFIT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")


def sane(text: str) -> str:
    """The text, with a replacement character for each control character that no XML document may hold."""
    return UNFIT.sub("\ufffd", text)
