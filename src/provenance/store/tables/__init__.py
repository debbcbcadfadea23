"""The tables, one file a noun."""

from provenance.store.tables.access import AccessToken
from provenance.store.tables.account import Account
from provenance.store.tables.article import Article
from provenance.store.tables.base import Base
from provenance.store.tables.chain import START, WORKSPACE, Chain
from provenance.store.tables.citation import PLACES, Citation
from provenance.store.tables.claim import STATUSES, Claim
from provenance.store.tables.dismissal import Dismissal
from provenance.store.tables.editor import ROLES, Editor
from provenance.store.tables.event import Event
from provenance.store.tables.fate import OUTCOMES, REASONS, Fate
from provenance.store.tables.finding import Finding, FindingClaim
from provenance.store.tables.judgement import SAME, Judgement
from provenance.store.tables.link import Link
from provenance.store.tables.mention import MentionRow
from provenance.store.tables.revision import Revision
from provenance.store.tables.signoff import Signoff
from provenance.store.tables.sitting import Password, Sitting
from provenance.store.tables.source import Source
from provenance.store.tables.verdict import Verdict

# What is derived from the texts and can be made anew at any time; nobody's decision, so no event speaks of it.
DERIVED = frozenset({"mention"})

__all__ = [
    "DERIVED",
    "OUTCOMES",
    "PLACES",
    "REASONS",
    "ROLES",
    "SAME",
    "START",
    "STATUSES",
    "WORKSPACE",
    "AccessToken",
    "Account",
    "Article",
    "Base",
    "Chain",
    "Citation",
    "Claim",
    "Dismissal",
    "Editor",
    "Event",
    "Fate",
    "Finding",
    "FindingClaim",
    "Judgement",
    "Link",
    "MentionRow",
    "Password",
    "Revision",
    "Signoff",
    "Sitting",
    "Source",
    "Verdict",
]
