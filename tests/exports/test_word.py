"""The Word document keeps its layout, shows every figure's status, and its comments are there for other programs."""

import re
import zipfile
from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import RGBColor
from tests.exports.desk import AT, HOSTILE, an_edition, checked, exported, from_file
from tests.exports.office import converted
from tests.factories import TEXT

from provenance.desk import list_claims
from provenance.document import Span, read_bytes
from provenance.exports.word.origins import open_word
from provenance.exports.word.returned import returned_comments
from provenance.reports import TINTS
from provenance.store import Store
from provenance.store.tables import Article

NOTES = (
    '<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    '<w:footnote w:id="2"><w:p><w:r><w:t>另有瞪羚企业3503家。</w:t></w:r></w:p></w:footnote></w:footnotes>'
)


def shaded(document: docx.document.Document) -> list[tuple[str, str]]:
    """The stretches of the body that lie on a colour, and the colour."""
    found: list[tuple[str, str]] = []
    for run in document.element.body.iter(qn("w:r")):
        shade = run.find(f"{qn('w:rPr')}/{qn('w:shd')}")
        if shade is not None:
            found.append(
                ("".join(t.text or "" for t in run.iter(qn("w:t"))), "#" + shade.get(qn("w:fill")).lower())
            )
    return found


def a_story(path: Path) -> Path:
    """A document in which a figure is spread over three runs, with a list, a table and somebody's comment."""
    document = docx.Document()
    document.add_heading("全市科技工作速览", 0)
    paragraph = document.add_paragraph("截至2024年底，全市")
    for words in ("高新技术企业73", "4", "1家"):
        run = paragraph.add_run(words)
        run.bold, run.font.color.rgb = True, RGBColor(200, 0, len(words))
    paragraph.add_run("，技术合同\u200b成交额\xa0600亿元，增长3.37%。")
    document.add_paragraph("高新技术企业7431家", style="List Bullet")
    table = document.add_table(2, 2, style="Table Grid")
    for cell, words in zip(table._cells, ("指标", "2024年", "技术合同成交额（亿元）", "600"), strict=True):
        cell.text = words
    document.add_comment(paragraph.runs[:1], text="记者的话", author="王记者")
    document.save(str(path))
    return path


@pytest.fixture
def story(store: Store, tmp_path: Path) -> Article:
    """The article of that document."""
    with store.begin() as session:
        return from_file(session, tmp_path, a_story(tmp_path / "story.docx"))


def test_a_document_keeps_its_layout_and_its_comments(store: Store, story: Article, tmp_path: Path) -> None:
    before = docx.Document(str(tmp_path / "story.docx"))
    after = docx.Document(BytesIO(exported(store, story, "docx", an_edition(tmp_path))))
    assert [p.text for p in after.paragraphs] == [p.text for p in before.paragraphs]
    assert [p.style.name for p in after.paragraphs] == [p.style.name for p in before.paragraphs]
    assert [cell.text for cell in after.tables[0]._cells] == [cell.text for cell in before.tables[0]._cells]
    letters = lambda p: [(letter, r.bold, r.font.color.rgb) for r in p.runs for letter in r.text]  # noqa: E731
    assert [letters(p) for p in after.paragraphs] == [letters(p) for p in before.paragraphs]
    assert "记者的话" in [comment.text for comment in after.comments]


def test_every_figure_is_shaded_and_commented(store: Store, story: Article, tmp_path: Path) -> None:
    document = docx.Document(BytesIO(exported(store, story, "docx", an_edition(tmp_path))))
    assert "".join(words for words, _ in shaded(document)) == "7341家600亿元3.37%7431家600"
    comments = [one.text for one in document.comments if one.author == "数字核查"]
    assert len(comments) == 5
    assert sum("7,341 家" in text and "2024-12-31" in text for text in comments) == 1


def test_a_contradiction_is_told_at_both_of_its_places(store: Store, tmp_path: Path) -> None:
    with store.begin() as session:
        article = checked(session, tmp_path)
    document = docx.Document(BytesIO(exported(store, article, "docx", an_edition(tmp_path))))
    assert sum("错误：3311家与3311家重复。" in one.text for one in document.comments) == 2


def test_an_article_of_another_format_becomes_a_document_of_its_lines(store: Store, tmp_path: Path) -> None:
    with store.begin() as session:
        article = checked(session, tmp_path)
    document = docx.Document(BytesIO(exported(store, article, "docx", an_edition(tmp_path))))
    assert [p.text for p in document.paragraphs] == TEXT.splitlines()
    colours = dict(shaded(document)[:3])
    assert colours == {"3311家": TINTS["verified"], "600亿元": TINTS["disputed"], "3.37%": TINTS["corrected"]}  # type: ignore[index]
    [verified] = [one for one in document.comments if one.text.startswith("属实")]
    for said in ("李雷，2026-11-24 06:00 UTC", "公报 (市统计局)", "“高新技术企业3311家”", "与公报一致"):
        assert said in verified.text
    assert verified.timestamp == AT


def test_a_figure_in_a_footnote_is_shaded_there_and_commented_at_its_mark(
    store: Store, tmp_path: Path
) -> None:
    plain = BytesIO()
    document = docx.Document()
    run = document.add_paragraph("全市高新技术企业7341家").add_run()
    reference = run._r.makeelement(qn("w:footnoteReference"), {qn("w:id"): "2"})
    run._r.append(reference)
    document.save(plain)
    (tmp_path / "n.docx").write_bytes(with_notes(plain.getvalue()))
    with store.begin() as session:
        article = from_file(session, tmp_path, tmp_path / "n.docx")
    data = exported(store, article, "docx", an_edition(tmp_path))
    assert b'w:fill="E4E7EB"' in zipfile.ZipFile(BytesIO(data)).read("word/footnotes.xml")
    assert any("3,503 家" in one.text for one in docx.Document(BytesIO(data)).comments)


