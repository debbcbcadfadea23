"""What is left to do, as rows; the command line and the web print them."""

from provenance.reports.findings import findings
from provenance.reports.orphaned import orphaned
from provenance.reports.picture import COLOURS, TINTS, picture
from provenance.reports.progress import Progress, progress
from provenance.reports.sections import SectionProgress, section_progress
from provenance.reports.undated import undated
from provenance.reports.unsourced import unsourced

__all__ = [
    "COLOURS",
    "TINTS",
    "Progress",
    "SectionProgress",
    "findings",
    "orphaned",
    "picture",
    "progress",
    "section_progress",
    "undated",
    "unsourced",
]
