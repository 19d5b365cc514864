"""Create the tables of webhooks, and tell them in the transaction that raises a plan's version.

Revision: 0016, after 0015
"""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None

# Only what everybody may see is told. A transaction that raises a version several times updates its
# own row, which no sender can see yet, so that no writer ever waits for a delivery.
TELL = """
CREATE FUNCTION inap_tell_webhooks() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO webhook_delivery (webhook_id, plan_id, previous_version, data_version, raised_in)
  SELECT webhook.id, NEW.id, OLD.data_version, NEW.data_version, pg_current_xact_id()::text::bigint
  FROM webhook
  WHERE webhook.ended_at IS NULL AND (webhook.plan_id IS NULL OR webhook.plan_id = NEW.id)
  ON CONFLICT (webhook_id, plan_id, raised_in, created_at)
  DO UPDATE SET data_version = EXCLUDED.data_version;
  RETURN NULL;
END
$$
"""
TRIGGER = """
CREATE TRIGGER tell_webhooks AFTER UPDATE OF data_version ON plan
FOR EACH ROW WHEN (NEW.published AND NEW.data_version > OLD.data_version)
EXECUTE FUNCTION inap_tell_webhooks()
"""


def _moment(name: str, *, required: bool = True) -> sa.Column[sa.DateTime]:
    default = sa.text("now()") if required else None
    return sa.Column(
        name, sa.DateTime(timezone=True), server_default=default, nullable=not required
    )


def upgrade() -> None:
    """Create both tables and the trigger; nothing that is there changes."""
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.create_table(
        "webhook",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("account_id", sa.Uuid(), nullable=False),
        sa.Column("plan_id", sa.Uuid(), nullable=True),
        sa.Column("url", sa.String(length=2000), nullable=False),
        sa.Column("secret", sa.String(length=80), nullable=False),
        _moment("created_at"),
        _moment("ended_at", required=False),
        sa.Column("ended_by", sa.String(length=8), nullable=True),
        sa.CheckConstraint("ended_by IN ('holder','receiver')", name=op.f("ck_webhook_ended_by")),
        sa.CheckConstraint(
            "(ended_at IS NULL) = (ended_by IS NULL)", name=op.f("ck_webhook_ended_by_someone")
        ),
        sa.ForeignKeyConstraint(
            ["account_id"], ["account.id"], name=op.f("fk_webhook_account_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["plan_id"], ["plan.id"], name=op.f("fk_webhook_plan_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_webhook")),
    )
    op.create_index("ix_webhook_account_id", "webhook", ["account_id"])
    op.create_index("ix_webhook_plan_id", "webhook", ["plan_id"])
    op.create_table(
        "webhook_delivery",
        sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("number", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("webhook_id", sa.Uuid(), nullable=False),
        sa.Column("plan_id", sa.Uuid(), nullable=False),
        sa.Column("previous_version", sa.BigInteger(), nullable=False),
        sa.Column("data_version", sa.BigInteger(), nullable=False),
        sa.Column("raised_in", sa.BigInteger(), nullable=False),
        _moment("created_at"),
        _moment("queued_at"),
        _moment("send_after"),
        sa.Column("attempts", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("last_status", sa.Integer(), nullable=True),
        sa.Column("last_error", sa.String(length=200), nullable=True),
        _moment("delivered_at", required=False),
        _moment("given_up_at", required=False),
        sa.CheckConstraint(
            "delivered_at IS NULL OR given_up_at IS NULL", name=op.f("ck_webhook_delivery_one_end")
        ),
        sa.ForeignKeyConstraint(
            ["webhook_id"],
            ["webhook.id"],
            name=op.f("fk_webhook_delivery_webhook_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["plan_id"], ["plan.id"], name=op.f("fk_webhook_delivery_plan_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_webhook_delivery")),
        sa.UniqueConstraint(
            "webhook_id",
            "plan_id",
            "raised_in",
            "created_at",
            name=op.f("uq_webhook_delivery_webhook_id_plan_id_raised_in_created_at"),
        ),
    )
    op.create_index(
        "ix_webhook_delivery_webhook_id_number", "webhook_delivery", ["webhook_id", "number"]
    )
    op.create_index("ix_webhook_delivery_plan_id", "webhook_delivery", ["plan_id"])
    op.create_index(
        "ix_webhook_delivery_waiting",
        "webhook_delivery",
        ["number"],
        postgresql_where=sa.text("delivered_at IS NULL AND given_up_at IS NULL"),
    )
    op.execute(TELL)
    op.execute(TRIGGER)


def downgrade() -> None:
    """Drop the trigger and both tables."""
    op.execute("DROP TRIGGER tell_webhooks ON plan")
    op.execute("DROP FUNCTION inap_tell_webhooks()")
    op.drop_table("webhook_delivery")
    op.drop_table("webhook")
