"""What holds for any text: spans in order and inside it, the same answer twice, and no text that takes long."""

import random
import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from tests.reading import checked

from languages.zh.judge import chinese, spans_recover
from provenance.document import read_through

NUMBERS = "0123456789０１２,.，．%％‰一二两三四五六七八九十百千万亿億萬零〇"
WORDS = (
    "第约近超不足以上多余的元家人次年月日天个個百分之成倍至到—-～~比占居位截底末初季度半“”（）《》\n 　\t|"
)
PRESSY = st.text(st.sampled_from(NUMBERS + WORDS), max_size=200)
SIZE = 100_000
SECONDS = 30  # measured: less than one; what hangs takes minutes, whatever else the machine does


@example("0.")
@given(PRESSY | st.text(max_size=200))
def test_spans_recover_surfaces_for_any_text(text: str) -> None:
    assert spans_recover(text)


@given(PRESSY)
def test_the_same_text_gives_the_same_result(text: str) -> None:
    plain = read_through(text, chinese().cues).plain
    assert list(chinese().scanner.scan(plain)) == list(chinese().scanner.scan(plain))


def mixture(alphabet: str) -> str:
    """A text of the alphabet's characters, the same on every machine."""
    return "".join(random.Random(alphabet).choices(alphabet, k=SIZE))


@pytest.mark.parametrize(
    "text",
    [
        mixture(NUMBERS + WORDS),
        mixture("()[]（）「」『』“”《》【】"),
        mixture("0123456789"),
        mixture("0123456789,."),
        mixture("0123456789-—至年月日"),
        mixture("一二三四五六七八九十百千零"),
        mixture("万亿百千余多"),
        mixture("截至年月第每"),
        mixture("abcXYZ0123-./"),
        mixture("第一二三、至"),
        mixture("居列排位第一"),
        mixture("约占超的1%"),
        "“" * SIZE,
        "“1" * (SIZE // 2),
        "1" * SIZE,
        "1," * (SIZE // 2),
        "1-" * (SIZE // 2),
        "1万" * (SIZE // 2),
        "一万" * (SIZE // 2),
        "百分之" * (SIZE // 3),
        "十" * SIZE,
        "A-" * (SIZE // 2),
        "第" * SIZE,
        " " * SIZE,
    ],
    ids=lambda text: repr(text[:12]),
)
def test_no_text_takes_long(text: str) -> None:
    started = time.perf_counter()
    list(chinese().scanner.scan(text))
    assert time.perf_counter() - started < SECONDS


def test_a_move_from_one_level_to_another_is_two_figures_and_a_spread_is_one() -> None:
    assert [c.text for c in checked("强度从2.68%到3.2%，每一步都难。").claims] == ["2.68%", "3.2%"]
    assert [c.kind for c in checked("票价从5元到8元不等。").claims] == ["range"]
