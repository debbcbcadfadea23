"""What an article must not do to a terminal: move its cursor, colour it, turn its reading direction."""

import re

__all__ = ["safe"]

# Controls C0 and C1, soft hyphen, bidi and other invisible formatting, line separators, tags, surrogates.
HOSTILE = re.compile(
    "[\x00-\x1f\x7f-\x9f\xad\u061c\u070f\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\U000e0000-\U000e007f]"
)
BREAKS = "\n\r\t\x0b\x0c\x85\u2028\u2029"


def safe(text: str) -> str:
    """The same text, as many characters long, with a picture in place of each that a terminal would obey."""
    return HOSTILE.sub(lambda found: picture(found[0]), text)


def picture(character: str) -> str:
    """A visible stand-in: a space for line ends and tabs, ␛ and its like for controls, � for the rest."""
    if character in BREAKS:
        return " "
    if character < " ":
        return chr(0x2400 + ord(character))
    return "␡" if character == "\x7f" else "�"
