"""Write invitations to those invited, and keep who was told what.

Revision: 0019, after 0018
"""

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Let mails carry an invitation, and add who was told of which meeting."""
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.add_column("outbox_message", sa.Column("calendar", sa.Text(), nullable=True))
    op.create_table(
        "meeting_mail",
        sa.Column("message_id", sa.Uuid(), nullable=False),
        sa.Column("actor_id", sa.Uuid(), nullable=False),
        sa.Column("meeting_id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("method", sa.String(length=7), nullable=False),
        sa.Column("by", sa.Uuid(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("method IN ('REQUEST','CANCEL')", name=op.f("ck_meeting_mail_method")),
        sa.ForeignKeyConstraint(
            ["message_id"],
            ["outbox_message.id"],
            name=op.f("fk_meeting_mail_message_id_outbox_message"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["actor_id"], ["actor.id"], name=op.f("fk_meeting_mail_actor_id_actor")
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id"],
            ["meeting.id"],
            name=op.f("fk_meeting_mail_meeting_id_meeting"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(["by"], ["account.id"], name=op.f("fk_meeting_mail_by_account")),
        sa.PrimaryKeyConstraint("message_id", "actor_id", name=op.f("pk_meeting_mail")),
    )
    op.create_index("ix_meeting_mail_meeting_id", "meeting_mail", ["meeting_id"])
    op.create_index("ix_meeting_mail_actor_id", "meeting_mail", ["actor_id"])


def downgrade() -> None:
    """Forget who was told of which meeting."""
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.drop_table("meeting_mail")
    op.drop_column("outbox_message", "calendar")
