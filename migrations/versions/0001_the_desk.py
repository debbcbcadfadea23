"""The desk: articles with their revisions, claims, links and findings; sources; editors and verdicts; the audit log.

Constraints are named by the metadata's conventions (provenance.store.tables.base).
"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

STATUSES = "'unverified', 'in_review', 'verified', 'disputed', 'corrected', 'unverifiable', 'needs_recheck'"
KINDS = "'count', 'money', 'percent', 'points', 'rank', 'multiple', 'duration', 'measure', 'range'"
QUALIFIERS = "'exact', 'over', 'at_least', 'under', 'at_most', 'about', 'nearly'"
SECTIONS = "'headline', 'body', 'quote', 'scorecard', 'table', 'note'"
FINDINGS = "'value', 'unit', 'date', 'rank', 'arithmetic', 'part_whole', 'impossible', 'undated', 'unsourced'"


def upgrade() -> None:
    """From nothing to the first schema."""
    people()
    articles()
    claims()
    links()
    findings()
    audit_log()
    sources()
    verdicts()


def downgrade() -> None:
    """Nothing that people decided is thrown away: go back to a backup instead."""
    raise NotImplementedError


def text(name: str, *, null: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.String, nullable=null)


def prose(name: str, *, null: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=null)


def number(name: str, *, null: bool = False) -> sa.Column[int]:
    return sa.Column(name, sa.Integer, nullable=null)


def day(name: str) -> sa.Column[object]:
    return sa.Column(name, sa.Date, nullable=True)


def key() -> sa.Column[int]:
    return sa.Column("id", sa.Integer, primary_key=True)


def refers(name: str, to: str, *, null: bool = False) -> sa.Column[int]:
    return sa.Column(name, sa.Integer, sa.ForeignKey(to), nullable=null)


def one_of(column: str, words: str) -> sa.CheckConstraint:
    return sa.CheckConstraint(f"{column} IN ({words})", name=column)


def people() -> None:
    op.create_table(
        "editor",
        key(),
        text("name"),
        text("role"),
        text("email", null=True),
        text("at"),
        sa.UniqueConstraint("name"),
        one_of("role", "'reporter', 'checker', 'chief'"),
    )


def articles() -> None:
    op.create_table(
        "article",
        key(),
        text("slug"),
        text("title", null=True),
        text("publication", null=True),
        number("latest"),
        text("at"),
        sa.UniqueConstraint("slug"),
        sa.CheckConstraint("latest >= 1", name="latest"),
    )
    op.create_table(
        "revision",
        key(),
        refers("article_id", "article.id"),
        number("number"),
        text("name"),
        text("sha256"),
        prose("text"),
        sa.Column("extracted", sa.Boolean, nullable=False),
        text("language"),
        day("published"),
        refers("editor_id", "editor.id", null=True),
        text("at"),
        sa.UniqueConstraint("article_id", "number"),
    )


def claims() -> None:
    op.create_table(
        "claim",
        key(),
        refers("revision_id", "revision.id"),
        number("position"),
        text("public_id"),
        number("start"),
        number("end"),
        prose("text"),
        text("kind"),
        text("value"),
        text("value_high", null=True),
        text("unit"),
        text("qualifier"),
        prose("measure"),
        text("scope", null=True),
        day("stated_start"),
        day("stated_end"),
        text("stated_text", null=True),
        number("stated_from", null=True),
        number("stated_until", null=True),
        text("stated_how", null=True),
        text("section"),
        text("attribution", null=True),
        number("sentence_start"),
        number("sentence_end"),
        text("rule"),
        text("status"),
        refers("follows_id", "claim.id", null=True),
        sa.UniqueConstraint("revision_id", "public_id"),
        sa.UniqueConstraint("revision_id", "position"),
        one_of("kind", KINDS),
        one_of("qualifier", QUALIFIERS),
        one_of("section", SECTIONS),
        one_of("stated_how", "'explicit', 'inherited', 'note'"),
        one_of("status", STATUSES),
        sa.CheckConstraint('0 <= start AND start < "end"', name="span"),
    )
    op.create_index("ix_claim_public_id", "claim", ["public_id"])


def links() -> None:
    op.create_table(
        "link",
        key(),
        refers("revision_id", "revision.id"),
        number("position"),
        refers("a_id", "claim.id"),
        refers("b_id", "claim.id"),
        text("relation"),
        sa.Column("score", sa.Double, nullable=False),
        sa.Column("reasons", sa.JSON, nullable=False),
        sa.UniqueConstraint("revision_id", "position"),
        one_of("relation", "'repeats', 'conflicts', 'derived', 'part_of'"),
        sa.CheckConstraint("a_id <> b_id", name="two_claims"),
    )
    op.create_index("ix_link_a_id", "link", ["a_id"])
    op.create_index("ix_link_b_id", "link", ["b_id"])


def findings() -> None:
    op.create_table(
        "finding",
        key(),
        refers("revision_id", "revision.id"),
        number("position"),
        text("public_id"),
        text("kind"),
        text("severity"),
        prose("message"),
        sa.UniqueConstraint("revision_id", "position"),
        sa.UniqueConstraint("revision_id", "public_id"),
        one_of("kind", FINDINGS),
        one_of("severity", "'error', 'warning', 'info'"),
    )
    op.create_index("ix_finding_public_id", "finding", ["public_id"])
    op.create_table(
        "finding_claim",
        sa.Column("finding_id", sa.Integer, sa.ForeignKey("finding.id"), primary_key=True),
        sa.Column("position", sa.Integer, primary_key=True),
        refers("claim_id", "claim.id"),
    )
    op.create_index("ix_finding_claim_claim_id", "finding_claim", ["claim_id"])


def audit_log() -> None:
    """The workspace's chain is there from the start: two who add the first event must find the same row to lock."""
    chain = op.create_table(
        "chain",
        sa.Column("name", sa.String, primary_key=True),
        number("length"),
        text("hash"),
        sa.CheckConstraint("length >= 0", name="length"),
    )
    op.bulk_insert(chain, [{"name": "/", "length": 0, "hash": "0" * 64}])
    op.create_table(
        "event",
        key(),
        sa.Column("chain", sa.String, sa.ForeignKey("chain.name"), nullable=False),
        number("seq"),
        text("at"),
        text("actor"),
        text("action"),
        text("subject"),
        prose("payload"),
        text("previous"),
        text("hash"),
        sa.UniqueConstraint("chain", "seq"),
    )
    op.create_index("ix_event_subject", "event", ["subject"])


