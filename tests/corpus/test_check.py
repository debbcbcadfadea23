"""Checking an archive: every form of input, bad articles, and going on where it stopped."""

import json
from contextlib import suppress
from datetime import date
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from tests.corpus.conftest import MANY, tree

import provenance
from provenance.corpus import Archive, Processes, ThisProcess, check_archive, link_archive
from provenance.corpus import check as checking
from provenance.corpus import chunks as dealing
from provenance.corpus.archive import whole
from provenance.corpus.chunks import chunks
from provenance.errors import EngineError, InputError

HERE = ThisProcess()


def table(folder: Path, kind: str) -> list[dict[str, object]]:
    """The rows of all parts of a table."""
    return [
        row for path in sorted((folder / kind).glob("*.parquet")) for row in pq.read_table(path).to_pylist()
    ]


def reports(folder: Path) -> list[dict[str, object]]:
    return [
        json.loads(line)
        for path in sorted((folder / "reports").glob("*.jsonl"))
        for line in path.read_text("utf-8").splitlines()
    ]


def test_the_reports_are_those_of_checking_each_article_alone(lines: Path, tmp_path: Path) -> None:
    found = check_archive(lines, Archive(tmp_path / "out"), HERE)
    records = [json.loads(line) for line in lines.read_text("utf-8").splitlines()]
    assert found.articles == len(records)
    for record, report in zip(records, reports(tmp_path / "out"), strict=True):
        alone = provenance.check(
            record["text"], name=record["id"], published=date.fromisoformat(record["published"])
        )
        assert report["claims"] == json.loads(alone.model_dump_json())["claims"]
        assert report["article"]["name"] == record["id"]


def test_every_claim_stands_in_the_table_where_the_text_has_it(lines: Path, tmp_path: Path) -> None:
    check_archive(lines, Archive(tmp_path / "out"), HERE)
    texts = {
        record["id"]: record["text"] for record in map(json.loads, lines.read_text("utf-8").splitlines())
    }
    claims = table(tmp_path / "out", "claims")
    assert len(claims) > 100
    assert all(texts[one["article"]][one["start"] : one["end"]] == one["text"] for one in claims)


def test_a_folder_json_lines_and_parquet_give_the_same_claims(lines: Path, tmp_path: Path) -> None:
    import pyarrow as pa

    records = [json.loads(line) for line in lines.read_text("utf-8").splitlines()]
    pq.write_table(pa.Table.from_pylist(records), tmp_path / "archive.parquet")
    for record in records:
        folder = tmp_path / "folder" / record["published"][:4]
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{record['id']}.txt").write_text(record["text"], "utf-8")
        (folder / f"{record['id']}.toml").write_text(f"published = {record['published']}\n", "utf-8")
    claims = []
    for number, source in enumerate((lines, tmp_path / "archive.parquet", tmp_path / "folder")):
        check_archive(source, Archive(tmp_path / f"out{number}"), HERE)
        rows = table(tmp_path / f"out{number}", "claims")
        claims.append({(Path(str(row.pop("article"))).stem, *map(str, row.values())) for row in rows})
    assert claims[0] == claims[1] == claims[2]


def test_a_bad_article_is_reported_and_all_others_are_checked(lines: Path, tmp_path: Path) -> None:
    whole_lines = lines.read_bytes().splitlines(keepends=True)
    bad = [
        b'{"id": "broken", "text": \n',
        b"[1, 2]\n",
        b'{"id": "no text"}\n',
        b'{"id": "when", "text": "x", "published": "soon"}\n',
        b'{"id": "bytes", "text": "\xff\xfe"}\n',
        b'{"id": "blank", "text": "  "}\n',
        b'{"id": "tongue", "text": "x", "language": "xx"}\n',
    ]
    lines.write_bytes(b"".join([*whole_lines[:10], *bad, b"\n", *whole_lines[10:]]))
    archive = Archive(tmp_path / "out")
    found = check_archive(lines, archive, HERE)
    assert (found.articles, found.bad) == (20, len(bad))
    assert [where for where, _ in archive.bad()] == [
        *(f"archive.jsonl:{number}" for number in range(11, 17)),
        "tongue",
    ]
    assert all(reason for _, reason in archive.bad())


