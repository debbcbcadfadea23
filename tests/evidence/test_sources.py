"""Evidence is archived by the hash of its bytes, once, and found by its slug."""

from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select
from tests.factories import NOW

from provenance.audit import log, verify
from provenance.errors import Ambiguous, InputError, NotFound, Refused
from provenance.evidence import add_source, archived_file, check_archived, find_source, list_sources
from provenance.store import Store
from provenance.store.tables import Source


def a_file(folder: Path, name: str = "公报.txt", content: str = "技术合同成交额600亿元") -> Path:
    path = folder / name
    path.write_text(content, encoding="utf-8")
    return path


def test_a_source_is_archived_under_its_hash_with_all_that_is_known_of_it(
    store: Store, tmp_path: Path
) -> None:
    with store.begin() as session:
        added = add_source(
            session,
            tmp_path,
            a_file(tmp_path, "Bulletin.TXT"),
            title="2024年统计公报",
            publisher="市统计局",
            url="https://example.org/2024",
            dated=date(2025, 3, 1),
            actor="李雷",
            at=NOW,
        )
        source = added.source
        assert added.added
        assert (source.slug, source.name, source.suffix) == ("2024年统计公报", "Bulletin.TXT", ".txt")
        path = archived_file(tmp_path, source)
        assert path == tmp_path / "sources" / "archive" / source.sha256[:2] / f"{source.sha256}.txt"
        assert path.read_text(encoding="utf-8") == "技术合同成交额600亿元"
        assert check_archived(tmp_path, source) == path
        [event] = log(session)
        assert (event.actor, event.action, event.subject) == ("李雷", "source.add", "source:2024年统计公报")
        assert verify(session) == []


def test_the_same_bytes_again_change_nothing_and_say_so(store: Store, tmp_path: Path) -> None:
    with store.begin() as session:
        first = add_source(session, tmp_path, a_file(tmp_path), actor="李雷", at=NOW)
        again = add_source(
            session, tmp_path, a_file(tmp_path, "copy.txt"), title="Copy", actor="韩梅梅", at=NOW
        )
        assert not again.added
        assert again.source is first.source
        assert len(log(session)) == len(list_sources(session)) == 1


def test_an_archived_file_that_is_damaged_is_mended_by_adding_the_source_again(
    store: Store, tmp_path: Path
) -> None:
    with store.begin() as session:
        source = add_source(session, tmp_path, a_file(tmp_path), actor="李雷", at=NOW).source
        archived_file(tmp_path, source).write_text("altered")
        with pytest.raises(Refused, match="altered"):
            check_archived(tmp_path, source)
        add_source(session, tmp_path, a_file(tmp_path), actor="李雷", at=NOW)
        assert check_archived(tmp_path, source)
        archived_file(tmp_path, source).unlink()
        with pytest.raises(Refused, match="gone"):
            check_archived(tmp_path, source)


def test_another_file_of_the_same_title_gets_the_next_slug(store: Store, tmp_path: Path) -> None:
    with store.begin() as session:
        for content in ("one", "two", "three"):
            add_source(session, tmp_path, a_file(tmp_path, "公报.txt", content), actor="李雷", at=NOW)
        assert [source.slug for source in list_sources(session)] == ["公报", "公报-2", "公报-3"]
        assert find_source(session, "公报").slug == "公报"
        with pytest.raises(Ambiguous, match="公报-2"):
            find_source(session, "公")


def test_a_source_is_found_by_the_beginning_of_its_slug_or_hash(store: Store, tmp_path: Path) -> None:
    with store.begin() as session:
        source = add_source(
            session, tmp_path, a_file(tmp_path, "yearbook 2024.txt"), actor="李雷", at=NOW
        ).source
        assert find_source(session, "yearb") is source
        assert find_source(session, source.sha256[:8]) is source
        for nothing in ("%", "_", "year_ook", "zzz"):
            with pytest.raises(NotFound, match="source list"):
                find_source(session, nothing)


@pytest.mark.parametrize("name", ["missing.txt", "."])
def test_a_file_that_cannot_be_read_is_refused(store: Store, tmp_path: Path, name: str) -> None:
    with pytest.raises(InputError, match="cannot be read"), store.begin() as session:
        add_source(session, tmp_path, tmp_path / name, actor="李雷", at=NOW)


def test_no_half_file_stays_in_the_archive(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", fail)
    with pytest.raises(InputError, match="No space left"), store.begin() as session:
        add_source(session, tmp_path, a_file(tmp_path), actor="李雷", at=NOW)
    monkeypatch.undo()
    assert [path for path in (tmp_path / "sources").rglob("*") if path.is_file()] == []
    with store.read() as session:
        assert session.scalars(select(Source)).all() == []
