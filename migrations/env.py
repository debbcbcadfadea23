"""How Alembic reaches the database: by the connection of provenance.store.schema, or by PROVENANCE_DATABASE_URL."""

import os

from alembic import context
from sqlalchemy import Connection, create_engine

from provenance.store.tables import Base


def migrate(connection: Connection) -> None:
    """Run the migrations in one transaction; in SQLite too the schema belongs to it."""
    context.configure(
        connection=connection,
        target_metadata=Base.metadata,
        transactional_ddl=True,
        render_as_batch=connection.dialect.name == "sqlite",
    )
    with context.begin_transaction():
        context.run_migrations()


given = context.config.attributes.get("connection")
if given is not None:
    migrate(given)
else:
    with create_engine(os.environ["PROVENANCE_DATABASE_URL"]).begin() as connection:
        migrate(connection)
