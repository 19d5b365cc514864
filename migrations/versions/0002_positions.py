"""Add plan settings, assignments, implementation plans and reports, and what goes with them.

Revision: 0002, after 0001
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the tables of the positions and of plans' settings."""
    op.create_table(
        "plan_setting",
        sa.Column("plan_id", sa.Uuid(), nullable=False),
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("value", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("changed_by", sa.Uuid(), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["changed_by"], ["account.id"], name=op.f("fk_plan_setting_changed_by")
        ),
        sa.ForeignKeyConstraint(
            ["plan_id"], ["plan.id"], name=op.f("fk_plan_setting_plan_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("plan_id", "key", name=op.f("pk_plan_setting")),
    )
    op.create_table(
        "position_history",
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("action", sa.String(length=20), nullable=False),
        sa.Column("from_state", sa.String(length=16), nullable=True),
        sa.Column("to_state", sa.String(length=16), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=True),
        sa.Column("by", sa.Uuid(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("deadline", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["by"], ["account.id"], name=op.f("fk_position_history_by")),
        sa.PrimaryKeyConstraint("subject_id", "sequence", name=op.f("pk_position_history")),
    )
    op.create_table(
        "assignment",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("plan_id", sa.Uuid(), nullable=False),
        sa.Column("node_id", sa.Uuid(), nullable=False),
        sa.Column("actor_id", sa.Uuid(), nullable=False),
        sa.Column("side", sa.String(length=10), nullable=False),
        sa.Column("state", sa.String(length=16), server_default="circulated", nullable=False),
        sa.Column(
            "note", postgresql.JSONB(none_as_null=True, astext_type=sa.Text()), nullable=True
        ),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("circulated_by", sa.Uuid(), nullable=False),
        sa.Column("circulated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("acknowledged_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column(
            "updated_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("now()"),
            nullable=False,
        ),
        sa.CheckConstraint("side IN ('federal','krg')", name=op.f("ck_assignment_side")),
        sa.CheckConstraint(
            "state IN ('circulated','acknowledged','declined','withdrawn')",
            name=op.f("ck_assignment_state"),
        ),
        sa.ForeignKeyConstraint(["actor_id"], ["actor.id"], name=op.f("fk_assignment_actor_id")),
        sa.ForeignKeyConstraint(
            ["circulated_by"], ["account.id"], name=op.f("fk_assignment_circulated_by")
        ),
        sa.ForeignKeyConstraint(["node_id"], ["node.id"], name=op.f("fk_assignment_node_id")),
        sa.ForeignKeyConstraint(["plan_id"], ["plan.id"], name=op.f("fk_assignment_plan_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_assignment")),
        sa.UniqueConstraint("node_id", "actor_id", name=op.f("uq_assignment_node_id_actor_id")),
    )
    op.create_index("ix_assignment_actor_id", "assignment", ["actor_id"], unique=False)
    op.create_index("ix_assignment_plan_id_state", "assignment", ["plan_id", "state"], unique=False)
    op.create_table(
        "joint_design",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("plan_id", sa.Uuid(), nullable=False),
        sa.Column("node_id", sa.Uuid(), nullable=False),
        sa.Column("side", sa.String(length=10), nullable=False),
        sa.Column("state", sa.String(length=10), server_default="open", nullable=False),
        sa.Column("note", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("held_on", sa.Date(), nullable=True),
        sa.Column(
            "outcome", postgresql.JSONB(none_as_null=True, astext_type=sa.Text()), nullable=True
        ),
        sa.Column("called_by", sa.Uuid(), nullable=False),
        sa.Column("called_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("settled_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.CheckConstraint("side IN ('federal','krg')", name=op.f("ck_joint_design_side")),
        sa.CheckConstraint("state IN ('open','settled')", name=op.f("ck_joint_design_state")),
        sa.ForeignKeyConstraint(
            ["called_by"], ["account.id"], name=op.f("fk_joint_design_called_by")
        ),
        sa.ForeignKeyConstraint(["node_id"], ["node.id"], name=op.f("fk_joint_design_node_id")),
        sa.ForeignKeyConstraint(["plan_id"], ["plan.id"], name=op.f("fk_joint_design_plan_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_joint_design")),
    )
    op.create_index("ix_joint_design_plan_id", "joint_design", ["plan_id"], unique=False)
    op.create_index(
        "uq_joint_design_open",
        "joint_design",
        ["node_id"],
        unique=True,
        postgresql_where=sa.text("state = 'open'"),
    )
    op.create_table(
        "support_report",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("plan_id", sa.Uuid(), nullable=False),
        sa.Column("node_id", sa.Uuid(), nullable=False),
        sa.Column("actor_id", sa.Uuid(), nullable=False),
        sa.Column("side", sa.String(length=10), nullable=False),
        sa.Column("state", sa.String(length=10), server_default="draft", nullable=False),
        sa.Column("content", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("submitted_by", sa.Uuid(), nullable=True),
        sa.Column("submitted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("noted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column(
            "updated_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("now()"),
            nullable=False,
        ),
        sa.CheckConstraint("side IN ('federal','krg')", name=op.f("ck_support_report_side")),
        sa.CheckConstraint(
            "state IN ('draft','submitted','noted')", name=op.f("ck_support_report_state")
        ),
        sa.ForeignKeyConstraint(
            ["actor_id"], ["actor.id"], name=op.f("fk_support_report_actor_id")
        ),
        sa.ForeignKeyConstraint(["node_id"], ["node.id"], name=op.f("fk_support_report_node_id")),
        sa.ForeignKeyConstraint(["plan_id"], ["plan.id"], name=op.f("fk_support_report_plan_id")),
        sa.ForeignKeyConstraint(
            ["submitted_by"], ["account.id"], name=op.f("fk_support_report_submitted_by")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_support_report")),
    )
    op.create_index("ix_support_report_actor_id", "support_report", ["actor_id"], unique=False)
    op.create_index("ix_support_report_node_id", "support_report", ["node_id"], unique=False)
    op.create_index(
        "ix_support_report_plan_id_state", "support_report", ["plan_id", "state"], unique=False
    )
    op.create_table(
        "implementation_plan",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("assignment_id", sa.Uuid(), nullable=False),
        sa.Column("state", sa.String(length=16), server_default="draft", nullable=False),
        sa.Column("revision", sa.Integer(), server_default="1", nullable=False),
        sa.Column("submitted_revision", sa.Integer(), nullable=True),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("submitted_by", sa.Uuid(), nullable=True),
        sa.Column("submitted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("deadline", sa.DateTime(timezone=True), nullable=True),
        sa.Column("instructed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column(
            "updated_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("now()"),
            nullable=False,
        ),
        sa.CheckConstraint(
            "state IN ('draft','submitted','change_requested','approved','instructed')",
            name=op.f("ck_implementation_plan_state"),
        ),
        sa.ForeignKeyConstraint(
            ["assignment_id"], ["assignment.id"], name=op.f("fk_implementation_plan_assignment_id")
        ),
        sa.ForeignKeyConstraint(
            ["submitted_by"], ["account.id"], name=op.f("fk_implementation_plan_submitted_by")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_implementation_plan")),
        sa.UniqueConstraint("assignment_id", name=op.f("uq_implementation_plan_assignment_id")),
    )
    op.create_index("ix_implementation_plan_state", "implementation_plan", ["state"], unique=False)
    op.create_table(
        "implementation_report",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("assignment_id", sa.Uuid(), nullable=False),
        sa.Column("covers", sa.String(length=10), nullable=False),
        sa.Column("stage", sa.Integer(), nullable=True),
        sa.Column("part", sa.String(length=200), nullable=True),
        sa.Column("state", sa.String(length=16), server_default="draft", nullable=False),
        sa.Column("revision", sa.Integer(), server_default="1", nullable=False),
        sa.Column("submitted_revision", sa.Integer(), nullable=True),
        sa.Column("counted_revision", sa.Integer(), nullable=True),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("submitted_by", sa.Uuid(), nullable=True),
        sa.Column("submitted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("deadline", sa.DateTime(timezone=True), nullable=True),
        sa.Column("reopened_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column(
            "updated_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("now()"),
            nullable=False,
        ),
        sa.CheckConstraint(
            "covers = 'whole' AND stage IS NULL AND part IS NULL OR covers = 'stage' AND stage IS NOT NULL AND part IS NULL OR covers = 'part' AND stage IS NULL AND part IS NOT NULL",
            name=op.f("ck_implementation_report_covers"),
        ),
        sa.CheckConstraint(
            "state IN ('draft','submitted','returned','accepted','reopened')",
            name=op.f("ck_implementation_report_state"),
        ),
        sa.ForeignKeyConstraint(
            ["assignment_id"],
            ["assignment.id"],
            name=op.f("fk_implementation_report_assignment_id"),
        ),
        sa.ForeignKeyConstraint(
            ["submitted_by"], ["account.id"], name=op.f("fk_implementation_report_submitted_by")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_implementation_report")),
    )
    op.create_index(
        "ix_implementation_report_assignment_id",
        "implementation_report",
        ["assignment_id"],
        unique=False,
    )
    op.create_index(
        "ix_implementation_report_state", "implementation_report", ["state"], unique=False
    )
    op.create_index(
        "uq_implementation_report_stage",
        "implementation_report",
        ["assignment_id", "stage"],
        unique=True,
        postgresql_where=sa.text("covers = 'stage'"),
    )
    op.create_index(
        "uq_implementation_report_whole",
        "implementation_report",
        ["assignment_id"],
        unique=True,
        postgresql_where=sa.text("covers = 'whole'"),
    )
    op.create_table(
        "support_report_lead",
        sa.Column("support_report_id", sa.Uuid(), nullable=False),
        sa.Column("actor_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["actor_id"], ["actor.id"], name=op.f("fk_support_report_lead_actor_id")
        ),
        sa.ForeignKeyConstraint(
            ["support_report_id"],
            ["support_report.id"],
            name=op.f("fk_support_report_lead_support_report_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint(
            "support_report_id", "actor_id", name=op.f("pk_support_report_lead")
        ),
    )
    op.create_table(
        "assessment",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("implementation_report_id", sa.Uuid(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("conformity", sa.String(length=10), nullable=False),
        sa.Column("effect", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column(
            "proposals", postgresql.JSONB(none_as_null=True, astext_type=sa.Text()), nullable=True
        ),
        sa.Column("assessed_by", sa.Uuid(), nullable=False),
        sa.Column("assessed_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "conformity IN ('conforms','partly','does_not')", name=op.f("ck_assessment_conformity")
        ),
        sa.ForeignKeyConstraint(
            ["assessed_by"], ["account.id"], name=op.f("fk_assessment_assessed_by")
        ),
        sa.ForeignKeyConstraint(
            ["implementation_report_id"],
            ["implementation_report.id"],
            name=op.f("fk_assessment_implementation_report_id"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_assessment")),
    )
    op.create_index(
        "ix_assessment_implementation_report_id",
        "assessment",
        ["implementation_report_id"],
        unique=False,
    )
    op.create_table(
        "implementation_plan_revision",
        sa.Column("implementation_plan_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("content", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("created_by", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["created_by"], ["account.id"], name=op.f("fk_implementation_plan_revision_created_by")
        ),
        sa.ForeignKeyConstraint(
            ["implementation_plan_id"],
            ["implementation_plan.id"],
            name=op.f("fk_implementation_plan_revision_implementation_plan_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint(
            "implementation_plan_id", "number", name=op.f("pk_implementation_plan_revision")
        ),
    )
    op.create_table(
        "implementation_report_revision",
        sa.Column("implementation_report_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("completes", sa.Boolean(), nullable=False),
        sa.Column("content", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("created_by", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["created_by"],
            ["account.id"],
            name=op.f("fk_implementation_report_revision_created_by"),
        ),
        sa.ForeignKeyConstraint(
            ["implementation_report_id"],
            ["implementation_report.id"],
            name=op.f("fk_implementation_report_revision_implementation_report_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint(
            "implementation_report_id", "number", name=op.f("pk_implementation_report_revision")
        ),
    )


def downgrade() -> None:
    """Drop them again."""
    op.drop_table("implementation_report_revision")
    op.drop_table("implementation_plan_revision")
    op.drop_index("ix_assessment_implementation_report_id", table_name="assessment")
    op.drop_table("assessment")
    op.drop_table("support_report_lead")
    op.drop_index(
        "uq_implementation_report_whole",
        table_name="implementation_report",
        postgresql_where=sa.text("covers = 'whole'"),
    )
    op.drop_index(
        "uq_implementation_report_stage",
        table_name="implementation_report",
        postgresql_where=sa.text("covers = 'stage'"),
    )
    op.drop_index("ix_implementation_report_state", table_name="implementation_report")
    op.drop_index("ix_implementation_report_assignment_id", table_name="implementation_report")
    op.drop_table("implementation_report")
    op.drop_index("ix_implementation_plan_state", table_name="implementation_plan")
    op.drop_table("implementation_plan")
    op.drop_index("ix_support_report_plan_id_state", table_name="support_report")
    op.drop_index("ix_support_report_node_id", table_name="support_report")
    op.drop_index("ix_support_report_actor_id", table_name="support_report")
    op.drop_table("support_report")
    op.drop_index(
        "uq_joint_design_open",
        table_name="joint_design",
        postgresql_where=sa.text("state = 'open'"),
    )
    op.drop_index("ix_joint_design_plan_id", table_name="joint_design")
    op.drop_table("joint_design")
    op.drop_index("ix_assignment_plan_id_state", table_name="assignment")
    op.drop_index("ix_assignment_actor_id", table_name="assignment")
    op.drop_table("assignment")
    op.drop_table("position_history")
    op.drop_table("plan_setting")
