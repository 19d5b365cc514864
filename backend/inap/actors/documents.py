"""What is answered of an entry of the registry, put together from what was read."""

from collections.abc import Sequence
from typing import Any

from inap.access.trail_queries import TrailView
from inap.actors.queries import ActorView, AliasView
from inap.actors.registry_queries import ContactView
from inap.actors.schemas import Actor, ActorChangeEntry, ActorContact, ActorDetail, ActorWork
from inap.kit.references import Person
from inap.kit.text import as_text
from inap.plans.sources import source_document


def actor_document(actor: ActorView, spelling: AliasView | None) -> Actor:
    """An entry as listed, with the spelling by which it was found."""
    found_by = None if spelling is None else _spelling(spelling)
    return Actor.model_validate({**_listed(actor), "found_by": found_by})


def actor_detail(
    actor: ActorView,
    aliases: Sequence[AliasView],
    parts: Sequence[tuple[str, str]],
    work: ActorWork,
) -> ActorDetail:
    """An entry in full; ``parts`` are part and node code, in the order of print."""
    return ActorDetail.model_validate(
        {
            **_listed(actor),
            "aliases": [_spelling(alias) for alias in aliases],
            "pillars": actor.pillars,
            "languages": actor.languages,
            "capacities": actor.capacities,
            "staff": actor.staff,
            "volunteers": actor.volunteers,
            "self_assessment": {
                "capacity": actor.capacity_score,
                "collaboration": actor.collaboration_score,
            },
            "since": actor.since,
            "merged_into": actor.merged_into,
            "leads": [node for part, node in parts if part == "lead"],
            "supports": [node for part, node in parts if part == "support"],
            "work": work,
            "source": source_document(actor.source),
            "confidence": actor.confidence,
            "note": actor.note,
            "version": actor.version,
        }
    )


def contact_document(contact: ContactView) -> ActorContact:
    """Whom to reach at an actor."""
    return ActorContact.model_validate(contact, from_attributes=True)


def change_document(change: TrailView) -> ActorChangeEntry:
    """One change of an entry."""
    by = None
    if change.by is not None:
        by = Person(id=change.by, name=change.by_name or "")
    return ActorChangeEntry(
        id=change.id,
        at=change.at,
        action=change.action,
        by=by,
        changes=change.detail.get("changes", {}),
    )


def _spelling(alias: AliasView) -> dict[str, Any]:
    return {
        "text": alias.text,
        "language": alias.language,
        "source": source_document(alias.source),
        "entered": alias.entered,
    }


def _listed(actor: ActorView) -> dict[str, Any]:
    return {
        "code": actor.code,
        "title": as_text(actor.title),
        "type": actor.type,
        "subtype": actor.subtype,
        "jurisdiction": actor.jurisdiction,
        "parent": actor.parent,
        "has_unit": actor.has_unit,
        "collective": actor.collective,
        "status": actor.status,
        "areas": actor.areas,
        "sectors": actor.sectors,
    }
