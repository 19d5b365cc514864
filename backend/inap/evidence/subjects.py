"""What can carry evidence: one declared row a kind, in which its slice says who sees and who adds.

Evidence knows nothing of submissions or reports. ``inap.evidence_subjects`` declares the rows; the
routes of each kind are made from its row.
"""

from collections.abc import Awaitable, Callable, Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from inap.access.caller import Caller

Kind = Literal[
    "submission",
    "activity_report",
    "implementation_report",
    "amendment",
    "meeting",
    "recommendation",
]
Action = Literal["attach", "detach"]


@dataclass(frozen=True, slots=True)
class Writer:
    """Who changes the evidence; ``request_id`` goes into the audit trail."""

    caller: Caller
    request_id: str | None


@dataclass(frozen=True, slots=True)
class Subject:
    """The thing that carries evidence, as one caller sees it.

    ``revision`` is the one the caller is shown (1 where there are none), ``version`` its present
    version, ``body_id`` the body that reports it (None: no body does). ``open`` tells whether the
    caller may add and remove now. ``newest`` is the last revision whose evidence the caller may
    know of, None: every one's. ``held`` is the slice's own, and given back to its ``mark``.
    """

    id: UUID
    revision: int
    version: int
    body_id: UUID | None
    open: bool
    newest: int | None = None
    held: Any = None

    def knows(self, revision: int | None) -> bool:
        """Whether the caller may know what was done in a revision; not of one that is not told."""
        return revision is not None and (self.newest is None or revision <= self.newest)


@dataclass(frozen=True, slots=True)
class Refused:
    """Why a change is refused: a documented problem and its parameters."""

    slug: str
    params: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Mark:
    """Where a change of evidence stands: in which revision, version and step of the history."""

    revision: int
    version: int
    step: int | None
    at: datetime


@dataclass(frozen=True, slots=True)
class Declared:
    """A kind of thing that carries evidence.

    ``path`` is the address of one, with ``{parameter}`` in it. ``find`` gives it to who sees it
    fully, else None. ``hold`` locks it to the end of the transaction and then decides whether the
    caller may change its evidence now; it gives None to who may not see it. ``mark`` writes the
    step (its history, a new revision where the present one was handed in, the version, the audit
    trail), given what is done and the SHA-256 of the file. ``visible`` picks from ids those that
    the caller sees fully, each with its ``newest``. ``writers`` are the roles that ever add or
    remove: those that take part in the approval, unless the row names others.
    """

    kind: Kind
    path: str
    parameter: str
    tag: str
    find: Callable[[AsyncSession, UUID, Caller], Awaitable[Subject | None]]
    hold: Callable[[AsyncSession, UUID, Writer], Awaitable[Subject | Refused | None]]
    mark: Callable[[AsyncSession, Subject, Writer, Action, str], Awaitable[Mark]]
    visible: Callable[
        [AsyncSession, Collection[UUID], Caller], Awaitable[Mapping[UUID, int | None]]
    ]
    writers: tuple[str, ...] = ("focal_point", "reporter", "verifier", "coordinator")
