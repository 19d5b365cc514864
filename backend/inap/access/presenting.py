"""Turning rows of the access slice into what routes answer."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from uuid import UUID

from inap.access.account_queries import NamedActor
from inap.access.caller import Grant
from inap.access.models import Account, ApiKey, RoleGrant
from inap.access.schemas import AccountOut, ApiKeyOut, GrantOut, Me
from inap.kit.references import Person, Reference
from inap.kit.text import as_text

Actors = Mapping[UUID, NamedActor]
Granted = RoleGrant | ApiKey | Grant


def actor_ids(grants: Iterable[Granted]) -> set[UUID]:
    """The actors that grants or keys name."""
    return {grant.actor_id for grant in grants if grant.actor_id is not None}


def grant_out(grant: Granted, actors: Actors) -> GrantOut:
    """A grant with its actor's code and title."""
    actor = actors.get(grant.actor_id) if grant.actor_id else None
    return GrantOut.model_validate(
        {
            "role": grant.role,
            "jurisdiction": grant.jurisdiction,
            "actor": Reference(code=actor.code, title=as_text(actor.title)) if actor else None,
        }
    )


def me_out(account: Account, actors: Actors, grants: Sequence[Granted]) -> Me:
    """The account as its holder sees it, with the ``grants`` it acts with."""
    return Me.model_validate(_fields(account, actors, grants))


def account_out(account: Account, actors: Actors, signed_in: datetime | None) -> AccountOut:
    """The account as administrators see it, with when it last ``signed_in``."""
    return AccountOut.model_validate(
        {
            **_fields(account, actors, account.grants),
            "active": account.active,
            "locked_until": account.locked_until,
            "created_at": account.created_at,
            "last_signed_in_at": signed_in,
        }
    )


def _fields(account: Account, actors: Actors, grants: Sequence[Granted]) -> dict[str, object]:
    return {
        "id": account.id,
        "email": account.email,
        "name": account.name,
        "language": account.language,
        "must_change_password": account.must_change_password,
        "reminders": account.reminders,
        "version": account.version,
        "grants": [grant_out(grant, actors) for grant in grants],
    }


def api_key_out(key: ApiKey, actors: Actors, owner: str) -> ApiKeyOut:
    """A key without its secret; ``owner`` is the name of the account it belongs to."""
    return ApiKeyOut(
        id=key.id,
        owner=Person(id=key.account_id, name=owner),
        label=key.label,
        prefix=key.prefix,
        grant=grant_out(key, actors),
        created_at=key.created_at,
        expires_at=key.expires_at,
        revoked_at=key.revoked_at,
        last_used_at=key.last_used_at,
    )
