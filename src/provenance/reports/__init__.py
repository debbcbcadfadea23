"""What is left to do, as rows; the command line and the web print them."""

from provenance.reports.chart import chart
from provenance.reports.findings import findings
from provenance.reports.orphaned import orphaned
from provenance.reports.progress import Progress, progress
from provenance.reports.undated import undated
from provenance.reports.unsourced import unsourced

__all__ = ["Progress", "chart", "findings", "orphaned", "progress", "undated", "unsourced"]
