"""Accounts at a provider by which editors sign in."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """The table of accounts."""
    op.create_table(
        "account",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("editor_id", sa.Integer, sa.ForeignKey("editor.id"), nullable=False),
        sa.Column("issuer", sa.String, nullable=False),
        sa.Column("subject", sa.String, nullable=False),
        sa.Column("at", sa.String, nullable=False),
        sa.UniqueConstraint("issuer", "subject"),
    )
    op.create_index("ix_account_editor_id", "account", ["editor_id"])


def downgrade() -> None:
    """Who had access is not forgotten: go back to a backup instead."""
    raise NotImplementedError
