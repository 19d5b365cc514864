"""Tell actors apart by what they are and do; contacts, and search by parts of words.

Revision: 0012, after 0011
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

_COLUMNS = (
    ("areas", postgresql.ARRAY(sa.String(length=16))),
    ("sectors", postgresql.ARRAY(sa.String(length=16))),
    ("pillars", postgresql.ARRAY(sa.String(length=130))),
    ("languages", postgresql.ARRAY(sa.String(length=3))),
    ("capacities", postgresql.ARRAY(sa.String(length=16))),
    ("staff", sa.Integer()),
    ("volunteers", sa.Integer()),
    ("capacity_score", sa.SmallInteger()),
    ("collaboration_score", sa.SmallInteger()),
    ("since", sa.String(length=10)),
    ("status", sa.String(length=8)),
    ("merged_into_id", sa.Uuid()),
)
_CHECKS = (
    ("people", "staff >= 0 AND volunteers >= 0"),
    ("scores", "capacity_score BETWEEN 1 AND 5 AND collaboration_score BETWEEN 1 AND 5"),
    ("status", "status IN ('active','inactive')"),
    ("not_into_itself", "merged_into_id <> id"),
)


def upgrade() -> None:
    """Add the columns and tables of the registry."""
    for name, kind in _COLUMNS:
        op.add_column("actor", sa.Column(name, kind, nullable=True))
    op.add_column(
        "actor", sa.Column("version", sa.Integer(), server_default=sa.text("1"), nullable=False)
    )
    op.add_column(
        "actor",
        sa.Column(
            "updated_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("now()"),
            nullable=False,
        ),
    )
    for name, rule in _CHECKS:
        op.create_check_constraint(op.f(f"ck_actor_{name}"), "actor", rule)
    op.create_foreign_key(
        op.f("fk_actor_merged_into_id"), "actor", "actor", ["merged_into_id"], ["id"]
    )
    op.create_index("ix_actor_areas", "actor", ["areas"], postgresql_using="gin")
    op.create_index("ix_actor_sectors", "actor", ["sectors"], postgresql_using="gin")
    op.create_index(
        "ix_actor_merged_into_id",
        "actor",
        ["merged_into_id"],
        postgresql_where=sa.text("merged_into_id IS NOT NULL"),
    )
    op.create_table(
        "actor_contact",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("actor_id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("position", sa.String(length=200), nullable=True),
        sa.Column("email", sa.String(length=254), nullable=True),
        sa.Column("phone", sa.String(length=40), nullable=True),
        sa.Column("language", sa.String(length=3), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column(
            "created_at",
            sa.DateTime(timezone=True),
            server_default=sa.text("now()"),
            nullable=False,
        ),
        sa.CheckConstraint("language IN ('en','ar','ckb')", name=op.f("ck_actor_contact_language")),
        sa.ForeignKeyConstraint(
            ["actor_id"], ["actor.id"], name=op.f("fk_actor_contact_actor_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_actor_contact")),
    )
    op.create_index("ix_actor_contact_actor_id", "actor_contact", ["actor_id"])
    op.execute(
        """
        CREATE FUNCTION inap_trigrams(folded text) RETURNS text[]
        LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
            SELECT ARRAY(
                SELECT DISTINCT substr(folded, place, 3)
                FROM generate_series(1, length(folded) - 2) AS place
            )
        $$
        """
    )
    op.add_column(
        "actor_alias",
        sa.Column("entered", sa.Boolean(), server_default=sa.text("false"), nullable=False),
    )
    op.add_column(
        "actor_alias",
        sa.Column(
            "grams",
            postgresql.ARRAY(sa.Text()),
            sa.Computed("inap_trigrams((folded)::text)", persisted=True),
            nullable=False,
        ),
    )
    op.create_index("ix_actor_alias_grams", "actor_alias", ["grams"], postgresql_using="gin")

    op.create_table(
        "actor_merge",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("merged_id", sa.Uuid(), nullable=False),
        sa.Column("into_id", sa.Uuid(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("by", sa.Uuid(), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("moved", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("undone_by", sa.Uuid(), nullable=True),
        sa.Column("undone_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("merged_id <> into_id", name=op.f("ck_actor_merge_not_into_itself")),
        sa.ForeignKeyConstraint(["by"], ["account.id"], name=op.f("fk_actor_merge_by")),
        sa.ForeignKeyConstraint(["into_id"], ["actor.id"], name=op.f("fk_actor_merge_into_id")),
        sa.ForeignKeyConstraint(["merged_id"], ["actor.id"], name=op.f("fk_actor_merge_merged_id")),
        sa.ForeignKeyConstraint(
            ["undone_by"], ["account.id"], name=op.f("fk_actor_merge_undone_by")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_actor_merge")),
    )
    op.create_index(
        "uq_actor_merge_merged_id",
        "actor_merge",
        ["merged_id"],
        unique=True,
        postgresql_where=sa.text("undone_at IS NULL"),
    )
    op.create_index("ix_actor_merge_into_id", "actor_merge", ["into_id"])
    op.create_table(
        "merged_history",
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.Column("actor_id", sa.Uuid(), nullable=False),
        sa.Column("merge_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["actor_id"], ["actor.id"], name=op.f("fk_merged_history_actor_id")
        ),
        sa.ForeignKeyConstraint(
            ["merge_id"], ["actor_merge.id"], name=op.f("fk_merged_history_merge_id")
        ),
        sa.PrimaryKeyConstraint("subject_id", name=op.f("pk_merged_history")),
    )
    op.create_index("ix_merged_history_merge_id", "merged_history", ["merge_id"])


def downgrade() -> None:
    """Take them away."""
    op.drop_index("ix_merged_history_merge_id", table_name="merged_history")
    op.drop_table("merged_history")
    op.drop_index("ix_actor_merge_into_id", table_name="actor_merge")
    op.drop_index("uq_actor_merge_merged_id", table_name="actor_merge")
    op.drop_table("actor_merge")
    op.drop_index("ix_actor_alias_grams", table_name="actor_alias")
    op.drop_column("actor_alias", "grams")
    op.drop_column("actor_alias", "entered")
    op.execute("DROP FUNCTION inap_trigrams(text)")
    op.drop_index("ix_actor_contact_actor_id", table_name="actor_contact")
    op.drop_table("actor_contact")
    for name in ("merged_into_id", "sectors", "areas"):
        op.drop_index(f"ix_actor_{name}", table_name="actor")
    op.drop_constraint(op.f("fk_actor_merged_into_id"), "actor", type_="foreignkey")
    for name, _rule in _CHECKS:
        op.drop_constraint(op.f(f"ck_actor_{name}"), "actor", type_="check")
    for name in ("updated_at", "version", *(name for name, _kind in _COLUMNS)):
        op.drop_column("actor", name)
