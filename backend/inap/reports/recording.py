"""Writing reports: the rules, then the statements. No HTTP.

Everything is decided before anything is written; a refusal is a value.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from inap.access.caller import Caller
from inap.kit import audit
from inap.plans.period_queries import find_period
from inap.plans.queries import PlanView
from inap.reports import queries
from inap.reports import writing_queries as writing
from inap.reports.assembling import assemble
from inap.reports.document_json import to_json
from inap.reports.kinds import KINDS
from inap.reports.queries import Seen
from inap.reports.scope import Rules
from inap.reports.wording import EVERY_LANGUAGE
from inap.reports.workflow import Action, Refused, decide, may_write

CheckVersion = Callable[[int], None]


@dataclass(frozen=True, slots=True)
class Editor:
    """Who writes and when; ``rules`` are those that reports are written by."""

    caller: Caller
    at: datetime
    rules: Rules
    request_id: str | None

    @property
    def account_id(self) -> UUID:
        """The account that will stand beside the report."""
        if self.caller.account_id is None:
            raise ValueError("an anonymous caller writes nothing")
        return self.caller.account_id


@dataclass(frozen=True, slots=True)
class Wish:
    """What a draft is to be about: a period of the plan, or days."""

    kind: str
    period: str | None
    since: date | None
    until: date | None
    jurisdiction: str | None


@dataclass(frozen=True, slots=True)
class Faulty:
    """What is wrong with fields: JSON pointers with slugs."""

    faults: tuple[tuple[str, str], ...]


def writes(caller: Caller, kind: str, jurisdiction: str | None) -> bool:
    """Whether the caller writes reports of this kind, about this side."""
    return may_write(caller, KINDS[kind].writers, jurisdiction)


async def create_report(
    session: AsyncSession, editor: Editor, plan: PlanView, wish: Wish
) -> UUID | Refused | Faulty:
    """Keep a new draft; returns its id."""
    if not writes(editor.caller, wish.kind, wish.jurisdiction):
        return Refused("not-permitted", {"action": "create", "needs": "coordinator"})
    days = await _days(session, plan.id, wish)
    if isinstance(days, Faulty):
        return days
    report_id = await writing.insert_report(
        session,
        {
            "plan_id": plan.id,
            "kind": wish.kind,
            "jurisdiction": wish.jurisdiction,
            "created_by": editor.account_id,
            "created_at": editor.at,
            **days,
        },
    )
    await _remember(session, editor, "create", report_id, kind=wish.kind, plan=plan.code)
    return report_id


async def edit_report(
    session: AsyncSession,
    editor: Editor,
    report_id: UUID,
    given: Mapping[str, Any],
    check_version: CheckVersion,
) -> Seen | Refused | Faulty | None:
    """Change what a draft is about, its narrative or its choices; returns it as it was."""
    await writing.hold_report(session, report_id)
    seen = await queries.find_report(session, editor.caller, report_id)
    if seen is None:
        return None
    refused = _refusal(editor.caller, seen, "edit", check_version)
    if refused is not None:
        return refused
    changes = {name: given[name] for name in ("narrative", "choices") if name in given}
    if "narrative" in changes:
        changes["narrative"] = {**seen.narrative, **given["narrative"]}
    faults = [
        (f"/narrative/{section}", "unknown-code")
        for section in given.get("narrative", ())
        if section not in KINDS[seen.kind].sections
    ]
    if given.keys() & {"period", "since", "until", "jurisdiction"}:
        wish = _wished(seen, given)
        if not writes(editor.caller, seen.kind, wish.jurisdiction):
            return Refused("not-permitted", {"action": "edit", "needs": "coordinator"})
        days = await _days(session, seen.plan_id, wish)
        if isinstance(days, Faulty):
            return days
        changes |= {**days, "jurisdiction": wish.jurisdiction}
    if faults:
        return Faulty(tuple(faults))
    if changes:
        await writing.update_report(session, report_id, changes)
        await _remember(session, editor, "edit", report_id, fields=sorted(given))
    return seen


def _wished(seen: Seen, given: Mapping[str, Any]) -> Wish:
    """What it is to be about now: days that are given take the place of a period, and back."""
    period = given.get("period")
    if "period" not in given and not given.keys() & {"since", "until"}:
        period = seen.period
    return Wish(
        kind=seen.kind,
        period=period,
        since=None if period else given.get("since", seen.since),
        until=None if period else given.get("until", seen.until),
        jurisdiction=given.get("jurisdiction", seen.jurisdiction),
    )


async def act_on_report(
    session: AsyncSession,
    editor: Editor,
    report_id: UUID,
    action: Action,
    reason: str | None,
    check_version: CheckVersion,
) -> Seen | Refused | None:
    """Issue, cancel, withdraw or delete a report; returns it as it was."""
    await writing.hold_report(session, report_id)
    seen = await queries.find_report(session, editor.caller, report_id)
    if seen is None:
        return None
    refused = _refusal(editor.caller, seen, action, check_version, reason)
    if refused is not None:
        return refused
    if action == "issue":
        await _issue(session, editor, seen)
    elif action == "delete":
        await writing.delete_report(session, report_id)
    elif action == "cancel":
        await writing.thaw(session, report_id)
        nothing = dict.fromkeys(
            ("as_of", "data_version", "figures", "issued_by", "next_try_at", "last_error")
        )
        changes = {**nothing, "state": "draft", "attempts": 0}
        await writing.update_report(session, report_id, changes)
    else:
        withdrawn = {"withdrawn_by": editor.account_id, "withdrawn_at": editor.at}
        changes = {**withdrawn, "state": "withdrawn", "reason": reason}
        await writing.update_report(session, report_id, changes)
    told = {"reason": reason} if reason else {}
    await _remember(session, editor, action, report_id, **told)
    return seen


async def _issue(session: AsyncSession, editor: Editor, seen: Seen) -> None:
    """Freeze what it says; its files are made by the rounds, from what is frozen."""
    scope = seen.scope(editor.at, editor.rules)
    assembled = await assemble(session, seen, scope, draft=False)
    contents: dict[str, Any] = {
        language: to_json(assembled.document(language)) for language in EVERY_LANGUAGE
    }
    await writing.freeze(session, seen.id, contents)
    await writing.update_report(
        session,
        seen.id,
        {
            "state": "issuing",
            "as_of": scope.as_of,
            "data_version": scope.data_version,
            "figures": writing.as_kept(assembled.figures()),
            "issued_by": editor.account_id,
        },
    )


def _refusal(
    caller: Caller,
    seen: Seen,
    action: Action,
    check_version: CheckVersion,
    reason: str | None = None,
) -> Refused | None:
    """Why it is not done; the caller's standing is asked before the version."""
    may = writes(caller, seen.kind, seen.jurisdiction)
    if may:
        check_version(seen.version)
    outcome = decide(seen.state, action, writes=may, reason=reason)
    return outcome if isinstance(outcome, Refused) else None