def sources() -> None:
    op.create_table(
        "source",
        key(),
        text("slug"),
        text("sha256"),
        text("name"),
        text("suffix"),
        number("size"),
        text("title"),
        text("publisher", null=True),
        text("url", null=True),
        day("dated"),
        text("actor"),
        text("at"),
        sa.UniqueConstraint("slug"),
        sa.UniqueConstraint("sha256"),
    )


def verdicts() -> None:
    op.create_table(
        "verdict",
        key(),
        refers("claim_id", "claim.id"),
        number("number"),
        refers("editor_id", "editor.id", null=True),
        text("at"),
        text("from_status"),
        text("to_status"),
        prose("note", null=True),
        text("corrected_value", null=True),
        refers("event_id", "event.id"),
        sa.UniqueConstraint("claim_id", "number"),
        sa.UniqueConstraint("event_id"),
        one_of("from_status", STATUSES),
        one_of("to_status", STATUSES),
    )
    op.create_table(
        "citation",
        key(),
        refers("verdict_id", "verdict.id"),
        refers("source_id", "source.id"),
        text("place"),
        prose("quote", null=True),
        number("start", null=True),
        number("end", null=True),
        text("quote_sha256", null=True),
        text("sheet", null=True),
        text("cell", null=True),
        number("page", null=True),
        one_of("place", "'whole', 'page', 'quote', 'cell'"),
    )
    op.create_index("ix_citation_verdict_id", "citation", ["verdict_id"])
    op.create_index("ix_citation_source_id", "citation", ["source_id"])