def test_a_fault_of_the_program_in_one_article_does_not_end_the_rest(
    lines: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = checking.statements

    def faulty(claims: object, text: str, rules: object) -> object:
        if "a0000003" in str(sorted(seen)) and len(seen) == 4:
            raise RuntimeError("a fault")
        return real(claims, text, rules)

    seen: list[str] = []
    examine = checking._examined

    def watched(name: str, document: object) -> object:
        seen.append(name)
        return examine(name, document)

    monkeypatch.setattr(checking, "_examined", watched)
    monkeypatch.setattr(checking, "statements", faulty)
    archive = Archive(tmp_path / "out")
    assert check_archive(lines, archive, HERE).bad == 1
    assert list(archive.bad()) == [("a0000003", "the check failed: RuntimeError: a fault")]


def test_processes_give_the_same_bytes(parquet: Path, expected: Path, tmp_path: Path) -> None:
    archive, steps = Archive(tmp_path / "out"), []
    check_archive(
        parquet, archive, Processes(2), seen=lambda part, parts: steps.append((part.articles, parts))
    )
    link_archive(archive, Processes(2))
    assert tree(tmp_path / "out") == tree(expected)
    assert sum(articles for articles, _ in steps) == MANY
    assert {parts for _, parts in steps} == {MANY // 12}


def test_what_is_complete_is_not_done_again(
    lines: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dealing, "BYTES", 4000)
    archive = Archive(tmp_path / "out")
    check_archive(lines, archive, HERE)
    before = tree(archive.root)
    done: list[str] = []
    examine = checking._examined
    monkeypatch.setattr(
        checking, "_examined", lambda name, document: done.append(name) or examine(name, document)
    )
    check_archive(lines, archive, HERE)
    assert done == []
    assert tree(archive.root) == before


def test_what_changed_is_checked_again_and_nothing_of_the_old_stays(
    lines: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dealing, "BYTES", 4000)
    archive = Archive(tmp_path / "out")
    check_archive(lines, archive, HERE)
    lines.write_text(lines.read_text("utf-8").replace("a0000019", "renamed"), "utf-8")
    check_archive(lines, archive, HERE)
    check_archive(lines, Archive(tmp_path / "fresh"), HERE)
    assert tree(archive.root) == tree(tmp_path / "fresh")


def test_other_rules_take_over_nothing(lines: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    archive = Archive(tmp_path / "out")
    check_archive(lines, archive, HERE)
    monkeypatch.setattr("provenance.corpus.link.fingerprint", lambda: "other")
    with pytest.raises(InputError, match="another version"):
        link_archive(archive, HERE)
    with pytest.raises(EngineError, match="another version"):
        checking.check_chunk(chunks(lines)[0], archive, "other")


@pytest.mark.parametrize("size", [1, 300, 4000, 10**6])
def test_json_lines_are_dealt_out_whole_whatever_the_size(
    lines: Path, size: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dealing, "BYTES", size)
    dealt, data = chunks(lines), lines.read_bytes()
    assert b"".join(data[one.start : one.stop] for one in dealt) == data
    assert all(data[one.start - 1 : one.start] in (b"", b"\n") for one in dealt)
    assert [one.first for one in dealt] == [1 + data[: one.start].count(b"\n") for one in dealt]


@pytest.mark.parametrize("name", ["gone.jsonl", "story.txt", "empty.jsonl", "broken.parquet", "folder"])
def test_an_input_without_articles_is_refused_in_one_sentence(name: str, tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text("x")
    (tmp_path / "empty.jsonl").touch()
    (tmp_path / "broken.parquet").write_bytes(b"PAR0")
    (tmp_path / "folder").mkdir()
    with pytest.raises(InputError, match=r"\.$"):
        check_archive(tmp_path / name, Archive(tmp_path / "out"), HERE)


def test_a_file_that_cannot_be_finished_is_not_there(tmp_path: Path) -> None:
    with suppress(RuntimeError), whole(tmp_path / "a.json") as unfinished:
        unfinished.write_text("half")
        raise RuntimeError
    assert list(tmp_path.iterdir()) == []