async def _days(session: AsyncSession, plan_id: UUID, wish: Wish) -> dict[str, Any] | Faulty:
    """The days as columns, or what is wrong with them, or with them for the kind."""
    days = await _any_days(session, plan_id, wish)
    if isinstance(days, Faulty) or not KINDS[wish.kind].of_a_year:
        return days
    if _is_year(days["since"], days["until"]):
        return days
    return Faulty((("/period" if wish.period else "/until", "not-a-year"),))


async def _any_days(session: AsyncSession, plan_id: UUID, wish: Wish) -> dict[str, Any] | Faulty:
    if wish.period is not None:
        if wish.since is not None or wish.until is not None:
            return Faulty((("/period", "value-not-expected"),))
        found = await find_period(session, plan_id, wish.period)
        if found is None:
            return Faulty((("/period", "unknown-code"),))
        return {"period": found.code, "since": found.start, "until": found.end}
    missing: Sequence[tuple[str, str]] = [
        (f"/{name}", "value-required")
        for name, day in (("since", wish.since), ("until", wish.until))
        if day is None
    ]
    if missing or wish.since is None or wish.until is None:
        return Faulty(tuple(missing))
    if wish.until < wish.since:
        return Faulty((("/until", "ends-before-it-begins"),))
    return {"period": None, "since": wish.since, "until": wish.until}


def _is_year(since: date, until: date) -> bool:
    """Whether the days are those of one calendar year."""
    return since == date(since.year, 1, 1) and until == date(since.year, 12, 31)


async def _remember(
    session: AsyncSession, editor: Editor, action: str, report_id: UUID, **detail: object
) -> None:
    await audit.record(
        session,
        caller=editor.caller.label,
        action=f"report.{action}",
        subject=f"report:{report_id}",
        request_id=editor.request_id,
        **detail,
    )
