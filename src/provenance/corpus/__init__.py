"""A whole archive: many articles checked, their figures linked across articles, and what a new one makes stale.

``check_archive`` and ``link_archive`` run the same tasks in this process, on local processes, or on a Dask cluster;
what they write is the same to the last byte. Each task reads files, writes files, and passes nothing but their names.
"""

from provenance.corpus.archive import Archive
from provenance.corpus.check import Checked, check_archive
from provenance.corpus.engine import Cluster, Engine, Processes, ThisProcess, engine_of
from provenance.corpus.link import Linked, link_archive
from provenance.corpus.watch import Outdated, watch

__all__ = [
    "Archive",
    "Checked",
    "Cluster",
    "Engine",
    "Linked",
    "Outdated",
    "Processes",
    "ThisProcess",
    "check_archive",
    "engine_of",
    "link_archive",
    "watch",
]
