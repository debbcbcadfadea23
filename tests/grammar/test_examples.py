"""The form of the examples files."""

from datetime import date
from pathlib import Path

import pytest

from provenance.document import Span
from provenance.grammar.examples import Mark, load_examples


def write(folder: Path, text: str) -> Path:
    path = folder / "shares.examples.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_marks_are_taken_out_and_their_places_kept(tmp_path: Path) -> None:
    path = write(
        tmp_path, '[[examples]]\nof = "x"\nreads = { value = "3" }\nspellings = ["建成⟦3|座⟧、⟦3件⟧"]\n'
    )
    (example,) = load_examples(path)
    assert example.text == "建成3座、3件"
    assert example.marks == (Mark(Span(2, 4), "座"), Mark(Span(5, 7), None))
    assert str(example) == "shares: 建成3座、3件"


def test_look_alikes_carry_no_marks_and_the_day_is_shared(tmp_path: Path) -> None:
    path = write(tmp_path, 'published = 2026-03-02\n[[examples]]\nof = "x"\nrejects = ["四季"]\n')
    (example,) = load_examples(path)
    assert (example.marks, example.reads, example.published) == ((), {}, date(2026, 3, 2))


@pytest.mark.parametrize(
    "family",
    ['spellings = ["3座"]', 'rejects = ["⟦3座⟧"]', 'spelings = ["⟦3座⟧"]'],
    ids=["a spelling without a mark", "a look-alike with one", "an unknown key"],
)
def test_a_file_that_breaks_the_form_is_refused(tmp_path: Path, family: str) -> None:
    path = write(tmp_path, f'[[examples]]\nof = "x"\n{family}\n')
    with pytest.raises(ValueError, match=r"shares\.examples\.toml"):
        list(load_examples(path))
