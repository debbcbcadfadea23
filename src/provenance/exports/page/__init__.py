"""Pages: the article with its figures, and the audit report, as HTML that needs nothing else."""

from provenance.exports.page.render import render

__all__ = ["render"]
