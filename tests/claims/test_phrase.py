"""A phrase is cut without losing where its characters stand."""

from hypothesis import given
from hypothesis import strategies as st
from tests.reading import ZH

from provenance.claims.phrase import Phrase
from provenance.document import Span

TEXT = "其中截至2024年底的高新技术企业达到"


def test_holes_are_cut_out() -> None:
    assert Phrase(TEXT, (Span(0, 17),)).without([Span(2, 10)]).plain == "其中的高新技术企业"


def test_connecting_words_go_from_both_ends() -> None:
    cut = Phrase(TEXT, (Span(0, len(TEXT)),)).without([Span(2, 10)]).trimmed(ZH.phrases.lead, ZH.phrases.tail)
    assert cut.plain == "高新技术企业"


@given(st.text("企业的达", max_size=12), st.integers(0, 14), st.integers(0, 14))
def test_dropping_takes_that_many_characters_at_most(text: str, left: int, right: int) -> None:
    phrase = Phrase(text, (Span(0, len(text)),) if text else ())
    assert phrase.drop(left, right).plain == text[left:][: max(0, len(text[left:]) - right)]
