"""Files of other programs, made by hand: PDFs and workbooks."""

import zipfile
from io import BytesIO

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


def a_workbook(sheet: str, cells: dict[str, str | float]) -> bytes:
    """The smallest workbook with one sheet."""
    head = '<?xml version="1.0" encoding="UTF-8"?>'
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    pack = "http://schemas.openxmlformats.org/package/2006"
    rows: dict[str, str] = {}
    for name, value in cells.items():
        number = name.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
        number_cell, text_cell = "<v>{}</v></c>", "<is><t>{}</t></is></c>"
        kind, form = ("", number_cell) if isinstance(value, float) else (' t="inlineStr"', text_cell)
        rows[number] = rows.get(number, "") + f'<c r="{name}"{kind}>' + form.format(value)
    data = "".join(f'<row r="{number}">{row}</row>' for number, row in rows.items())
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{pack}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{pack}/relationships">'
        f'<Relationship Id="r1" Type="{rel}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{rel}"><sheets>'
        f'<sheet name="{sheet}" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{pack}/relationships">'
        f'<Relationship Id="r1" Type="{rel}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{main}"><sheetData>{data}</sheetData></worksheet>',
    }
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, head + content)
    return stream.getvalue()
