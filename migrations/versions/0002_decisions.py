"""Decisions: what a revision made of each claim, dismissed findings, judgements on links, and sign-offs."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

OUTCOMES = "'carried', 'moved', 'changed', 'orphaned', 'new'"
REASONS = "'figure', 'sentence', 'reading', 'ambiguous', 'gone'"


def upgrade() -> None:
    """The tables of what is decided after an article was added."""
    fates()
    dismissals()
    judgements()
    signoffs()


def downgrade() -> None:
    """Nothing that people decided is thrown away: go back to a backup instead."""
    raise NotImplementedError


def text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.String, nullable=False)


def prose(name: str, *, null: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=null)


def number(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer, nullable=False)


def key() -> sa.Column[int]:
    return sa.Column("id", sa.Integer, primary_key=True)


def refers(name: str, to: str, *, null: bool = False) -> sa.Column[int]:
    return sa.Column(name, sa.Integer, sa.ForeignKey(to), nullable=null)


def one_of(column: str, words: str) -> sa.CheckConstraint:
    return sa.CheckConstraint(f"{column} IN ({words})", name=column)


def fates() -> None:
    op.create_table(
        "fate",
        key(),
        refers("revision_id", "revision.id"),
        number("position"),
        text("outcome"),
        sa.Column("reason", sa.String, nullable=True),
        refers("before_id", "claim.id", null=True),
        refers("after_id", "claim.id", null=True),
        sa.UniqueConstraint("revision_id", "position"),
        one_of("outcome", OUTCOMES),
        one_of("reason", REASONS),
    )
    op.create_index("ix_fate_before_id", "fate", ["before_id"])
    op.create_index("ix_fate_after_id", "fate", ["after_id"])


def dismissals() -> None:
    op.create_table(
        "dismissal",
        key(),
        refers("article_id", "article.id"),
        number("number"),
        text("finding"),
        prose("message"),
        refers("editor_id", "editor.id"),
        text("at"),
        prose("note"),
        refers("event_id", "event.id"),
        sa.UniqueConstraint("article_id", "finding", "message"),
        sa.UniqueConstraint("event_id"),
    )


def judgements() -> None:
    op.create_table(
        "judgement",
        key(),
        refers("article_id", "article.id"),
        number("number"),
        text("a"),
        text("b"),
        text("relation"),
        refers("editor_id", "editor.id"),
        text("at"),
        prose("note", null=True),
        refers("event_id", "event.id"),
        sa.UniqueConstraint("event_id"),
        one_of("relation", "'same', 'different'"),
        sa.CheckConstraint("a <> b", name="pair"),
    )
    op.create_index("ix_judgement_article_id", "judgement", ["article_id"])


def signoffs() -> None:
    op.create_table(
        "signoff",
        key(),
        refers("revision_id", "revision.id"),
        refers("editor_id", "editor.id"),
        text("at"),
        prose("note", null=True),
        sa.Column("exceptions", sa.JSON, nullable=False),
        refers("event_id", "event.id"),
        sa.UniqueConstraint("event_id"),
    )
    op.create_index("ix_signoff_revision_id", "signoff", ["revision_id"])
