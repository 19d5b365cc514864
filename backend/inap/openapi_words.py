"""The words of the interface: what a property or parameter of that name holds, and an example.

The same name means the same thing everywhere (DESIGN.md, section 2), so it is described here once.
A schema that says it better itself wins; ``Schema.property`` and ``operation.parameter`` tell apart
the few names that mean different things in different places.
"""

from typing import NamedTuple

from inap.version import VERSION


class Word(NamedTuple):
    """A description (empty: the schema referred to describes it) and an example."""

    meaning: str
    example: object


def _text(en: str, ar: str, ckb: str) -> dict[str, str]:
    return {"en": en, "ar": ar, "ckb": ckb}


TITLE = _text(
    "Programmes made with women speakers",
    "برامج أُنتجت بمشاركة متحدثات",
    "بەرنامە بە بەشداریی ژنانی وتەبێژ",
)
PLAN = _text("Second National Action Plan", "خطة العمل الوطنية الثانية", "پلانی نیشتمانیی دووەم")
ACTOR = _text("Ministry of Interior", "وزارة الداخلية", "وەزارەتی ناوخۆ")
BAGHDAD = _text("Baghdad", "بغداد", "بەغدا")
SUBMISSION_ID = "01932c4e-8f00-7a31-9c55-2f6d1b0c7a10"
HASH = "9f2c1d7be0a44c35a3a9d26e3b6f85d0c2e1f7748a95b6c3d4e5f60718293a4b"

