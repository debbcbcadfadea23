"""Accounts: which account at a provider (OpenID Connect) is which editor's. A chief says so; nobody else is let in."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from provenance.audit import record
from provenance.desk.facts import text_sha256
from provenance.desk.role import Role
from provenance.errors import NotAllowed, Refused, Term
from provenance.store.tables import Account, Editor

__all__ = ["link_account", "linked_to"]


def link_account(
    session: Session, editor: Editor, *, issuer: str, subject: str, by: Editor, at: datetime
) -> None:
    """Let an editor in by the account that the provider ``issuer`` calls ``subject`` (the ``sub`` of its ID tokens).

    NotAllowed where ``by`` is no chief; Refused where the account is somebody's already.
    """
    if Role(by.role) is not Role.CHIEF:
        raise NotAllowed("account.role", editor=by.name, role=Term(f"role.{by.role}"))
    issuer, subject = issuer.strip(), subject.strip()
    if not issuer.startswith(("https://", "http://")) or not subject:
        raise Refused("account.unusable")
    if (known := linked_to(session, issuer, subject)) is not None:
        raise Refused("account.linked", editor=known.name)
    session.add(Account(editor_id=editor.id, issuer=issuer, subject=subject, at=at))
    record(
        session,
        at=at,
        actor=by.name,
        action="account.link",
        subject=f"editor:{editor.name}",
        payload={
            "editor": editor.name,
            "issuer": issuer,
            "subject_sha256": text_sha256(f"{issuer}\n{subject}"),
        },
    )


def linked_to(session: Session, issuer: str, subject: str) -> Editor | None:
    """The editor whose account this is, to the letter; None where it is nobody's."""
    wanted = select(Account).where(Account.issuer == issuer, Account.subject == subject)
    found = session.scalar(wanted)
    return found.editor if found else None
