"""Create activity reports and what counts of them.

Revision: 0004, after 0003
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the tables of activity reports and of their counting."""
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.create_table(
        "activity_report",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("plan_id", sa.Uuid(), nullable=False),
        sa.Column("actor_id", sa.Uuid(), nullable=False),
        sa.Column("external_id", sa.String(length=200), nullable=True),
        sa.Column("jurisdiction", sa.String(length=10), nullable=False),
        sa.Column("state", sa.String(length=10), server_default="draft", nullable=False),
        sa.Column("revision", sa.Integer(), server_default=sa.text("1"), nullable=False),
        sa.Column("published_revision", sa.Integer(), nullable=True),
        sa.Column("version", sa.Integer(), server_default=sa.text("1"), nullable=False),
        sa.Column("created_by", sa.Uuid(), nullable=False),
        sa.Column("submitted_by", sa.Uuid(), nullable=True),
        sa.Column("submitted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("deadline", sa.DateTime(timezone=True), nullable=True),
        sa.Column("reopened_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("source", sa.String(length=40), nullable=True),
        sa.Column(
            "updated_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("now()"),
            nullable=False,
        ),
        sa.CheckConstraint(
            "jurisdiction IN ('federal','krg')", name=op.f("ck_activity_report_jurisdiction")
        ),
        sa.CheckConstraint(
            "state IN ('draft','submitted','verified','approved','returned','reopened')",
            name=op.f("ck_activity_report_state"),
        ),
        sa.ForeignKeyConstraint(
            ["actor_id"], ["actor.id"], name=op.f("fk_activity_report_actor_id")
        ),
        sa.ForeignKeyConstraint(
            ["created_by"], ["account.id"], name=op.f("fk_activity_report_created_by")
        ),
        sa.ForeignKeyConstraint(["plan_id"], ["plan.id"], name=op.f("fk_activity_report_plan_id")),
        sa.ForeignKeyConstraint(
            ["submitted_by"], ["account.id"], name=op.f("fk_activity_report_submitted_by")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_activity_report")),
        sa.UniqueConstraint(
            "actor_id", "external_id", name=op.f("uq_activity_report_actor_id_external_id")
        ),
    )
    op.create_index(
        "ix_activity_report_plan_id_state", "activity_report", ["plan_id", "state"], unique=False
    )
    op.create_index(
        "ix_activity_report_waiting",
        "activity_report",
        ["id"],
        unique=False,
        postgresql_where=sa.text("state IN ('submitted', 'verified', 'returned', 'reopened')"),
    )
    op.create_table(
        "activity_report_history",
        sa.Column("report_id", sa.Uuid(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("action", sa.String(length=10), nullable=False),
        sa.Column("from_state", sa.String(length=10), nullable=True),
        sa.Column("to_state", sa.String(length=10), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("by", sa.Uuid(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("deadline", sa.DateTime(timezone=True), nullable=True),
        sa.Column("content_hash", sa.LargeBinary(), nullable=False),
        sa.Column("hash", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["by"], ["account.id"], name=op.f("fk_activity_report_history_by")),
        sa.ForeignKeyConstraint(
            ["report_id"],
            ["activity_report.id"],
            name=op.f("fk_activity_report_history_report_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("report_id", "sequence", name=op.f("pk_activity_report_history")),
    )
    op.create_table(
        "activity_report_revision",
        sa.Column("report_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("node_id", sa.Uuid(), nullable=True),
        sa.Column("kind", sa.String(length=12), nullable=False),
        sa.Column("title", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("area_code", sa.String(length=16), nullable=False),
        sa.Column("place", sa.String(length=200), nullable=False),
        sa.Column("start", sa.Date(), nullable=False),
        sa.Column("end", sa.Date(), nullable=False),
        sa.Column("participants", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column(
            "knowledge", postgresql.JSONB(none_as_null=True, astext_type=sa.Text()), nullable=True
        ),
        sa.Column(
            "result", postgresql.JSONB(none_as_null=True, astext_type=sa.Text()), nullable=True
        ),
        sa.Column("created_by", sa.Uuid(), nullable=False),
        sa.Column(
            "created_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("now()"),
            nullable=False,
        ),
        sa.Column("approved_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            "kind IN ('training','dialogue','awareness','workshop','conference','meeting','service','other')",
            name=op.f("ck_activity_report_revision_kind"),
        ),
        sa.CheckConstraint(
            'start <= "end"', name=op.f("ck_activity_report_revision_start_before_end")
        ),
        sa.ForeignKeyConstraint(
            ["area_code"], ["area.code"], name=op.f("fk_activity_report_revision_area_code")
        ),
        sa.ForeignKeyConstraint(
            ["created_by"], ["account.id"], name=op.f("fk_activity_report_revision_created_by")
        ),
        sa.ForeignKeyConstraint(
            ["node_id"], ["node.id"], name=op.f("fk_activity_report_revision_node_id")
        ),
        sa.ForeignKeyConstraint(
            ["report_id"],
            ["activity_report.id"],
            name=op.f("fk_activity_report_revision_report_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("report_id", "number", name=op.f("pk_activity_report_revision")),
    )
    op.create_index(
        "ix_activity_report_revision_node_id_end",
        "activity_report_revision",
        ["node_id", "end"],
        unique=False,
    )
    op.create_table(
        "counting_rule",
        sa.Column("indicator_id", sa.Uuid(), nullable=False),
        sa.Column("what", sa.String(length=12), nullable=True),
        sa.Column("sex", sa.String(length=8), nullable=True),
        sa.Column("age", sa.String(length=16), nullable=True),
        sa.Column("kinds", postgresql.ARRAY(sa.String(length=12)), nullable=True),
        sa.Column("nodes", postgresql.ARRAY(sa.String(length=64)), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("updated_by", sa.Uuid(), nullable=False),
        sa.Column(
            "updated_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("now()"),
            nullable=False,
        ),
        sa.CheckConstraint("sex IN ('female','male','unknown')", name=op.f("ck_counting_rule_sex")),
        sa.CheckConstraint(
            "what IN ('activities','participants')", name=op.f("ck_counting_rule_what")
        ),
        sa.ForeignKeyConstraint(
            ["indicator_id"],
            ["indicator.id"],
            name=op.f("fk_counting_rule_indicator_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["updated_by"], ["account.id"], name=op.f("fk_counting_rule_updated_by")
        ),
        sa.PrimaryKeyConstraint("indicator_id", name=op.f("pk_counting_rule")),
    )
    op.create_table(
        "counted_report",
        sa.Column("indicator_id", sa.Uuid(), nullable=False),
        sa.Column("report_id", sa.Uuid(), nullable=False),
        sa.Column("submission_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["indicator_id"],
            ["indicator.id"],
            name=op.f("fk_counted_report_indicator_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["report_id"], ["activity_report.id"], name=op.f("fk_counted_report_report_id")
        ),
        sa.ForeignKeyConstraint(
            ["submission_id"],
            ["submission.id"],
            name=op.f("fk_counted_report_submission_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("indicator_id", "report_id", name=op.f("pk_counted_report")),
    )
    op.create_index(
        "ix_counted_report_submission_id", "counted_report", ["submission_id"], unique=False
    )
    op.create_table(
        "submission_part",
        sa.Column("submission_id", sa.Uuid(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("report_id", sa.Uuid(), nullable=False),
        sa.Column("report_revision", sa.Integer(), nullable=False),
        sa.Column("cells", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.ForeignKeyConstraint(
            ["report_id", "report_revision"],
            ["activity_report_revision.report_id", "activity_report_revision.number"],
            name=op.f("fk_submission_part_report_id_report_revision"),
        ),
        sa.ForeignKeyConstraint(
            ["submission_id", "revision"],
            ["submission_revision.submission_id", "submission_revision.number"],
            name=op.f("fk_submission_part_submission_id_revision"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint(
            "submission_id", "revision", "report_id", name=op.f("pk_submission_part")
        ),
    )
    op.create_index("ix_submission_part_report_id", "submission_part", ["report_id"], unique=False)


def downgrade() -> None:
    """Drop them."""
    op.drop_index("ix_submission_part_report_id", table_name="submission_part")
    op.drop_table("submission_part")
    op.drop_index("ix_counted_report_submission_id", table_name="counted_report")
    op.drop_table("counted_report")
    op.drop_table("counting_rule")
    op.drop_index("ix_activity_report_revision_node_id_end", table_name="activity_report_revision")
    op.drop_table("activity_report_revision")
    op.drop_table("activity_report_history")
    op.drop_index(
        "ix_activity_report_waiting",
        table_name="activity_report",
        postgresql_where=sa.text("state IN ('submitted', 'verified', 'returned', 'reopened')"),
    )
    op.drop_index("ix_activity_report_plan_id_state", table_name="activity_report")
    op.drop_table("activity_report")
