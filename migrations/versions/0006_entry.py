"""Let entry of submissions be kept in full.

Periods get a version, so that a change of their dates names what it was made from, and named
exceptions to their lock. An entry of a history may say more: the quality warnings and notes of what
was handed in, the cells a return points at. What was published is found by its submission.

Revision: 0006, after 0005
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add what entry needs. The environment sets the lock timeout."""
    op.add_column(
        "reporting_period",
        sa.Column("version", sa.Integer(), server_default=sa.text("1"), nullable=False),
    )
    op.add_column(
        "submission_history",
        sa.Column("details", postgresql.JSONB(none_as_null=True, astext_type=sa.Text())),
    )
    op.create_table(
        "period_exception",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("period_id", sa.Uuid(), nullable=False),
        sa.Column("actor_id", sa.Uuid(), nullable=False),
        sa.Column("indicator_id", sa.Uuid(), nullable=True),
        sa.Column("jurisdiction", sa.String(length=10), nullable=True),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("given_by", sa.Uuid(), nullable=False),
        sa.Column("given_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("revoked_by", sa.Uuid(), nullable=True),
        sa.Column("revoked_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            "jurisdiction IN ('federal','krg')", name=op.f("ck_period_exception_jurisdiction")
        ),
        sa.CheckConstraint("given_at < until", name=op.f("ck_period_exception_given_before_until")),
        sa.CheckConstraint(
            "(revoked_by IS NULL) = (revoked_at IS NULL)",
            name=op.f("ck_period_exception_revoked_by_someone"),
        ),
        sa.ForeignKeyConstraint(
            ["period_id"],
            ["reporting_period.id"],
            name=op.f("fk_period_exception_period_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["actor_id"], ["actor.id"], name=op.f("fk_period_exception_actor_id")
        ),
        sa.ForeignKeyConstraint(
            ["indicator_id"],
            ["indicator.id"],
            name=op.f("fk_period_exception_indicator_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["given_by"], ["account.id"], name=op.f("fk_period_exception_given_by")
        ),
        sa.ForeignKeyConstraint(
            ["revoked_by"], ["account.id"], name=op.f("fk_period_exception_revoked_by")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_period_exception")),
    )
    op.create_index(
        "ix_period_exception_period_id_actor_id", "period_exception", ["period_id", "actor_id"]
    )
    op.create_index("ix_period_exception_actor_id", "period_exception", ["actor_id"])
    op.create_index("ix_publication_submission_id", "publication", ["submission_id"])


def downgrade() -> None:
    """Take it away again."""
    op.drop_index("ix_publication_submission_id", table_name="publication")
    op.drop_table("period_exception")
    op.drop_column("submission_history", "details")
    op.drop_column("reporting_period", "version")
