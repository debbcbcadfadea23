"""The part of a long sentence that fits on a line, around what matters in it."""

from provenance.cli.text.cells import width

__all__ = ["window"]


def window(shown: str, sentence: tuple[int, int], focus: tuple[int, int], room: int) -> tuple[int, int]:
    """A stretch of the sentence around ``focus`` that takes at most ``room`` cells (more if the focus does)."""
    first, last = sentence
    start, end = focus
    left = room - width(shown[start:end])
    while left > 0:
        before = width(shown[start - 1]) if start > first else None
        after = width(shown[end]) if end < last else None
        if after is not None and after <= left:
            end += 1
            left -= after
        elif before is None or before > left:
            break
        if before is not None and before <= left:
            start -= 1
            left -= before
    return start, end
