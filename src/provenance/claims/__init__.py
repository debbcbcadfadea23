"""Claims: figures with what they measure, whose they are, when they hold and who says so."""

from provenance.claims.assemble import assemble
from provenance.claims.claim import Claim, Label

__all__ = ["Claim", "Label", "assemble"]
