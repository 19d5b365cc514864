"""The columns of other slices' tables that this slice's statements read.

Statements join the logframe, the actors and the accounts; the slices meet in SQL only, so their
models are not imported. A test holds this list against the migrated schema.
"""

from sqlalchemy import Boolean, Date, DateTime, Integer, LargeBinary, String, Uuid, column, table
from sqlalchemy.dialects.postgresql import ARRAY, JSONB

PLAN = table(
    "plan",
    column("id", Uuid),
    column("code", String),
    column("published", Boolean),
    column("head", JSONB),
    column("logframe_version", Integer),
)
INDICATOR = table(
    "indicator",
    column("id", Uuid),
    column("plan_id", Uuid),
    column("code", String),
    column("title", JSONB),
    column("unit", String),
    column("kind", String),
    column("direction", String),
    column("aggregation_time", String),
    column("aggregation_areas", String),
    column("frequency", String),
    column("sensitivity", String),
    column("disaggregation", ARRAY(String)),
)
PERIOD = table(
    "reporting_period",
    column("id", Uuid),
    column("plan_id", Uuid),
    column("code", String),
    column("kind", String),
    column("start", Date),
    column("end", Date),
    column("opens_on", Date),
    column("due_on", Date),
    column("locks_on", Date),
)
ACTOR = table(
    "actor",
    column("id", Uuid),
    column("code", String),
    column("title", JSONB),
    column("jurisdiction", String),
    column("has_unit", Boolean),
)
EVIDENCE = table(
    "evidence",
    column("id", Uuid),
    column("file_id", Uuid),
    column("subject_kind", String),
    column("subject_id", Uuid),
    column("added_revision", Integer),
    column("added_step", Integer),
    column("removed_revision", Integer),
    column("removed_step", Integer),
)
STORED_FILE = table(
    "stored_file", column("id", Uuid), column("sha256", LargeBinary), column("name", String)
)
ACCOUNT = table("account", column("id", Uuid), column("name", String))
EXCEPTION = table(
    "period_exception",
    column("period_id", Uuid),
    column("actor_id", Uuid),
    column("indicator_id", Uuid),
    column("jurisdiction", String),
    column("until", DateTime(timezone=True)),
    column("revoked_at", DateTime(timezone=True)),
)
