"""Buckets: the archive's mentions, dealt out so that all that speak of one subject come together.

``across/rows/g012/b034.parquet`` has what the parts of group 12 say of the subjects of bucket 34. How many groups and
buckets there are depends on the archive alone, never on the workers.
"""

from collections import defaultdict
from collections.abc import Collection, Sequence
from functools import lru_cache
from pathlib import Path
from zlib import crc32

import pyarrow as pa
import pyarrow.parquet as pq

from provenance.corpus.archive import Archive
from provenance.corpus.tables import MENTIONS, mention_of, save
from provenance.facts import Mention

__all__ = ["bucket_of", "deal", "groups_of", "how_many", "read_bucket", "subject_of"]

PER_BUCKET = 20_000
MOST_BUCKETS = 256
MOST_GROUPS = 64


def how_many(mentions: int) -> int:
    """How many buckets an archive of so many mentions has."""
    return min(MOST_BUCKETS, 1 + mentions // PER_BUCKET)


def groups_of(parts: Sequence[str]) -> list[tuple[str, ...]]:
    """The parts in groups, each of which one task deals out."""
    size = -(-len(parts) // MOST_GROUPS)
    return [tuple(parts[start : start + size]) for start in range(0, len(parts), size)]


def subject_of(block: str) -> str:
    """What comes together: the language and the subject of a mention's block."""
    return block[: block.index("|", block.index("|") + 1)]


@lru_cache(maxsize=100_000)
def bucket_of(block: str, buckets: int) -> int:
    """The bucket of a block: the same in every process."""
    return crc32(subject_of(block).encode()) % buckets


def deal(archive: Archive, parts: Sequence[str], group: int, buckets: int) -> None:
    """Deal the mentions of some parts out into one file a bucket."""
    tables = [pq.read_table(archive.file("mentions", part, "parquet"), schema=MENTIONS) for part in parts]
    whole_table = pa.concat_tables(tables)
    rows: dict[int, list[int]] = defaultdict(list)
    for number, block in enumerate(whole_table.column("block").to_pylist()):
        rows[bucket_of(block, buckets)].append(number)
    for bucket, numbers in rows.items():
        save(_file(archive, group, bucket), whole_table.take(pa.array(numbers, pa.int64())))


def read_bucket(
    archive: Archive, groups: int, bucket: int, subjects: Collection[str] | None = None
) -> dict[str, list[Mention]]:
    """The mentions of a bucket by subject, in the order of subjects; only of ``subjects``, where they are named."""
    found: dict[str, list[Mention]] = defaultdict(list)
    for group in range(groups):
        path = _file(archive, group, bucket)
        if not path.exists():
            continue
        for row in pq.read_table(path, schema=MENTIONS).to_pylist():
            subject = subject_of(row["block"])
            if subjects is None or subject in subjects:
                found[subject].append(mention_of(row))
    return dict(sorted(found.items()))


def _file(archive: Archive, group: int, bucket: int) -> Path:
    return archive.across / "rows" / f"g{group:03}" / f"b{bucket:03}.parquet"
