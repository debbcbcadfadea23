"""The small picture of a series."""

from datetime import date
from decimal import Decimal
from xml.etree import ElementTree

from provenance.reports import chart

POINTS = [
    (date(2024, 12, 31), Decimal(7341), "7341家"),
    (date(2022, 12, 31), Decimal(5200), "5200家"),
    (date(2023, 12, 31), Decimal(6100), "6100家"),
]
SVG = "{http://www.w3.org/2000/svg}"


def drawn(
    points: list[tuple[date, Decimal, str]], title: str = "高企", marked: date | None = None
) -> ElementTree.Element:
    return ElementTree.fromstring(chart(points, title=title, marked=marked))


def places(picture: ElementTree.Element) -> list[tuple[float, float]]:
    return [(float(dot.get("cx", 0)), float(dot.get("cy", 0))) for dot in picture.iter(f"{SVG}circle")]


def test_the_points_go_from_left_to_right_in_time_and_higher_with_larger_values() -> None:
    found = places(drawn(POINTS))
    assert len(found) == 3
    assert found == sorted(found)
    heights = [y for _, y in found]
    assert heights == sorted(heights, reverse=True)


def test_equal_steps_in_time_are_equal_steps_in_the_picture_and_all_of_it_fits() -> None:
    picture = drawn(POINTS)
    _, _, wide, high = map(float, picture.get("viewBox", "").split())
    (a, _), (b, _), (c, _) = places(picture)
    assert abs((b - a) - (c - b)) < 0.5
    assert all(0 < x < wide and 0 < y < high for x, y in places(picture))


def test_values_and_title_are_said_to_those_who_cannot_see_the_picture() -> None:
    picture = drawn(POINTS, title="高新技术企业")
    assert picture.findtext(f"{SVG}title") == "高新技术企业"
    assert picture.findtext(f"{SVG}desc") == "2022: 5200家; 2023: 6100家; 2024: 7341家"


def test_the_figure_that_is_looked_at_stands_out() -> None:
    sizes = [float(dot.get("r", 0)) for dot in drawn(POINTS, marked=date(2023, 12, 31)).iter(f"{SVG}circle")]
    assert sizes[1] > sizes[0] == sizes[2]


def test_words_of_the_archive_cannot_break_out_of_the_picture() -> None:
    bad = "</text><script>alert(1)</script>"
    text = chart([(at, value, bad) for at, value, _ in POINTS], title=bad)
    assert "<script>" not in text
    ElementTree.fromstring(text)


def test_values_that_do_not_change_make_a_level_line() -> None:
    assert len({y for _, y in places(drawn([(at, Decimal(3), "3家") for at, _, _ in POINTS]))}) == 1


def test_a_single_point_is_no_series() -> None:
    assert chart(POINTS[:1], title="x") == ""
