"""What the text says about figures and one another: changes, shares, parts, totals; found sentence by sentence."""

from provenance.links.statements.read import statements
from provenance.links.statements.said import Change, Daily, Gain, Gap, Part, Share, Statements, Total

__all__ = ["Change", "Daily", "Gain", "Gap", "Part", "Share", "Statements", "Total", "statements"]
