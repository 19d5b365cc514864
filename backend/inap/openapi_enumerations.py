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
    (
        *("ministry", "department", "security_body", "judiciary", "legislature", "governorate"),
        *("commission", "committee", "endowment_office", "media", "university"),
        *("private_sector", "donor", "mission", "un_agency", "ingo", "ngo", "network"),
        *("collective", "other"),
    ): ("ActorSubtype", "What an organisation is, beneath its type; `mission`: also an embassy."),
    ("same-name", "same-words", "near-name"): (
        "ActorLikenessReason",
        "Why two entries may be one body: a spelling is the same, has the same words, or is near.",
    ),
    (
        *("unknown", "itself", "merged", "into-merged", "jurisdiction", "collective"),
        "cycle",
    ): (
        "MergeHindrance",
        (
            "Why one entry cannot be merged into another: that is not there, is the same or below"
            " it, one of the two was merged, stands for many bodies, or is of the other side."
        ),
    ),
    ("waiting", "delivered", "given_up"): (
        "DeliveryState",
        "What became of a message to a webhook.",
    ),
    ("meetings", "participations", "represented"): (
        "CountedOfMeetings",
        "The meetings, the people who came, or the actors whose people came.",
    ),
    ("meetings", "attendance"): ("LackingOfMeetings", "What the record of meetings lacks."),
    ("active", "inactive"): ("ActorActivity", "Whether an organisation is at work."),
    ("active", "inactive", "merged"): (
        "ActorStatus",
        "Whether an organisation is at work, or its entry was merged into another.",
    ),
    (
        *("training", "research", "advocacy", "legal_aid", "services", "mediation"),
        *("monitoring", "media_work"),
    ): ("Capacity", "What an organisation is able to do."),
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
    (
        *("create", "edit", "submit", "verify", "approve", "return", "reopen"),
        *("attach", "detach"),
    ): (
        "HistoryAction",
        "What a step in the history of a submission or an activity report did.",
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
    ("open", "same", "different"): (
        "DuplicateState",
        "Whether two activity reports are of the same event; `open`: nobody decided.",
    ),
    ("same", "different", "reopen"): (
        "DuplicateAction",
        "One event, two events, or take that back.",
    ),
    (
        *("same-activity", "same-indicator", "same-kind", "same-area", "area-within"),
        *("same-place", "same-days", "touching-days", "same-number", "near-number"),
        *("same-parts", "one-government", "two-governments"),
    ): ("DuplicateReason", "What makes two activity reports look like one event."),
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
    # Amendments and the logframe's versions.
    ("change", "add", "repeat", "retime", "drop"): (
        "AmendmentKind",
        "Change an activity, add one, repeat one, give it another time, or drop it.",
    ),
    ("draft", "proposed", "accepted", "rejected", "withdrawn"): (
        "AmendmentState",
        "How far an amendment is.",
    ),
    ("edit", "propose", "withdraw", "accept", "reject"): (
        "AmendmentAction",
        "What can be done with an amendment.",
    ),
    ("propose", "withdraw", "accept", "reject"): (
        "AmendmentTransition",
        "A step of an amendment.",
    ),
    ("create", "edit", "propose", "withdraw", "accept", "reject"): (
        "AmendmentHistoryAction",
        "What a step in an amendment's history did.",
    ),
    ("title", "statement", "time_frame", "responsibilities", "dropped_on"): (
        "AmendableField",
        "What of an activity an amendment can change.",
    ),
    ("added", "dropped", "changed"): (
        "NodeChangeKind",
        "What became of an activity from one version to another.",
    ),
    ("female", "male", "unknown"): ("Sex", "Sex of the people counted, as far as it is known."),
    (
        "training",
        "dialogue",
        "awareness",
        "workshop",
        "conference",
        "meeting",
        "service",
        "other",
    ): (
        "ActivityKind",
        "What kind of activity was carried out.",
    ),
    ("activities", "participants"): (
        "CountedThing",
        "Whether reports are counted, or the people who took part.",
    ),
    ("published", "corrected"): ("ChangeKind", "Published for the first time, or corrected."),
    (
        "national_team",
        "coordinating_committee",
        "secretariat",
        "monitoring_team",
        "sectoral_team",
        "local_team",
        "fund",
        "board",
        "working_group",
        "committee",
        "advisory_committee",
        "series",
    ): ("BodyKind", "What sort of body it is."),
    ("planned", "held", "cancelled"): ("MeetingState", "Whether a meeting was held."),
    ("physical", "virtual", "hybrid"): ("MeetingMode", "Whether people meet in a room."),
    ("edit", "hold", "cancel", "replan", "publish", "withdraw"): (
        "MeetingAction",
        "What can be done with a meeting; the last two are of its minutes.",
    ),
    ("hold", "cancel", "replan", "publish", "withdraw"): (
        "MeetingTransition",
        "A step of a meeting, or of its minutes.",
    ),
    ("day", "month"): ("DayPrecision", "How closely a day is known."),
    ("create", "edit", "approve", "withdraw"): (
        "RecordEntryAction",
        "What a step of a record's way did.",
    ),
    ("edit", "approve", "withdraw"): ("RecordAction", "What can be done with a record."),
    ("approve", "withdraw"): ("RecordTransition", "A step of a record."),
    (
        "assign",
        "link",
        "note",
        "attach",
        "detach",
        "amend",
        "complete",
        "decline",
        "supersede",
        "reopen",
    ): (
        "RecommendationAction",
        "What can be done with a recommendation.",
    ),
    ("assign", "link", "note", "complete", "decline", "supersede", "reopen"): (
        "RecommendationTransition",
        "A step in the follow-up of a recommendation.",
    ),
    ("implementation_report", "amendment"): ("ShowingKind", "What shows that something is done."),
    ("open", "assigned"): ("OpenState", "Whether somebody has taken a recommendation on."),
    ("chair", "deputy", "secretary", "member"): ("SeatRole", "An actor's seat in a body."),
    ("update", "challenge", "recommendation"): ("RecordKind", "What was noted at a meeting."),
    (
        "protection",
        "participation",
        "prevention",
        "recovery",
        "legislation",
        "awareness",
        "empowerment",
        "climate_change",
    ): ("Sector", "What a record is about: the sectors of the coordination meetings."),
    ("government", "local_ngo", "international"): ("ActingLevel", "Who acts."),
    ("draft", "approved"): ("RecordState", "Whether a record is public."),
    ("open", "assigned", "done", "not_accepted", "superseded"): (
        "RecommendationState",
        "What became of a recommendation.",
    ),
    # Positions of the follow-up plan.
    ("circulated", "acknowledged", "declined", "withdrawn"): (
        "AssignmentState",
        "Where an assignment (Position No. 1) stands.",
    ),
    ("acknowledge", "decline", "circulate", "withdraw"): (
        "AssignmentAction",
        "What can be done with an assignment.",
    ),
    ("draft", "submitted", "change_requested", "approved", "instructed"): (
        "ImplementationPlanState",
        "Where an implementation plan (Position No. 2) stands.",
    ),
    ("edit", "submit", "approve", "request_change", "instruct"): (
        "ImplementationPlanAction",
        "What can be done with an implementation plan.",
    ),
    ("submit", "approve", "request_change", "instruct"): (
        "ImplementationPlanTransition",
        "A step of an implementation plan.",
    ),
    ("draft", "submitted", "returned", "accepted", "reopened"): (
        "ImplementationReportState",
        "Where an implementation report (Position No. 3) stands.",
    ),
    ("edit", "submit", "accept", "return", "reopen", "assess"): (
        "ImplementationReportAction",
        "What can be done with an implementation report.",
    ),
    ("submit", "accept", "return", "reopen"): (
        "ImplementationReportTransition",
        "A step of an implementation report.",
    ),
    ("whole", "stage", "part"): ("Coverage", "What of a body's part a report is about."),
    (
        "not_circulated",
        "circulated",
        "declined",
        "withdrawn",
        "acknowledged",
        "planned",
        "approved",
        "instructed",
        "reported",
        "complete",
    ): ("ImplementationStage", "How far a lead's part in an activity is."),
    ("not_circulated", "preparing", "under_way", "complete"): (
        "ActivityState",
        "How far an activity is: complete when every lead's part is.",
    ),
    ("conforms", "partly", "does_not"): (
        "Conformity",
        "Whether what was done conforms to the objectives.",
    ),
    ("draft", "submitted", "noted"): ("SupportReportState", "Where a support report stands."),
    ("edit", "submit", "note"): ("SupportReportAction", "What can be done with a support report."),
    ("submit", "note"): ("SupportReportTransition", "A step of a support report."),
    ("open", "settled"): ("JointDesignState", "Whether a joint design is settled."),
    ("open", "ended", "revoked"): (
        "ExceptionState",
        "Whether an exception holds, ended by itself, or was ended early.",
    ),
    ("all", "each"): ("BatchMode", "Whether one refused item stops a batch."),
    ("draft", "submit"): ("BatchAction", "What becomes of the accepted items of a batch."),
    ("created", "refused", "would_create"): ("ItemOutcome", "What became of an item of a batch."),
    ("verify", "approve", "return"): ("BulkTransition", "A decision on many submissions."),
    ("done", "refused"): ("DecisionOutcome", "Whether a decision was carried out."),
    ("same", "added", "removed", "changed"): ("Difference", "How something differs from before."),
    ("published", "previous"): ("ComparisonBasis", "Which revision another is compared with."),
    (
        "submission",
        "activity_report",
        "implementation_report",
        "amendment",
        "meeting",
        "recommendation",
    ): (
        "EvidenceSubject",
        "What evidence can be attached to.",
    ),
    ("due", "late", "silent", "reported"): (
        "ReportingState",
        "Something still due, something late, nothing at all there, or everything there.",
    ),
    ("reminded", "already-reminded", "nobody", "nothing-missing"): (
        "ReminderOutcome",
        "Written to; written to already today; nobody to write to; nothing is missing.",
    ),
    ("preview", "drafts", "submit"): (
        "UploadMode",
        "Look only, keep as drafts, or submit at once.",
    ),
    ("created", "changed", "unchanged"): (
        "RegistryOutcome",
        "What a row does with an entry of the registry.",
    ),
    ("created", "changed", "unchanged", "refused"): (
        "WorkbookOutcome",
        "What a workbook does with a fact.",
    ),
    ("REQUEST", "CANCEL"): ("MailMethod", "Invited to a meeting, or told that it is called off."),
    ("coordination", "newsletter"): ("ReportKind", "What sort of report."),
    ("draft", "issuing", "issued", "withdrawn"): ("ReportState", "Where a report stands."),
    ("edit", "issue", "cancel", "withdraw"): ("ReportAction", "What can be done with a report."),
    ("issue", "cancel", "withdraw"): ("ReportMove", "A step of a report."),
    ("pdf", "docx", "xlsx"): ("ReportFormat", "What sort of file."),
    ("body", "lead", "note"): ("ReportManner", "How a paragraph is meant."),
    ("text", "number"): ("ReportAlign", "How a column is aligned."),
}
