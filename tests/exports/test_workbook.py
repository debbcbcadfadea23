"""The workbook has typed cells, and no text in it is a formula."""

import csv
from datetime import datetime
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from tests.exports.desk import HOSTILE, an_edition, checked, exported
from tests.exports.office import converted

from provenance.store import Store


@pytest.fixture
def data(store: Store, tmp_path: Path) -> bytes:
    """A workbook of an article whose notes are hostile."""
    with store.begin() as session:
        article = checked(session, tmp_path, "=1+1 " + HOSTILE)
    edition = an_edition(tmp_path)
    made = exported(store, article, "xlsx", edition)
    assert made == exported(store, article, "xlsx", edition), "the same desk gives the same bytes"
    return made


def test_cells_have_their_types_and_sheets_their_heads(data: bytes) -> None:
    book = openpyxl.load_workbook(BytesIO(data))
    assert book.sheetnames == ["数字", "问题", "来源", "经过"]
    for sheet in book:
        assert sheet.freeze_panes == "A2"
        assert sheet.auto_filter.ref.startswith("A1:")
    claims = book["数字"]
    heads = [cell.value for cell in claims[1]]
    first = dict(zip(heads, claims[2], strict=True))
    assert (first["数字"].value, first["数值"].value, first["数值"].data_type) == ("3311家", 3311, "n")
    assert first["统计止"].value == datetime(2026, 11, 24)
    assert first["核查时间"].value == datetime(2026, 11, 24, 6)
    assert (first["状态"].value, first["核查人"].value, first["依据"].value) == ("属实", "李雷", "公报")
    assert [cell.value for cell in claims["E"]][1:] == [3311, 600, 3.37, 3311, 600, -12]
    assert book.properties.created == datetime(2026, 12, 1, 8, 30)


def test_no_text_is_a_formula(data: bytes) -> None:
    book = openpyxl.load_workbook(BytesIO(data))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert [cell for cell in cells if cell.data_type == "f"] == []
    assert sum(str(cell.value).startswith("=1+1") for cell in cells) == 8  # four verdicts, and as many events
    assert [cell for cell in cells if cell.hyperlink] == []


def test_findings_are_told_with_what_became_of_them(data: bytes) -> None:
    findings = openpyxl.load_workbook(BytesIO(data))["问题"]
    rows = [[cell.value for cell in row] for row in findings.iter_rows(min_row=2)]
    assert [(row[1], row[3], row[4]) for row in rows] == [
        ("错误", "待处理", "3311家与3311家重复。"),
        ("警告", "待处理", "600亿元与600亿元重复。"),
    ]


def test_libreoffice_opens_the_workbook_and_reads_the_same(data: bytes, tmp_path: Path) -> None:
    (tmp_path / "out.xlsx").write_bytes(data)
    made = converted(tmp_path / "out.xlsx", "csv:Text - txt - csv (StarCalc):44,34,76,1", tmp_path)
    rows = list(csv.DictReader(made.read_text("utf-8-sig").splitlines()))
    assert [row["数字"] for row in rows] == ["3311家", "600亿元", "3.37%", "3311家", "600亿元", "-12家"]
    assert rows[0]["备注"].startswith("=1+1 <script>")
    assert rows[0]["统计止"] == "2026-11-24"
