"""Widths on a terminal, where a Chinese character takes two cells."""

import re

__all__ = ["cut", "pad", "width", "wrap"]

# What may stand together on a line: a run of narrow characters without a space, or one wide character with the
# punctuation that must not open a line.
PIECE = re.compile(r"[!-~]+[、，。；：！？）》”]*|.[、，。；：！？）》”]*")


def width(text: str) -> int:
    """How many cells a text takes."""
    if text.isascii():
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)


def pad(text: str, cells: int, *, right: bool = False) -> str:
    """The text filled up with spaces; ``right`` puts them in front."""
    spaces = " " * (cells - width(text))
    return spaces + text if right else text + spaces


def cut(text: str, cells: int) -> str:
    """The text, or as much of its beginning as fits with an ellipsis after it."""
    if width(text) <= cells:
        return text
    while width(text) > cells - 1:
        text = text[:-1]
    return text + "…"


def wrap(text: str, cells: int) -> list[str]:
    """The text in lines that fit, broken at spaces and between wide characters; its own line ends are kept."""
    return [line for paragraph in text.splitlines() for line in wrapped(paragraph, cells)]


def wrapped(paragraph: str, cells: int) -> list[str]:
    """One paragraph in lines that fit."""
    lines = [""]
    for piece in PIECE.findall(paragraph):
        if width(lines[-1] + piece.rstrip()) > cells:
            lines.append(piece.lstrip())
        else:
            lines[-1] += piece
    return [line.rstrip() for line in lines]
