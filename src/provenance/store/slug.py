"""Slugs: the short names by which people call articles and sources."""

import re
import unicodedata
from collections.abc import Callable

__all__ = ["free_slug", "is_slug", "slug_of"]

LONGEST = 60
_SLUG = re.compile(r"\w[\w.-]*")


def slug_of(words: str) -> str:
    """A slug of a title or a file's name; letters of every script stay: ``无锡 2024.txt`` → ``无锡-2024-txt``."""
    folded = unicodedata.normalize("NFKC", words).lower()
    return re.sub(r"[\W_]+", "-", folded).strip("-")[:LONGEST].rstrip("-") or "untitled"


def is_slug(text: str) -> bool:
    """Whether a text may serve as a slug: letters, digits, ``.``, ``-`` and ``_``, so that it is a file's name too."""
    return len(text) <= 2 * LONGEST and _SLUG.fullmatch(text) is not None


def free_slug(wanted: str, taken: Callable[[str], bool]) -> str:
    """The slug itself, or with the first number behind it that nobody has taken."""
    slug, number = wanted, 1
    while taken(slug):
        number += 1
        slug = f"{wanted}-{number}"
    return slug
