"""Create overlaps, the decisions on them, and what those add to the figures.

Revision: 0005, after 0004
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the tables of overlaps, and let a publication tell of a decision."""
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.create_table(
        "overlap",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("plan_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(length=20), server_default="submission", nullable=False),
        sa.Column("indicator_id", sa.Uuid(), nullable=False),
        sa.Column("period_id", sa.Uuid(), nullable=False),
        sa.Column("side", sa.String(length=10), nullable=True),
        sa.Column("state", sa.String(length=10), server_default="found", nullable=False),
        sa.Column("reasons", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("declared", sa.Boolean(), nullable=False),
        sa.Column("resolution", sa.String(length=8), nullable=True),
        sa.Column(
            "stated", postgresql.JSONB(none_as_null=True, astext_type=sa.Text()), nullable=True
        ),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("decided_by", sa.Uuid(), nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column(
            "found_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False
        ),
        sa.CheckConstraint(
            "(state = 'resolved') = (resolution IS NOT NULL)", name=op.f("ck_overlap_resolved")
        ),
        sa.CheckConstraint("kind IN ('submission')", name=op.f("ck_overlap_kind")),
        sa.CheckConstraint(
            "resolution IN ('sum','max','stated')", name=op.f("ck_overlap_resolution")
        ),
        sa.CheckConstraint("side IN ('federal','krg')", name=op.f("ck_overlap_side")),
        sa.CheckConstraint(
            "state IN ('found','resolved','dismissed','outdated')", name=op.f("ck_overlap_state")
        ),
        sa.ForeignKeyConstraint(["decided_by"], ["account.id"], name=op.f("fk_overlap_decided_by")),
        sa.ForeignKeyConstraint(
            ["indicator_id"], ["indicator.id"], name=op.f("fk_overlap_indicator_id")
        ),
        sa.ForeignKeyConstraint(
            ["period_id"], ["reporting_period.id"], name=op.f("fk_overlap_period_id")
        ),
        sa.ForeignKeyConstraint(["plan_id"], ["plan.id"], name=op.f("fk_overlap_plan_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_overlap")),
    )
    op.create_index(
        "ix_overlap_indicator_id_period_id", "overlap", ["indicator_id", "period_id"], unique=False
    )
    op.create_index("ix_overlap_plan_id_state", "overlap", ["plan_id", "state"], unique=False)
    op.create_table(
        "overlap_history",
        sa.Column("overlap_id", sa.Uuid(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("action", sa.String(length=10), nullable=False),
        sa.Column("from_state", sa.String(length=10), nullable=True),
        sa.Column("to_state", sa.String(length=10), nullable=False),
        sa.Column("members", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("resolution", sa.String(length=8), nullable=True),
        sa.Column(
            "stated", postgresql.JSONB(none_as_null=True, astext_type=sa.Text()), nullable=True
        ),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("by", sa.Uuid(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("hash", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["by"], ["account.id"], name=op.f("fk_overlap_history_by")),
        sa.ForeignKeyConstraint(
            ["overlap_id"],
            ["overlap.id"],
            name=op.f("fk_overlap_history_overlap_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("overlap_id", "sequence", name=op.f("pk_overlap_history")),
    )
    op.create_table(
        "overlap_member",
        sa.Column("overlap_id", sa.Uuid(), nullable=False),
        sa.Column("member_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["overlap_id"],
            ["overlap.id"],
            name=op.f("fk_overlap_member_overlap_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("overlap_id", "member_id", name=op.f("pk_overlap_member")),
    )
    op.create_index("ix_overlap_member_member_id", "overlap_member", ["member_id"], unique=False)
    op.create_table(
        "overlap_decision",
        sa.Column("overlap_id", sa.Uuid(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("plan_id", sa.Uuid(), nullable=False),
        sa.Column("indicator_id", sa.Uuid(), nullable=False),
        sa.Column("period_id", sa.Uuid(), nullable=False),
        sa.Column("jurisdiction", sa.String(length=10), nullable=False),
        sa.Column("covers", postgresql.ARRAY(sa.Uuid()), nullable=False),
        sa.Column("excluded", postgresql.ARRAY(sa.Uuid()), nullable=False),
        sa.Column("version_from", sa.BigInteger(), nullable=False),
        sa.Column("version_to", sa.BigInteger(), nullable=True),
        sa.Column("known_from", sa.DateTime(timezone=True), nullable=False),
        sa.Column("known_to", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            "jurisdiction IN ('federal','krg','national')",
            name=op.f("ck_overlap_decision_jurisdiction"),
        ),
        sa.ForeignKeyConstraint(
            ["overlap_id", "sequence"],
            ["overlap_history.overlap_id", "overlap_history.sequence"],
            name=op.f("fk_overlap_decision_overlap_id_sequence"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("overlap_id", "sequence", name=op.f("pk_overlap_decision")),
    )
    op.create_index(
        "ix_overlap_decision_plan_id_indicator_id",
        "overlap_decision",
        ["plan_id", "indicator_id"],
        unique=False,
    )
    op.create_index(
        "ix_overlap_decision_standing",
        "overlap_decision",
        ["overlap_id"],
        unique=True,
        postgresql_where=sa.text("version_to IS NULL"),
    )
    op.create_table(
        "adjustment",
        sa.Column("overlap_id", sa.Uuid(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("area_code", sa.String(length=16), nullable=False),
        sa.Column("sex", sa.String(length=8), nullable=True),
        sa.Column("age", sa.String(length=16), nullable=True),
        sa.Column("value", sa.Numeric(precision=36, scale=6), nullable=True),
        sa.Column("numerator", sa.Numeric(precision=36, scale=6), nullable=True),
        sa.Column("denominator", sa.Numeric(precision=36, scale=6), nullable=True),
        sa.ForeignKeyConstraint(
            ["overlap_id", "sequence"],
            ["overlap_decision.overlap_id", "overlap_decision.sequence"],
            name=op.f("fk_adjustment_overlap_id_sequence"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("overlap_id", "sequence", "place", name=op.f("pk_adjustment")),
    )
    op.add_column("publication", sa.Column("overlap_id", sa.Uuid(), nullable=True))


def downgrade() -> None:
    """Take them away again; what was decided is lost, and figures are then as reported."""
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.execute("DELETE FROM publication WHERE overlap_id IS NOT NULL")
    op.drop_column("publication", "overlap_id")
    op.drop_table("adjustment")
    op.drop_index(
        "ix_overlap_decision_standing",
        table_name="overlap_decision",
        postgresql_where=sa.text("version_to IS NULL"),
    )
    op.drop_index("ix_overlap_decision_plan_id_indicator_id", table_name="overlap_decision")
    op.drop_table("overlap_decision")
    op.drop_index("ix_overlap_member_member_id", table_name="overlap_member")
    op.drop_table("overlap_member")
    op.drop_table("overlap_history")
    op.drop_index("ix_overlap_plan_id_state", table_name="overlap")
    op.drop_index("ix_overlap_indicator_id_period_id", table_name="overlap")
    op.drop_table("overlap")
