import pytest

from provenance.cli.catalogue import catalogue
from provenance.cli.rows import as_csv, print_rows


@pytest.mark.parametrize("cell", ["=1+1", "+1", "@SUM(A1)", "\tx", "-cmd"])
def test_no_cell_is_a_formula(cell: str) -> None:
    assert as_csv([{"measure": cell}], ["measure"]).splitlines()[1].strip('"').startswith("'")


@pytest.mark.parametrize("cell", ["-2.1", "7341家", "无锡", ""])
def test_harmless_cells_stay_as_they_are(cell: str) -> None:
    assert as_csv([{"measure": cell, "id": 1}], ["measure"]).splitlines()[1] == f"{cell},1"


def test_hostile_text_in_a_table_does_nothing_to_a_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    print_rows([{"measure": "\x1b[31m红\u202e\n"}], "table", ["measure"], catalogue("en"))
    shown = capsys.readouterr().out
    assert "␛[31m红�" in shown
    assert "\x1b" not in shown
