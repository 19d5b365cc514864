"""Every table of the portal, for Alembic and the tests."""

from inap.access import models as access_models
from inap.actors import models as actor_models
from inap.kit import audit, idempotency
from inap.kit.tables import Base
from inap.plans import models as plan_models
from inap.submissions import models as submission_models
from inap.submissions import overlap_models

__all__ = ["MODULES", "metadata"]

MODULES = (
    access_models,
    actor_models,
    audit,
    idempotency,
    plan_models,
    submission_models,
    overlap_models,
)
metadata = Base.metadata
