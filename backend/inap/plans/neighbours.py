"""The columns of other slices' tables that this slice's statements read.

The slices meet in SQL only, so their models are not imported. A test holds this list against the
migrated schema.
"""

from sqlalchemy import Boolean, String, Uuid, column, table
from sqlalchemy.dialects.postgresql import JSONB

ACTOR = table(
    "actor",
    column("id", Uuid),
    column("code", String),
    column("title", JSONB),
    column("jurisdiction", String),
    column("collective", Boolean),
    column("confidence", String),
    column("note", String),
    column("source", String),
    column("merged_into_id", Uuid),
)
ACTIVITY_REPORT_REVISION = table("activity_report_revision", column("node_id", Uuid))
SUBMISSION = table("submission", column("indicator_id", Uuid), column("period_id", Uuid))
AMENDMENT = table(
    "amendment",
    column("id", Uuid),
    column("plan_id", Uuid),
    column("node_id", Uuid),
    column("made_node_id", Uuid),
    column("kind", String),
    column("reason", JSONB),
)
ACCOUNT = table("account", column("id", Uuid), column("name", String))
