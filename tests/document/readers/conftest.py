"""Files to read, made by the tests themselves."""

from collections.abc import Callable
from io import BytesIO

import docx
import pytest
from docx.document import Document as Docx
from tests.files import numbered, pdf_of

PdfMaker = Callable[..., bytes]


def saved(document: Docx) -> bytes:
    """The bytes of a Word document."""
    file = BytesIO()
    document.save(file)
    return file.getvalue()


@pytest.fixture
def make_pdf() -> PdfMaker:
    return pdf_of


@pytest.fixture
def encrypted_pdf() -> bytes:
    encryption = b"/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<%s>/U<%s>>>/ID[<00><00>]" % (
        b"11" * 32,
        b"22" * 32,
    )
    return numbered([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 0/Kids[]>>"], encryption)


@pytest.fixture
def word() -> Docx:
    return docx.Document()


@pytest.fixture
def save() -> Callable[[Docx], bytes]:
    return saved


@pytest.fixture(scope="session")
def sample() -> Callable[[str], bytes]:
    """A sound file of each format that has a structure to break, by its suffix."""
    document = docx.Document()
    document.add_paragraph("全市有高新技术企业6000家。")
    files = {".docx": saved(document), ".pdf": pdf_of(["全市有高新技术企业6000家。"])}
    return files.__getitem__
