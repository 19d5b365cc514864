"""Create the schema.

Revision: 0001, after
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create every table, and the function that gives a plan its own partition."""
    op.create_table(
        "account",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("email", sa.String(length=254), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("language", sa.String(length=3), server_default="en", nullable=False),
        sa.Column("password_hash", sa.String(length=255), nullable=False),
        sa.Column(
            "must_change_password", sa.Boolean(), server_default=sa.text("true"), nullable=False
        ),
        sa.Column("active", sa.Boolean(), server_default=sa.text("true"), nullable=False),
        sa.Column("failed_attempts", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("locked_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), server_default=sa.text("1"), nullable=False),
        sa.Column(
            "created_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("now()"),
            nullable=False,
        ),
        sa.CheckConstraint("language IN ('en','ar','ckb')", name=op.f("ck_account_language")),
        sa.CheckConstraint("email = lower(email)", name=op.f("ck_account_email_lower")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_account")),
        sa.UniqueConstraint("email", name=op.f("uq_account_email")),
    )
    op.create_table(
        "actor",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("code", sa.String(length=64), nullable=False),
        sa.Column("title", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("type", sa.String(length=40), nullable=True),
        sa.Column("subtype", sa.String(length=40), nullable=False),
        sa.Column("jurisdiction", sa.String(length=10), nullable=True),
        sa.Column("parent_id", sa.Uuid(), nullable=True),
        sa.Column("collective", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("has_unit", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("source", sa.String(length=40), nullable=True),
        sa.Column("confidence", sa.String(length=6), server_default="high", nullable=False),
        sa.Column("note", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "confidence IN ('high','medium','low')", name=op.f("ck_actor_confidence")
        ),
        sa.CheckConstraint("jurisdiction IN ('federal','krg')", name=op.f("ck_actor_jurisdiction")),
        sa.ForeignKeyConstraint(["parent_id"], ["actor.id"], name=op.f("fk_actor_parent_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_actor")),
        sa.UniqueConstraint("code", name=op.f("uq_actor_code")),
    )
    op.create_table(
        "area",
        sa.Column("code", sa.String(length=16), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("parent_code", sa.String(length=16), nullable=True),
        sa.Column("jurisdiction", sa.String(length=10), nullable=True),
        sa.Column("title", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("iso", sa.Boolean(), nullable=False),
        sa.Column("begins_on", sa.Date(), nullable=True),
        sa.Column("split_from", sa.String(length=16), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.CheckConstraint("jurisdiction IN ('federal','krg')", name=op.f("ck_area_jurisdiction")),
        sa.CheckConstraint("kind IN ('country','region','governorate')", name=op.f("ck_area_kind")),
        sa.ForeignKeyConstraint(["parent_code"], ["area.code"], name=op.f("fk_area_parent_code")),
        sa.ForeignKeyConstraint(["split_from"], ["area.code"], name=op.f("fk_area_split_from")),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_area")),
    )
    op.create_table(
        "audit_entry",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column(
            "at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False
        ),
        sa.Column("caller", sa.String(length=80), nullable=False),
        sa.Column("action", sa.String(length=60), nullable=False),
        sa.Column("subject", sa.String(length=120), nullable=False),
        sa.Column("detail", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("request_id", sa.String(length=64), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit_entry")),
    )
    op.create_index("ix_audit_entry_at", "audit_entry", ["at"], unique=False)
    op.create_index("ix_audit_entry_subject_at", "audit_entry", ["subject", "at"], unique=False)
    op.create_table(
        "history_checkpoint",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("heads", sa.Integer(), nullable=False),
        sa.Column("digest", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_history_checkpoint")),
    )
    op.create_table(
        "idempotency_record",
        sa.Column("caller", sa.String(length=80), nullable=False),
        sa.Column("key", sa.String(length=255), nullable=False),
        sa.Column("fingerprint", sa.LargeBinary(), nullable=False),
        sa.Column("status", sa.SmallInteger(), nullable=True),
        sa.Column("headers", postgresql.JSONB(astext_type=sa.Text()), nullable=True),
        sa.Column("body", sa.LargeBinary(), nullable=True),
        sa.Column(
            "created_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("now()"),
            nullable=False,
        ),
        sa.PrimaryKeyConstraint("caller", "key", name=op.f("pk_idempotency_record")),
    )
    op.create_index(
        "ix_idempotency_record_created_at", "idempotency_record", ["created_at"], unique=False
    )
    op.create_table(
        "observation",
        sa.Column("plan_id", sa.Uuid(), nullable=False),
        sa.Column("submission_id", sa.Uuid(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("cell", sa.Integer(), nullable=False),
        sa.Column("indicator_id", sa.Uuid(), nullable=False),
        sa.Column("actor_id", sa.Uuid(), nullable=False),
        sa.Column("period_id", sa.Uuid(), nullable=False),
        sa.Column("area_code", sa.String(length=16), nullable=False),
        sa.Column("jurisdiction", sa.String(length=10), nullable=False),
        sa.Column("sex", sa.String(length=8), nullable=True),
        sa.Column("age", sa.String(length=16), nullable=True),
        sa.Column("value", sa.Numeric(precision=24, scale=6), nullable=True),
        sa.Column("numerator", sa.Numeric(precision=24, scale=6), nullable=True),
        sa.Column("denominator", sa.Numeric(precision=24, scale=6), nullable=True),
        sa.Column("version_from", sa.BigInteger(), nullable=False),
        sa.Column("version_to", sa.BigInteger(), nullable=True),
        sa.Column("known_from", sa.DateTime(timezone=True), nullable=False),
        sa.Column("known_to", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint(
            "plan_id", "submission_id", "revision", "cell", name=op.f("pk_observation")
        ),
        postgresql_partition_by="LIST (plan_id)",
    )
    op.create_index(
        "ix_observation_current",
        "observation",
        ["indicator_id", "period_id"],
        unique=False,
        postgresql_where=sa.text("version_to IS NULL"),
    )
    op.create_index(
        "ix_observation_indicator_id_known_from",
        "observation",
        ["indicator_id", "known_from"],
        unique=False,
    )
    op.create_table(
        "plan",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("code", sa.String(length=64), nullable=False),
        sa.Column("title", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("description", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("start", sa.Date(), nullable=False),
        sa.Column("end", sa.Date(), nullable=False),
        sa.Column("parent_id", sa.Uuid(), nullable=True),
        sa.Column("predecessor_id", sa.Uuid(), nullable=True),
        sa.Column("synthetic", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("published", sa.Boolean(), server_default=sa.text("true"), nullable=False),
        sa.Column("levels", postgresql.ARRAY(sa.String(length=40)), nullable=False),
        sa.Column("jurisdictions", postgresql.ARRAY(sa.String(length=10)), nullable=False),
        sa.Column("head", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("data_version", sa.BigInteger(), server_default=sa.text("1"), nullable=False),
        sa.Column("content_digest", sa.String(length=64), server_default="", nullable=False),
        sa.Column(
            "created_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("now()"),
            nullable=False,
        ),
        sa.CheckConstraint('start <= "end"', name=op.f("ck_plan_start_before_end")),
        sa.ForeignKeyConstraint(["parent_id"], ["plan.id"], name=op.f("fk_plan_parent_id")),
        sa.ForeignKeyConstraint(
            ["predecessor_id"], ["plan.id"], name=op.f("fk_plan_predecessor_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan")),
        sa.UniqueConstraint("code", name=op.f("uq_plan_code")),
    )
    op.create_table(
        "actor_alias",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("actor_id", sa.Uuid(), nullable=False),
        sa.Column("text", sa.String(length=300), nullable=False),
        sa.Column("folded", sa.String(length=300), nullable=False),
        sa.Column("language", sa.String(length=3), nullable=True),
        sa.Column("source", sa.String(length=40), nullable=True),
        sa.Column("identifies", sa.Boolean(), server_default=sa.text("true"), nullable=False),
        sa.ForeignKeyConstraint(
            ["actor_id"], ["actor.id"], name=op.f("fk_actor_alias_actor_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_actor_alias")),
    )
    op.create_index("ix_actor_alias_folded", "actor_alias", ["folded"], unique=False)
    op.create_index(
        "uq_actor_alias_actor_id_text", "actor_alias", ["actor_id", "text"], unique=True
    )
    op.create_table(
        "api_key",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("account_id", sa.Uuid(), nullable=False),
        sa.Column("label", sa.String(length=200), nullable=False),
        sa.Column("prefix", sa.String(length=16), nullable=False),
        sa.Column("key_hash", sa.LargeBinary(), nullable=False),
        sa.Column("role", sa.String(length=20), nullable=False),
        sa.Column("jurisdiction", sa.String(length=10), nullable=True),
        sa.Column("actor_id", sa.Uuid(), nullable=True),
        sa.Column(
            "created_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("now()"),
            nullable=False,
        ),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("revoked_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("last_used_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            "(role = 'coordinator') = (jurisdiction IS NOT NULL) AND (role IN ('verifier','focal_point','reporter')) = (actor_id IS NOT NULL)",
            name=op.f("ck_api_key_scope_fits_role"),
        ),
        sa.ForeignKeyConstraint(
            ["account_id"], ["account.id"], name=op.f("fk_api_key_account_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["actor_id"], ["actor.id"], name=op.f("fk_api_key_actor_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_api_key")),
        sa.UniqueConstraint("key_hash", name=op.f("uq_api_key_key_hash")),
    )
    op.create_index("ix_api_key_account_id", "api_key", ["account_id"], unique=False)
    op.create_table(
        "checkpoint_head",
        sa.Column("checkpoint_id", sa.BigInteger(), nullable=False),
        sa.Column("submission_id", sa.Uuid(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("hash", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["checkpoint_id"],
            ["history_checkpoint.id"],
            name=op.f("fk_checkpoint_head_checkpoint_id"),
        ),
        sa.PrimaryKeyConstraint("checkpoint_id", "submission_id", name=op.f("pk_checkpoint_head")),
    )
    op.create_index(
        "ix_checkpoint_head_submission_id", "checkpoint_head", ["submission_id"], unique=False
    )
    op.create_table(
        "node",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("plan_id", sa.Uuid(), nullable=False),
        sa.Column("parent_id", sa.Uuid(), nullable=True),
        sa.Column("code", sa.String(length=64), nullable=False),
        sa.Column("level", sa.String(length=40), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("title", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("title_inferred", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("printed_number", sa.String(length=40), nullable=True),
        sa.Column("side", sa.String(length=10), nullable=True),
        sa.Column("krg_state", sa.String(length=10), nullable=True),
        sa.Column("joint_declaration", sa.Boolean(), nullable=True),
        sa.Column("time_frame", postgresql.JSONB(astext_type=sa.Text()), nullable=True),
        sa.Column(
            "details",
            postgresql.JSONB(astext_type=sa.Text()),
            server_default=sa.text("'{}'"),
            nullable=False,
        ),
        sa.Column("source", sa.String(length=40), nullable=True),
        sa.Column("confidence", sa.String(length=6), nullable=False),
        sa.Column("note", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "confidence IN ('high','medium','low')", name=op.f("ck_node_confidence")
        ),
        sa.CheckConstraint(
            "krg_state IN ('activity','nothing','blank')", name=op.f("ck_node_krg_state")
        ),
        sa.CheckConstraint("side IN ('federal','krg')", name=op.f("ck_node_side")),
        sa.ForeignKeyConstraint(
            ["parent_id"], ["node.id"], name=op.f("fk_node_parent_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["plan_id"], ["plan.id"], name=op.f("fk_node_plan_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_node")),
        sa.UniqueConstraint("plan_id", "code", name=op.f("uq_node_plan_id_code")),
    )
    op.create_index("ix_node_parent_id", "node", ["parent_id"], unique=False)
    op.create_index("ix_node_plan_id_position", "node", ["plan_id", "position"], unique=False)
    op.create_table(
        "refresh_token",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("account_id", sa.Uuid(), nullable=False),
        sa.Column("family", sa.Uuid(), nullable=False),
        sa.Column("token_hash", sa.LargeBinary(), nullable=False),
        sa.Column(
            "issued_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False
        ),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("used_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("revoked_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["account_id"],
            ["account.id"],
            name=op.f("fk_refresh_token_account_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_refresh_token")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_refresh_token_token_hash")),
    )
    op.create_index("ix_refresh_token_account_id", "refresh_token", ["account_id"], unique=False)
    op.create_index("ix_refresh_token_family", "refresh_token", ["family"], unique=False)
    op.create_table(
        "reporting_period",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("plan_id", sa.Uuid(), nullable=False),
        sa.Column("code", sa.String(length=20), nullable=False),
        sa.Column("kind", sa.String(length=8), nullable=False),
        sa.Column("start", sa.Date(), nullable=False),
        sa.Column("end", sa.Date(), nullable=False),
        sa.Column("opens_on", sa.Date(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("locks_on", sa.Date(), nullable=True),
        sa.CheckConstraint(
            "kind IN ('quarter','half','year','plan')", name=op.f("ck_reporting_period_kind")
        ),
        sa.CheckConstraint("due_on <= locks_on", name=op.f("ck_reporting_period_due_before_lock")),
        sa.CheckConstraint("opens_on <= due_on", name=op.f("ck_reporting_period_opens_before_due")),
        sa.CheckConstraint('start <= "end"', name=op.f("ck_reporting_period_start_before_end")),
        sa.ForeignKeyConstraint(
            ["plan_id"], ["plan.id"], name=op.f("fk_reporting_period_plan_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reporting_period")),
        sa.UniqueConstraint("plan_id", "code", name=op.f("uq_reporting_period_plan_id_code")),
    )
    op.create_table(
        "role_grant",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("account_id", sa.Uuid(), nullable=False),
        sa.Column("role", sa.String(length=20), nullable=False),
        sa.Column("jurisdiction", sa.String(length=10), nullable=True),
        sa.Column("actor_id", sa.Uuid(), nullable=True),
        sa.CheckConstraint(
            "(role = 'coordinator') = (jurisdiction IS NOT NULL) AND (role IN ('verifier','focal_point','reporter')) = (actor_id IS NOT NULL)",
            name=op.f("ck_role_grant_scope_fits_role"),
        ),
        sa.CheckConstraint(
            "jurisdiction IN ('federal','krg')", name=op.f("ck_role_grant_jurisdiction")
        ),
        sa.ForeignKeyConstraint(
            ["account_id"],
            ["account.id"],
            name=op.f("fk_role_grant_account_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(["actor_id"], ["actor.id"], name=op.f("fk_role_grant_actor_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_role_grant")),
    )
    op.create_index("ix_role_grant_account_id", "role_grant", ["account_id"], unique=False)
    op.create_index("ix_role_grant_actor_id", "role_grant", ["actor_id"], unique=False)
    op.create_table(
        "counterpart",
        sa.Column("federal_id", sa.Uuid(), nullable=False),
        sa.Column("krg_id", sa.Uuid(), nullable=False),
        sa.Column("basis", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["federal_id"], ["node.id"], name=op.f("fk_counterpart_federal_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["krg_id"], ["node.id"], name=op.f("fk_counterpart_krg_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("federal_id", "krg_id", name=op.f("pk_counterpart")),
    )
    op.create_table(
        "indicator",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("plan_id", sa.Uuid(), nullable=False),
        sa.Column("node_id", sa.Uuid(), nullable=False),
        sa.Column("code", sa.String(length=64), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("title", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("definition", postgresql.JSONB(astext_type=sa.Text()), nullable=True),
        sa.Column("unit", sa.String(length=20), nullable=False),
        sa.Column("kind", sa.String(length=12), nullable=False),
        sa.Column("direction", sa.String(length=10), nullable=False),
        sa.Column("aggregation_time", sa.String(length=8), nullable=False),
        sa.Column("aggregation_areas", sa.String(length=8), nullable=False),
        sa.Column("frequency", sa.String(length=8), nullable=False),
        sa.Column("sensitivity", sa.String(length=10), nullable=False),
        sa.Column("disaggregation", postgresql.ARRAY(sa.String(length=8)), nullable=False),
        sa.Column("baseline", postgresql.JSONB(astext_type=sa.Text()), nullable=True),
        sa.Column("source", sa.String(length=40), nullable=True),
        sa.Column("confidence", sa.String(length=6), nullable=False),
        sa.Column("note", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "aggregation_areas IN ('sum','ratio','none')", name=op.f("ck_indicator_over_areas")
        ),
        sa.CheckConstraint(
            "aggregation_time IN ('sum','last','ratio','none')", name=op.f("ck_indicator_over_time")
        ),
        sa.CheckConstraint(
            "confidence IN ('high','medium','low')", name=op.f("ck_indicator_confidence")
        ),
        sa.CheckConstraint(
            "direction IN ('increase','decrease','none')", name=op.f("ck_indicator_direction")
        ),
        sa.CheckConstraint(
            "frequency IN ('quarter','half','year','plan')", name=op.f("ck_indicator_frequency")
        ),
        sa.CheckConstraint(
            "kind IN ('number','percentage','yes_no','qualitative')", name=op.f("ck_indicator_kind")
        ),
        sa.CheckConstraint(
            "sensitivity IN ('public','restricted')", name=op.f("ck_indicator_sensitivity")
        ),
        sa.ForeignKeyConstraint(
            ["node_id"], ["node.id"], name=op.f("fk_indicator_node_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["plan_id"], ["plan.id"], name=op.f("fk_indicator_plan_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_indicator")),
        sa.UniqueConstraint("plan_id", "code", name=op.f("uq_indicator_plan_id_code")),
    )
    op.create_index("ix_indicator_node_id", "indicator", ["node_id"], unique=False)
    op.create_index(
        "ix_indicator_plan_id_position", "indicator", ["plan_id", "position"], unique=False
    )
    op.create_table(
        "responsibility",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("node_id", sa.Uuid(), nullable=False),
        sa.Column("actor_id", sa.Uuid(), nullable=False),
        sa.Column("part", sa.String(length=10), nullable=False),
        sa.Column("printed", sa.String(length=300), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.CheckConstraint("part IN ('lead','support')", name=op.f("ck_responsibility_part")),
        sa.ForeignKeyConstraint(
            ["actor_id"], ["actor.id"], name=op.f("fk_responsibility_actor_id")
        ),
        sa.ForeignKeyConstraint(
            ["node_id"], ["node.id"], name=op.f("fk_responsibility_node_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_responsibility")),
        sa.UniqueConstraint(
            "node_id", "actor_id", "part", name=op.f("uq_responsibility_node_id_actor_id_part")
        ),
    )
    op.create_index("ix_responsibility_actor_id", "responsibility", ["actor_id"], unique=False)
    op.create_table(
        "indicator_node",
        sa.Column("indicator_id", sa.Uuid(), nullable=False),
        sa.Column("node_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["indicator_id"],
            ["indicator.id"],
            name=op.f("fk_indicator_node_indicator_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["node_id"], ["node.id"], name=op.f("fk_indicator_node_node_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("indicator_id", "node_id", name=op.f("pk_indicator_node")),
    )
    op.create_index("ix_indicator_node_node_id", "indicator_node", ["node_id"], unique=False)
    op.create_table(
        "indicator_reporter",
        sa.Column("indicator_id", sa.Uuid(), nullable=False),
        sa.Column("actor_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["actor_id"], ["actor.id"], name=op.f("fk_indicator_reporter_actor_id")
        ),
        sa.ForeignKeyConstraint(
            ["indicator_id"],
            ["indicator.id"],
            name=op.f("fk_indicator_reporter_indicator_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("indicator_id", "actor_id", name=op.f("pk_indicator_reporter")),
    )
    op.create_index(
        "ix_indicator_reporter_actor_id", "indicator_reporter", ["actor_id"], unique=False
    )
    op.create_table(
        "rollup",
        sa.Column("plan_id", sa.Uuid(), nullable=False),
        sa.Column("indicator_id", sa.Uuid(), nullable=False),
        sa.Column("scope", sa.String(length=10), nullable=False),
        sa.Column("period_id", sa.Uuid(), nullable=False),
        sa.Column("value", sa.Numeric(precision=36, scale=6), nullable=True),
        sa.Column("numerator", sa.Numeric(precision=36, scale=6), nullable=True),
        sa.Column("denominator", sa.Numeric(precision=36, scale=6), nullable=True),
        sa.Column("parts", sa.Integer(), nullable=False),
        sa.CheckConstraint("scope IN ('federal','krg','national')", name=op.f("ck_rollup_scope")),
        sa.ForeignKeyConstraint(
            ["indicator_id"], ["indicator.id"], name=op.f("fk_rollup_indicator_id")
        ),
        sa.ForeignKeyConstraint(
            ["period_id"], ["reporting_period.id"], name=op.f("fk_rollup_period_id")
        ),
        sa.ForeignKeyConstraint(["plan_id"], ["plan.id"], name=op.f("fk_rollup_plan_id")),
        sa.PrimaryKeyConstraint("indicator_id", "scope", "period_id", name=op.f("pk_rollup")),
    )
    op.create_index("ix_rollup_plan_id_scope", "rollup", ["plan_id", "scope"], unique=False)
    op.create_table(
        "standing_figure",
        sa.Column("plan_id", sa.Uuid(), nullable=False),
        sa.Column("indicator_id", sa.Uuid(), nullable=False),
        sa.Column("scope", sa.String(length=10), nullable=False),
        sa.Column("value", sa.Numeric(precision=36, scale=6), nullable=True),
        sa.Column("numerator", sa.Numeric(precision=36, scale=6), nullable=True),
        sa.Column("denominator", sa.Numeric(precision=36, scale=6), nullable=True),
        sa.Column("parts", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "scope IN ('federal','krg','national')", name=op.f("ck_standing_figure_scope")
        ),
        sa.ForeignKeyConstraint(
            ["indicator_id"], ["indicator.id"], name=op.f("fk_standing_figure_indicator_id")
        ),
        sa.ForeignKeyConstraint(["plan_id"], ["plan.id"], name=op.f("fk_standing_figure_plan_id")),
        sa.PrimaryKeyConstraint("indicator_id", "scope", name=op.f("pk_standing_figure")),
    )
    op.create_index(
        "ix_standing_figure_plan_id_scope", "standing_figure", ["plan_id", "scope"], unique=False
    )
    op.create_table(
        "submission",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("plan_id", sa.Uuid(), nullable=False),
        sa.Column("indicator_id", sa.Uuid(), nullable=False),
        sa.Column("actor_id", sa.Uuid(), nullable=False),
        sa.Column("period_id", sa.Uuid(), nullable=False),
        sa.Column("area_code", sa.String(length=16), nullable=False),
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
            "jurisdiction IN ('federal','krg')", name=op.f("ck_submission_jurisdiction")
        ),
        sa.CheckConstraint(
            "state IN ('draft','submitted','verified','approved','returned','reopened')",
            name=op.f("ck_submission_state"),
        ),
        sa.ForeignKeyConstraint(["actor_id"], ["actor.id"], name=op.f("fk_submission_actor_id")),
        sa.ForeignKeyConstraint(["area_code"], ["area.code"], name=op.f("fk_submission_area_code")),
        sa.ForeignKeyConstraint(
            ["created_by"], ["account.id"], name=op.f("fk_submission_created_by")
        ),
        sa.ForeignKeyConstraint(
            ["indicator_id"], ["indicator.id"], name=op.f("fk_submission_indicator_id")
        ),
        sa.ForeignKeyConstraint(
            ["period_id"], ["reporting_period.id"], name=op.f("fk_submission_period_id")
        ),
        sa.ForeignKeyConstraint(["plan_id"], ["plan.id"], name=op.f("fk_submission_plan_id")),
        sa.ForeignKeyConstraint(
            ["submitted_by"], ["account.id"], name=op.f("fk_submission_submitted_by")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_submission")),
        sa.UniqueConstraint(
            "indicator_id",
            "actor_id",
            "period_id",
            "area_code",
            name=op.f("uq_submission_indicator_id_actor_id_period_id_area_code"),
        ),
    )
    op.create_index(
        "ix_submission_actor_id_period_id", "submission", ["actor_id", "period_id"], unique=False
    )
    op.create_index("ix_submission_plan_id_state", "submission", ["plan_id", "state"], unique=False)
    op.create_index(
        "ix_submission_published",
        "submission",
        ["plan_id", "indicator_id", "actor_id", "period_id"],
        unique=False,
        postgresql_where=sa.text("published_revision IS NOT NULL"),
    )
    op.create_index(
        "ix_submission_waiting",
        "submission",
        ["id"],
        unique=False,
        postgresql_where=sa.text("state IN ('submitted','verified','returned','reopened')"),
    )
    op.create_table(
        "target",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("indicator_id", sa.Uuid(), nullable=False),
        sa.Column("value", sa.Numeric(precision=20, scale=6), nullable=False),
        sa.Column("by", sa.Date(), nullable=True),
        sa.Column("every", sa.String(length=8), nullable=True),
        sa.Column("side", sa.String(length=10), nullable=True),
        sa.Column("source", sa.String(length=40), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.CheckConstraint("side IN ('federal','krg')", name=op.f("ck_target_side")),
        sa.CheckConstraint("every IN ('year','plan')", name=op.f("ck_target_every")),
        sa.CheckConstraint("(by IS NULL) <> (every IS NULL)", name=op.f("ck_target_by_or_every")),
        sa.ForeignKeyConstraint(
            ["indicator_id"],
            ["indicator.id"],
            name=op.f("fk_target_indicator_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_target")),
    )
    op.create_index("ix_target_indicator_id", "target", ["indicator_id"], unique=False)
    op.create_table(
        "publication",
        sa.Column("plan_id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("submission_id", sa.Uuid(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=10), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("kind IN ('published','corrected')", name=op.f("ck_publication_kind")),
        sa.ForeignKeyConstraint(["plan_id"], ["plan.id"], name=op.f("fk_publication_plan_id")),
        sa.ForeignKeyConstraint(
            ["submission_id"],
            ["submission.id"],
            name=op.f("fk_publication_submission_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("plan_id", "version", "submission_id", name=op.f("pk_publication")),
    )
    op.create_table(
        "submission_history",
        sa.Column("submission_id", sa.Uuid(), nullable=False),
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
        sa.ForeignKeyConstraint(["by"], ["account.id"], name=op.f("fk_submission_history_by")),
        sa.ForeignKeyConstraint(
            ["submission_id"],
            ["submission.id"],
            name=op.f("fk_submission_history_submission_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("submission_id", "sequence", name=op.f("pk_submission_history")),
    )
    op.create_index("ix_submission_history_at", "submission_history", ["at"], unique=False)
    op.create_table(
        "submission_revision",
        sa.Column("submission_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("cells", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("narrative", postgresql.JSONB(astext_type=sa.Text()), nullable=True),
        sa.Column("created_by", sa.Uuid(), nullable=False),
        sa.Column(
            "created_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("now()"),
            nullable=False,
        ),
        sa.Column("approved_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["created_by"], ["account.id"], name=op.f("fk_submission_revision_created_by")
        ),
        sa.ForeignKeyConstraint(
            ["submission_id"],
            ["submission.id"],
            name=op.f("fk_submission_revision_submission_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("submission_id", "number", name=op.f("pk_submission_revision")),
    )
    op.execute("CREATE TABLE observation_p_default PARTITION OF observation DEFAULT")
    op.execute(
        """
        CREATE FUNCTION inap_add_plan_partition(plan uuid) RETURNS void LANGUAGE plpgsql AS $$
        DECLARE
          partition text := 'observation_p_' || replace(plan::text, '-', '');
        BEGIN
          IF to_regclass(partition) IS NULL THEN
            EXECUTE format('CREATE TABLE %I PARTITION OF observation FOR VALUES IN (%L)',
                           partition, plan);
          END IF;
        END $$
        """
    )


def downgrade() -> None:
    """Drop everything."""
    op.execute("DROP FUNCTION inap_add_plan_partition(uuid)")
    op.drop_table("submission_revision")
    op.drop_index("ix_submission_history_at", table_name="submission_history")
    op.drop_table("submission_history")
    op.drop_table("publication")
    op.drop_index("ix_target_indicator_id", table_name="target")
    op.drop_table("target")
    op.drop_index(
        "ix_submission_waiting",
        table_name="submission",
        postgresql_where=sa.text("state IN ('submitted','verified','returned','reopened')"),
    )
    op.drop_index(
        "ix_submission_published",
        table_name="submission",
        postgresql_where=sa.text("published_revision IS NOT NULL"),
    )
    op.drop_index("ix_submission_plan_id_state", table_name="submission")
    op.drop_index("ix_submission_actor_id_period_id", table_name="submission")
    op.drop_table("submission")
    op.drop_index("ix_standing_figure_plan_id_scope", table_name="standing_figure")
    op.drop_table("standing_figure")
    op.drop_index("ix_rollup_plan_id_scope", table_name="rollup")
    op.drop_table("rollup")
    op.drop_index("ix_indicator_reporter_actor_id", table_name="indicator_reporter")
    op.drop_table("indicator_reporter")
    op.drop_index("ix_indicator_node_node_id", table_name="indicator_node")
    op.drop_table("indicator_node")
    op.drop_index("ix_responsibility_actor_id", table_name="responsibility")
    op.drop_table("responsibility")
    op.drop_index("ix_indicator_plan_id_position", table_name="indicator")
    op.drop_index("ix_indicator_node_id", table_name="indicator")
    op.drop_table("indicator")
    op.drop_table("counterpart")
    op.drop_index("ix_role_grant_actor_id", table_name="role_grant")
    op.drop_index("ix_role_grant_account_id", table_name="role_grant")
    op.drop_table("role_grant")
    op.drop_table("reporting_period")
    op.drop_index("ix_refresh_token_family", table_name="refresh_token")
    op.drop_index("ix_refresh_token_account_id", table_name="refresh_token")
    op.drop_table("refresh_token")
    op.drop_index("ix_node_plan_id_position", table_name="node")
    op.drop_index("ix_node_parent_id", table_name="node")
    op.drop_table("node")
    op.drop_index("ix_checkpoint_head_submission_id", table_name="checkpoint_head")
    op.drop_table("checkpoint_head")
    op.drop_index("ix_api_key_account_id", table_name="api_key")
    op.drop_table("api_key")
    op.drop_index("uq_actor_alias_actor_id_text", table_name="actor_alias")
    op.drop_index("ix_actor_alias_folded", table_name="actor_alias")
    op.drop_table("actor_alias")
    op.drop_table("plan")
    op.drop_index("ix_observation_indicator_id_known_from", table_name="observation")
    op.drop_index(
        "ix_observation_current",
        table_name="observation",
        postgresql_where=sa.text("version_to IS NULL"),
    )
    op.drop_table("observation")
    op.drop_index("ix_idempotency_record_created_at", table_name="idempotency_record")
    op.drop_table("idempotency_record")
    op.drop_table("history_checkpoint")
    op.drop_index("ix_audit_entry_subject_at", table_name="audit_entry")
    op.drop_index("ix_audit_entry_at", table_name="audit_entry")
    op.drop_table("audit_entry")
    op.drop_table("area")
    op.drop_table("actor")
    op.drop_table("account")
