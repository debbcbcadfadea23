"""The engine: earlier rules win, nothing overlaps, a rule may decline."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from provenance.document import Span
from provenance.grammar import Capture, Rule, Scanner


def take(c: Capture) -> tuple[str, Span]:
    return c.rule, Span(c.start, c.end)


def decline(_: Capture) -> None:
    return None


PAIR = Rule("pair", "ab", r"aa|bb", take)
LETTER = Rule("letter", "ab", r"[ab]", take)
NEVER = Rule("never", "a", r"a+", decline)


def test_the_earlier_of_two_rules_wins() -> None:
    assert [name for name, _ in Scanner([PAIR, LETTER]).scan("aab")] == ["pair", "letter"]
    assert [name for name, _ in Scanner([LETTER, PAIR]).scan("aab")] == ["letter"] * 3


def test_a_rule_that_declines_leaves_the_place_to_the_next() -> None:
    assert list(Scanner([NEVER, LETTER]).scan("a")) == [("letter", Span(0, 1))]


def test_a_capture_looks_no_further_than_its_line() -> None:
    seen: list[tuple[str, str]] = []
    rule = Rule("look", "b", "b", lambda c: seen.append((c.before(9), c.after(9))))
    list(Scanner([rule]).scan("x\nabc\ny"))
    assert seen == [("a", "c")]


@given(st.text("abx\n", max_size=40))
def test_what_is_found_stands_in_order_and_apart(text: str) -> None:
    spans = [span for _, span in Scanner([PAIR, NEVER, LETTER]).scan(text)]
    assert all(one.end <= other.start for one, other in pairwise(spans))
    assert "".join(span.of(text) for span in spans) == "".join(ch for ch in text if ch in "ab")
