"""Create the tables of reports.

Revision: 0014, after 0013
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)
JSON = postgresql.JSONB(astext_type=sa.Text())


def upgrade() -> None:
    """Create the three tables; nothing that is there changes."""
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.create_table(
        "report",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("plan_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("period", sa.String(length=64), nullable=True),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=False),
        sa.Column("jurisdiction", sa.String(length=10), nullable=True),
        sa.Column("state", sa.String(length=10), server_default="draft", nullable=False),
        sa.Column("narrative", JSON, server_default=sa.text("'{}'"), nullable=False),
        sa.Column("choices", JSON, server_default=sa.text("'[]'"), nullable=False),
        sa.Column("as_of", MOMENT, nullable=True),
        sa.Column("data_version", sa.Integer(), nullable=True),
        sa.Column("figures", JSON, nullable=True),
        sa.Column("attempts", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("next_try_at", MOMENT, nullable=True),
        sa.Column("last_error", sa.String(length=500), nullable=True),
        sa.Column("version", sa.Integer(), server_default=sa.text("1"), nullable=False),
        sa.Column("created_by", sa.Uuid(), nullable=False),
        sa.Column("created_at", MOMENT, server_default=sa.text("now()"), nullable=False),
        sa.Column("issued_by", sa.Uuid(), nullable=True),
        sa.Column("issued_at", MOMENT, nullable=True),
        sa.Column("withdrawn_by", sa.Uuid(), nullable=True),
        sa.Column("withdrawn_at", MOMENT, nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "state IN ('draft','issuing','issued','withdrawn')", name=op.f("ck_report_state")
        ),
        sa.CheckConstraint(
            "jurisdiction IN ('federal','krg')", name=op.f("ck_report_jurisdiction")
        ),
        sa.CheckConstraint("since <= until", name=op.f("ck_report_since_before_until")),
        sa.CheckConstraint(
            "(state = 'draft') = (as_of IS NULL) AND (as_of IS NULL) = (figures IS NULL)",
            name=op.f("ck_report_frozen"),
        ),
        *(
            sa.ForeignKeyConstraint([column], [f"{table}.id"], name=op.f(f"fk_report_{column}"))
            for column, table in (
                ("plan_id", "plan"),
                ("created_by", "account"),
                ("issued_by", "account"),
                ("withdrawn_by", "account"),
            )
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_report")),
    )
    op.create_index("ix_report_plan_id_id", "report", ["plan_id", "id"])
    op.create_index(
        "ix_report_issuing",
        "report",
        ["next_try_at"],
        postgresql_where=sa.text("state = 'issuing'"),
    )
    op.create_table(
        "report_document",
        sa.Column("report_id", sa.Uuid(), nullable=False),
        sa.Column("language", sa.String(length=3), nullable=False),
        sa.Column("content", JSON, nullable=False),
        sa.CheckConstraint(
            "language IN ('en','ar','ckb')", name=op.f("ck_report_document_language")
        ),
        sa.ForeignKeyConstraint(
            ["report_id"],
            ["report.id"],
            name=op.f("fk_report_document_report_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("report_id", "language", name=op.f("pk_report_document")),
    )
    op.create_table(
        "report_file",
        sa.Column("report_id", sa.Uuid(), nullable=False),
        sa.Column("language", sa.String(length=3), nullable=False),
        sa.Column("format", sa.String(length=4), nullable=False),
        sa.Column("file_id", sa.Uuid(), nullable=False),
        sa.CheckConstraint("language IN ('en','ar','ckb')", name=op.f("ck_report_file_language")),
        sa.CheckConstraint("format IN ('pdf','docx','xlsx')", name=op.f("ck_report_file_format")),
        sa.ForeignKeyConstraint(
            ["report_id"], ["report.id"], name=op.f("fk_report_file_report_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["file_id"], ["stored_file.id"], name=op.f("fk_report_file_file_id")
        ),
        sa.PrimaryKeyConstraint("report_id", "language", "format", name=op.f("pk_report_file")),
    )
    op.create_index("ix_report_file_file_id", "report_file", ["file_id"])


def downgrade() -> None:
    """Drop them; the files' rows stay, and the sweep leaves them alone."""
    op.drop_table("report_file")
    op.drop_table("report_document")
    op.drop_table("report")
