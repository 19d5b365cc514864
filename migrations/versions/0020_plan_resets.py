"""Keep which resets there were of a plan for training, each anchored as a checkpoint.

Revision: 0020, after 0019
"""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the resets; the checkpoint of each names the histories that it cut off."""
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.create_table(
        "plan_reset",
        sa.Column("checkpoint_id", sa.BigInteger(), nullable=False),
        sa.Column("plan_id", sa.Uuid(), nullable=False),
        sa.Column("data_version", sa.BigInteger(), nullable=False),
        sa.Column("by", sa.Uuid(), nullable=True),
        sa.PrimaryKeyConstraint("checkpoint_id", name=op.f("pk_plan_reset")),
        sa.ForeignKeyConstraint(
            ["checkpoint_id"], ["history_checkpoint.id"], name=op.f("fk_plan_reset_checkpoint_id")
        ),
        sa.ForeignKeyConstraint(["plan_id"], ["plan.id"], name=op.f("fk_plan_reset_plan_id")),
        sa.ForeignKeyConstraint(["by"], ["account.id"], name=op.f("fk_plan_reset_by")),
    )
    op.create_index(
        op.f("ix_plan_reset_plan_id_data_version"), "plan_reset", ["plan_id", "data_version"]
    )


def downgrade() -> None:
    """Forget the resets; the proof then misses the histories that they cut off."""
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.drop_table("plan_reset")
