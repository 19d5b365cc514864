"""HTTP of the evidence slice: the same five operations for every kind of thing that carries it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, Any, TypeVar
from uuid import UUID

import structlog
from fastapi import APIRouter, Depends, Form, Path, Query, Request, Response

from inap.access.caller import Caller
from inap.access.policies import Anyone, any_of
from inap.evidence import attaching, queries
from inap.evidence.attaching import Addition
from inap.evidence.presenting import Presenter
from inap.evidence.schemas import Evidence, EvidenceInput
from inap.evidence.subjects import Declared, Kind, Refused, Writer
from inap.kit.database import ReadSession, WriteSession, reading
from inap.kit.downloads import FileAnswer, content_etag
from inap.kit.files import FileLost, FileStore
from inap.kit.pages import Page, Paging, after_id, cut_page
from inap.kit.problems import Problem
from inap.kit.routing import make_router
from inap.kit.uploads import MEDIA_TYPES, Inspected, inspect

log = structlog.get_logger(__name__)
T = TypeVar("T")

BINARY = {"schema": {"type": "string", "format": "binary"}}
CONTENT: dict[int | str, dict[str, Any]] = {200: {"content": dict.fromkeys(MEDIA_TYPES, BINARY)}}


@dataclass(frozen=True, slots=True)
class Given:
    """What a form holds, looked into before the route begins to write."""

    inspected: Inspected
    caption: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Ready:
    """A file that is about to be attached; ``written`` tells whether the store has it."""

    addition: Addition
    caption: Mapping[str, str]
    written: bool


async def read_evidence(
    request: Request, given: Annotated[EvidenceInput, Form(media_type="multipart/form-data")]
) -> Given:
    """The uploaded file, when it may be kept; holds no connection to the database."""
    return Given(await inspect(request, given.file), given.caption())


def make_evidence_router(rows: Sequence[Declared]) -> APIRouter:
    """The routes of all declared kinds."""
    by_kind: dict[Kind, Declared] = {declared.kind: declared for declared in rows}
    router = APIRouter()
    for declared in rows:
        own = make_router(prefix=f"{declared.path}/evidence", tag=declared.tag)
        presenter = Presenter(declared, by_kind)
        _add_reads(own, declared, presenter)
        _add_writes(own, declared, presenter)
        router.include_router(own)
    return router


def _add_reads(router: APIRouter, declared: Declared, presenter: Presenter) -> None:
    name = f"{declared.kind}_evidence"
    # The parameter is named after the kind, so that clients read `submission_id`.
    subject_path = Path(alias=declared.parameter)

    @router.get("", name=f"list_{name}")
    async def list_evidence(
        caller: Anyone,
        session: ReadSession,
        paging: Paging,
        subject_id: Annotated[UUID, subject_path],
        revision: Annotated[
            int | None, Query(ge=1, le=1_000_000, description="of this revision; else as shown")
        ] = None,
    ) -> Page[Evidence]:
        """The files attached to it, for those who take part in its approval."""
        subject = await presenter.subject(session, subject_id, caller)
        found = await queries.list_attached(
            session,
            declared.kind,
            subject.id,
            revision if revision and subject.knows(revision) else subject.revision,
            limit=paging.limit + 1,
            after=after_id(paging),
        )
        kept, following = cut_page(found, paging, lambda each: (str(each.id),))
        items = await presenter.documents(session, subject, kept, caller)
        return Page(items=items, next=following)

    @router.get("/{evidence_id}", name=f"get_{name}")
    async def get_evidence(
        caller: Anyone,
        session: ReadSession,
        subject_id: Annotated[UUID, subject_path],
        evidence_id: UUID,
    ) -> Evidence:
        """One file of any revision: what it is, who attached it, and where it was seen before."""
        subject = await presenter.subject(session, subject_id, caller)
        found = await presenter.attached(session, subject, evidence_id)
        return (await presenter.documents(session, subject, [found], caller))[0]

    @router.get(
        "/{evidence_id}/content",
        name=f"get_{name}_content",
        response_class=Response,
        responses=CONTENT,
    )
    async def get_evidence_content(
        request: Request,
        caller: Anyone,
        subject_id: Annotated[UUID, subject_path],
        evidence_id: UUID,
    ) -> Response:
        """The file itself, to be saved: never shown in the portal's name, never cached."""
        # No connection is held while the store answers, which may take long.
        async with reading(request) as session:
            subject = await presenter.subject(session, subject_id, caller)
            found = await presenter.attached(session, subject, evidence_id)
        etag = content_etag(request, found.sha256)
        try:
            pieces = await _store(request).read(found.sha256)
        except FileLost as lost:
            log.exception("a stored file is gone", sha256=found.sha256)
            raise Problem("internal-error", "The file is not in the store.") from lost
        return FileAnswer(
            pieces, name=found.name, media_type=found.media_type, size=found.size, etag=etag
        )


def _add_writes(router: APIRouter, declared: Declared, presenter: Presenter) -> None:
    name = f"{declared.kind}_evidence"
    subject_path = Path(alias=declared.parameter)
    CanAttach = Annotated[Caller, Depends(any_of(*declared.writers))]  # noqa: N806  # a type

    async def write_ahead(
        request: Request,
        caller: CanAttach,
        given: Annotated[Given, Depends(read_evidence)],
        subject_id: Annotated[UUID, subject_path],
    ) -> Ready:
        """The file in the store, before the request takes its transaction."""
        told, content = given.inspected.told, given.inspected.content
        addition = Addition(declared, _writer(request, caller), subject_id, told, content)
        written = await attaching.write_ahead(request.app.state.sessions, _store(request), addition)
        return Ready(addition, given.caption, written)

    @router.post("", status_code=201, name=f"create_{name}")
    async def create_evidence(
        *,
        request: Request,
        response: Response,
        caller: CanAttach,
        ready: Annotated[Ready, Depends(write_ahead)],
        session: WriteSession,
        subject_id: Annotated[UUID, subject_path],
    ) -> Evidence:
        """Attach a file while it may be edited; its type is told by its content."""
        made = await attaching.attach(
            session,
            _store(request),
            ready.addition,
            ready.caption,
            written=ready.written,
        )
        evidence_id = _done(made)
        response.headers["Location"] = f"{request.url.path}/{evidence_id}"
        return await presenter.changed(session, subject_id, evidence_id, caller)

    @router.delete("/{evidence_id}", name=f"delete_{name}")
    async def delete_evidence(
        request: Request,
        caller: CanAttach,
        session: WriteSession,
        subject_id: Annotated[UUID, subject_path],
        evidence_id: UUID,
    ) -> Evidence:
        """Remove a file while it may be edited; revisions handed in before keep it."""
        writer = _writer(request, caller)
        _done(await attaching.detach(session, declared, writer, subject_id, evidence_id))
        return await presenter.changed(session, subject_id, evidence_id, caller)


def _store(request: Request) -> FileStore:
    store: FileStore = request.app.state.files
    return store


def _writer(request: Request, caller: Caller) -> Writer:
    return Writer(caller, getattr(request.state, "request_id", None))


def _done(outcome: T | Refused | None) -> T:
    if outcome is None:
        raise Problem("not-found")
    if isinstance(outcome, Refused):
        raise Problem(outcome.slug, **outcome.params)
    return outcome
