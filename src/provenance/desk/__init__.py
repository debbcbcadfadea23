"""The editors' work: articles, statuses and their moves, verdicts, and finding one's way among them."""

from provenance.desk.agreement import disagreements
from provenance.desk.articles import AddedArticle, add_article
from provenance.desk.editors import add_editor, find_editor, list_editors
from provenance.desk.history import Entry, history
from provenance.desk.lookup import claims_of, find_article, find_claim, list_articles, list_claims
from provenance.desk.move import move
from provenance.desk.restatements import restatements
from provenance.desk.role import Role
from provenance.desk.status import Status
from provenance.desk.workspace import Settings, Workspace, find_workspace, make_workspace
from provenance.evidence import find_source

__all__ = [
    "AddedArticle",
    "Entry",
    "Role",
    "Settings",
    "Status",
    "Workspace",
    "add_article",
    "add_editor",
    "claims_of",
    "disagreements",
    "find_article",
    "find_claim",
    "find_editor",
    "find_source",
    "find_workspace",
    "history",
    "list_articles",
    "list_claims",
    "list_editors",
    "make_workspace",
    "move",
    "restatements",
]
