"""Tokens end: those that there are, ninety days after they were given."""

from datetime import datetime, timedelta

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

LASTED = timedelta(days=90)


def upgrade() -> None:
    """When each token ends."""
    op.add_column("access_token", sa.Column("until", sa.String, nullable=True))
    tokens = sa.table("access_token", sa.column("id"), sa.column("at"), sa.column("until"))
    connection = op.get_bind()
    for key, at in connection.execute(sa.select(tokens.c.id, tokens.c.at)).all():
        until = datetime.fromisoformat(at.removesuffix("Z")) + LASTED
        said = until.isoformat(timespec="microseconds") + "Z"
        connection.execute(tokens.update().where(tokens.c.id == key).values(until=said))
    with op.batch_alter_table("access_token") as batch:
        batch.alter_column("until", existing_type=sa.String, nullable=False)


def downgrade() -> None:
    """Who had access is not forgotten: go back to a backup instead."""
    raise NotImplementedError
