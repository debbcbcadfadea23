"""Links: which claims restate one fact, and which of them cannot both be true."""

from provenance.links.between import Prepared, link_between, prepare
from provenance.links.link import Link, Relation
from provenance.links.score import link
from provenance.links.statements import Change, Daily, Gain, Gap, Part, Share, Statements, Total, statements

__all__ = [
    "Change",
    "Daily",
    "Gain",
    "Gap",
    "Link",
    "Part",
    "Prepared",
    "Relation",
    "Share",
    "Statements",
    "Total",
    "link",
    "link_between",
    "prepare",
    "statements",
]
