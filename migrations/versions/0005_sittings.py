"""Sittings: passwords, and the browsers in which editors are signed in."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """The tables of passwords and sittings."""
    op.create_table(
        "password",
        sa.Column("editor_id", sa.Integer, sa.ForeignKey("editor.id"), primary_key=True),
        sa.Column("hash", sa.String, nullable=False),
        sa.Column("at", sa.String, nullable=False),
    )
    op.create_table(
        "sitting",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("editor_id", sa.Integer, sa.ForeignKey("editor.id"), nullable=False),
        sa.Column("sha256", sa.String, nullable=False),
        sa.Column("csrf", sa.String, nullable=False),
        sa.Column("at", sa.String, nullable=False),
        sa.Column("until", sa.String, nullable=False),
        sa.UniqueConstraint("sha256"),
    )
    op.create_index("ix_sitting_editor_id", "sitting", ["editor_id"])


def downgrade() -> None:
    """Who had access is not forgotten: go back to a backup instead."""
    raise NotImplementedError
