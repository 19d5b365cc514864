"""The words of activity in the interface."""

from inap.openapi_word import SUBMISSION_ID, Word

ACTIVITY_WORDS: dict[str, Word] = {
    # Activity reports and their counting.
    "place": Word("where in the area", "Community centre, Karrada"),
    "total": Word("participants in all", 18),
    "named": Word("the plan names the actor for the activity", example=True),
    "external_id": Word("id in the actor's own tool; null: none, or not told", "weo-2026-017"),
    "report_id": Word("identifier of the activity report", SUBMISSION_ID),
    "participants": Word("who took part, by sex and age", None),
    "knowledge": Word("what a training changed; null: not measured", None),
    "assessed": Word("how many people were assessed", 16),
    "before": Word("right answers before, in percent", 40),
    "after": Word("right answers after, in percent", 75),
    "result": Word("what came of it; never names of people", None),
    "list_activity_reports.from": Word("lasted on this day or later", "2026-01-01"),
    "list_activity_reports.until": Word("lasted on this day or earlier", "2026-03-31"),
    "waiting": Word("only what the caller is to verify, approve or correct", example=True),
    "changed": Word("it changed since it was counted", example=False),
    "parts_changed": Word("one of its parts changed since it was counted", example=False),
    "activity_reports": Word("activity reports that the values are taken from", None),
    "countable": Word("reports may count towards it", example=True),
    "may_declare": Word("the caller may declare the rule", example=True),
    "more": Word("there are more", example=False),
    "lacking": Word("what the indicator asks for and is not told", []),
    "submit": Word("hand it in at once", example=True),
    "dry_run": Word("answer what would be said, and keep nothing", example=False),
    "kinds": Word("kinds of activities; null: all", None),
    "nodes": Word("codes of nodes; null: all", None),
    "ParticipantsInput.count": Word("how many people", 18),
    "ParticipantsInput.age": Word("age group; null: of all ages", None),
    "Participants.count": Word("how many people; null where it is hidden", 18),
    "ActivityReportInput.actor": Word("who carried it out", "X-WEO"),
    "ActivityReport.result": Word("what came of it; null: nothing told, or hidden", None),
    "ActivityReportEntry.by": Word("who did it", None),
    "ActivityReportEntry.action": Word("what was done", "submit"),
}
