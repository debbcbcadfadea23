"""Pages load nothing, escape everything, and the report can be printed and searched."""

import hashlib
import re
import shutil
import subprocess
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image
from tests.exports.desk import HOSTILE, an_edition, checked, exported
from tests.factories import TEXT

from provenance.exports import Edition
from provenance.exports.pdf import refuse
from provenance.store import Store
from provenance.store.tables import Article, Source


@pytest.fixture
def article(store: Store, tmp_path: Path) -> Article:
    """An article whose notes are hostile."""
    with store.begin() as session:
        made = checked(session, tmp_path, HOSTILE)
        made.title = f"标题{HOSTILE}"
    return made


@pytest.fixture
def edition(tmp_path: Path) -> Edition:
    """An edition of a fixed time."""
    return an_edition(tmp_path)


class Page(HTMLParser):
    """What a browser would see: elements with their attributes, and the text of the article."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.inside, self.small, self.text = 0, False, ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        self.small = tag == "sup" or self.small
        if self.inside or dict(attrs).get("class") == "article":
            self.inside += 1

    def handle_endtag(self, tag: str) -> None:
        self.small = self.small and tag != "sup"
        self.inside = max(self.inside - 1, 0)

    def handle_data(self, data: str) -> None:
        if self.inside and not self.small:
            self.text += data


def test_the_page_shows_the_article_letter_for_letter_with_its_figures(
    store: Store, article: Article, edition: Edition
) -> None:
    page = Page(exported(store, article, "html", edition).decode())
    assert page.text == TEXT
    figures = [known for tag, known in page.elements if tag == "a" and "figure" in (known.get("class") or "")]
    assert [known["class"] for known in figures][:4] == [
        "figure s-verified",
        "figure s-disputed",
        "figure s-corrected",
        "figure s-unverifiable",
    ]
    targets = {known.get("id") for _, known in page.elements}
    assert {(known["href"] or "")[1:] for known in figures} <= targets


def test_the_page_loads_nothing_and_runs_nothing(store: Store, article: Article, edition: Edition) -> None:
    text = exported(store, article, "html", edition).decode()
    page = Page(text)
    tags = {tag for tag, _ in page.elements}
    assert tags.isdisjoint({"script", "link", "img", "iframe", "object", "embed", "form", "base"})
    assert not [
        name for _, known in page.elements for name in known if name.startswith("on") or name == "src"
    ]
    assert "default-src 'none'" in text
    assert not re.search(r"url\(|@import", text)
    links = [
        known["href"] for tag, known in page.elements if tag == "a" and not known["href"].startswith("#")
    ]
    assert set(links) == {"https://example.org/a?b=1&c=2"}


def test_an_address_that_is_no_web_address_is_no_link(store: Store, tmp_path: Path, edition: Edition) -> None:
    with store.begin() as session:
        article = checked(session, tmp_path)
        session.query(Source).one().url = "javascript:alert(1)"
    assert "javascript:" not in exported(store, article, "html", edition).decode()


def test_the_same_desk_gives_the_same_page_and_report(
    store: Store, article: Article, edition: Edition
) -> None:
    for form in ("html", "pdf"):
        assert exported(store, article, form, edition) == exported(store, article, form, edition)


def test_the_report_is_drawn_and_its_chinese_is_found(
    store: Store, article: Article, edition: Edition, tmp_path: Path
) -> None:
    data = exported(store, article, "pdf", edition)
    pdf = pypdfium2.PdfDocument(BytesIO(data))
    text = "\n".join(page.get_textpage().get_text_bounded() for page in pdf)
    said = re.sub(r"\s", "", text)
    digest = hashlib.sha256(TEXT.encode()).hexdigest()
    wanted = ("核查审计报告", "高新技术企业3311家", "尚未签发", "错误3311家与3311家重复", "李雷", digest)
    for words in wanted:
        assert words in said
    pages = rendered(data, tmp_path)
    assert len(pages) == len(pdf) >= 3
    fonts = subprocess.run(
        ["pdffonts", "report.pdf"], cwd=tmp_path, check=True, capture_output=True, text=True
    )
    embedded = [line.split() for line in fonts.stdout.splitlines()[2:]]
    assert embedded
    assert all("CJK" in font[0] and font[-5:-2] == ["yes", "yes", "yes"] for font in embedded)
    assert all(ink(page) > 0.002 for page in pages)


def rendered(data: bytes, folder: Path) -> list[Path]:
    """The pages as another program draws them."""
    (folder / "report.pdf").write_bytes(data)
    program = shutil.which("pdftoppm")
    if program is None:
        pytest.skip("poppler is not installed")
    done = subprocess.run(
        [program, "-r", "40", "-png", "report.pdf", "page"],
        cwd=folder,
        check=True,
        capture_output=True,
        text=True,
    )
    assert done.stderr == ""
    return sorted(folder.glob("page-*.png"))


def ink(page: Path) -> float:
    """The share of a picture that is dark."""
    counts = Image.open(page).convert("L").histogram()
    return sum(counts[:128]) / sum(counts)


@pytest.mark.parametrize("url", ["https://example.org/a.png", "file:///etc/passwd"])
def test_nothing_is_fetched_for_a_report(url: str) -> None:
    with pytest.raises(ValueError, match="not fetched"):
        refuse(url)
