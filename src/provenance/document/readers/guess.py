"""The encoding of bytes that do not say it themselves, for readers of Chinese and English.

On tables and on texts of a few words chardet names encodings of languages that we do not read; there the question is
whether the bytes make common Chinese characters.
"""

import re
from collections.abc import Iterator

import chardet

__all__ = ["guesses"]

SAMPLE = 64 * 1024
SURE = 0.5
COMMON = 0.8
EAST_ASIAN = ("GB", "BIG5", "EUC", "SHIFT", "CP932", "CP949", "ISO-2022")
# In both, the group is punctuation and the few thousand characters in daily use; all else is rare.
GB18030 = re.compile(
    rb"([\xa1-\xa3\xb0-\xd7][\xa1-\xfe])|[\x81-\xfe](?:[\x40-\x7e\x80-\xfe]|[0-9][\x81-\xfe][0-9])|[\x80-\xff]"
)
BIG5 = re.compile(
    rb"([\xa1-\xa2\xa4-\xc6][\x40-\x7e\xa1-\xfe]|\xa3[\x40-\x7e])|[\x81-\xfe][\x40-\x7e\xa1-\xfe]|[\x80-\xff]"
)


def guesses(data: bytes) -> Iterator[str]:
    """The likely encodings of a text that is not Unicode: one where that is clear, else the likeliest first.

    There is none if it looks like no text at all.
    """
    found = chardet.detect(data)
    encoding = (found["encoding"] or "").upper()
    if encoding.startswith(EAST_ASIAN) and found["confidence"] >= SURE:
        yield encoding
    elif clear := chinese(data):
        yield clear
    elif is_western(data):
        yield "windows-1252"
    elif encoding:
        yield from ("GB18030", "Big5", encoding)


def chinese(data: bytes) -> str | None:
    """GB18030 or Big5, the one in which nearly all characters are common, if there is one."""
    shares = {"GB18030": common(data, GB18030), "Big5": common(data, BIG5)}
    best = max(shares, key=shares.__getitem__)
    return best if shares[best] >= COMMON else None


def common(data: bytes, pattern: re.Pattern[bytes]) -> float:
    """The share of common characters among those outside ASCII."""
    found = pattern.findall(data, 0, SAMPLE)
    return sum(map(bool, found)) / max(len(found), 1)


def is_western(data: bytes) -> bool:
    """Whether most bytes outside ASCII stand alone, as quotation marks, dashes and accents do in English."""
    runs = re.findall(rb"[\x80-\xff]+", data[:SAMPLE])
    return sum(len(run) == 1 for run in runs) >= 0.7 * len(runs)
