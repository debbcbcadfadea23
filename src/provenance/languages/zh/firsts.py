"""What long lists of words can begin with, so that a pattern fails at once where none of them stands."""

import re

__all__ = ["firsts"]


def firsts(words: str) -> str:
    """A look ahead at the characters with which one of some words can begin: most places fail on it at once.

    ``words`` are alternatives without groups but for a look behind in front.
    """
    heads = (re.sub(r"^\(\?<[^)]*\)|\\", "", word) for word in words.split("|"))
    return f"(?=[{''.join(sorted({re.escape(ch) for head in heads for ch in first(head)}))}])"


def first(word: str) -> str:
    """The characters with which a word can begin: itself, or those of a class."""
    return word[1 : word.index("]")].replace("0-9", "0123456789") if word.startswith("[") else word[0]
