"""How one number may have become another."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.document import Span
from provenance.figures import Figure, Kind, Slip, chance, signatures, slip


def figure(value: str, kind: Kind = Kind.COUNT) -> Figure:
    return Figure(Span(0, 1), kind, Decimal(value), "家", "test")


@pytest.mark.parametrize(
    ("one", "other", "how"),
    [
        ("7341", "7431", Slip.SWAPPED),
        ("7341", "7348", Slip.DIGIT),
        ("7341", "734", Slip.DROPPED),
        ("126000", "1260000000", Slip.MAGNITUDE),
        ("12.6", "16.2", Slip.SWAPPED),
        ("7341", "5287", None),
        ("7341", "7341", None),
    ],
)
def test_two_numbers_are_a_slip_apart_or_not(one: str, other: str, how: Slip | None) -> None:
    assert slip(figure(one), figure(other)) is slip(figure(other), figure(one)) is how


def test_any_two_places_in_an_order_are_a_slip_apart() -> None:
    assert slip(figure("2", Kind.RANK), figure("5", Kind.RANK)) is Slip.PLACE


def test_the_fewer_digits_the_likelier_a_slip_is_met_by_chance() -> None:
    odds = [chance(figure(one), figure(one), Slip.DIGIT) for one in ("7", "73", "734", "7341")]
    assert odds == sorted(odds, reverse=True)


@given(st.integers(100, 10**7), st.data())
def test_what_is_one_digit_apart_shares_a_signature(number: int, data: st.DataObject) -> None:
    text = str(number)
    place = data.draw(st.integers(1, len(text) - 1))
    other = text[:place] + str((int(text[place]) + 1) % 10) + text[place + 1 :]
    if text[-1] != "0" and other[-1] != "0":
        assert signatures(figure(text)) & signatures(figure(other))
