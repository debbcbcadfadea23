"""Exports from the command line, the keys that sign them, and what comes back in Word."""

import json
import subprocess
import sys
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import docx
import pytest
from click.testing import Result
from docx.oxml.ns import qn
from docx.text.run import Run as WordRun

Run = Callable[..., Result]
FORMATS = "annotations bundle csv docx html jsonl pdf prov xlsx".split()
AT = ("--at", "2026-01-15T09:30:00Z")
STORY = (
    "截至2024年底，全市高新技术企业7341家，技术合同成交额600亿元，增长3.37%，新增平台40家，瞪羚企业3503家。\n"
)


@pytest.fixture
def desk(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace with an article, a source and a checker."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "story.txt").write_text(STORY, "utf-8")
    (tmp_path / "公报.txt").write_text("2024年，高新技术企业7341家，瞪羚企业3503家。", "utf-8")
    for call in (
        ("init",),
        ("editor", "add", "李审核", "--role", "checker"),
        ("add", "story.txt", "--publication", "样例日报"),
        ("source", "add", "公报.txt", "--url", "https://example.org/g"),
        ("keys", "new"),
    ):
        assert run(*call).exit_code == 0
    return tmp_path


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_is_written_whole_and_the_same_for_the_same_time(
    run: Run, desk: Path, form: str
) -> None:
    for name in ("one", "two"):
        result = run("export", form, "story", "-o", name, *AT)
        assert result.exit_code == 0, result.stderr
        assert "ends with" in result.stdout
    assert (desk / "one").read_bytes() == (desk / "two").read_bytes() != b""
    assert run("export", form, "story", *AT).stdout_bytes == (desk / "one").read_bytes()
    assert [path.name for path in desk.glob(".exporting-*")] == []


def test_a_change_of_the_file_that_an_article_was_read_from_is_found(run: Run, desk: Path) -> None:
    document = docx.Document()
    document.add_paragraph(STORY)
    document.save(str(desk / "memo.docx"))
    assert run("add", "memo.docx").exit_code == 0
    assert run("audit", "verify").exit_code == 0
    [original] = desk.glob("sources/archive/*/*.docx")
    original.write_bytes(original.read_bytes()[:-1] + b"?")
    result = run("audit", "verify")
    assert (result.exit_code, "memo.docx was altered" in result.stdout + result.stderr) == (1, True)


def test_where_an_export_fails_the_file_that_was_there_stays(run: Run, desk: Path) -> None:
    (desk / "out").write_text("before")
    result = run("export", "claimreview", "story", "-o", "out")
    assert (result.exit_code, result.stderr.count("\n")) == (2, 1)
    assert "publisher" in result.stderr
    assert (desk / "out").read_text() == "before"


@pytest.mark.usefixtures("desk")
def test_an_export_speaks_the_articles_language_unless_another_is_named(run: Run) -> None:
    assert "未核" in run("export", "html", "story").stdout
    english = run("--lang", "en", "export", "html", "story").stdout
    assert "Figures and their evidence" in english
    assert "未核" not in english


@pytest.mark.usefixtures("desk")
def test_a_time_that_is_none_is_refused(run: Run) -> None:
    result = run("export", "csv", "story", "--at", "yesterday")
    assert (result.exit_code, "2026-01-15T09:30:00Z" in result.stderr) == (2, True)


def test_the_public_key_is_shown_and_no_key_overwritten(run: Run, desk: Path) -> None:
    public = run("keys", "show").stdout.strip()
    assert (desk / "keys" / "desk.pub").read_text().strip() == public
    assert len(bytes.fromhex(public)) == 32
    assert run("keys", "new").exit_code == 2
    (desk / "keys" / "desk.key").unlink()
    assert "keys new" in run("export", "bundle", "story", "-o", "out").stderr


def answered(desk: Path, run: Run, answers: dict[str, str]) -> Path:
    """The exported document with somebody's comments on figures."""
    run("export", "docx", "story", "-o", "out.docx", *AT)
    document = docx.Document(str(desk / "out.docx"))
    for element in list(document.element.body.iter(qn("w:r"))):
        words = "".join(one.text or "" for one in element.iter(qn("w:t")))
        if words in answers:
            document.add_comment(WordRun(element, document), text=answers[words], author="张三")  # type: ignore[arg-type]
    path = desk / "back.docx"
    document.save(str(path))
    return path


def statuses(run: Run) -> dict[str, str]:
    """The figures' statuses."""
    rows = json.loads(run("claims", "story", "--format", "json").stdout)
    return {row["figure"]: row["status"] for row in rows}


ANSWERS = {
    "7341家": "OK 公报 “高新技术企业7341家”",
    "600亿元": "存疑，公报里没有",
    "3.37%": "这个数字要问一下",
    "40家": "ok",
    "3503家": "https://example.org/g 瞪羚企业3503家",
}


def test_answers_in_word_are_verdicts_once_an_editor_confirms_them(run: Run, desk: Path) -> None:
    back = answered(desk, run, ANSWERS)
    result = run("import", "docx", "story", back, "--by", "李审核", input=b"y\ny\ny\ny\n")
    assert statuses(run) == {
        "7341家": "verified",
        "600亿元": "disputed",
        "3.37%": "unverified",
        "40家": "unverified",
        "3503家": "verified",
    }
    assert result.exit_code == 1  # “ok” alone names no source, and this desk verifies on sources only
    assert "这个数字要问一下" in result.stderr
    [line, *_] = run("export", "jsonl", "story").stdout.splitlines()
    [verdict] = json.loads(line)["verdicts"]
    assert (verdict["editor"], verdict["note"]) == ("李审核", "张三: OK 公报 “高新技术企业7341家”")
    assert [(one["source"], one["quote"]) for one in verdict["citations"]] == [("公报", "高新技术企业7341家")]


def test_nothing_is_decided_that_nobody_confirmed(run: Run, desk: Path) -> None:
    back = answered(desk, run, ANSWERS)
    for said in (b"n\nn\nn\nn\n", b"\n\n\n\n", b""):
        assert run("import", "docx", "story", back, "--by", "李审核", input=said).exit_code in (1, 130)
        assert set(statuses(run).values()) == {"unverified"}


def test_the_exports_own_comments_are_no_answers(run: Run, desk: Path) -> None:
    [row, *_] = json.loads(run("claims", "story", "--format", "json").stdout)
    run("dispute", row["id"], "--by", "李审核", "--note", "不符")
    run("export", "docx", "story", "-o", "out.docx")
    assert any(one.text.startswith("存疑") for one in docx.Document(str(desk / "out.docx")).comments)
    result = run("import", "docx", "story", "out.docx", "--by", "李审核")
    assert (result.exit_code, result.stderr) == (0, "")


def test_an_answer_to_a_figure_that_was_revised_is_not_decided(run: Run, desk: Path) -> None:
    back = answered(desk, run, {"7341家": "存疑"})
    (desk / "story2.txt").write_text(STORY.replace("7341", "7431"), "utf-8")
    run("revise", "story", "story2.txt")
    result = run("import", "docx", "story", back, "--by", "李审核", input=b"y\n")
    assert "7431家" in result.stderr
    assert set(statuses(run).values()) == {"unverified"}


def test_a_file_that_is_no_document_is_refused_in_one_sentence(run: Run, desk: Path) -> None:
    (desk / "x.docx").write_bytes(b"PK\x03\x04 no")
    for name in ("x.docx", "gone.docx"):
        result = run("import", "docx", "story", name, "--by", "李审核")
        assert (result.exit_code, result.stderr.count("\n")) == (2, 1)


def test_the_document_that_came_is_archived_and_comes_back_with_its_layout(run: Run, desk: Path) -> None:
    document = docx.Document()
    document.add_heading("标题", 0)
    document.add_paragraph("全市高新技术企业7341家", style="List Bullet")
    document.save(str(desk / "w.docx"))
    assert run("add", "w.docx").exit_code == 0
    back = docx.Document(BytesIO(run("export", "docx", "w").stdout_bytes))
    assert [(one.text, one.style.name) for one in back.paragraphs] == [
        ("标题", "Title"),
        ("全市高新技术企业7341家", "List Bullet"),
    ]


@pytest.mark.parametrize(
    ("call", "library", "extra"),
    [
        ("export pdf story -o out", "weasyprint", "reports"),
        ("export html story -o out", "jinja2", "reports"),
        ("export xlsx story -o out", "xlsxwriter", "reports"),
        ("export bundle story -o out", "cryptography.hazmat.primitives.asymmetric", "sign"),
        ("check story.txt --watch", "watchfiles", "watch"),
    ],
)
def test_a_library_that_is_not_installed_is_named_with_its_extra(
    desk: Path, call: str, library: str, extra: str
) -> None:
    program = f"import sys; sys.modules[{library!r}] = None; from provenance.cli import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", program, *call.split()], cwd=desk, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr.count("\n")) == (2, 1), done.stderr
    assert f"pip install 'provenance[{extra}]'" in done.stderr
    assert not (desk / "out").exists()
