"""A place of the article as compilers show theirs: file, line, column, the sentence, the figure underlined."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from provenance.cli.catalogue import Catalogue
from provenance.cli.text.cells import width
from provenance.cli.text.paint import Paint
from provenance.cli.text.places import Article
from provenance.cli.text.window import window
from provenance.links.difference import Run

__all__ = ["Excerpt", "Mark"]

ELLIPSIS = "…"


@dataclass(frozen=True, slots=True)
class Mark:
    """A figure to underline: ``^`` under what differs from its counterpart, ``~`` under the rest."""

    start: int
    runs: tuple[Run, ...]

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.start + sum(len(run) for run, _ in self.runs)


@dataclass(frozen=True, slots=True)
class Excerpt:
    """One sentence with its marks, in order."""

    article: Article
    section: str
    sentence: tuple[int, int]
    marks: Sequence[Mark]

    @property
    def line(self) -> str:
        """The number of its line."""
        return str(self.article.line(self.marks[0].start))

    def lines(
        self, words: Catalogue, paint: Paint, room: int, severity: str, arrow: str = "-->", gutter: int = 0
    ) -> Iterator[str]:
        """Where it is, the sentence, and the underline; ``gutter`` is how wide line numbers are at least."""
        gutter = max(gutter, len(self.line))
        bar = paint.frame(f"{'':{gutter}} |")
        section = paint.faint(words.say(f"section.{self.section}"))
        yield f"{'':{gutter}}{paint.frame(arrow)} {self.article.at(self.marks[0].start)}  {section}"
        yield bar
        start, end = self.stretch(room - gutter - 5)
        yield f"{paint.frame(f'{self.line:>{gutter}} |')} {self.wording(start, end, paint, severity)}"
        yield f"{bar} {self.underline(start, paint, severity)}"

    def stretch(self, room: int) -> tuple[int, int]:
        """The part of the sentence to show."""
        focus = (self.marks[0].start, self.marks[-1].end)
        return window(self.article.shown, self.sentence, focus, room)

    def wording(self, start: int, end: int, paint: Paint, severity: str) -> str:
        """The sentence with its figures in colour, and … where it goes on."""
        shown, at = self.article.shown, start
        parts = [ELLIPSIS if start > self.sentence[0] else ""]
        for mark in self.marks:
            parts += [shown[at : mark.start], paint.severity(severity, shown[mark.start : mark.end])]
            at = mark.end
        return "".join([*parts, shown[at:end], ELLIPSIS if end < self.sentence[1] else ""])

    def underline(self, start: int, paint: Paint, severity: str) -> str:
        """Carets and tildes, as wide as what they stand under."""
        shown, at = self.article.shown, start
        line = " " * width(ELLIPSIS) if start > self.sentence[0] else ""
        for mark in self.marks:
            line += " " * width(shown[at : mark.start])
            line += paint.severity(severity, "".join(under(run, differs) for run, differs in mark.runs))
            at = mark.end
        return line


def under(run: str, differs: bool) -> str:
    """The line under one run of characters."""
    return ("^" if differs else "~") * width(run)
