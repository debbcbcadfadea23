"""The editors' work: articles, statuses and their moves, verdicts, and finding one's way among them."""

from provenance.desk.access import editor_of, issue_token
from provenance.desk.accounts import link_account, linked_to
from provenance.desk.agreement import disagreements, inspect
from provenance.desk.articles import AddedArticle, add_article
from provenance.desk.bringing import Incoming, bring_in, bring_in_revision, read_in
from provenance.desk.deciding import Decided, Decision, Place, decide
from provenance.desk.dismissing import dismiss, find_finding
from provenance.desk.editors import add_editor, find_editor, list_editors
from provenance.desk.elsewhere import Appearance, Appearances, appearances, recurring
from provenance.desk.history import Entry, history
from provenance.desk.judging import judge, judgements
from provenance.desk.leads import open_findings
from provenance.desk.lookup import claims_of, find_article, find_claim, list_articles, list_claims
from provenance.desk.move import move
from provenance.desk.noting import note_settings
from provenance.desk.readers import readers, verdicts_of
from provenance.desk.restatements import restatements
from provenance.desk.revising import RevisedArticle, revise_article
from provenance.desk.revoking import Revoked, revoke_access
from provenance.desk.role import Role
from provenance.desk.rules import check_offered
from provenance.desk.signing import obstacles, sign_off, signed_off
from provenance.desk.status import Status
from provenance.desk.support import supported
from provenance.desk.workspace import Settings, Workspace, find_workspace, make_workspace
from provenance.evidence import find_source

__all__ = [
    "AddedArticle",
    "Appearance",
    "Appearances",
    "Decided",
    "Decision",
    "Entry",
    "Incoming",
    "Place",
    "RevisedArticle",
    "Revoked",
    "Role",
    "Settings",
    "Status",
    "Workspace",
    "add_article",
    "add_editor",
    "appearances",
    "bring_in",
    "bring_in_revision",
    "check_offered",
    "claims_of",
    "decide",
    "disagreements",
    "dismiss",
    "editor_of",
    "find_article",
    "find_claim",
    "find_editor",
    "find_finding",
    "find_source",
    "find_workspace",
    "history",
    "inspect",
    "issue_token",
    "judge",
    "judgements",
    "link_account",
    "linked_to",
    "list_articles",
    "list_claims",
    "list_editors",
    "make_workspace",
    "move",
    "note_settings",
    "obstacles",
    "open_findings",
    "read_in",
    "readers",
    "recurring",
    "restatements",
    "revise_article",
    "revoke_access",
    "sign_off",
    "signed_off",
    "supported",
    "verdicts_of",
]
