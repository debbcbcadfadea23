"""Mentions: what of each claim is compared with other articles, under the index by which it is found."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

TEXTS = ("block", "kind", "value", "high", "step", "unit")
MORE_TEXTS = ("topic", "label")


def upgrade() -> None:
    """A table that can be filled anew from the texts at any time."""
    op.create_table(
        "mention",
        sa.Column("claim_id", sa.Integer, sa.ForeignKey("claim.id"), primary_key=True),
        *(sa.Column(name, sa.String, nullable=True) for name in TEXTS),
        sa.Column("vague", sa.Boolean, nullable=True),
        *(sa.Column(name, sa.String, nullable=True) for name in MORE_TEXTS),
        sa.Column("events", sa.JSON, nullable=False),
        sa.Column("areas", sa.JSON, nullable=False),
        sa.Column("field", sa.String, nullable=True),
    )
    op.create_index("ix_mention_block", "mention", ["block"])


def downgrade() -> None:
    """Nothing is thrown away: go back to a backup instead."""
    raise NotImplementedError
