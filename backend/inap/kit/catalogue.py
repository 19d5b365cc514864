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
    "unsupported-media-type": Entry(
        415, "The body is of another type", "Send `application/json`; files as a form."
    ),
    "body-too-large": Entry(413, "The body is too large", "`params.limit` is the limit in bytes."),
    "unknown-parameter": Entry(
        400, "Unknown query parameter", "`params` names it and lists the known ones."
    ),
    "repeated-parameter": Entry(400, "Query parameter given twice", "Give it once."),
    "invalid-cursor": Entry(400, "The cursor is not valid", "Begin again without a cursor."),
    "not-found": Entry(404, "Not found", "It does not exist, or you may not see it."),
    "method-not-allowed": Entry(405, "Method not allowed", "`Allow` lists the methods."),
    "not-acceptable": Entry(406, "Not acceptable", "Ask for `application/json`."),
    # Webhooks.
    "too-many-webhooks": Entry(
        409, "Too many webhooks", "`params.most` is how many there may be; end one first."
    ),
    "webhook-ended": Entry(409, "The webhook has ended", "Make a new one."),
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
    # Positions of the follow-up plan.
    "refusal-not-allowed": Entry(
        409, "Bodies cannot decline here", "Ours: a setting of the plan would allow it."
    ),
    "assignment-not-acknowledged": Entry(
        409, "The assignment is not acknowledged", "`params.state` is its present state."
    ),
    "forms-not-used": Entry(
        409, "This side does not use Position No. 2", "Ours: a setting of the plan. Report at once."
    ),
    "implementation-plan-exists": Entry(
        409, "It has an implementation plan", "`params.implementation_plan` is the one to change."
    ),
    "years-not-covered": Entry(
        422, "The timing leaves years out", "`params.years` lists them; add steps that cover them."
    ),
    "joint-design-open": Entry(
        409, "Its leads are called to a joint design", "Settle the joint design first."
    ),
    "not-shared": Entry(409, "The activity has one lead only", "There is nobody to design with."),
    "not-instructed": Entry(
        409, "The instruction to start is missing", "Its plan is approved and instructed first."
    ),
    "implementation-report-exists": Entry(
        409, "This was reported already", "`params.implementation_report` is the one to change."
    ),
    "not-a-supporter": Entry(
        422, "The body does not support this activity", "`params.supporting` lists who does."
    ),
    # The registry of actors.
    "actor-exists": Entry(409, "An actor has this code already", "`params.actor` is the one."),
    "actor-merged": Entry(
        409, "The actor was merged into another", "`params.into` is the one to change."
    ),
    "merge-not-possible": Entry(
        409,
        "These two cannot be merged",
        "`params.why`: `itself`, `unknown`, `merged` (it is already), `into-merged` (the other is),"
        " `jurisdiction`, `collective` (one stands for many), `cycle` (the other stands below it).",
    ),
    "merge-clash": Entry(
        409,
        "They have things that cannot both be one body's",
        "`params.clashes` lists them, `params.count` counts them; settle them first.",
    ),
    "not-merged": Entry(409, "It was not merged", "There is nothing to take back."),
    # Amendments.
    "not-a-lead": Entry(
        403, "The body does not lead this activity", "Bodies that lead it propose amendments."
    ),
    "own-amendment": Entry(
        403, "You wrote or proposed this yourself", "Another coordinator has to decide."
    ),
    "amendment-settled": Entry(
        409, "The amendment is past this step", "`params.state` is the present one."
    ),
    "amendment-pending": Entry(
        409,
        "Another amendment of the activity stands against it",
        "`params.amendment` names the one to decide on or to wait for.",
    ),
    "amendment-outdated": Entry(
        409,
        "The activity was changed since this was proposed",
        "`params.fields` lists in what; reject or withdraw it, and propose it anew.",
    ),
    "node-dropped": Entry(409, "The activity is dropped", "`params.dropped_on` says since when."),
    "effective-day-required": Entry(
        422, "The first day of the new version is required", "Send `effective_on`."
    ),
    "effective-too-early": Entry(
        422,
        "The version in force began later",
        "`params.earliest` is the first day that can be given.",
    ),
    # Coordination.
    "body-exists": Entry(409, "There is a body with this code", "`params.body`; change that one."),
    "seat-taken": Entry(
        409,
        "The actor holds a seat in the body at that time",
        "`params.member` is the seat; end it first.",
    ),
    "meeting-before-body": Entry(
        422, "The body did not exist yet on that day", "`params.begins_on` is its first day."
    ),
    "meeting-after-body": Entry(
        422, "The body did not exist any more on that day", "`params.ends_on` was its last day."
    ),
    "meeting-to-come": Entry(
        409, "The meeting is still to come", "`params.begins_on`; it can be held from then on."
    ),
    "meeting-not-held": Entry(
        409, "The meeting was not held", "Mark it as held first; then tell what came of it."
    ),
    "minutes-missing": Entry(409, "There are no minutes to publish", "Write them first."),
    "own-record": Entry(403, "You wrote this yourself", "Somebody else has to approve it."),
    "record-of-source": Entry(
        409, "The record stands as its source has it", "Only its links to the plan change."
    ),
    "record-settled": Entry(409, "The record is approved", "Withdraw the approval first."),
    "recommendation-settled": Entry(
        409, "The recommendation is past this step", "`params.state` is the present one."
    ),
    "showing-required": Entry(
        422,
        "It has to be shown that it was done",
        "Send `report`, `amendment`, or say in `text` how it was done.",
    ),
    # Reports.
    "report-withdrawn": Entry(
        410, "The report was withdrawn", "`params.reason` says why; it stays listed."
    ),
    # Activity reports and their counting.
    "activity-report-exists": Entry(
        409,
        "The actor has reported this external id already",
        "`params.activity_report` is the first one; `params.same` says whether it says the same.",
    ),
    "activity-report-unfit": Entry(
        422,
        "This activity report cannot count here",
        "`params.because`: not-approved, set-aside, node, kind, period, area, side, ages, "
        "restricted, changed.",
    ),
    "activity-report-set-aside": Entry(
        409,
        "Another report of this event was chosen to count",
        "`params.activity_report` was set aside for it; take that decision back first.",
    ),
    "activity-report-counted": Entry(
        409,
        "This activity report counts towards the indicator already",
        "`params` names the fact it counts in; a report counts once.",
    ),
    "no-counting-rule": Entry(
        422, "No activity reports count towards this indicator", "Declare a counting rule first."
    ),
    "not-countable": Entry(
        422,
        "Activity reports cannot count towards this indicator",
        "Only towards a number that adds up over time.",
    ),
    # Entry in full: notes to quality warnings, exceptions to a period's lock, batches.
    "needs-note": Entry(
        409, "Say why these values stand", "`errors` lists the warnings; send a note for each slug."
    ),
    "period-never-locks": Entry(
        409, "The period never locks", "No exception is needed; report as long as it is open."
    ),
    "too-many-pairs": Entry(
        422, "Too many indicators and actors at once", "`params.limit`; send the rest in another."
    ),
    # Files.
    "invalid-upload": Entry(
        400, "The form cannot be read", "Send `multipart/form-data` again, whole."
    ),
    "file-too-large": Entry(
        413, "The file is too large", "`params.limit` is the limit in bytes; make it smaller."
    ),
    "file-empty": Entry(422, "The file is empty", "Choose the file again."),
    "file-name-unusable": Entry(
        422, "The file's name does not do", "It needs letters and one of `params.extensions`."
    ),
    "file-type-not-taken": Entry(
        415, "Files of this type are not taken", "`params.taken` lists those that are."
    ),
    "file-type-mismatch": Entry(
        422,
        "The file is not what its name or type says",
        "`params.found` is what it is, `params.extension` how its name should end.",
    ),
    "file-damaged": Entry(422, "The file is damaged or not whole", "Save it anew and send that."),
    "file-encrypted": Entry(422, "The file is protected", "Save it without a password."),
    "file-active-content": Entry(
        422, "The file holds something that runs", "`params.what`; save it without."
    ),
    "file-unpacks-too-large": Entry(422, "The file unpacks to too much", "Save it in parts."),
    "file-infected": Entry(422, "The file is infected", "Clean the device it comes from."),
    "scan-unavailable": Entry(
        503, "Files cannot be scanned right now", "Nothing was kept; try after `Retry-After`."
    ),
    "evidence-exists": Entry(
        409, "This file is attached already", "`params.evidence` is the one that is there."
    ),
    "too-much-evidence": Entry(
        409, "No more files can be attached", "`params.limit`; remove one first."
    ),
    # Files that are uploaded: workbooks and CSV.
    "workbook-unreadable": Entry(
        422, "The file is not a workbook", "Send .xlsx, .xls or .ods; `params.found` is its kind."
    ),
    "workbook-encrypted": Entry(422, "The workbook is locked by a password", "Save it without."),
    "workbook-macros": Entry(422, "The workbook holds macros", "Save it as .xlsx, without them."),
    "workbook-too-large": Entry(
        422, "The workbook is too large", "`params.what` is too much, `params.limit` the most."
    ),
    "workbook-unsafe": Entry(
        422, "The workbook holds what no office program writes", "Save it anew, then send it."
    ),
    "workbook-foreign": Entry(
        422, "The workbook is not one of the portal's", "Download one, and fill in that."
    ),
    "workbook-outdated": Entry(422, "The workbook is of an older form", "Download a new one."),
    "workbook-mismatch": Entry(
        422,
        "The workbook is for something else",
        "`params.what` differs: `params.given` is the workbook's, not `params.expected`.",
    ),
    "workbook-refused": Entry(
        422, "Nothing was kept", "`errors` names each cell in `params.cell`; correct them."
    ),
    "note-required": Entry(
        422, "Something is unusual and needs a note", "`errors` lists it; say why in `note`."
    ),
    "preview-outdated": Entry(
        409, "It changed since the preview", "Look at a new preview, then send its `token`."
    ),
    "plan-not-for-training": Entry(
        409, "Only a plan for training is reset", "What is entered in this plan stays."
    ),
    # The server.
    "conflict": Entry(409, "It conflicts with what is stored", "Read again and retry."),
    "internal-error": Entry(
        500, "Something went wrong here", "Report `request_id`; nothing was saved."
    ),
    "unavailable": Entry(503, "Not available right now", "Try again after `Retry-After`."),
}
