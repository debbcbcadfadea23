"""Files to read, made by the tests themselves."""

from collections.abc import Callable
from io import BytesIO

import docx
import pytest
from docx.document import Document as Docx

PdfMaker = Callable[..., bytes]

FONT = [  # a font every PDF reader has the Chinese character table of, so that none need be embedded
    b"<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[4 0 R]>>",
    b"<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/FontDescriptor 5 0 R/DW 1000"
    b"/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 0>>>>",
    b"<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]"
    b"/Ascent 880/Descent -120/CapHeight 880/StemV 93/ItalicAngle 0>>",
]


def pdf_of(*pages: list[str]) -> bytes:
    """A PDF with the given lines on each page."""
    kids = b" ".join(b"%d 0 R" % (6 + 2 * i) for i in range(len(pages)))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count %d/Kids[%s]>>" % (len(pages), kids),
        *FONT,
    ]
    for i, lines in enumerate(pages):
        shown = b" ".join(b"<%s> Tj T*" % line.encode("utf-16-be").hex().encode() for line in lines)
        stream = b"BT /F1 12 Tf 14 TL 50 780 Td %s ET" % shown
        objects += [
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>"
            b"/Contents %d 0 R>>" % (7 + 2 * i),
            b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream),
        ]
    return numbered(objects)


def numbered(objects: list[bytes], trailer: bytes = b"") -> bytes:
    """The objects as a PDF file; the first is its catalog."""
    data, offsets = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        offsets.append(len(data))
        data += b"%d 0 obj%s endobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    size = len(objects) + 1
    return data + (
        b"xref\n0 %d\n0000000000 65535 f \n%strailer<</Root 1 0 R/Size %d%s>>\nstartxref\n%d\n%%%%EOF"
        % (size, table, size, trailer, len(data))
    )


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
