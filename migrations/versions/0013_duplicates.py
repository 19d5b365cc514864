"""Create the tables of decisions on activity reports that look like one event.

Revision: 0013, after 0012
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create both tables; nothing that is there changes."""
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.create_table(
        "activity_duplicate",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("one_id", sa.Uuid(), nullable=False),
        sa.Column("other_id", sa.Uuid(), nullable=False),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("counts_id", sa.Uuid(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("one_id < other_id", name=op.f("ck_activity_duplicate_ordered")),
        sa.CheckConstraint(
            "state IN ('open','same','different')", name=op.f("ck_activity_duplicate_state")
        ),
        sa.CheckConstraint(
            "(state = 'same') = (counts_id IS NOT NULL)",
            name=op.f("ck_activity_duplicate_chosen"),
        ),
        sa.CheckConstraint(
            "counts_id IN (one_id, other_id)", name=op.f("ck_activity_duplicate_one_of_both")
        ),
        sa.ForeignKeyConstraint(
            ["one_id"],
            ["activity_report.id"],
            name=op.f("fk_activity_duplicate_one_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["other_id"],
            ["activity_report.id"],
            name=op.f("fk_activity_duplicate_other_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_activity_duplicate")),
        sa.UniqueConstraint(
            "one_id", "other_id", name=op.f("uq_activity_duplicate_one_id_other_id")
        ),
    )
    op.create_index("ix_activity_duplicate_other_id", "activity_duplicate", ["other_id"])
    op.create_table(
        "activity_duplicate_history",
        sa.Column("duplicate_id", sa.Uuid(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("action", sa.String(length=10), nullable=False),
        sa.Column("from_state", sa.String(length=10), nullable=False),
        sa.Column("to_state", sa.String(length=10), nullable=False),
        sa.Column("counts_id", sa.Uuid(), nullable=True),
        sa.Column("reasons", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("revisions", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("by", sa.Uuid(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("hash", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["by"], ["account.id"], name=op.f("fk_activity_duplicate_history_by")
        ),
        sa.ForeignKeyConstraint(
            ["duplicate_id"],
            ["activity_duplicate.id"],
            name=op.f("fk_activity_duplicate_history_duplicate_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint(
            "duplicate_id", "sequence", name=op.f("pk_activity_duplicate_history")
        ),
    )


def downgrade() -> None:
    """Drop both."""
    op.drop_table("activity_duplicate_history")
    op.drop_table("activity_duplicate")
