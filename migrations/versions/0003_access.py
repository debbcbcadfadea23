"""Access: tokens by which editors' programs are known."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """The table of tokens."""
    op.create_table(
        "access_token",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("editor_id", sa.Integer, sa.ForeignKey("editor.id"), nullable=False),
        sa.Column("sha256", sa.String, nullable=False),
        sa.Column("at", sa.String, nullable=False),
        sa.Column("revoked", sa.String, nullable=True),
        sa.UniqueConstraint("sha256"),
    )
    op.create_index("ix_access_token_editor_id", "access_token", ["editor_id"])


def downgrade() -> None:
    """Who had access is not forgotten: go back to a backup instead."""
    raise NotImplementedError
