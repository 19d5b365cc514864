"""Statements of counting rules: the indicators they are declared for, and the nodes that fit."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import cast
from uuid import UUID

from sqlalchemy import func, select, text
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from inap.implementation.activity_models import CountingRule
from inap.implementation.activity_neighbours import (
    ACCOUNT,
    INDICATOR,
    INDICATOR_NODE,
    NODE,
    PLAN,
)
from inap.implementation.counting import Rule, What
from inap.submissions.cells import measure_of
from inap.submissions.measure import Measure

NODES_OF_RULE = text(
    """
    WITH RECURSIVE fits AS (
        SELECT node.id
        FROM counting_rule AS rule
        JOIN indicator ON indicator.id = rule.indicator_id
        JOIN node ON node.plan_id = indicator.plan_id
            AND CASE WHEN rule.nodes IS NULL
                THEN EXISTS (SELECT FROM indicator_node AS measured
                             WHERE measured.indicator_id = indicator.id
                               AND measured.node_id = node.id)
                ELSE node.code = ANY(rule.nodes) END
        WHERE rule.indicator_id = :indicator
        UNION
        SELECT node.id FROM node JOIN fits ON node.parent_id = fits.id
    )
    SELECT id FROM fits
    """
)

# The codes of all nodes that an indicator measures, and of those below them.
MEASURED_NODES = text(
    """
    WITH RECURSIVE measured AS (
        SELECT node.id, node.code
        FROM indicator_node JOIN node ON node.id = indicator_node.node_id
        WHERE indicator_node.indicator_id = :indicator
        UNION
        SELECT node.id, node.code FROM node JOIN measured ON node.parent_id = measured.id
    )
    SELECT code FROM measured
    """
)


@dataclass(frozen=True, slots=True)
class Target:
    """An indicator, with what counting needs to know of it; ``sides`` of the nodes it measures."""

    id: UUID
    code: str
    kind: str
    unit: str
    over_time: str
    over_areas: str
    sensitivity: str
    disaggregation: list[str]
    age_groups: list[str] | None
    sides: list[str | None]

    @property
    def measure(self) -> Measure:
        """How the indicator is measured."""
        return measure_of(
            kind=self.kind,
            unit=self.unit,
            over_areas=self.over_areas,
            disaggregation=self.disaggregation,
            age_groups=self.age_groups,
        )


@dataclass(frozen=True, slots=True)
class StoredRule:
    """A counting rule as it is kept; ``what`` is None where it was taken away."""

    what: str | None
    sex: str | None
    age: str | None
    kinds: list[str] | None
    nodes: list[str] | None
    version: int
    updated_at: datetime
    updated_by: UUID
    updated_by_name: str

    def applied_to(self, nodes: Iterable[UUID]) -> Rule | None:
        """The rule with the ids of the nodes that fit; None where it was taken away."""
        if self.what is None:
            return None
        return Rule(
            what=cast("What", self.what),
            sex=self.sex,
            age=self.age,
            kinds=frozenset(self.kinds) if self.kinds is not None else None,
            nodes=frozenset(map(str, nodes)),
        )


async def find_target(session: AsyncSession, plan_id: UUID, code: str) -> Target | None:
    """The indicator with this code."""
    sides = (
        select(func.array_agg(func.distinct(NODE.c.side)))
        .select_from(INDICATOR_NODE.join(NODE, NODE.c.id == INDICATOR_NODE.c.node_id))
        .where(INDICATOR_NODE.c.indicator_id == INDICATOR.c.id)
        .scalar_subquery()
    )
    found = await session.execute(
        select(
            INDICATOR.c.id,
            INDICATOR.c.code,
            INDICATOR.c.kind,
            INDICATOR.c.unit,
            INDICATOR.c.aggregation_time.label("over_time"),
            INDICATOR.c.aggregation_areas.label("over_areas"),
            INDICATOR.c.sensitivity,
            INDICATOR.c.disaggregation,
            PLAN.c.head["settings"]["age_groups"].label("age_groups"),
            func.coalesce(sides, text("'{}'::text[]")).label("sides"),
        )
        .join(PLAN, PLAN.c.id == INDICATOR.c.plan_id)
        .where(INDICATOR.c.plan_id == plan_id, INDICATOR.c.code == code)
    )
    row = found.mappings().one_or_none()
    return Target(**row) if row else None


async def find_rule(session: AsyncSession, indicator_id: UUID) -> StoredRule | None:
    """The indicator's rule, or None where it never had one."""
    found = await session.execute(
        select(
            CountingRule.what,
            CountingRule.sex,
            CountingRule.age,
            CountingRule.kinds,
            CountingRule.nodes,
            CountingRule.version,
            CountingRule.updated_at,
            CountingRule.updated_by,
            ACCOUNT.c.name.label("updated_by_name"),
        )
        .join(ACCOUNT, ACCOUNT.c.id == CountingRule.updated_by)
        .where(CountingRule.indicator_id == indicator_id)
    )
    row = found.mappings().one_or_none()
    return StoredRule(**row) if row else None


async def lock_indicator(session: AsyncSession, indicator_id: UUID) -> None:
    """Let nobody else declare a rule for the indicator until the end of the transaction."""
    await session.execute(
        select(INDICATOR.c.id).where(INDICATOR.c.id == indicator_id).with_for_update()
    )


async def store_rule(
    session: AsyncSession,
    indicator_id: UUID,
    rule: Mapping[str, object],
    *,
    version: int,
    by: UUID,
    at: datetime,
) -> None:
    """Keep a rule in place of the one before."""
    columns = {**rule, "version": version, "updated_by": by, "updated_at": at}
    await session.execute(
        insert(CountingRule)
        .values(indicator_id=indicator_id, **columns)
        .on_conflict_do_update(index_elements=["indicator_id"], set_=columns)
    )


async def measured_nodes(session: AsyncSession, indicator_id: UUID) -> set[str]:
    """The codes of the nodes that the indicator measures, and of those below them."""
    found = await session.execute(MEASURED_NODES, {"indicator": indicator_id})
    return set(found.scalars())


async def nodes_of_rule(session: AsyncSession, indicator_id: UUID) -> list[UUID]:
    """The ids of the nodes that fit the indicator's rule."""
    found = await session.execute(NODES_OF_RULE, {"indicator": indicator_id})
    return list(found.scalars())
