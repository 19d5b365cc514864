"""Create the tables of coordination: bodies, meetings, records, recommendations.

Revision: 0010, after 0008
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0010"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the tables of coordination."""
    op.create_table(
        "body",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("code", sa.String(length=64), nullable=False),
        sa.Column("plan_id", sa.Uuid(), nullable=True),
        sa.Column("parent_id", sa.Uuid(), nullable=True),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("title", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column(
            "mandate", postgresql.JSONB(none_as_null=True, astext_type=sa.Text()), nullable=True
        ),
        sa.Column("mandate_reference", sa.String(length=200), nullable=True),
        sa.Column("jurisdiction", sa.String(length=10), nullable=True),
        sa.Column("actor_id", sa.Uuid(), nullable=True),
        sa.Column("chair_id", sa.Uuid(), nullable=True),
        sa.Column(
            "chair_title", postgresql.JSONB(none_as_null=True, astext_type=sa.Text()), nullable=True
        ),
        sa.Column("begins_on", sa.Date(), nullable=True),
        sa.Column("ends_on", sa.Date(), nullable=True),
        sa.Column(
            "promises",
            postgresql.JSONB(astext_type=sa.Text()),
            server_default=sa.text("'[]'"),
            nullable=False,
        ),
        sa.Column(
            "figures",
            postgresql.JSONB(astext_type=sa.Text()),
            server_default=sa.text("'[]'"),
            nullable=False,
        ),
        sa.Column("source", sa.String(length=40), nullable=True),
        sa.Column("confidence", sa.String(length=6), server_default="high", nullable=False),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("version", sa.Integer(), server_default=sa.text("1"), nullable=False),
        sa.CheckConstraint(
            "confidence IN ('high','medium','low')", name=op.f("ck_body_confidence")
        ),
        sa.CheckConstraint("jurisdiction IN ('federal','krg')", name=op.f("ck_body_jurisdiction")),
        sa.CheckConstraint("begins_on <= ends_on", name=op.f("ck_body_begins_before_end")),
        sa.CheckConstraint("parent_id <> id", name=op.f("ck_body_not_its_own_parent")),
        sa.ForeignKeyConstraint(["actor_id"], ["actor.id"], name=op.f("fk_body_actor_id")),
        sa.ForeignKeyConstraint(["chair_id"], ["actor.id"], name=op.f("fk_body_chair_id")),
        sa.ForeignKeyConstraint(["parent_id"], ["body.id"], name=op.f("fk_body_parent_id")),
        sa.ForeignKeyConstraint(["plan_id"], ["plan.id"], name=op.f("fk_body_plan_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_body")),
        sa.UniqueConstraint("code", name=op.f("uq_body_code")),
    )
    op.create_table(
        "body_member",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("body_id", sa.Uuid(), nullable=False),
        sa.Column("actor_id", sa.Uuid(), nullable=False),
        sa.Column("role", sa.String(length=10), nullable=False),
        sa.Column("since", sa.Date(), nullable=True),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("source", sa.String(length=40), nullable=True),
        sa.CheckConstraint(
            "role IN ('chair','deputy','secretary','member')", name=op.f("ck_body_member_role")
        ),
        sa.CheckConstraint("since <= until", name=op.f("ck_body_member_since_before_until")),
        sa.ForeignKeyConstraint(["actor_id"], ["actor.id"], name=op.f("fk_body_member_actor_id")),
        sa.ForeignKeyConstraint(
            ["body_id"], ["body.id"], name=op.f("fk_body_member_body_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_body_member")),
    )
    op.create_index("ix_body_member_actor_id", "body_member", ["actor_id"], unique=False)
    op.create_index(
        "ix_body_member_body_id_actor_id", "body_member", ["body_id", "actor_id"], unique=False
    )
    op.create_table(
        "meeting",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("code", sa.String(length=64), nullable=True),
        sa.Column("body_id", sa.Uuid(), nullable=False),
        sa.Column("title", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("state", sa.String(length=10), server_default="planned", nullable=False),
        sa.Column("mode", sa.String(length=10), nullable=True),
        sa.Column("area_code", sa.String(length=16), nullable=True),
        sa.Column("place", sa.String(length=200), nullable=True),
        sa.Column("held_from", sa.Date(), nullable=True),
        sa.Column("held_until", sa.Date(), nullable=True),
        sa.Column("held_text", sa.String(length=200), nullable=True),
        sa.Column("precision", sa.String(length=5), nullable=True),
        sa.Column("starts_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column(
            "agenda",
            postgresql.JSONB(astext_type=sa.Text()),
            server_default=sa.text("'[]'"),
            nullable=False,
        ),
        sa.Column(
            "minutes", postgresql.JSONB(none_as_null=True, astext_type=sa.Text()), nullable=True
        ),
        sa.Column("source", sa.String(length=40), nullable=True),
        sa.Column("confidence", sa.String(length=6), server_default="high", nullable=False),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("version", sa.Integer(), server_default=sa.text("1"), nullable=False),
        sa.Column("created_by", sa.Uuid(), nullable=True),
        sa.Column(
            "updated_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("now()"),
            nullable=False,
        ),
        sa.CheckConstraint(
            "confidence IN ('high','medium','low')", name=op.f("ck_meeting_confidence")
        ),
        sa.CheckConstraint("mode IN ('physical','virtual','hybrid')", name=op.f("ck_meeting_mode")),
        sa.CheckConstraint("precision IN ('day','month')", name=op.f("ck_meeting_precision")),
        sa.CheckConstraint(
            "state IN ('planned','held','cancelled')", name=op.f("ck_meeting_state")
        ),
        sa.CheckConstraint("held_from <= held_until", name=op.f("ck_meeting_from_before_until")),
        sa.ForeignKeyConstraint(["area_code"], ["area.code"], name=op.f("fk_meeting_area_code")),
        sa.ForeignKeyConstraint(["body_id"], ["body.id"], name=op.f("fk_meeting_body_id")),
        sa.ForeignKeyConstraint(["created_by"], ["account.id"], name=op.f("fk_meeting_created_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meeting")),
        sa.UniqueConstraint("code", name=op.f("uq_meeting_code")),
    )
    op.create_index(
        "ix_meeting_body_id_held_from", "meeting", ["body_id", "held_from"], unique=False
    )
    op.create_table(
        "attendance",
        sa.Column("meeting_id", sa.Uuid(), nullable=False),
        sa.Column("actor_id", sa.Uuid(), nullable=False),
        sa.Column("sex", sa.String(length=8), nullable=False),
        sa.Column("people", sa.Integer(), nullable=False),
        sa.Column("first_time", sa.Integer(), nullable=True),
        sa.CheckConstraint("sex IN ('female','male','unknown')", name=op.f("ck_attendance_sex")),
        sa.CheckConstraint(
            "first_time BETWEEN 0 AND people", name=op.f("ck_attendance_first_time")
        ),
        sa.CheckConstraint("people > 0", name=op.f("ck_attendance_people")),
        sa.ForeignKeyConstraint(["actor_id"], ["actor.id"], name=op.f("fk_attendance_actor_id")),
        sa.ForeignKeyConstraint(
            ["meeting_id"],
            ["meeting.id"],
            name=op.f("fk_attendance_meeting_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("meeting_id", "actor_id", "sex", name=op.f("pk_attendance")),
    )
    op.create_index("ix_attendance_actor_id", "attendance", ["actor_id"], unique=False)
    op.create_table(
        "invitation",
        sa.Column("meeting_id", sa.Uuid(), nullable=False),
        sa.Column("actor_id", sa.Uuid(), nullable=False),
        sa.Column("people", sa.Integer(), nullable=True),
        sa.CheckConstraint("people > 0", name=op.f("ck_invitation_people")),
        sa.ForeignKeyConstraint(["actor_id"], ["actor.id"], name=op.f("fk_invitation_actor_id")),
        sa.ForeignKeyConstraint(
            ["meeting_id"],
            ["meeting.id"],
            name=op.f("fk_invitation_meeting_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("meeting_id", "actor_id", name=op.f("pk_invitation")),
    )
    op.create_index("ix_invitation_actor_id", "invitation", ["actor_id"], unique=False)
    op.create_table(
        "record",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("code", sa.String(length=64), nullable=True),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("body_id", sa.Uuid(), nullable=False),
        sa.Column("meeting_id", sa.Uuid(), nullable=True),
        sa.Column("sectors", postgresql.ARRAY(sa.String(length=16)), nullable=False),
        sa.Column("level", sa.String(length=16), nullable=True),
        sa.Column("text", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("state", sa.String(length=10), server_default="draft", nullable=False),
        sa.Column("noted_on", sa.Date(), nullable=True),
        sa.Column("source", sa.String(length=40), nullable=True),
        sa.Column("confidence", sa.String(length=6), server_default="high", nullable=False),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("version", sa.Integer(), server_default=sa.text("1"), nullable=False),
        sa.Column("created_by", sa.Uuid(), nullable=True),
        sa.Column("approved_by", sa.Uuid(), nullable=True),
        sa.Column("approved_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column(
            "updated_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("now()"),
            nullable=False,
        ),
        sa.CheckConstraint(
            "confidence IN ('high','medium','low')", name=op.f("ck_record_confidence")
        ),
        sa.CheckConstraint(
            "kind IN ('update','challenge','recommendation')", name=op.f("ck_record_kind")
        ),
        sa.CheckConstraint(
            "level IN ('government','local_ngo','international')", name=op.f("ck_record_level")
        ),
        sa.CheckConstraint("state IN ('draft','approved')", name=op.f("ck_record_state")),
        sa.ForeignKeyConstraint(
            ["approved_by"], ["account.id"], name=op.f("fk_record_approved_by")
        ),
        sa.ForeignKeyConstraint(["body_id"], ["body.id"], name=op.f("fk_record_body_id")),
        sa.ForeignKeyConstraint(["created_by"], ["account.id"], name=op.f("fk_record_created_by")),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], name=op.f("fk_record_meeting_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_record")),
        sa.UniqueConstraint("code", name=op.f("uq_record_code")),
    )
    op.create_index("ix_record_body_id", "record", ["body_id"], unique=False)
    op.create_index("ix_record_kind_state", "record", ["kind", "state"], unique=False)
    op.create_index("ix_record_meeting_id", "record", ["meeting_id"], unique=False)
    op.create_index(
        "ix_record_sectors", "record", ["sectors"], unique=False, postgresql_using="gin"
    )
    op.create_table(
        "recommendation",
        sa.Column("record_id", sa.Uuid(), nullable=False),
        sa.Column("state", sa.String(length=16), server_default="open", nullable=False),
        sa.Column("owner_id", sa.Uuid(), nullable=True),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("superseded_by", sa.Uuid(), nullable=True),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("closed_by", sa.Uuid(), nullable=True),
        sa.Column("shown_by_kind", sa.String(length=40), nullable=True),
        sa.Column("shown_by_id", sa.Uuid(), nullable=True),
        sa.Column("version", sa.Integer(), server_default=sa.text("1"), nullable=False),
        sa.CheckConstraint(
            "state IN ('open','assigned','done','not_accepted','superseded')",
            name=op.f("ck_recommendation_state"),
        ),
        sa.CheckConstraint(
            "superseded_by <> record_id", name=op.f("ck_recommendation_not_by_itself")
        ),
        sa.ForeignKeyConstraint(
            ["closed_by"], ["account.id"], name=op.f("fk_recommendation_closed_by")
        ),
        sa.ForeignKeyConstraint(
            ["owner_id"], ["actor.id"], name=op.f("fk_recommendation_owner_id")
        ),
        sa.ForeignKeyConstraint(
            ["record_id"],
            ["record.id"],
            name=op.f("fk_recommendation_record_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["superseded_by"], ["record.id"], name=op.f("fk_recommendation_superseded_by")
        ),
        sa.PrimaryKeyConstraint("record_id", name=op.f("pk_recommendation")),
    )
    op.create_index("ix_recommendation_due_on", "recommendation", ["due_on"], unique=False)
    op.create_index(
        "ix_recommendation_owner_id_state", "recommendation", ["owner_id", "state"], unique=False
    )
    op.create_table(
        "record_actor",
        sa.Column("record_id", sa.Uuid(), nullable=False),
        sa.Column("actor_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["actor_id"], ["actor.id"], name=op.f("fk_record_actor_actor_id")),
        sa.ForeignKeyConstraint(
            ["record_id"], ["record.id"], name=op.f("fk_record_actor_record_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("record_id", "actor_id", name=op.f("pk_record_actor")),
    )
    op.create_index("ix_record_actor_actor_id", "record_actor", ["actor_id"], unique=False)
    op.create_table(
        "record_node",
        sa.Column("record_id", sa.Uuid(), nullable=False),
        sa.Column("node_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["node_id"], ["node.id"], name=op.f("fk_record_node_node_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["record_id"], ["record.id"], name=op.f("fk_record_node_record_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("record_id", "node_id", name=op.f("pk_record_node")),
    )
    op.create_index("ix_record_node_node_id", "record_node", ["node_id"], unique=False)
    op.create_table(
        "recommendation_step",
        sa.Column("record_id", sa.Uuid(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("action", sa.String(length=16), nullable=False),
        sa.Column("to_state", sa.String(length=16), nullable=False),
        sa.Column(
            "text", postgresql.JSONB(none_as_null=True, astext_type=sa.Text()), nullable=True
        ),
        sa.Column("by", sa.Uuid(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["by"], ["account.id"], name=op.f("fk_recommendation_step_by")),
        sa.ForeignKeyConstraint(
            ["record_id"],
            ["recommendation.record_id"],
            name=op.f("fk_recommendation_step_record_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("record_id", "sequence", name=op.f("pk_recommendation_step")),
    )


def downgrade() -> None:
    """Drop them."""
    op.drop_table("recommendation_step")
    op.drop_index("ix_record_node_node_id", table_name="record_node")
    op.drop_table("record_node")
    op.drop_index("ix_record_actor_actor_id", table_name="record_actor")
    op.drop_table("record_actor")
    op.drop_index("ix_recommendation_owner_id_state", table_name="recommendation")
    op.drop_index("ix_recommendation_due_on", table_name="recommendation")
    op.drop_table("recommendation")
    op.drop_index("ix_record_sectors", table_name="record", postgresql_using="gin")
    op.drop_index("ix_record_meeting_id", table_name="record")
    op.drop_index("ix_record_kind_state", table_name="record")
    op.drop_index("ix_record_body_id", table_name="record")
    op.drop_table("record")
    op.drop_index("ix_invitation_actor_id", table_name="invitation")
    op.drop_table("invitation")
    op.drop_index("ix_attendance_actor_id", table_name="attendance")
    op.drop_table("attendance")
    op.drop_index("ix_meeting_body_id_held_from", table_name="meeting")
    op.drop_table("meeting")
    op.drop_index("ix_body_member_body_id_actor_id", table_name="body_member")
    op.drop_index("ix_body_member_actor_id", table_name="body_member")
    op.drop_table("body_member")
    op.drop_table("body")
