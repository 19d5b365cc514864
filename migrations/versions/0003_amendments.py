"""Amendments, and the versions of the logframe that they make.

Revision: 0003, after 0002
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

JSONB = postgresql.JSONB(astext_type=sa.Text())
MOMENT = sa.DateTime(timezone=True)
ONE = sa.text("1")

REPORTER_IN_TIME = """
CREATE VIEW reporter_in_time AS
SELECT indicator_id, actor_id, since_on, NULL::date AS until_on FROM indicator_reporter
UNION ALL
SELECT indicator_id, actor_id, since_on, until_on FROM former_reporter
"""


def upgrade() -> None:
    """Create the tables, and tell versions apart in those that there are."""
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.add_column(
        "plan", sa.Column("logframe_version", sa.Integer(), server_default=ONE, nullable=False)
    )
    op.add_column(
        "node", sa.Column("since_version", sa.Integer(), server_default=ONE, nullable=False)
    )
    op.add_column("node", sa.Column("dropped_on", sa.Date(), nullable=True))
    op.add_column(
        "indicator",
        sa.Column(
            "stated_reporters",
            postgresql.ARRAY(sa.String(length=64)),
            server_default=sa.text("'{}'"),
            nullable=False,
        ),
    )
    op.add_column("indicator_reporter", sa.Column("since_on", sa.Date(), nullable=True))
    op.add_column(
        "submission_revision",
        sa.Column("logframe_version", sa.Integer(), server_default=ONE, nullable=False),
    )
    _create_amendments()
    _create_versions()
    op.execute(REPORTER_IN_TIME)


def downgrade() -> None:
    """Drop it all; the logframe stays as it stands."""
    op.execute("DROP VIEW reporter_in_time")
    for table in (
        "former_reporter",
        "node_version",
        "logframe_version",
        "amendment_comment",
        "amendment_history",
        "amendment",
    ):
        op.drop_table(table)
    op.drop_column("submission_revision", "logframe_version")
    op.drop_column("indicator_reporter", "since_on")
    op.drop_column("indicator", "stated_reporters")
    op.drop_column("node", "dropped_on")
    op.drop_column("node", "since_version")
    op.drop_column("plan", "logframe_version")


def _create_amendments() -> None:
    op.create_table(
        "amendment",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("plan_id", sa.Uuid(), nullable=False),
        sa.Column("node_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(length=10), nullable=False),
        sa.Column("jurisdiction", sa.String(length=10), nullable=False),
        sa.Column("actor_id", sa.Uuid(), nullable=True),
        sa.Column("proposed", JSONB, nullable=False),
        sa.Column("before", JSONB, nullable=True),
        sa.Column("reason", JSONB, nullable=False),
        sa.Column("state", sa.String(length=10), server_default="draft", nullable=False),
        sa.Column("version", sa.Integer(), server_default=ONE, nullable=False),
        sa.Column("created_by", sa.Uuid(), nullable=False),
        sa.Column("proposed_by", sa.Uuid(), nullable=True),
        sa.Column("proposed_at", MOMENT, nullable=True),
        sa.Column("decided_by", sa.Uuid(), nullable=True),
        sa.Column("decided_at", MOMENT, nullable=True),
        sa.Column("decision", sa.Text(), nullable=True),
        sa.Column("effective_on", sa.Date(), nullable=True),
        sa.Column("logframe_version", sa.Integer(), nullable=True),
        sa.Column("made_node_id", sa.Uuid(), nullable=True),
        sa.Column("origin_kind", sa.String(length=40), nullable=True),
        sa.Column("origin_id", sa.Uuid(), nullable=True),
        sa.Column("updated_at", MOMENT, server_default=sa.text("now()"), nullable=False),
        sa.CheckConstraint(
            "kind IN ('change','add','repeat','retime','drop')", name=op.f("ck_amendment_kind")
        ),
        sa.CheckConstraint(
            "state IN ('draft','proposed','accepted','rejected','withdrawn')",
            name=op.f("ck_amendment_state"),
        ),
        sa.CheckConstraint(
            "jurisdiction IN ('federal','krg')", name=op.f("ck_amendment_jurisdiction")
        ),
        sa.CheckConstraint(
            "(state = 'accepted') = (effective_on IS NOT NULL)",
            name=op.f("ck_amendment_effective_on"),
        ),
        sa.CheckConstraint(
            "(origin_kind IS NULL) = (origin_id IS NULL)", name=op.f("ck_amendment_origin")
        ),
        sa.ForeignKeyConstraint(["plan_id"], ["plan.id"], name=op.f("fk_amendment_plan_id")),
        sa.ForeignKeyConstraint(["node_id"], ["node.id"], name=op.f("fk_amendment_node_id")),
        sa.ForeignKeyConstraint(["actor_id"], ["actor.id"], name=op.f("fk_amendment_actor_id")),
        sa.ForeignKeyConstraint(
            ["created_by"], ["account.id"], name=op.f("fk_amendment_created_by")
        ),
        sa.ForeignKeyConstraint(
            ["proposed_by"], ["account.id"], name=op.f("fk_amendment_proposed_by")
        ),
        sa.ForeignKeyConstraint(
            ["decided_by"], ["account.id"], name=op.f("fk_amendment_decided_by")
        ),
        sa.ForeignKeyConstraint(
            ["made_node_id"], ["node.id"], name=op.f("fk_amendment_made_node_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_amendment")),
    )
    op.create_index("ix_amendment_plan_id_state", "amendment", ["plan_id", "state"])
    op.create_index("ix_amendment_node_id", "amendment", ["node_id"])
    op.create_index("ix_amendment_actor_id", "amendment", ["actor_id"])
    op.create_table(
        "amendment_history",
        sa.Column("amendment_id", sa.Uuid(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("action", sa.String(length=12), nullable=False),
        sa.Column("from_state", sa.String(length=10), nullable=True),
        sa.Column("to_state", sa.String(length=10), nullable=False),
        sa.Column("by", sa.Uuid(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("effective_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["amendment_id"],
            ["amendment.id"],
            name=op.f("fk_amendment_history_amendment_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(["by"], ["account.id"], name=op.f("fk_amendment_history_by")),
        sa.PrimaryKeyConstraint("amendment_id", "sequence", name=op.f("pk_amendment_history")),
    )
    op.create_table(
        "amendment_comment",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("amendment_id", sa.Uuid(), nullable=False),
        sa.Column("by", sa.Uuid(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("text", JSONB, nullable=False),
        sa.ForeignKeyConstraint(
            ["amendment_id"],
            ["amendment.id"],
            name=op.f("fk_amendment_comment_amendment_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(["by"], ["account.id"], name=op.f("fk_amendment_comment_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_amendment_comment")),
    )
    op.create_index("ix_amendment_comment_amendment_id", "amendment_comment", ["amendment_id"])


def _create_versions() -> None:
    op.create_table(
        "logframe_version",
        sa.Column("plan_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("effective_on", sa.Date(), nullable=False),
        sa.Column("amendment_id", sa.Uuid(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("by", sa.Uuid(), nullable=False),
        sa.CheckConstraint("number > 1", name=op.f("ck_logframe_version_number")),
        sa.ForeignKeyConstraint(
            ["plan_id"],
            ["plan.id"],
            name=op.f("fk_logframe_version_plan_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["amendment_id"], ["amendment.id"], name=op.f("fk_logframe_version_amendment_id")
        ),
        sa.ForeignKeyConstraint(["by"], ["account.id"], name=op.f("fk_logframe_version_by")),
        sa.PrimaryKeyConstraint("plan_id", "number", name=op.f("pk_logframe_version")),
        sa.UniqueConstraint("amendment_id", name=op.f("uq_logframe_version_amendment_id")),
    )
    op.create_table(
        "node_version",
        sa.Column("node_id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("plan_id", sa.Uuid(), nullable=False),
        sa.Column("content", JSONB, nullable=False),
        sa.ForeignKeyConstraint(["node_id"], ["node.id"], name=op.f("fk_node_version_node_id")),
        sa.ForeignKeyConstraint(["plan_id"], ["plan.id"], name=op.f("fk_node_version_plan_id")),
        sa.PrimaryKeyConstraint("node_id", "version", name=op.f("pk_node_version")),
    )
    op.create_index("ix_node_version_plan_id_version", "node_version", ["plan_id", "version"])
    op.create_table(
        "former_reporter",
        sa.Column("indicator_id", sa.Uuid(), nullable=False),
        sa.Column("actor_id", sa.Uuid(), nullable=False),
        sa.Column("until_on", sa.Date(), nullable=False),
        sa.Column("since_on", sa.Date(), nullable=True),
        sa.CheckConstraint(
            "since_on < until_on", name=op.f("ck_former_reporter_since_before_until")
        ),
        sa.ForeignKeyConstraint(
            ["indicator_id"],
            ["indicator.id"],
            name=op.f("fk_former_reporter_indicator_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["actor_id"], ["actor.id"], name=op.f("fk_former_reporter_actor_id")
        ),
        sa.PrimaryKeyConstraint(
            "indicator_id", "actor_id", "until_on", name=op.f("pk_former_reporter")
        ),
    )
    op.create_index("ix_former_reporter_actor_id", "former_reporter", ["actor_id"])
