"""Plain text: the file decoded, the same characters, with nothing moved."""

from provenance.document.readers.encoding import decode

__all__ = ["extract"]


def extract(data: bytes, name: str) -> str:
    """The characters of a text file, line ends included; only a byte order mark at its start is left out.

    Raises BinaryInput, EmptyInput, TooLarge or InputError, as ``decode`` does.
    """
    return decode(data, name)