WORDS: dict[str, Word] = {
    # Codes by which people and other systems address things.
    "plan": Word("code of the plan", "INAP-II"),
    "node": Word("code of a node of the logframe", "P1.1.3.F2"),
    "parent": Word("code of what stands above it; null at the top", "P1.1.3"),
    "indicator": Word("code of the indicator", "P1.1.3.F2-I1"),
    "actor": Word("code of the actor", "F-MOI"),
    "period": Word("code of the reporting period", "2023Q2"),
    "area": Word("code of the area: ISO 3166, or X- where that has none", "IQ"),
    "code": Word("the code it is addressed by", "P1.1.3.F2"),
    "unit": Word("code of the unit of measurement", "programme"),
    "children": Word("codes of the nodes directly below", ["P1.1.3.F2"]),
    "indicators": Word("number of indicators", 280),
    # Ids.
    "id": Word("identifier (UUIDv7)", SUBMISSION_ID),
    "submission": Word("identifier of the submission", SUBMISSION_ID),
    "submission_id": Word("identifier of the submission", SUBMISSION_ID),
    "account_id": Word("identifier of the account", "01932c4e-8f00-7a31-9c55-2f6d1b0c7a11"),
    "key_id": Word("identifier of the API key", "01932c4e-8f00-7a31-9c55-2f6d1b0c7a12"),
    "request_id": Word("finds the request in the server's log", "4f3c2a1b0d9e4c7f8a6b5d4c3e2f1a0b"),
    # Texts.
    "title": Word("title in each language", TITLE),
    "text": Word("the words of the source", "second quarter of each year"),
    "note": Word("what a reader should know of it", "the print runs two cells together"),
    "name": Word("name of the person, as shown to others", "Zainab Hassan"),
    "label": Word("what the key is for", "import from our M&E tool"),
    "printed": Word("spelling of the source", "Min. of Interior"),
    "narrative": Word("what stands behind the values; never names of people", None),
    "reason": Word("why, as told to those who take part", "The total does not match the annex."),
    "q": Word("words to look for; spellings are folded", "women"),
    "en": Word("English; null where it is not known", TITLE["en"]),
    "ar": Word("Arabic; null where it is not known", TITLE["ar"]),
    "ckb": Word("Sorani Kurdish; null where it is not known", TITLE["ckb"]),
    # Figures.
    "value": Word("the figure, in the indicator's unit; null: no data, never zero", 12),
    "numerator": Word("part of a percentage; null for other kinds", None),
    "denominator": Word("whole of a percentage; null for other kinds", None),
    "yes": Word("answer to a yes-no question; null for other kinds", None),
    "age": Word("age group; null: of all ages", None),
    "sex": Word("null: of all sexes", None),
    "year": Word("year of the figure; null where the source gives none", 2020),
    "values": Word("values by sex and age; the one without both is the total", None),
    "submissions": Word("number of submissions behind the figure", 1),
    "parts": Word("number of submissions behind the figure", 4),
    "suppressed": Word("hidden, because few people stand behind it", example=False),
    "suppressed_cells": Word("number of cells that are hidden", 0),
    "progress": Word("(value - baseline) / (target - baseline); null: not known", 0.42),
    "elapsed": Word("share of the time that has passed, 0 to 1", 0.625),
    "threshold": Word("progress over elapsed time at which the status begins", 0.9),
    "on_track": Word("progress over elapsed time from which it is on track", 0.9),
    "at_risk": Word("progress over elapsed time from which it is at risk; below: behind", 0.6),
    "measured": Word("number of indicators with a progress", 3),
    "expected": Word("reports expected: a reporter and a period that has ended", 40),
    "reported": Word("handed in; null where the caller may not know", 31),
    "approved": Word("approved and published", 25),
    "late": Word("expected and not there after the due day", 9),
    "federal": Word("figure of the federal side", 8),
    "krg": Word("figure of the Kurdistan Region's side", 4),
    "objectives": Word("number of objectives", 13),
    "outputs": Word("number of outputs", 41),
    "federal_activities": Word("number of federal activities", 150),
    "krg_activities": Word("number of Kurdistan Region activities", 120),
    "count": Word("how often within that time; null where the source does not say", 2),
    # Versions and moments.
    "data_version": Word("version of the plan's published data; rises with every change", 57),
    "version": Word('version of the resource; its ETag is `"v<version>"`', 3),
    "revision": Word("number of the revision, from 1", 1),
    "published_revision": Word("revision that counts in the figures; null: none yet", 1),
    "sequence": Word("place in the history, from 1", 4),
    "hash": Word("hash of this entry and all before it (SHA-256, hexadecimal)", HASH),
    "as_of": Word("the moment asked for; null: now", None),
    "at": Word("when", "2023-07-11T08:30:00Z"),
    "today": Word("the day it is judged on (in the portal's time zone)", "2023-08-01"),
    "start": Word("first day; null where it cannot be read", "2023-04-01"),
    "end": Word("last day; null where it cannot be read", "2023-06-30"),
    "opens_on": Word("first day on which it takes entries", "2023-07-01"),
    "next_since": Word("`since` of the next call", 57),
    "DueReport.late": Word("still wanted after it fell due", False),  # noqa: FBT003
    "DueReport.submissions": Word("how many there are, one an area", 1),
    "LatePeriod.count": Word("reports that are late", 3),
    "due_on": Word("day by which reports are due", "2023-07-31"),
    "locks_on": Word("last day on which it takes entries; null: never locks", None),
    "date": Word("day, month or year; null where the source gives none", "2020-12-24"),
    "by": Word("day by which it is to be reached; null with `every`", "2024-12-31"),
    "deadline": Word("until when the correction is asked for", None),
    "reopened_until": Word("when a reopened submission locks again", None),
    "submitted_at": Word("when it was submitted; null before", "2023-07-11T08:30:00Z"),
    "approved_at": Word("when it was approved; null where it was loaded", "2023-07-20T09:00:00Z"),
    "updated_at": Word("when it was last changed", "2023-07-20T09:00:00Z"),
    "created_at": Word("when it was made", "2023-01-15T07:00:00Z"),
    "expires_at": Word("when it ends by itself; null: never", "2027-12-31T00:00:00Z"),
    "revoked_at": Word("when it was ended; null: it works", None),
    "last_used_at": Word("when it was last used", "2023-07-11T08:30:00Z"),
    "locked_until": Word("until when signing in is locked; null: it is not", None),
    "translation_note": Word("how the titles were translated; null: nothing to say", None),
    "definition": Word("what exactly is counted; null where no source says", None),
    "statement": Word("what the node is to bring about, where the source says", None),
    "source": Word("where it was read; null: entered here", {"file": "001", "line": 399}),
    "synthetic": Word("made up for training; figures mean nothing", example=False),
    "iso": Word("the code is one of ISO 3166", example=True),
    "has_unit": Word("its own unit verifies what it reports", example=True),
    "collective": Word("stands for many bodies, and never reports", example=False),
    "leads": Word("codes of the activities it leads", ["P1.1.3.F2"]),
    "supports": Word("codes of the activities it supports", ["P1.1.3.F3"]),
    "also_measures": Word("further nodes that it measures", []),
    "counterparts": Word("activities of the other side stated to match", []),
    "printed_number": Word("the source's own number, which is no key", "2"),
    "joint_declaration": Word("the source prints the Joint Declaration's mark", None),
    "time_frame": Word("null where the source gives none", None),
    "previous": Word("what was reported the last time; null: nothing", None),
    "follow_up": Word("null where nobody is named", None),
    "submitted_by": Word("who submitted it; null before", None),
    "baseline": Word("where it stood before the plan; null: no source gives it", None),
    "target": Word("the target in force; null: no source gives one", None),
    "latest": Word("figure of the newest period; null: no data", None),
    "standing": Word("figure to date; null: no data", None),
    "due_days": Word("days from opening to due", 30),
    "lock_days": Word("days from opening to locking; null: never locks", None),
    # States and kinds.
    "state": Word("", "approved"),
    "action": Word("", "submit"),
    "from_state": Word("state before; null for the first entry", "draft"),
    "to_state": Word("state after", "submitted"),
    "allowed": Word("what the caller may do now", ["submit"]),
    "kind": Word("", "number"),
    "frequency": Word("how often it is reported", "quarter"),
    "direction": Word("", "increase"),
    "sensitivity": Word("", "public"),
    "aggregation_time": Word("how periods add up", "sum"),
    "aggregation_areas": Word("how areas add up", "sum"),
    "disaggregation": Word("what its values have to be split by", []),
    "jurisdiction": Word("whose coordinator decides; null: neither side's", "federal"),
    "jurisdictions": Word("the sides that take part", ["federal", "krg"]),
    "side": Word("whose it is; null: both sides'", "federal"),
    "scope": Word("", "national"),
    "level": Word("one of the plan's levels", "activity"),
    "levels": Word("names of the levels, top first", ["pillar", "objective", "output", "activity"]),
    "every": Word("each year, or in the whole plan; null with `by`", None),
    "part": Word("", "lead"),
    "confidence": Word("how surely the source could be read", "high"),
    "title_inferred": Word("the source lost the title; this one is inferred", example=False),
    "published": Word("everybody may see it", example=True),
    "age_groups": Word("age groups of the plan", ["0-17", "18-34", "35-59", "60+"]),
    "subtype": Word("finer kind of organisation", "ministry"),
    # Accounts.
    "email": Word("address to sign in with", "focal.moi@inap.test"),
    "password": Word("at least 12 characters; never answered", "a long sentence of one's own"),
    "current": Word("the present password", "the password up to now"),
    "new": Word("the new password", "a long sentence of one's own"),
    "language": Word("language of the texts the person is shown", "en"),
    "must_change_password": Word(
        "nothing else is possible before a new password is set", example=False
    ),
    "active": Word("may sign in", example=True),
    "role": Word("", "focal_point"),
    "grants": Word("roles held, each with its jurisdiction or actor", None),
    "prefix": Word("how the key begins, to tell keys apart", "inap_3kQ9xZ"),
    "key": Word(
        "the secret, shown this once; send it as the bearer token", "inap_3kQ9xZ...made-up"
    ),
    "access_token": Word(
        "send it as `Authorization: Bearer ...`", "eyJhbGciOiJIUzI1NiJ9.e30.made-up"
    ),
    "expires_in": Word("seconds until it ends", 900),
    "token_type": Word("always `bearer`", "bearer"),
    # Pages, problems and the portal itself.
    "items": Word("the items of this page", None),
    "next": Word("cursor of the next page; null: this was the last", None),
    "limit": Word("items a page", 50),
    "cursor": Word("`next` of the page before", None),
    "slug": Word("what is wrong, as a word that never changes", "not-found"),
    "status": Word("status code of the answer", 404),
    "detail": Word("English sentence for developers", "Not found"),
    "meaning": Word("what to do about it", "It does not exist, or you may not see it."),
    "params": Word("values for a sentence of one's own", {}),
    "errors": Word("each fault of the request", []),
    "digits": Word("digits shown to people", "latn"),
    "environment": Word("development has logins with a known password", "production"),
    # The same name with another meaning.
    "PlanSummary.title": Word("title in each language", PLAN),
    "PlanDetail.title": Word("title in each language", PLAN),
    "Actor.title": Word("title in each language", ACTOR),
    "ActorDetail.title": Word("title in each language", ACTOR),
    "Reference.title": Word("title in each language", ACTOR),
    "Reference.code": Word("the code it is addressed by", "F-MOI"),
    "Reporter.title": Word("title in each language", ACTOR),
    "Responsibility.title": Word("title in each language", ACTOR),
    "Area.title": Word("title in each language", BAGHDAD),
    "Unit.one": Word("one of it", _text("programme", "برنامج", "بەرنامە")),
    "Unit.other": Word("several of it", _text("programmes", "برامج", "بەرنامە")),
    "TransitionInput.reason": Word("required to return and to reopen", None),
    "ValueInput.text": Word("of a qualitative indicator", None),
    "Problem.title": Word("short English title", "Not found"),
    "ProblemMeaning.title": Word("short English title", "Not found"),
    "Health.status": Word("`ok` or `ready`", "ready"),
    "Portal.version": Word("version of the software and of the interface", VERSION),
    "Period.kind": Word("its length", "quarter"),
    "Period.state": Word("how it stands today", "overdue"),
    "Period.code": Word("the code it is addressed by", "2023Q2"),
    "Phase.code": Word("the code it is addressed by", "preparation"),
    "Unit.code": Word("the code it is addressed by", "programme"),
    "PlanSummary.code": Word("the code it is addressed by", "INAP-II"),
    "PlanDetail.code": Word("the code it is addressed by", "INAP-II"),
    "Actor.code": Word("the code it is addressed by", "F-MOI"),
    "ActorDetail.code": Word("the code it is addressed by", "F-MOI"),
    "Actor.parent": Word("code of the body it belongs to; null: none", None),
    "ActorDetail.parent": Word("code of the body it belongs to; null: none", None),
    "Area.code": Word("ISO 3166, or X- where that has none", "IQ-BG"),
    "Area.kind": Word("", "governorate"),
    "Area.parent": Word("code of the area it lies in; null: the country", "IQ"),
    "Indicator.code": Word("the code it is addressed by", "P1.1.3.F2-I1"),
    "IndicatorReference.code": Word("the code it is addressed by", "P1.1.3.F2-I1"),
    "DashboardIndicator.code": Word("the code it is addressed by", "P1.1.3.F2-I1"),
    "ReviewItem.kind": Word("", "node"),
    "Status.code": Word("", "on_track"),
    "Status.reason": Word("why progress is not known; null where it is", None),
    "Node.indicators": Word("codes of the indicators that measure it", ["P1.1.3.F2-I1"]),
    "NodeDetail.indicators": Word("codes of the indicators that measure it", ["P1.1.3.F2-I1"]),
    "Alias.language": Word("null: no language of its own", "en"),
    "Alias.text": Word("the spelling", "Ministry of Interior"),
    "Value.text": Word("answer to a qualitative indicator; null for other kinds", None),
    "HistoryEntry.by": Word("who did it", None),
    "Person.name": Word("name of the person", "Zainab Hassan"),
    "GrantInput.jurisdiction": Word("of coordinators, and only of them", None),
    "ApiKeyInput.jurisdiction": Word("of coordinators, and only of them", None),
    "Grant.jurisdiction": Word("of coordinators, and only of them", None),
    "Dashboard.side": Word("whose figures these are", "national"),
    "get_dashboard.side": Word("whose figures", "national"),
    "get_actor.code": Word("code of the actor", "F-MOI"),
    "get_indicator.code": Word("code of the indicator", "P1.1.3.F2-I1"),
    "get_node.code": Word("code of the node", "P1.1.3.F2"),
}


def word_for(place: str, name: str) -> Word | None:
    """The word for ``name`` in the schema or operation ``place``."""
    return WORDS.get(f"{place}.{name}") or WORDS.get(name)
