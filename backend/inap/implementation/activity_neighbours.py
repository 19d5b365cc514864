"""The columns of other slices' tables that the statements on activity reports read.

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
    column("head", JSONB),
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
)
RESPONSIBILITY = table("responsibility", column("node_id", Uuid), column("actor_id", Uuid))
INDICATOR = table(
    "indicator",
    column("id", Uuid),
    column("plan_id", Uuid),
    column("code", String),
    column("unit", String),
    column("kind", String),
    column("aggregation_time", String),
    column("aggregation_areas", String),
    column("sensitivity", String),
    column("disaggregation", ARRAY(String)),
)
INDICATOR_NODE = table("indicator_node", column("indicator_id", Uuid), column("node_id", Uuid))
REPORTER = table("indicator_reporter", column("indicator_id", Uuid), column("actor_id", Uuid))
PERIOD = table(
    "reporting_period",
    column("id", Uuid),
    column("plan_id", Uuid),
    column("code", String),
    column("start", Date),
    column("end", Date),
)
AREA = table(
    "area",
    column("code", String),
    column("parent_code", String),
    column("jurisdiction", String),
)
ACTOR = table(
    "actor",
    column("id", Uuid),
    column("code", String),
    column("title", JSONB),
    column("jurisdiction", String),
    column("has_unit", Boolean),
)
ACCOUNT = table("account", column("id", Uuid), column("name", String))
SUBMISSION = table(
    "submission",
    column("id", Uuid),
    column("indicator_id", Uuid),
    column("actor_id", Uuid),
    column("period_id", Uuid),
    column("area_code", String),
    column("revision", Integer),
    column("published_revision", Integer),
)
