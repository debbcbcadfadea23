"""Sources are read and held against an article: what supports a figure, what contradicts it, and where it stands."""

from datetime import date
from pathlib import Path

import pytest
from sqlalchemy.orm import Session
from tests.factories import NOW
from tests.files import a_workbook, pdf_of

from provenance import check_document
from provenance.desk import add_article, list_claims
from provenance.document import Document
from provenance.evidence import Suggestion, Suggestions, add_source, cite, find_source, list_sources, suggest
from provenance.store import Store

TEXT = (
    "无锡去年科技成绩单\n\n截至2024年底，全市有效期内高新技术企业7431家，评价入库的科技型中小企业14010家。\n\n"
    "2024年，全市技术合同成交额达到600.5亿元。\n"
)
TABLE = "指标,单位,2024年底\n有效期内高新技术企业,家,7341\n评价入库的科技型中小企业,家,14010\n"
BULLETIN = "2024年底，全市有效期内高新技术企业7341家。2024年技术合同成交额600.5亿元。\n"


def suggested(session: Session, folder: Path, name: str, data: bytes) -> Suggestions:
    """What a source says of the article."""
    path = folder / name
    path.write_bytes(data)
    document = Document.of_text(TEXT, name="story.txt", language="zh")
    article = add_article(session, document, check_document(document), slug="story", at=NOW).article
    add_source(session, folder, path, dated=date(2025, 3, 1), actor="李雷", at=NOW)
    return suggest(folder, article.revision, list_sources(session))


def said(found: Suggestions) -> dict[str, tuple[str, str]]:
    return {one.figure: (one.relation, one.says) for one in found.found}


def cell_of(found: Suggestions, figure: str) -> object:
    return next(one.cell for one in found.found if one.figure == figure)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_a_table_supports_and_contradicts_by_its_labels(store: Store, tmp_path: Path, encoding: str) -> None:
    with store.begin() as session:
        found = suggested(session, tmp_path, "表.csv", TABLE.encode(encoding))
    assert said(found) == {"7431家": ("contradicts", "7341家"), "14010家": ("supports", "14010家")}
    assert cell_of(found, "7431家") == (None, "C2")
    assert cell_of(found, "14010家") == (None, "C3")


def test_a_workbook_is_read_by_its_sheets_under_a_title_and_beside_empty_columns(
    store: Store, tmp_path: Path
) -> None:
    cells: dict[str, str | float] = {"B1": "2024年主要科技指标", "B3": "指标", "C3": "数值（家）"}
    cells |= {"B4": "有效期内高新技术企业", "C4": 7341.0, "B5": "评价入库的科技型中小企业", "C5": 14010.0}
    with store.begin() as session:
        found = suggested(session, tmp_path, "表.xlsx", a_workbook("科技", cells))
        assert said(found)["7431家"][0] == "contradicts"
        assert said(found)["14010家"] == ("supports", "14010家")
        assert cell_of(found, "14010家") == ("科技", "C5")
        assert cite(tmp_path, find_source(session, "表"), cell="科技!C5").quote == "14010"


@pytest.mark.parametrize("suffix", ["txt", "md", "pdf"])
def test_the_figures_of_a_text_are_quoted_by_their_sentence(
    store: Store, tmp_path: Path, suffix: str
) -> None:
    data = pdf_of([BULLETIN.strip()]) if suffix == "pdf" else BULLETIN.encode()
    with store.begin() as session:
        found = suggested(session, tmp_path, f"公报.{suffix}", data)
        assert said(found) == {"7431家": ("contradicts", "7341家"), "600.5亿元": ("supports", "600.5亿元")}
        for one in found.found:
            assert cite(tmp_path, find_source(session, one.source), quote=one.quote).quote == one.quote


def test_a_suggestion_gives_its_reasons_and_changes_nothing(store: Store, tmp_path: Path) -> None:
    with store.begin() as session:
        found = suggested(session, tmp_path, "表.csv", TABLE.encode())
        assert all(one.reasons and 0 < one.score <= 1 for one in found.found)
        claims = list_claims(session)
        assert {one.claim for one in found.found} <= {claim.public_id for claim in claims}
        assert {claim.status for claim in claims} == {"unverified"}


def test_what_cannot_be_read_is_named_and_hinders_no_other(store: Store, tmp_path: Path) -> None:
    with store.begin() as session:
        (tmp_path / "photo.jpg").write_bytes(b"\xff\xd8\xff\x00" * 9)
        add_source(session, tmp_path, tmp_path / "photo.jpg", actor="李雷", at=NOW)
        found = suggested(session, tmp_path, "表.csv", TABLE.encode())
        assert [isinstance(one, Suggestion) for one in found.found] == [True, True]
        [reason] = found.unread
        assert "photo.jpg" in str(reason)


def test_another_year_is_not_held_against_this_one(store: Store, tmp_path: Path) -> None:
    with store.begin() as session:
        found = suggested(session, tmp_path, "表.csv", TABLE.replace("2024", "2019").encode())
    assert "7431家" not in said(found)
