"""Whose figure it is."""

import pytest
from tests.facts.told import ZH

from provenance.claims import assemble
from provenance.document import Document, read_through
from provenance.facts.subject import home_of, subject_of


def subject(text: str) -> str | None:
    document = Document.of_text(text)
    claims = assemble(document, read_through(text, ZH.cues), ZH)
    return subject_of(claims[0], home_of(document, ZH), ZH)


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("记者从无锡市统计局获悉，2024年，全市出口总额600亿元。", "city@无锡"),
        ("记者从无锡市统计局获悉，2024年，无锡市出口总额600亿元。", "city@无锡"),
        ("记者从无锡市统计局获悉，2024年，出口总额600亿元。", "city@无锡"),
        ("记者从无锡市统计局获悉，2024年，全省出口总额600亿元。", "province@无锡"),
        ("记者从无锡市统计局获悉，2024年，梁溪区出口总额600亿元。", "district@无锡/梁溪"),
        ("2024年，江苏省出口总额600亿元。", "province@江苏"),
        ("2024年，全国出口总额600亿元。", "nation@全国"),
        ("2024年，全市出口总额600亿元。", None),
        ("2024年，全市出口总额600亿元，居全省第三位；上年为500亿元，居全省第四位。", None),
    ],
)
def test_a_figure_belongs_to_the_place_that_is_named_or_to_the_article_s_own(
    text: str, whose: str | None
) -> None:
    assert subject(text) == whose
