"""Who is calling, as the rest of the portal sees it. Pure: no HTTP, no SQL."""

from dataclasses import dataclass
from uuid import UUID

ROLES = (
    "admin",
    "coordinator",
    "me_team",
    "verifier",
    "focal_point",
    "reporter",
    "secretariat",
    "donor",
    "auditor",
)
ACTOR_ROLES = ("verifier", "focal_point", "reporter")
REPORTING_ROLES = ("focal_point", "reporter")
OVERSIGHT_ROLES = ("admin", "me_team", "auditor")


@dataclass(frozen=True, slots=True)
class Grant:
    """A role, with the jurisdiction or the actor it is limited to."""

    role: str
    jurisdiction: str | None = None
    actor_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Caller:
    """Whoever sent the request; ``account_id`` is None for anonymous callers."""

    account_id: UUID | None
    name: str
    grants: tuple[Grant, ...]
    must_change_password: bool = False
    by_key: bool = False

    @property
    def signed_in(self) -> bool:
        """Whether there is an account behind the request."""
        return self.account_id is not None

    @property
    def audience(self) -> str:
        """``public`` for those who see only what is published, else ``internal``."""
        return "internal" if any(grant.role != "donor" for grant in self.grants) else "public"

    @property
    def label(self) -> str:
        """How the audit trail and idempotency name the caller."""
        return f"account:{self.account_id}" if self.account_id else "anonymous"

    def has(self, *roles: str) -> bool:
        """Whether any grant is one of ``roles``."""
        return any(grant.role in roles for grant in self.grants)

    def coordinates(self, jurisdiction: str) -> bool:
        """Whether the caller coordinates ``jurisdiction``."""
        return Grant("coordinator", jurisdiction) in self.grants

    def jurisdictions(self) -> frozenset[str]:
        """The jurisdictions the caller coordinates."""
        return frozenset(
            grant.jurisdiction
            for grant in self.grants
            if grant.role == "coordinator" and grant.jurisdiction
        )

    def actors(self, *roles: str) -> frozenset[UUID]:
        """The actors for which the caller holds any of ``roles``."""
        return frozenset(
            grant.actor_id for grant in self.grants if grant.role in roles and grant.actor_id
        )

    def reports_for(self, actor_id: UUID) -> bool:
        """Whether the caller is focal point or reporter of the actor."""
        return actor_id in self.actors(*REPORTING_ROLES)

    def verifies_for(self, actor_id: UUID) -> bool:
        """Whether the caller belongs to the actor's own unit that verifies."""
        return actor_id in self.actors("verifier")


ANONYMOUS = Caller(account_id=None, name="anonymous", grants=())
