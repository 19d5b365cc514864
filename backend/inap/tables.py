"""Every table of the portal, for Alembic and the tests."""

from inap.access import models as access_models
from inap.actors import models as actor_models
from inap.evidence import models as evidence_models
from inap.kit import audit, idempotency, stored_files
from inap.kit.tables import Base
from inap.plans import models as plan_models
from inap.submissions import models as submission_models

__all__ = ["MODULES", "metadata"]

MODULES = (
    access_models,
    actor_models,
    audit,
    idempotency,
    plan_models,
    submission_models,
    evidence_models,
    stored_files,
)
metadata = Base.metadata
