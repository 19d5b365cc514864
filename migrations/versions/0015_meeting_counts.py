"""Create the tables of what is counted from meetings, and index an actor's records in order.

Revision: 0015, after 0014
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None

WHAT = "what IN ('meetings','participations','represented')"


def upgrade() -> None:
    """Create the three tables, and let one index take the place of another."""
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.create_table(
        "meeting_count",
        sa.Column("indicator_id", sa.Uuid(), nullable=False),
        sa.Column("what", sa.String(length=16), nullable=True),
        sa.Column("actor_id", sa.Uuid(), nullable=True),
        sa.Column("area_code", sa.String(length=16), nullable=True),
        sa.Column("reason", postgresql.JSONB(), nullable=True),
        sa.Column("source", sa.String(length=40), nullable=False),
        sa.Column("note", sa.Text(), nullable=True),
        sa.CheckConstraint(WHAT, name=op.f("ck_meeting_count_what")),
        sa.CheckConstraint(
            "num_nulls(what, actor_id, area_code) IN (0, 3)", name=op.f("ck_meeting_count_whole")
        ),
        sa.CheckConstraint(
            "(what IS NULL) = (reason IS NOT NULL)",
            name=op.f("ck_meeting_count_counted_or_why_not"),
        ),
        sa.ForeignKeyConstraint(
            ["indicator_id"],
            ["indicator.id"],
            name=op.f("fk_meeting_count_indicator_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(["actor_id"], ["actor.id"], name=op.f("fk_meeting_count_actor_id")),
        sa.ForeignKeyConstraint(
            ["area_code"], ["area.code"], name=op.f("fk_meeting_count_area_code")
        ),
        sa.PrimaryKeyConstraint("indicator_id", name=op.f("pk_meeting_count")),
    )
    op.create_index("ix_meeting_count_actor_id", "meeting_count", ["actor_id"])
    op.create_table(
        "meeting_count_body",
        sa.Column("indicator_id", sa.Uuid(), nullable=False),
        sa.Column("body_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["indicator_id"],
            ["meeting_count.indicator_id"],
            name=op.f("fk_meeting_count_body_indicator_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["body_id"], ["body.id"], name=op.f("fk_meeting_count_body_body_id")
        ),
        sa.PrimaryKeyConstraint("indicator_id", "body_id", name=op.f("pk_meeting_count_body")),
    )
    op.create_index("ix_meeting_count_body_body_id", "meeting_count_body", ["body_id"])
    op.create_table(
        "counted_meeting",
        sa.Column("submission_id", sa.Uuid(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Uuid(), nullable=False),
        sa.Column("what", sa.String(length=16), nullable=False),
        sa.Column("cells", postgresql.JSONB(), nullable=False),
        sa.Column("mark", sa.String(length=32), nullable=False),
        sa.CheckConstraint(WHAT, name=op.f("ck_counted_meeting_what")),
        sa.ForeignKeyConstraint(
            ["submission_id", "revision"],
            ["submission_revision.submission_id", "submission_revision.number"],
            name=op.f("fk_counted_meeting_submission_id_revision"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meeting.id"], name=op.f("fk_counted_meeting_meeting_id")
        ),
        sa.PrimaryKeyConstraint(
            "submission_id", "revision", "meeting_id", name=op.f("pk_counted_meeting")
        ),
    )
    op.create_index("ix_counted_meeting_meeting_id", "counted_meeting", ["meeting_id"])
    op.create_index("ix_record_actor_actor_id_record_id", "record_actor", ["actor_id", "record_id"])
    op.drop_index("ix_record_actor_actor_id", table_name="record_actor")


def downgrade() -> None:
    """Drop them, with everything that was kept in them."""
    op.create_index("ix_record_actor_actor_id", "record_actor", ["actor_id"])
    op.drop_index("ix_record_actor_actor_id_record_id", table_name="record_actor")
    op.drop_table("counted_meeting")
    op.drop_table("meeting_count_body")
    op.drop_table("meeting_count")
