"""Clauses are found in one scan, and are those that a search from the spot would find."""

import re

from hypothesis import given
from hypothesis import strategies as st
from tests.reading import ZH

from provenance.claims.clauses import Clauses
from provenance.claims.scope import surroundings
from provenance.document import Span

PAUSE = ZH.phrases.clause


@given(st.text(alphabet="企业,，。5：:；\n", max_size=30), st.data())
def test_a_clause_begins_and_ends_where_a_search_says(text: str, data: st.DataObject) -> None:
    floor = data.draw(st.integers(0, len(text)))
    offset = data.draw(st.integers(floor, len(text)))
    ceiling = data.draw(st.integers(offset, len(text)))
    clauses = Clauses(text, PAUSE)
    start = max((m.end() for m in PAUSE.finditer(text, floor, offset)), default=floor)
    assert clauses.start(offset, floor) == start
    stop = re.compile(r"[，；。！？：:;!?\n｜|]|,(?![0-9])").search(text, offset)
    assert clauses.end(offset, ceiling) == min(ceiling, stop.start() if stop else ceiling)


@given(st.text(alphabet="春江秋市省区县全在，5", max_size=24), st.data())
def test_a_place_before_a_figure_is_one_and_ends_in_front_of_it(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    place = surroundings(text, Span(0, len(text)), ZH.phrases).place_before(offset)
    if place is not None:
        assert place.end <= offset
        assert ZH.phrases.place.fullmatch(place.of(text))
