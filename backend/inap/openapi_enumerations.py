"""Names of the enumerations in the OpenAPI file, by their values.

Pydantic writes them inline; as schemas of their own each has one name in every client.
"""

ENUMERATIONS: dict[tuple[str, ...], tuple[str, str]] = {
    ("en", "ar", "ckb"): ("Language", "English, Arabic or Sorani Kurdish."),
    ("federal", "krg"): ("Jurisdiction", "The federal government's or the Kurdistan Region's."),
    ("federal", "krg", "national"): ("Scope", "One side's figures, or both together."),
    ("national_institution", "local_ngo_or_network", "international_agency"): (
        "ActorType",
        "Kind of organisation.",
    ),
    ("high", "medium", "low"): ("Confidence", "How surely the source could be read."),
    (
        "admin",
        "coordinator",
        "me_team",
        "verifier",
        "focal_point",
        "reporter",
        "secretariat",
        "donor",
        "auditor",
    ): ("Role", "What an account or a key may do."),
    ("country", "region", "governorate"): ("AreaKind", "How large an area is."),
    ("increase", "decrease", "none"): ("Direction", "Which way is better."),
    ("quarter", "half", "year", "plan"): ("PeriodKind", "How long a reporting period is."),
    ("number", "percentage", "yes_no", "qualitative"): ("Kind", "What an indicator's values are."),
    ("public", "restricted"): (
        "Sensitivity",
        "Whether small published cells are hidden (`restricted`).",
    ),
    ("year", "plan"): ("TargetSpan", "A target of each year, or of the whole plan."),
    ("month", "quarter", "half", "year", "plan"): ("ActivitySpan", "How often an activity is due."),
    ("create", "edit", "submit", "verify", "approve", "return", "reopen"): (
        "HistoryAction",
        "What a step in a submission's history did.",
    ),
    ("draft", "submitted", "verified", "approved", "returned", "reopened"): (
        "State",
        "Where a submission stands in its approval.",
    ),
    ("found", "resolved", "dismissed", "outdated"): (
        "OverlapState",
        "Where an overlap stands: `outdated` is resolved no more, since a report was corrected.",
    ),
    ("resolve", "dismiss", "reopen"): ("OverlapAction", "What may be done with an overlap."),
    ("sum", "max", "stated"): (
        "Resolution",
        "What counts of an overlap: all of it, only the largest, or a stated figure instead.",
    ),
    ("find", "declare", "join", "resolve", "dismiss", "reopen", "outdate", "supersede"): (
        "OverlapStepAction",
        "What a step in an overlap's history did.",
    ),
    (
        "same-area",
        "area-within",
        "same-figure",
        "near-figure",
        "round-figure",
        "same-parts",
        "shared-lead",
        "one-government",
        "two-governments",
    ): ("LikenessReason", "Why submissions look like the same thing told twice."),
    ("sum", "ratio", "none"): ("AreaAggregation", "How the figures of areas add up."),
    ("sum", "last", "ratio", "none"): ("TimeAggregation", "How the figures of periods add up."),
    ("sex", "age", "area"): ("Dimension", "What values can be split by."),
    ("activity", "nothing", "blank"): (
        "KrgState",
        "What the KRG cells of a federal activity's row hold: the three are not the same.",
    ),
    ("upcoming", "open", "overdue", "locked"): ("PeriodState", "How a period stands today."),
    ("latn", "arab", "arabext"): (
        "Digits",
        "Latin, Arabic-Indic or Extended Arabic-Indic digits (CLDR's names).",
    ),
    ("development", "production"): ("Environment", "What the installation is for."),
    ("lead", "support"): ("PartKind", "An actor's part in an activity."),
    ("node", "indicator", "actor"): ("ReviewKind", "What is to be looked at."),
    ("achieved", "on_track", "at_risk", "behind", "reported", "no_target", "no_data"): (
        "StatusCode",
        "Where something stands against its target in force.",
    ),
    ("edit", "submit", "verify", "approve", "return", "reopen"): (
        "Action",
        "What can be done with a submission.",
    ),
    ("submit", "verify", "approve", "return", "reopen"): (
        "Transition",
        "A step in a submission's approval.",
    ),
    ("female", "male", "unknown"): ("Sex", "Sex of the people counted, as far as it is known."),
    ("published", "corrected"): ("ChangeKind", "Published for the first time, or corrected."),
}
