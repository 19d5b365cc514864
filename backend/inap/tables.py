"""Every table of the portal, for Alembic and the tests."""

from inap.access import models as access_models
from inap.actors import models as actor_models
from inap.evidence import models as evidence_models
from inap.exchange import webhook_models
from inap.implementation import activity_models, amendment_models, position_models
from inap.kit import audit, idempotency, stored_files
from inap.kit.outbox import models as outbox_models
from inap.kit.tables import Base
from inap.meetings import count_models
from inap.meetings import models as meeting_models
from inap.plans import models as plan_models
from inap.plans import settings_models, version_models
from inap.reports import models as report_models
from inap.submissions import models as submission_models
from inap.submissions import overlap_models, reminder_models

__all__ = ["MODULES", "metadata"]

MODULES = (
    access_models,
    activity_models,
    actor_models,
    amendment_models,
    audit,
    count_models,
    evidence_models,
    idempotency,
    meeting_models,
    outbox_models,
    overlap_models,
    plan_models,
    position_models,
    reminder_models,
    report_models,
    settings_models,
    stored_files,
    submission_models,
    version_models,
    webhook_models,
)
metadata = Base.metadata
