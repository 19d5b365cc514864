"""Every problem the portal can answer, with its status and meaning.

A problem's ``type`` is ``/problems/<slug>``; clients translate the slug and never parse the English
text. ``GET /problems/<slug>`` answers with the entry, and a test asserts that each slug used in the
code stands here and in the client's three languages.
"""

from typing import NamedTuple


class Entry(NamedTuple):
    """Status code, short title and what it means for who receives it."""

    status: int
    title: str
    meaning: str


# What `params.needs` of `forbidden` and `not-permitted` names.
NEEDS: dict[str, str] = {
    "admin": "the role of an administrator",
    "coordinator": "the role of a government's coordinator",
    "me_team": "the role of the central M&E team",
    "verifier": "the role of an actor's own unit",
    "focal_point": "the role of an actor's focal point",
    "reporter": "the role of a civil society organisation's reporter",
    "secretariat": "the role of the coordination secretariat",
    "donor": "the role of a donor",
    "auditor": "the role of an auditor",
    "account": "a person who signed in; an API key will not do",
    "report": "a focal point or reporter of the submission's actor",
    "verify": "a verifier of the submission's actor",
    "decide": "the coordinator of the submission's jurisdiction",
    "verify-or-decide": "that verifier or that coordinator",
    "decide-overlap": "the coordinator of the overlap's side; between two sides the M&E team",
}

CATALOGUE: dict[str, Entry] = {
    # The request as such.
    "invalid-request": Entry(
        422, "The request is not valid", "`errors` names each field by JSON pointer with a slug."
    ),
    "invalid-json": Entry(400, "The body is not valid JSON", "Send UTF-8 JSON."),
    "unsupported-media-type": Entry(415, "The body is not JSON", "Send `application/json`."),
    "body-too-large": Entry(413, "The body is too large", "`params.limit` is the limit in bytes."),
    "unknown-parameter": Entry(
        400, "Unknown query parameter", "`params` names it and lists the known ones."
    ),
    "repeated-parameter": Entry(400, "Query parameter given twice", "Give it once."),
    "invalid-cursor": Entry(400, "The cursor is not valid", "Begin again without a cursor."),
    "not-found": Entry(404, "Not found", "It does not exist, or you may not see it."),
    "method-not-allowed": Entry(405, "Method not allowed", "`Allow` lists the methods."),
    "not-acceptable": Entry(406, "Not acceptable", "Ask for `application/json`."),
    # Versions and retries.
    "precondition-required": Entry(428, "If-Match is required", "Send the ETag you read."),
    "stale-version": Entry(
        412,
        "Someone changed it meanwhile",
        "`params.yours` and `params.current` differ; read again.",
    ),
    "invalid-idempotency-key": Entry(400, "The Idempotency-Key is not valid", "1 to 255 ASCII."),
    "idempotency-key-reused": Entry(
        409, "The Idempotency-Key was used for another request", "Use a new key."
    ),
    # Access.
    "not-signed-in": Entry(401, "Sign in first", "Send an access token or an API key."),
    "session-ended": Entry(401, "The session has ended", "Sign in again; unsent work is kept."),
    "wrong-credentials": Entry(401, "E-mail or password is wrong", "Try again."),
    "locked-out": Entry(429, "The account is locked for a while", "`Retry-After` says how long."),
    "too-many-requests": Entry(429, "Too many requests", "`Retry-After` says how long to wait."),
    "forbidden": Entry(403, "Your role does not allow this", "`params.needs` names the roles."),
    "password-change-required": Entry(403, "Change your password first", "POST /auth/password."),
    "email-taken": Entry(409, "An account with this e-mail exists", "Use another address."),
    "last-admin": Entry(409, "The last administrator must stay", "Name another one first."),
    # Submissions.
    "not-permitted": Entry(403, "You may not do this here", "`params.needs` says who may."),
    "wrong-state": Entry(409, "Not possible in this state", "`params.state` is the present one."),
    "own-submission": Entry(403, "You submitted this yourself", "Another person has to decide."),
    "not-verified": Entry(409, "Its unit has not verified it yet", "The unit decides first."),
    "no-unit": Entry(409, "The actor has no unit that verifies", "The coordinator decides."),
    "reason-required": Entry(422, "A reason is required", "Say why."),
    "deadline-required": Entry(422, "A deadline is required", "Give a time in the future."),
    "deadline-passed": Entry(422, "The deadline has passed already", "Give one in the future."),
    "reopening-lapsed": Entry(409, "The reopening has ended", "Ask the coordinator again."),
    "period-closed": Entry(409, "The reporting period is closed", "`params` gives its dates."),
    "period-not-open": Entry(409, "The reporting period is not open yet", "`params.opens_on`."),
    "wrong-period": Entry(
        422, "The indicator is not reported for this kind of period", "`params.frequency`."
    ),
    "period-overlap": Entry(
        409, "Already reported for a period that overlaps", "`params.period` names the other one."
    ),
    "area-overlap": Entry(
        409, "Already reported for an area that overlaps", "`params.area` names the other one."
    ),
    "wrong-area": Entry(422, "The area does not fit the actor or the period", "See `params`."),
    "not-a-reporter": Entry(
        422, "The actor does not report on this indicator", "`params.reporters` lists who does."
    ),
    "submission-exists": Entry(
        409, "This was reported already", "`params.submission` is the one to change."
    ),
    "incomplete-submission": Entry(
        422, "Something is missing before it can be submitted", "`errors` lists it."
    ),
    # Overlaps.
    "overlap-not-approved": Entry(
        409, "Not all of its reports are approved yet", "Approve or return them first."
    ),
    "overlap-entangled": Entry(
        409, "Another decision is in the way", "`params.overlap` is the one to reopen first."
    ),
    "overlap-exists": Entry(
        409, "There is an overlap of these reports already", "`params.overlap` is the one."
    ),
    "overlap-not-possible": Entry(
        422,
        "These reports cannot overlap",
        "`params.why`: `apart` (not of one indicator and period), `one-body`, `not-added-up` (the"
        " indicator's figures are not added up over bodies), `not-handed-in`.",
    ),
    "import-refused": Entry(422, "Nothing was imported", "`errors` names row and column of each."),
    # The server.
    "conflict": Entry(409, "It conflicts with what is stored", "Read again and retry."),
    "internal-error": Entry(
        500, "Something went wrong here", "Report `request_id`; nothing was saved."
    ),
    "unavailable": Entry(503, "Not available right now", "Try again after `Retry-After`."),
}
