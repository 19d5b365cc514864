"""Statements of a plan's settings."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from inap.plans.models import Plan
from inap.plans.settings import FollowUpSettings, settings_of
from inap.plans.settings_models import PlanSetting


@dataclass(frozen=True, slots=True)
class StoredSettings:
    """The settings with their version, which rises with every change, and when that was last."""

    settings: FollowUpSettings
    version: int
    changed_at: datetime | None


async def lock_settings(session: AsyncSession, plan_id: UUID) -> None:
    """Hold the plan, so that its settings are changed by one at a time."""
    await session.execute(select(Plan.id).where(Plan.id == plan_id).with_for_update(key_share=True))


async def find_settings(session: AsyncSession, plan_id: UUID) -> StoredSettings:
    """The settings of a plan, with the defaults of those that nobody changed."""
    found = await session.execute(
        select(
            PlanSetting.key, PlanSetting.value, PlanSetting.version, PlanSetting.changed_at
        ).where(PlanSetting.plan_id == plan_id)
    )
    rows = found.all()
    return StoredSettings(
        settings=settings_of({row.key: row.value for row in rows}),
        version=1 + sum(row.version for row in rows),
        changed_at=max((row.changed_at for row in rows), default=None),
    )


async def list_settings(
    session: AsyncSession, plan_ids: Collection[UUID]
) -> dict[UUID, FollowUpSettings]:
    """The settings of several plans, by id."""
    found = await session.execute(
        select(PlanSetting.plan_id, PlanSetting.key, PlanSetting.value).where(
            PlanSetting.plan_id.in_(plan_ids)
        )
    )
    stored: dict[UUID, dict[str, Any]] = {plan_id: {} for plan_id in plan_ids}
    for row in found:
        stored[row.plan_id][row.key] = row.value
    return {plan_id: settings_of(values) for plan_id, values in stored.items()}


async def store_settings(
    session: AsyncSession, plan_id: UUID, values: Mapping[str, Any], *, by: UUID, at: datetime
) -> None:
    """Store the settings named."""
    for key, value in values.items():
        new = {"value": value, "changed_by": by, "changed_at": at}
        await session.execute(
            insert(PlanSetting)
            .values(plan_id=plan_id, key=key, **new)
            .on_conflict_do_update(
                index_elements=["plan_id", "key"],
                set_={**new, "version": PlanSetting.version + 1},
            )
        )