def with_notes(data: bytes) -> bytes:
    """A document with one footnote."""
    stream, kind = BytesIO(), "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(stream, "w") as new:
        for name in old.namelist():
            part = old.read(name).decode("utf-8", "surrogateescape")
            if name == "[Content_Types].xml":
                override = f'<Override PartName="/word/footnotes.xml" ContentType="{kind}"/>'
                part = part.replace("</Types>", f"{override}</Types>")
            if name == "word/_rels/document.xml.rels":
                rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
                part = part.replace(
                    "</Relationships>",
                    f'<Relationship Id="rN" Type="{rel}" Target="footnotes.xml"/></Relationships>',
                )
            new.writestr(name, part.encode("utf-8", "surrogateescape"))
        new.writestr("word/footnotes.xml", NOTES)
    return stream.getvalue()


def test_every_letter_of_the_text_is_found_where_it_stands_in_the_document(tmp_path: Path) -> None:
    data = a_story(tmp_path / "story.docx").read_bytes()
    text = read_bytes(data, name="story.docx", suffix=".docx").text
    file = open_word(data, text)
    assert file is not None
    for place, letter in enumerate(text):
        pieces = file.pieces(Span(place, place + 1))
        assert [p.element.text[p.start : p.end] for p in pieces] == ([letter] if file.origins[place] else [])
    unfound = {letter for place, letter in enumerate(text) if file.origins[place] is None}
    assert unfound <= set("\n |- ")
    assert open_word(data, text + "x") is None


def test_without_its_file_a_document_gets_plain_paragraphs_and_that_is_said(
    store: Store, story: Article, tmp_path: Path
) -> None:
    for file in (tmp_path / "sources" / "archive").rglob("*.docx"):
        file.unlink()
    remarks: list[str] = []
    document = docx.Document(
        BytesIO(exported(store, story, "docx", an_edition(tmp_path, remark=remarks.append)))
    )
    assert len(shaded(document)) == 5
    assert "story.docx" in remarks[0]


def test_the_same_desk_gives_the_same_document(store: Store, story: Article, tmp_path: Path) -> None:
    edition = an_edition(tmp_path)
    assert exported(store, story, "docx", edition) == exported(store, story, "docx", edition)


def test_libreoffice_opens_the_document_and_shows_the_comments(store: Store, tmp_path: Path) -> None:
    with store.begin() as session:
        article = checked(session, tmp_path, HOSTILE + "\x0b")
    (tmp_path / "out.docx").write_bytes(exported(store, article, "docx", an_edition(tmp_path)))
    content = zipfile.ZipFile(converted(tmp_path / "out.docx", "odt", tmp_path)).read("content.xml").decode()
    annotations = re.findall(r"<office:annotation .*?</office:annotation>", content, re.DOTALL)
    assert len(annotations) == 6
    assert sum("数值：3,311 家" in one for one in annotations) == 2
    assert sum("&lt;script&gt;" in one for one in annotations) == 4


def test_bookmarks_lead_back_to_the_figures_after_libreoffice_saved_the_document(
    store: Store, story: Article, tmp_path: Path
) -> None:
    with store.read() as session:
        ids = {
            claim.public_id: claim.text for claim in list_claims(session, session.get_one(Article, story.id))
        }
    document = docx.Document(BytesIO(exported(store, story, "docx", an_edition(tmp_path))))
    runs = [run for p in document.paragraphs for run in p.runs if run.text in ("600亿元", "7431家", "3.37%")]
    for run in runs:
        document.add_comment(run, text=f"OK {run.text}", author="张三")
    document.save(str(tmp_path / "commented.docx"))
    folder = tmp_path / "saved"
    folder.mkdir()
    back = converted(tmp_path / "commented.docx", "docx", folder).read_bytes()
    found = [one for one in returned_comments(back, "back.docx") if one.author == "张三"]
    assert len(found) == 3
    assert all(one.claim is not None and one.text == f"OK {ids[one.claim]}" for one in found)
    assert [one.text for one in returned_comments(back, "back.docx") if one.author != "张三"] == ["记者的话"]


def test_a_figure_in_a_text_box_is_commented_at_the_box(store: Store, tmp_path: Path) -> None:
    document = docx.Document()
    run = document.add_paragraph("速览").add_run()
    box = (
        f'<w:pict {nsdecls("w")} xmlns:v="urn:schemas-microsoft-com:vml"><v:shape><v:textbox><w:txbxContent><w:p>'
        "<w:r><w:t>高新技术企业7341家</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict>"
    )
    run._r.append(parse_xml(box))
    document.save(str(tmp_path / "box.docx"))
    with store.begin() as session:
        article = from_file(session, tmp_path, tmp_path / "box.docx")
    made = docx.Document(BytesIO(exported(store, article, "docx", an_edition(tmp_path))))
    assert [words for words, _ in shaded(made)] == ["7341家"]
    [start] = made.element.body.iter(qn("w:commentRangeStart"))
    assert next(start.iterancestors(qn("w:txbxContent")), None) is None
    assert "7,341 家" in next(iter(made.comments)).text
