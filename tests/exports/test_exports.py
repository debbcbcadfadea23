"""Exports say what the database says, and no spreadsheet mistakes a text for a formula."""

import csv
import json
import re
from importlib import resources
from io import StringIO
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.exports.desk import an_edition, exported
from tests.factories import NOW, TEXT, a_checker, a_document, a_report, add, claims_of

from provenance.cli.catalogue import catalogue
from provenance.desk import Status, move, revise_article
from provenance.evidence import add_source, cite
from provenance.exports import csv as as_csv
from provenance.exports import find_format, formats
from provenance.exports.edition.words import LANGUAGES, words_of
from provenance.exports.schema import json_schema
from provenance.report import ClaimReport
from provenance.store import Store
from provenance.store.tables import Article


@pytest.fixture
def article(store: Store, tmp_path: Path) -> Article:
    """An article with a verdict."""
    (tmp_path / "公报.txt").write_text("高新技术企业3311家", encoding="utf-8")
    with store.begin() as session:
        editor, added = a_checker(session), add(session)
        source = add_source(
            session, tmp_path, tmp_path / "公报.txt", url="https://example.org", actor="李雷", at=NOW
        ).source
        quote = cite(tmp_path, source, quote="3311家")
        move(
            session,
            claims_of(added, session)[0],
            to=Status.VERIFIED,
            editor=editor,
            note="=公报",
            citation=quote,
            at=NOW,
        )
        return added.article


def test_a_csv_has_a_line_a_claim(store: Store, article: Article, tmp_path: Path) -> None:
    text = exported(store, article, "csv", an_edition(tmp_path)).decode()
    rows = list(csv.DictReader(StringIO(text)))
    assert [row["text"] for row in rows] == ["3311家", "600亿元", "3.37%", "3311家", "600亿元", "'-12家"]
    first, last = rows[0], rows[-1]
    assert (first["status"], first["editor"], first["decided"]) == (
        "verified",
        "李雷",
        "2026-11-24T06:00:00.000000Z",
    )
    assert (first["note"], first["sources"], first["stated_text"]) == ("'=公报", "公报", "截至2024年底")
    assert (last["text"], last["value"], last["status"], last["editor"]) == (
        "'-12家",
        "-12",
        "unverified",
        "",
    )
    assert TEXT[int(first["start"]) : int(first["end"])] == first["text"]


def test_a_csv_begins_with_a_byte_order_mark_only_where_one_is_asked_for(
    store: Store, article: Article, tmp_path: Path
) -> None:
    for bom in (True, False):
        data = exported(store, article, "csv", an_edition(tmp_path, bom=bom))
        assert data.startswith(b"\xef\xbb\xbf") == bom


@pytest.mark.parametrize(
    "cell", ["=1+1", "+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "-", "--1", "-1e5"]
)
def test_what_could_be_a_formula_is_a_text(cell: str) -> None:
    assert as_csv.safe(cell) == "'" + cell


@pytest.mark.parametrize("cell", ["-12", "-2.1", "12", "", "无锡", "a=b", "'=1"])
def test_numbers_and_words_stay_as_they_are(cell: str) -> None:
    assert as_csv.safe(cell) == cell


@given(st.text())
def test_no_cell_begins_a_formula(cell: str) -> None:
    made = as_csv.safe(cell)
    assert not made.startswith(("=", "+", "@", "\t", "\r"))
    assert made.removeprefix("'") == cell.removeprefix("'")


def test_jsonl_has_a_claim_a_line_with_its_verdicts_and_citations(
    store: Store, article: Article, tmp_path: Path
) -> None:
    data = exported(store, article, "jsonl", an_edition(tmp_path))
    assert data == exported(store, article, "jsonl", an_edition(tmp_path))
    first, *others = [json.loads(line) for line in data.decode().splitlines()]
    [verdict] = first["verdicts"]
    [citation] = verdict["citations"]
    assert (verdict["editor"], verdict["from"], verdict["to"]) == ("李雷", "unverified", "verified")
    assert (citation["source"], citation["quote"], citation["url"]) == (
        "公报",
        "3311家",
        "https://example.org",
    )
    assert [other["verdicts"] for other in others] == [[]] * 5
    assert {*ClaimReport.model_fields, "article", "revision", "sha256", "status", "verdicts"} == set(first)


def test_every_line_of_jsonl_is_as_the_published_schema_says(
    store: Store, article: Article, tmp_path: Path
) -> None:
    file = resources.files("provenance.exports.schema") / "claim.schema.json"
    published = json.loads(file.read_text("utf-8"))
    assert published == json_schema(), "write claim.schema.json anew"
    schema = jsonschema.Draft202012Validator(published)
    lines = exported(store, article, "jsonl", an_edition(tmp_path)).decode().splitlines()
    for line in lines:
        schema.validate(json.loads(line))
    assert published["properties"]["status"]["enum"] == list(Status)
    broken = json.loads(lines[0]) | {"status": "true"}
    assert not schema.is_valid(broken)


def test_the_formats_are_the_modules_of_the_folder() -> None:
    named = "annotations bundle claimreview csv docx html jsonl pdf prov xlsx".split()
    assert formats() == named
    for name in named:
        form = find_format(name)
        assert (form.SUFFIX[0], "/" in form.MEDIA_TYPE) == (".", True)


def test_the_words_of_all_languages_have_the_same_places() -> None:
    zh, en = (words_of(language).entries for language in LANGUAGES)
    place = re.compile(r"\{(\w+)\}")
    for table in zh.keys() | en.keys():
        assert zh[table].keys() == en[table].keys()
        for key in zh[table]:
            assert set(place.findall(zh[table][key])) == set(place.findall(en[table][key])), (table, key)


@pytest.mark.parametrize("language", LANGUAGES)
def test_statuses_sections_and_severities_are_called_as_on_the_command_line(language: str) -> None:
    said, words = words_of(language), catalogue(language)
    for table in ("status", "section", "severity"):
        assert {key: words.say(f"{table}.{key}") for key in said.entries[table]} == said.entries[table]


def test_a_verdict_that_was_carried_over_is_exported_with_the_revision_it_was_given_on(
    store: Store, article: Article, tmp_path: Path
) -> None:
    longer = TEXT + "另有9家。\n"
    with store.begin() as session:
        here = session.get_one(Article, article.id)
        revise_article(session, here, a_document(longer), a_report(longer), at=NOW)
    first, *_ = exported(store, article, "jsonl", an_edition(tmp_path)).decode().splitlines()
    line = json.loads(first)
    assert (line["revision"], line["status"]) == (2, "verified")
    assert [(one["revision"], one["editor"]) for one in line["verdicts"]] == [(1, "李雷")]
    row = next(csv.DictReader(StringIO(exported(store, article, "csv", an_edition(tmp_path)).decode())))
    assert (row["editor"], row["sources"]) == ("李雷", "公报")
