"""Amendments and their discussion as they are answered."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from inap.access.caller import Caller
from inap.implementation import amendment_schemas as schemas
from inap.implementation.amendment_checks import is_outdated
from inap.implementation.amendment_queries import Said, Told
from inap.implementation.amendment_seen import Seen
from inap.kit.text import as_text, as_text_or_none
from inap.plans import version_queries
from inap.plans.content import Content, amended, changed_fields, nothing_yet
from inap.plans.queries import actor_titles

Document = dict[str, Any]
Titles = Mapping[str, dict[str, Any]]


async def amendment_documents(
    session: AsyncSession, found: Sequence[Seen], caller: Caller
) -> list[schemas.Amendment]:
    """The answers for ``caller``; three statements, however many there are."""
    open_ones = [seen.node_id for seen in found if seen.state in ("draft", "proposed")]
    present = await version_queries.present_contents(session, open_ones) if open_ones else {}
    told = [(seen, *_before_and_after(seen, present)) for seen in found]
    contents = [content for _seen, *both in told for content in both if content]
    named = {part["actor"] for content in contents for part in content["responsibilities"]}
    titles = await actor_titles(session, named) if named else {}
    return [
        schemas.Amendment.model_validate(
            _document(seen, before, after, titles, caller, present.get(seen.node_id))
        )
        for seen, before, after in told
    ]


def _before_and_after(
    seen: Seen, present: Mapping[UUID, Content]
) -> tuple[Content | None, Content]:
    """What the activity is or was, and what it, or the new one, is to be."""
    if seen.kind == "add":
        return None, amended(nothing_yet(), seen.proposed)
    before = seen.before or present.get(seen.node_id) or nothing_yet()
    if seen.kind == "drop":
        day = seen.effective_on.isoformat() if seen.effective_on else None
        return before, {**before, "dropped_on": day}
    return before, amended(before, seen.proposed)


def _document(
    seen: Seen,
    before: Content | None,
    after: Content,
    titles: Titles,
    caller: Caller,
    present: Content | None,
) -> Document:
    outdated = (
        seen.state == "proposed"
        and before is not None
        and present is not None
        and is_outdated(seen.what, seen.proposed, before, present)
    )
    fields = changed_fields(before or nothing_yet(), after)
    document: Document = {
        "id": seen.id,
        "plan": seen.plan,
        "kind": seen.kind,
        "node": {"code": seen.node, "title": as_text(seen.node_title)},
        "jurisdiction": seen.jurisdiction,
        "actor": _reference(seen.actor, seen.actor_title),
        "fields": ["dropped_on"] if seen.kind == "drop" else list(fields),
        "before": _content(before, titles) if before else None,
        "after": _content(after, titles),
        "indicators": [_indicator(each) for each in seen.proposed.get("indicators", ())],
        "reason": as_text(seen.reason),
        "state": seen.state,
        "version": seen.version,
        "outdated": outdated,
        "effective_on": seen.effective_on,
        "logframe_version": seen.logframe_version,
        "made": _reference(seen.made, seen.made_title),
        "proposed_at": seen.proposed_at,
        "decided_at": seen.decided_at,
        "decision": seen.decision,
        "updated_at": seen.updated_at,
        "allowed": list(seen.allowed(caller)),
        "may_comment": seen.may_comment(caller),
        "origin": {"kind": seen.origin_kind, "id": seen.origin_id} if seen.origin_id else None,
        "proposed_by": None,
        "decided_by": None,
    }
    if seen.full:
        document |= {
            "proposed_by": _person(seen.proposed_by, seen.proposed_by_name),
            "decided_by": _person(seen.decided_by, seen.decided_by_name),
        }
    return document


def entry_document(told: Told) -> schemas.AmendmentEntry:
    """The answer for one step of an amendment."""
    return schemas.AmendmentEntry.model_validate(
        {
            "sequence": told.sequence,
            "action": told.action,
            "from_state": told.from_state,
            "to_state": told.to_state,
            "by": _person(told.by, told.by_name),
            "at": told.at,
            "reason": told.reason,
            "effective_on": told.effective_on,
        }
    )


def comment_document(said: Said) -> schemas.Comment:
    """The answer for one comment."""
    return schemas.Comment.model_validate(
        {
            "id": said.id,
            "by": _person(said.by, said.by_name),
            "at": said.at,
            "text": as_text(said.text),
        }
    )


def _content(content: Content, titles: Titles) -> Document:
    return {
        "title": as_text(content["title"]),
        "statement": as_text_or_none(content["statement"]),
        "time_frame": content["time_frame"],
        "responsibilities": list(_parts(content["responsibilities"], titles)),
        "dropped_on": content["dropped_on"],
    }


def _parts(parts: Iterable[Mapping[str, Any]], titles: Titles) -> Iterable[Document]:
    for part in parts:
        actor = part["actor"]
        yield {"actor": actor, "title": as_text(titles.get(actor)), "part": part["part"]}


def _indicator(stored: Mapping[str, Any]) -> Document:
    return {
        **stored,
        "title": as_text(stored["title"]),
        "definition": as_text_or_none(stored["definition"]),
    }


def _reference(code: str | None, title: dict[str, Any] | None) -> Document | None:
    return None if code is None else {"code": code, "title": as_text(title)}


def _person(account: UUID | None, name: str | None) -> Document | None:
    return None if account is None else {"id": account, "name": name or ""}
