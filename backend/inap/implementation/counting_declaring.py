"""Declaring how activity reports count towards an indicator."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from inap.access.caller import Caller
from inap.implementation.activity_report_remembering import Writer
from inap.implementation.counting import countable, may_declare
from inap.implementation.counting_rule_queries import (
    Target,
    find_rule,
    lock_indicator,
    measured_nodes,
    store_rule,
)
from inap.kit import audit
from inap.submissions.admission import Refused
from inap.submissions.cells import AGE_GROUPS
from inap.submissions.measure import Fault

NO_RULE: Mapping[str, Any] = {"what": None, "sex": None, "age": None, "kinds": None, "nodes": None}
CENTRAL = ("me_team", "admin")


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule to be declared; codes as people write them."""

    what: str
    sex: str | None
    age: str | None
    kinds: list[str] | None
    nodes: list[str] | None


def declares(caller: Caller, target: Target) -> bool:
    """Whether the caller may declare the indicator's rule."""
    return may_declare(target.sides, caller.jurisdictions(), central=caller.has(*CENTRAL))


async def declare(
    session: AsyncSession,
    writer: Writer,
    target: Target,
    rule: Rule | None,
    check_version: Callable[[int], None],
) -> Refused | None:
    """Keep a rule, or take it away with None; what is counted already stays as it is."""
    if not declares(writer.caller, target):
        return Refused("not-permitted", {"action": "declare", "needs": "me_team"})
    await lock_indicator(session, target.id)
    stored = await find_rule(session, target.id)
    version = stored.version if stored else 0
    check_version(version)
    if rule is not None and (refused := await _refused(session, target, rule)):
        return refused
    columns = NO_RULE if rule is None else _columns(rule)
    await store_rule(
        session, target.id, columns, version=version + 1, by=writer.account_id, at=writer.at
    )
    await audit.record(
        session,
        caller=writer.caller.label,
        action="counting-rule.delete" if rule is None else "counting-rule.declare",
        subject=f"indicator:{target.id}",
        request_id=writer.request_id,
        before=None if stored is None or stored.what is None else _told(stored),
        after=dict(columns) if rule else None,
    )
    return None


async def _refused(session: AsyncSession, target: Target, rule: Rule) -> Refused | None:
    if not countable(target.kind, target.over_time):
        told = {"kind": target.kind, "aggregation_time": target.over_time}
        return Refused("not-countable", told)
    faults = []
    if rule.what == "activities":
        faults += [
            Fault(f"/{name}", "value-not-expected", {"what": rule.what})
            for name in ("sex", "age")
            if getattr(rule, name) is not None
        ]
    elif rule.age is not None and rule.age not in (target.age_groups or AGE_GROUPS):
        faults.append(Fault("/age", "age-unknown", {"age": rule.age}))
    if rule.nodes is not None:
        known = await measured_nodes(session, target.id)
        faults += [
            Fault(f"/nodes/{place}", "not-measured", {"node": node})
            for place, node in enumerate(rule.nodes)
            if node not in known
        ]
    return Refused("invalid-request", faults=tuple(faults)) if faults else None


def _columns(rule: Rule) -> dict[str, Any]:
    return {
        "what": rule.what,
        "sex": rule.sex,
        "age": rule.age,
        "kinds": sorted(set(rule.kinds)) if rule.kinds else None,
        "nodes": sorted(set(rule.nodes)) if rule.nodes else None,
    }


def _told(stored: object) -> dict[str, Any]:
    return {name: getattr(stored, name) for name in NO_RULE}
