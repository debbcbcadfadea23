"""A small archive of known facts, in files of every form."""

import json
import sys
from collections.abc import Mapping
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from provenance.corpus import Archive, ThisProcess, check_archive, link_archive
from provenance.corpus import buckets as dealt

sys.path.append(str(Path(__file__).parents[2] / "benchmarks"))  # its archive is ours too

from generating import Stated, articles

MANY = 240


def tree(folder: Path) -> Mapping[str, bytes]:
    """Every file in a folder by its path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


@pytest.fixture(scope="session")
def made() -> tuple[list[dict[str, str]], list[Stated]]:
    """The articles and the truth about them."""
    written = list(articles(MANY))
    return [one.record() for one in written], [stated for one in written for stated in one.stated]


@pytest.fixture(scope="session")
def parquet(
    made: tuple[list[dict[str, str]], list[Stated]], tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """The archive as Parquet, in so small row groups that there are many chunks."""
    path = tmp_path_factory.mktemp("archive") / "archive.parquet"
    pq.write_table(pa.Table.from_pylist(made[0]), path, row_group_size=12)
    return path


@pytest.fixture(scope="session")
def expected(parquet: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The archive, checked and linked in this process; in several buckets, though there are few mentions."""
    dealt.PER_BUCKET = 400
    folder = tmp_path_factory.mktemp("expected") / "checked"
    check_archive(parquet, Archive(folder), ThisProcess())
    link_archive(Archive(folder), ThisProcess())
    return folder


@pytest.fixture
def lines(made: tuple[list[dict[str, str]], list[Stated]], tmp_path: Path) -> Path:
    """Twenty of the articles as JSON Lines."""
    path = tmp_path / "archive.jsonl"
    path.write_text("".join(json.dumps(one, ensure_ascii=False) + "\n" for one in made[0][:20]), "utf-8")
    return path
