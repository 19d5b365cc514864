"""Let meetings and recommendations carry evidence.

Revision: 0018, after 0017
"""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None

BEFORE = "'submission','activity_report','implementation_report','amendment'"
OF_COORDINATION = "'meeting','recommendation'"
NAME = op.f("ck_evidence_subject_kind")


def upgrade() -> None:
    """Take the two kinds, and evidence of what no body reports."""
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.drop_constraint(NAME, "evidence", type_="check")
    op.create_check_constraint(NAME, "evidence", f"subject_kind IN ({BEFORE},{OF_COORDINATION})")
    op.alter_column("evidence", "body_id", existing_type=sa.Uuid(), nullable=True)


def downgrade() -> None:
    """Forget which files meetings and recommendations carried; the files stay in their store."""
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.execute("DELETE FROM evidence WHERE subject_kind IN ('meeting','recommendation')")
    op.alter_column("evidence", "body_id", existing_type=sa.Uuid(), nullable=False)
    op.drop_constraint(NAME, "evidence", type_="check")
    op.create_check_constraint(NAME, "evidence", f"subject_kind IN ({BEFORE})")
