"""What exports tell of an article: its claims with verdicts and evidence, findings, sources and sign-off."""

from provenance.exports.dossier.claims import stream_claims
from provenance.exports.dossier.dossier import Dossier, Entry, gather
from provenance.exports.dossier.sources import cited_sources
from provenance.exports.dossier.telling import moment, place_of, said_of, source_of, stated_of

__all__ = [
    "Dossier",
    "Entry",
    "cited_sources",
    "gather",
    "moment",
    "place_of",
    "said_of",
    "source_of",
    "stated_of",
    "stream_claims",
]
