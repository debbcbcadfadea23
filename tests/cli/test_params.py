from typing import get_args

from provenance.cli import params
from provenance.desk import Role, Status
from provenance.report import Kind, SectionName


def test_the_words_to_choose_from_are_those_of_the_house() -> None:
    assert list(params.STATUS.choices) == list(Status)
    assert list(params.ROLE.choices) == list(Role)
    assert params.KIND.choices == get_args(Kind)
    assert params.SECTION.choices == get_args(SectionName)
