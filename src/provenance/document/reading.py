"""The text as it is read: blocks one under another, widths and scripts folded, every offset kept.

``plain`` and ``written`` are equally long. ``plain`` is what patterns match: full-width digits and letters are ASCII,
traditional characters simplified, line ends inside a paragraph gone. ``written`` has the article's own characters.
"""

import re
from array import array
from dataclasses import dataclass

from provenance.document.block import Block, Role, Section
from provenance.document.layout import SPEECH, Part, lay_out
from provenance.document.line import LayoutCues
from provenance.document.rows import cells_of
from provenance.document.span import Span

# What stands between somebody's words and the rest of what they said: “…”王某说，….
GOES_ON = re.compile(r"[^，。：；！？“\n]{2,40}[，：]")

__all__ = ["Reading", "fold", "read_through"]

WIDE = {
    **{0xFF01 + k: 0x21 + k for k in range(0x5E) if chr(0x21 + k) not in ",!?;:"},
    0x3000: 0x20,
    0x00A0: 0x20,
    0x2009: 0x20,
    0x202F: 0x20,
    **dict(zip(map(ord, "「」『』"), map(ord, "“”“”"), strict=True)),
}
FOLDED = re.compile(f"[{re.escape(''.join(map(chr, WIDE)))}]")
WIDE_COMMA = re.compile(r"(?<=[０-９])，(?=[０-９]{3}(?![０-９]))")
TRADITIONAL = re.compile(
    r"[億萬個數與為這國門東車長學實業發電開關時間點種貿區縣陸兩餘總達參觀還後來會員導質產過審戶訪務們額從對說無當經將應現動"
    r"進機體強歲級術農軍運設變議標華場報專線聯內處積範穩減滿確據漲統補貸較遠選鐵鎮險龍齊馬風項須頭題類顯飛養魚黨]"
)


@dataclass(frozen=True, slots=True)
class Reading:
    """An article laid out for reading; ``offsets[i]`` is the place in the article's text of code point ``i``."""

    plain: str
    written: str
    offsets: "array[int]"
    blocks: tuple[Block, ...]

    def origin(self, span: Span) -> Span:
        """The span of the article's own text that a span of the reading covers."""
        return Span(self.offsets[span.start], self.offsets[span.end - 1] + 1)


def fold(text: str) -> str:
    """Fold widths and scripts without moving a single offset."""
    if FOLDED.search(text):
        text = WIDE_COMMA.sub(",", text).translate(WIDE)
    return simplified(text)


def simplified(text: str) -> str:
    """The text in simplified characters, every one in its place."""
    return simplify(text) if TRADITIONAL.search(text) else text


def simplify(text: str) -> str:
    """Traditional to simplified, character by character where a phrase would change the length."""
    from opencc import OpenCC

    converter = OpenCC("t2s")
    whole: str = converter.convert(text)
    if len(whole) == len(text):
        return whole
    table = {ch: got for ch in set(text) if len(got := converter.convert(ch)) == 1}
    return text.translate(str.maketrans(table))


def read_through(text: str, cues: LayoutCues) -> Reading:
    """Lay an article out and fold it; every block stands on its own line of the reading."""
    written: list[str] = []
    offsets = array("Q")
    blocks: list[Block] = []
    size = 0
    for part in lay_out(simplified(text), cues):
        start, mark = size, len(written)
        for k, line in enumerate(part.lines):
            glue = k and needs_space(text, part.lines[k - 1].end, line.start)
            if glue:
                written.append(" ")
                offsets.append(line.start - 1)
                size += 1
            written.append(line.of(text))
            offsets.extend(range(line.start, line.end))
            size += line.end - line.start
        blocks.append(block_of(part, Span(start, size), "".join(written[mark:])))
        written.append("\n")
        offsets.append(part.lines[-1].end)
        size += 1
    whole = "".join(written)
    return Reading(fold(whole), whole, offsets, tuple(blocks))


def needs_space(text: str, end: int, start: int) -> bool:
    """Whether two joined lines are Latin words that the line end kept apart."""
    return (
        text[end - 1].isascii()
        and text[start].isascii()
        and text[end - 1].isalpha()
        and text[start].isalpha()
    )


def block_of(part: Part, span: Span, text: str) -> Block:
    """The block of a laid-out part."""
    cells = cells_of(text, span.start) if part.section is Section.TABLE and part.role is Role.ROW else ()
    speech = SPEECH.match(text) if part.section is Section.QUOTE else None
    if speech and GOES_ON.match(text, speech.end()):
        speech = None
    return Block(
        span, part.section, part.role, part.region, cells, span.start + speech.end() if speech else None
    )
