"""From bytes to characters, without moving one of them.

Tried in this order: a byte order mark, strict UTF-8, the charset that an HTML file declares, UTF-32 and UTF-16 without
a mark, and last a guess. Each must be right about every byte, or it is not taken. Line ends stay as they are.
"""

import re

from provenance.document.readers.signatures import foreign
from provenance.errors import BinaryInput, EmptyInput, InputError, TooLarge

__all__ = ["MOST_TEXT", "decode"]

MOST_TEXT = 32 * 1024 * 1024  # bytes of a text
SAMPLE = 64 * 1024  # so much of a text is enough to judge it by

BYTE_ORDER_MARKS = {  # UTF-32 first: its little-endian mark begins with that of UTF-16
    b"\xff\xfe\x00\x00": "utf-32-le",
    b"\x00\x00\xfe\xff": "utf-32-be",
    b"\xef\xbb\xbf": "utf-8",
    b"\xff\xfe": "utf-16-le",
    b"\xfe\xff": "utf-16-be",
    b"\x84\x31\x95\x33": "gb18030",
}
CHINESE = {"gb": ("gb18030",), "gbk": ("gb18030",), "cp936": ("gb18030",), "big5": ("big5hkscs", "cp950")}
DECLARABLE = re.compile(
    r"(?:x-)?(gb|big5|cp936|utf-8|iso-8859-|windows-|euc-|shift_jis|koi8-|cp9)", re.IGNORECASE
)
CONTROL_BYTES = re.compile(rb"[\x00-\x08\x0e-\x1f]")
CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
WRITING = re.compile(
    r"[\t\r\n -~\xa0-\xff\u2010-\u2027\u2030-\u203b\u20a0-\u20bf\u2100-\u23ff\u2460-\u27bf"
    r"\u3000-\u303f\u3200-\u33ff\u4e00-\u9fff\uff00-\uffef]"
)


def decode(data: bytes, name: str, *, declared: str | None = None) -> str:
    """The characters of a text; only a byte order mark is left out, so offset 0 is the first character after it.

    ``declared`` is the charset that the text itself names. Raises EmptyInput for nothing or only white space,
    BinaryInput for what is no text, TooLarge over 32 MB, and InputError where no encoding is right about every byte.
    """
    if len(data) > MOST_TEXT:
        raise TooLarge("text.too_long", name=name, most=MOST_TEXT >> 20)
    if what := foreign(data):
        raise BinaryInput("text.foreign", name=name, what=what)
    text = by_mark(data, name)
    if text is None:
        text = by_trial(data, declared)
    if text is None:
        text = by_guess(data, name)
    if not text.strip():
        raise EmptyInput("document.empty", name=name)
    if not is_text(text):
        raise binary(name)
    return text


def by_mark(data: bytes, name: str) -> str | None:
    """What follows the byte order mark, if there is one; the mark is trusted."""
    for mark, encoding in BYTE_ORDER_MARKS.items():
        if data.startswith(mark):
            try:
                return data[len(mark) :].decode(encoding)
            except UnicodeDecodeError as error:
                raise broken(name, encoding.upper(), len(mark) + error.start) from error
    return None


def by_trial(data: bytes, declared: str | None) -> str | None:
    """The first of UTF-8, the declared charset, UTF-32 and UTF-16 that makes text of every byte."""
    for encoding in ("utf-8", *charsets(declared or "")):
        text = strictly(data, encoding)
        if text is not None and is_text(text):
            return text
    if CONTROL_BYTES.search(data, 0, SAMPLE):
        for encoding in ("utf-32-le", "utf-32-be", "utf-16-le", "utf-16-be"):
            text = strictly(data, encoding)
            if text and is_text(text) and is_writing(text):
                return text
    return None


def by_guess(data: bytes, name: str) -> str:
    """What the bytes say in the encoding they look most like; InputError where it is not right about all of them."""
    if not is_text(data.decode("latin-1")):
        raise binary(name)
    if is_mostly_utf8(data):
        raise broken(name, "UTF-8", first_error(data))
    from provenance.document.readers.guess import guesses

    likely = list(guesses(data))
    if not likely:
        raise binary(name)
    for charset in (charset for label in likely for charset in charsets(label)):
        text = strictly(data, charset)
        if text is not None:
            return text
    raise InputError("text.unlike", name=name, encoding=likely[0])


def charsets(label: str) -> tuple[str, ...]:
    """The codecs to read a charset's label by: a Chinese one by its largest relative, as browsers do."""
    match = DECLARABLE.match(label)
    family = match[1].lower() if match else ""
    if family == "iso-8859-" and label.lower().endswith("-1"):
        return ("cp1252",)
    return CHINESE.get(family, (label,) if match else ())


def strictly(data: bytes, encoding: str) -> str | None:
    """The text if every byte fits the encoding, else None."""
    try:
        return data.decode(encoding)
    except (LookupError, UnicodeError):
        return None


def is_text(text: str) -> bool:
    """Whether a text is free of NUL and nearly free of other control characters."""
    sample = text[:SAMPLE]
    controls = len(CONTROLS.findall(sample))
    return "\0" not in text and (controls <= 2 or controls * 100 < len(sample))


def is_writing(text: str) -> bool:
    """Whether nearly all characters are those of Chinese or Western writing, as no wrong reading of bytes has them."""
    sample = text[:SAMPLE]
    return len(sample) - len(WRITING.findall(sample)) <= max(1, 0.05 * len(sample))


def is_mostly_utf8(data: bytes) -> bool:
    """Whether the bytes are UTF-8 but for a few."""
    sample = data[:SAMPLE].decode("utf-8", "replace")
    wrong = sample.count("\ufffd")
    return sum(map(len, re.findall(r"[^\x00-\x7f]+", sample))) > 6 * wrong


def first_error(data: bytes) -> int:
    """Where the bytes first break the rules of UTF-8."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.start
    return len(data)


def broken(name: str, encoding: str, at: int) -> InputError:
    """The error for a text that breaks off from its own encoding."""
    return InputError("text.broken", name=name, encoding=encoding, at=at)


def binary(name: str) -> BinaryInput:
    """The error for bytes that are no text in any encoding."""
    return BinaryInput("text.binary", name=name)
