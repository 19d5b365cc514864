"""Index the audit trail by who did it and by what was done.

Revision: 0017, after 0016
"""

from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create both indexes; nothing that is there changes."""
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.create_index("ix_audit_entry_caller_at", "audit_entry", ["caller", "at"])
    op.create_index("ix_audit_entry_action_at", "audit_entry", ["action", "at"])


def downgrade() -> None:
    """Drop both indexes."""
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.drop_index("ix_audit_entry_action_at", "audit_entry")
    op.drop_index("ix_audit_entry_caller_at", "audit_entry")
