"""Giving an account its roles."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from inap.access import account_queries as accounts
from inap.access.models import RoleGrant
from inap.access.schemas import GrantInput


async def give_grants(
    session: AsyncSession, account_id: UUID, wanted: Sequence[GrantInput]
) -> list[int]:
    """Give an account exactly the ``wanted`` grants, each once.

    Returns the places of those that name an actor who is not in the registry; nothing is changed
    when there are any.
    """
    codes = {grant.actor for grant in wanted if grant.actor is not None}
    actors = await accounts.find_actors_by_code(session, codes)
    unknown = [
        place
        for place, grant in enumerate(wanted)
        if grant.actor is not None and grant.actor not in actors
    ]
    if unknown:
        return unknown
    unique = {(grant.role, grant.jurisdiction, grant.actor) for grant in wanted}
    rows = [
        RoleGrant(
            account_id=account_id,
            role=role,
            jurisdiction=jurisdiction,
            actor_id=actors[actor].id if actor else None,
        )
        for role, jurisdiction, actor in sorted(unique, key=str)
    ]
    await accounts.replace_grants(session, account_id, rows)
    return []
