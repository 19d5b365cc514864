"""The columns of other slices' tables that this slice's statements read.

The slices meet in SQL only, so their models are not imported. A test holds this list against the
migrated schema.
"""

from sqlalchemy import Boolean, Date, Integer, String, Uuid, column, table
from sqlalchemy.dialects.postgresql import ARRAY, JSONB

PLAN = table(
    "plan",
    column("id", Uuid),
    column("code", String),
    column("published", Boolean),
    column("levels", ARRAY(String)),
    column("jurisdictions", ARRAY(String)),
    column("head", JSONB),
    column("logframe_version", Integer),
)
NODE = table(
    "node",
    column("id", Uuid),
    column("plan_id", Uuid),
    column("parent_id", Uuid),
    column("code", String),
    column("level", String),
    column("side", String),
    column("title", JSONB),
    column("details", JSONB),
    column("dropped_on", Date),
)
RESPONSIBILITY = table(
    "responsibility",
    column("node_id", Uuid),
    column("actor_id", Uuid),
    column("part", String),
)
ACTOR = table("actor", column("id", Uuid), column("code", String), column("title", JSONB))
ACCOUNT = table("account", column("id", Uuid), column("name", String))
