"""What a figure's surface can mean, and whether two of them can state one value."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.document import Span
from provenance.figures import (
    DIFFERENT,
    EQUAL,
    ROUNDED,
    TRUNCATED,
    WITHIN,
    Figure,
    Kind,
    Qualifier,
    compare,
    interval,
)


def figure(
    value: str,
    step: str = "1",
    kind: Kind = Kind.COUNT,
    qualifier: Qualifier = Qualifier.EXACT,
    high: str | None = None,
    *,
    vague: bool = False,
) -> Figure:
    """A figure whose last written digit counts ``step``."""
    top = Decimal(high) if high else None
    return Figure(Span(0, 1), kind, Decimal(value), "家", "test", Decimal(step), top, None, qualifier, vague)


def bounds(one: Figure) -> tuple[int, int]:
    found = interval(one)
    return int(found.low), int(found.high)


def test_a_whole_number_of_things_means_itself() -> None:
    assert bounds(figure("3311")) == (3311, 3311)


def test_a_rounded_number_means_all_that_is_rounded_to_it() -> None:
    assert bounds(figure("1230000000000", "10000000000", Kind.MONEY)) == (1225000000000, 1235000000000)


@pytest.mark.parametrize(
    ("qualifier", "low", "high"),
    [
        (Qualifier.OVER, 3000, 4000),
        (Qualifier.AT_LEAST, 3000, 4000),
        (Qualifier.UNDER, 2000, 3000),
        (Qualifier.AT_MOST, 2000, 3000),
        (Qualifier.NEARLY, 2500, 3000),
        (Qualifier.ABOUT, 2910, 3090),
    ],
)
def test_a_qualifier_reaches_to_the_next_round_number(qualifier: Qualifier, low: int, high: int) -> None:
    assert bounds(figure("3000", qualifier=qualifier)) == (low, high)


def test_an_amount_and_more_stays_below_500() -> None:
    assert bounds(figure("400", qualifier=Qualifier.OVER, vague=True)) == (400, 500)


def test_behind_a_lone_one_the_next_round_number_is_half_as_much_again() -> None:
    assert bounds(figure("1000", qualifier=Qualifier.OVER)) == (1000, 1500)


def test_a_range_means_all_between_its_ends_whichever_comes_first() -> None:
    assert bounds(figure("40", high="42")) == bounds(figure("42", high="40")) == (39, 42)


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        (figure("3311"), figure("3311"), EQUAL),
        (figure("-2.1", "0.1", Kind.PERCENT), figure("2.1", "0.1", Kind.PERCENT), EQUAL),
        (figure("12300", "100", Kind.MONEY), figure("12345", "1", Kind.MONEY), ROUNDED),
        (figure("12300", "100"), figure("12399", "1"), TRUNCATED),
        (figure("3000", qualifier=Qualifier.OVER), figure("3311"), WITHIN),
        (figure("3000", qualifier=Qualifier.OVER), figure("4500"), DIFFERENT),
        (figure("7341"), figure("7431"), DIFFERENT),
        (figure("3.3", "0.1", Kind.PERCENT), figure("3.4", "0.1", Kind.PERCENT), DIFFERENT),
        (figure("40", high="42"), figure("39", high="43"), WITHIN),
        (figure("95", high="100"), figure("59", high="100"), DIFFERENT),
    ],
)
def test_two_figures_agree_as_their_intervals_do(one: Figure, other: Figure, said: str) -> None:
    assert compare(one, other) == compare(other, one) == said


numbers = st.builds(
    figure,
    st.integers(0, 10**9).map(str),
    st.sampled_from(["1", "0.1", "100", "10000"]),
    st.sampled_from(list(Kind)),
    st.sampled_from(list(Qualifier)),
)


@given(numbers, numbers)
def test_comparison_is_symmetric(one: Figure, other: Figure) -> None:
    assert compare(one, other) == compare(other, one)


@given(numbers)
def test_an_interval_holds_its_number_and_a_figure_equals_itself(one: Figure) -> None:
    found = interval(one)
    assert found.low <= abs(one.value) <= found.high
    assert compare(one, one) == EQUAL
