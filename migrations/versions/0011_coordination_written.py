"""Let coordination be written: what bodies, meetings, records and their follow-up need for it.

Revision: 0011, after 0010
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the columns."""
    moment = sa.DateTime(timezone=True)
    op.add_column("body", sa.Column("edited_at", moment, nullable=True))
    op.add_column(
        "body_member",
        sa.Column("version", sa.Integer(), server_default=sa.text("1"), nullable=False),
    )
    op.add_column("meeting", sa.Column("ends_at", moment, nullable=True))
    op.add_column("meeting", sa.Column("link", sa.String(length=500), nullable=True))
    op.add_column("meeting", sa.Column("internal_note", sa.Text(), nullable=True))
    op.add_column("meeting", sa.Column("reason", sa.Text(), nullable=True))
    op.add_column("meeting", sa.Column("minutes_published_at", moment, nullable=True))
    op.add_column("meeting", sa.Column("edited_at", moment, nullable=True))
    op.create_check_constraint(
        op.f("ck_meeting_starts_before_end"), "meeting", "starts_at < ends_at"
    )
    op.add_column(
        "attendance",
        sa.Column("uninvited", sa.Integer(), server_default=sa.text("0"), nullable=False),
    )
    op.create_check_constraint(
        op.f("ck_attendance_uninvited"), "attendance", "uninvited BETWEEN 0 AND people"
    )
    op.add_column("record", sa.Column("edited_by", sa.Uuid(), nullable=True))
    op.create_foreign_key(op.f("fk_record_edited_by"), "record", "account", ["edited_by"], ["id"])
    op.add_column("recommendation", sa.Column("node_id", sa.Uuid(), nullable=True))
    op.create_foreign_key(
        op.f("fk_recommendation_node_id"), "recommendation", "node", ["node_id"], ["id"]
    )
    op.create_index("ix_recommendation_node_id", "recommendation", ["node_id"], unique=False)
    op.add_column(
        "recommendation_step",
        sa.Column(
            "detail",
            postgresql.JSONB(astext_type=sa.Text()),
            server_default=sa.text("'{}'"),
            nullable=False,
        ),
    )
    op.create_index("ix_amendment_origin_id", "amendment", ["origin_id"], unique=False)


def downgrade() -> None:
    """Drop them."""
    op.drop_index("ix_amendment_origin_id", table_name="amendment")
    op.drop_column("recommendation_step", "detail")
    op.drop_index("ix_recommendation_node_id", table_name="recommendation")
    op.drop_column("recommendation", "node_id")
    op.drop_column("record", "edited_by")
    op.drop_column("attendance", "uninvited")
    op.drop_constraint(op.f("ck_meeting_starts_before_end"), "meeting")
    for name in (
        "edited_at",
        "minutes_published_at",
        "reason",
        "internal_note",
        "link",
        "ends_at",
    ):
        op.drop_column("meeting", name)
    op.drop_column("body_member", "version")
    op.drop_column("body", "edited_at")
