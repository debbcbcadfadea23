"""DOCX."""

import zipfile
from collections.abc import Callable
from io import BytesIO

import pytest
from docx.document import Document as Docx
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from provenance.document import read_bytes
from provenance.errors import BrokenFile, TooLarge

Read = Callable[[], str]


@pytest.fixture
def text_of(word: Docx, save: Callable[[Docx], bytes]) -> Read:
    return lambda: read_bytes(save(word), name="story.docx", suffix=".docx").text


def append(word: Docx, xml: str) -> None:
    """Put a paragraph of raw XML at the end of the document."""
    word.element.body.insert(-1, parse_xml(xml.replace("<w:p>", f"<w:p {nsdecls('w')}>", 1)))


def test_paragraphs_lists_and_tables_come_in_the_order_of_the_document(word: Docx, text_of: Read) -> None:
    word.add_heading("无锡高企达6000家", 0)
    word.add_paragraph("全市增长3.37%。")
    word.add_paragraph("甲5家", style="List Bullet")
    word.add_paragraph("乙6家", style="List Number")
    table = word.add_table(2, 2)
    for cell, text in zip(
        (c for row in table.rows for c in row.cells), ["指标", "2024年", "GDP", "16263"], strict=True
    ):
        cell.text = text
    word.add_paragraph("注：截至2024年底。")
    assert text_of() == (
        "无锡高企达6000家\n\n全市增长3.37%。\n\n- 甲5家\n- 乙6家\n\n"
        "| 指标 | 2024年 |\n| GDP | 16263 |\n\n注：截至2024年底。"
    )


def test_merged_cells_are_read_once_and_keep_the_columns(word: Docx, text_of: Read) -> None:
    table = word.add_table(2, 3)
    table.cell(0, 1).merge(table.cell(0, 2)).text = "产值"
    table.cell(0, 0).merge(table.cell(1, 0)).text = "指标"
    table.cell(1, 1).text, table.cell(1, 2).text = "1", "2"
    assert text_of() == "| 指标 | 产值 |  |\n|  | 1 | 2 |"


def test_a_frame_of_one_cell_is_no_table(word: Docx, text_of: Read) -> None:
    word.add_table(1, 1).cell(0, 0).text = "正文5家"
    assert text_of() == "正文5家"


def test_tracked_insertions_are_read_and_deletions_are_not(word: Docx, text_of: Read) -> None:
    append(
        word,
        '<w:p><w:r><w:t>企业</w:t></w:r><w:del w:id="1"><w:r><w:delText>7</w:delText></w:r></w:del>'
        '<w:ins w:id="2"><w:r><w:t>6000</w:t></w:r></w:ins><w:moveFrom w:id="3"><w:r><w:t>8</w:t></w:r></w:moveFrom>'
        "<w:r><w:t>家</w:t></w:r></w:p>",
    )
    assert text_of() == "企业6000家"


def test_breaks_tabs_and_hyphens_are_kept_and_invisible_characters_are_not(word: Docx, text_of: Read) -> None:
    append(
        word,
        "<w:p><w:r><w:t>第一行\u200b</w:t><w:br/><w:t>甲</w:t><w:tab/><w:t>5</w:t><w:noBreakHyphen/><w:t>6家</w:t></w:r></w:p>",
    )
    assert text_of() == "第一行\n甲\t5-6家"


def test_links_and_content_controls_are_read(word: Docx, text_of: Read) -> None:
    append(word, "<w:p><w:hyperlink><w:r><w:t>链接5家</w:t></w:r></w:hyperlink></w:p>")
    inner = (
        f"<w:sdt {nsdecls('w')}><w:sdtContent><w:p><w:r><w:t>控件6家</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    )
    word.element.body.insert(-1, parse_xml(inner))
    assert text_of() == "链接5家\n\n控件6家"


def test_a_text_box_is_read_once(word: Docx, text_of: Read) -> None:
    box = "<w:txbxContent><w:p><w:r><w:t>框内6家</w:t></w:r></w:p></w:txbxContent>"
    space = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    append(
        word,
        f"<w:p><w:r><w:t>正文5家</w:t></w:r><w:r><mc:AlternateContent {space}><mc:Choice>{box}</mc:Choice>"
        f"<mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r></w:p>",
    )
    assert text_of() == "正文5家\n\n框内6家"


def test_footnotes_come_last(word: Docx, text_of: Read) -> None:
    notes = (
        f"<w:footnotes {nsdecls('w')}>"
        '<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:t>---</w:t></w:r></w:p></w:footnote>'
        '<w:footnote w:id="1"><w:p><w:r><w:t>数据截至2024年底。</w:t></w:r></w:p></w:footnote></w:footnotes>'
    )
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    part = Part(PackURI("/word/footnotes.xml"), kind, notes.encode(), word.part.package)
    word.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    word.add_paragraph("正文5家")
    assert text_of() == "正文5家\n\n数据截至2024年底。"


def test_a_numbered_heading_is_no_list_item(word: Docx, text_of: Read) -> None:
    append(
        word,
        '<w:p><w:pPr><w:pStyle w:val="Heading1"/><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
        "<w:r><w:t>产业</w:t></w:r></w:p>",
    )
    append(
        word, '<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>甲5家</w:t></w:r></w:p>'
    )
    assert text_of() == "产业\n\n- 甲5家"


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04 broken", "不是文档".encode(), b"%PDF-1.4"])
def test_what_is_no_archive_is_a_broken_file(data: bytes) -> None:
    with pytest.raises(BrokenFile, match=r"^story\.docx is damaged or no DOCX"):
        read_bytes(data, name="story.docx", suffix=".docx")


def zipped(*entries: tuple[str, bytes]) -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries:
            archive.writestr(name, content)
    return file.getvalue()


def test_an_archive_that_holds_no_document_is_a_broken_file() -> None:
    with pytest.raises(BrokenFile, match=r"^story\.docx cannot be read as DOCX"):
        read_bytes(zipped(("readme.txt", b"5")), name="story.docx", suffix=".docx")


def test_an_archive_that_would_swell_is_refused_before_it_is_unpacked() -> None:
    with pytest.raises(TooLarge, match=r"^story\.docx would unpack to 40 MB"):
        read_bytes(zipped(("word/document.xml", bytes(40 << 20))), name="story.docx", suffix=".docx")


def test_entities_that_multiply_are_not_expanded(word: Docx, save: Callable[[Docx], bytes]) -> None:
    word.add_paragraph("MARK")
    bomb = b'<!DOCTYPE b [<!ENTITY a "5555555555"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    with zipfile.ZipFile(BytesIO(save(word))) as archive:
        entries = [(entry, archive.read(entry)) for entry in archive.namelist()]
    swapped = [
        (
            name,
            content.replace(b"?>", b"?>" + bomb, 1).replace(b"MARK", "甲&b;".encode())
            if name == "word/document.xml"
            else content,
        )
        for name, content in entries
    ]
    assert read_bytes(zipped(*swapped), name="story.docx", suffix=".docx").text == "甲"
