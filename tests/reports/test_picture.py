"""The picture of statuses says in bars what the database says in numbers."""

from xml.etree import ElementTree

from tests.factories import NOW, a_checker, add, claims_of

from provenance.desk import Status, move
from provenance.reports import COLOURS, TINTS, SectionProgress, picture, section_progress
from provenance.store import Store

SVG = "{http://www.w3.org/2000/svg}"


def shown(rows: list[SectionProgress]) -> ElementTree.Element:
    return ElementTree.fromstring(picture(rows, lambda key: key.partition(".")[2] + " <&>", title="a < b"))


def test_claims_are_counted_by_section_and_status(store: Store) -> None:
    with store.begin() as session:
        editor, added = a_checker(session), add(session)
        one = claims_of(added, session)[0]
        move(session, one, to=Status.DISPUTED, editor=editor, note="no", at=NOW)
        [body] = section_progress(session, added.article)
    assert (body.section, body.claims) == ("body", 6)
    assert body.statuses == {Status.DISPUTED: 1, Status.UNVERIFIED: 5}


def test_the_stretches_of_a_bar_are_as_long_as_their_claims_are_many() -> None:
    rows = [
        SectionProgress("body", {Status.VERIFIED: 6, Status.DISPUTED: 2}),
        SectionProgress("table", {Status.VERIFIED: 4}),
    ]
    stretches = [one for one in shown(rows).iter(SVG + "rect") if one.find(SVG + "title") is not None]
    widths = [float(one.get("width", "0")) for one in stretches]
    assert [one.get("fill") for one in stretches] == [
        COLOURS[Status.VERIFIED],
        COLOURS[Status.DISPUTED],
        COLOURS[Status.VERIFIED],
    ]
    assert widths[0] / widths[1] == 3
    assert widths[2] == sum(widths[:2]) / 2


def test_the_picture_explains_the_colours_that_it_uses_and_no_other() -> None:
    words = [one.text for one in shown([SectionProgress("body", {Status.CORRECTED: 1})]).iter(SVG + "text")]
    assert words == ["body <&>", "1", "1", "corrected <&>"]


def test_an_article_without_figures_has_a_picture_too() -> None:
    assert [one.tag for one in shown([])] == [SVG + "title"]


def test_every_status_has_its_own_colour_and_its_own_tint() -> None:
    assert set(COLOURS) == set(TINTS) == set(Status)
    assert len(set(COLOURS.values())) == len(set(TINTS.values())) == len(Status)


def luminance(colour: str) -> float:
    """Relative luminance, as WCAG defines it."""
    digits = colour.removeprefix("#")
    digits = digits if len(digits) == 6 else "".join(one * 2 for one in digits)
    parts = [int(digits[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    red, green, blue = (one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_every_number_can_be_read_on_its_bar() -> None:
    for status, colour in COLOURS.items():
        drawn = shown([SectionProgress("body", {status: 3})])
        number = next(one for one in drawn.iter(SVG + "text") if one.get("text-anchor") == "middle")
        darker, lighter = sorted((luminance(colour), luminance(number.get("fill", ""))))
        assert (lighter + 0.05) / (darker + 0.05) >= 4.5, status
