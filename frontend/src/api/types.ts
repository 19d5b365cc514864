/**
 * The domain's nouns as the client knows them: the one place that names the contract's types.
 *
 * They are taken from the operations (whose names never change) and from the fields of their answers,
 * so that a schema may be renamed without a word here changing.
 */
import type { operations } from "./schema";

type Operation = keyof operations;
/** What an operation answers when it succeeds. */
type Answered<Name extends Operation> = {
  [Status in keyof operations[Name]["responses"]]: Status extends 200 | 201
    ? operations[Name]["responses"][Status] extends {
        content: { "application/json": infer Body };
      }
      ? Body
      : never
    : never;
}[keyof operations[Name]["responses"]];
/** What an operation takes. */
type Given<Name extends Operation> = operations[Name] extends {
  requestBody: { content: { "application/json": infer Body } };
}
  ? Body
  : never;
/** What one item of an operation's page is. */
type Listed<Name extends Operation> =
  Answered<Name> extends { items: (infer Item)[] } ? Item : never;
/** What a list can be asked for, apart from its pages. */
type Filter<Name extends Operation> = Omit<
  NonNullable<operations[Name]["parameters"]["query"]>,
  "limit" | "cursor"
>;
type Known<T> = Exclude<T, null | undefined>;
type Refused = operations["get_plan"]["responses"][404]["content"]["application/problem+json"];

/** What a refusal tells; only its type and status are sure, since we make some of our own. */
export type Problem = Pick<Refused, "type" | "status" | "title"> & Partial<Refused>;
export type Fault = Refused["errors"][number];

export type Me = Answered<"get_me">;
export type Language = Me["language"];

export type Account = Listed<"list_users">;
export type Grant = Account["grants"][number];
export type Role = Grant["role"];
export type NewAccount = Given<"create_user">;
export type AccountChange = Given<"update_user">;
export type GrantIn = NewAccount["grants"][number];
export type AccountFilter = Filter<"list_users">;
export type ApiKey = Listed<"list_api_keys">;
export type NewApiKey = Given<"create_api_key">;
export type MadeApiKey = Answered<"create_api_key">;
export type Webhook = Listed<"list_webhooks">;
export type NewWebhook = Given<"create_webhook">;
export type MadeWebhook = Answered<"create_webhook">;
export type WebhookDelivery = Listed<"list_webhook_deliveries">;
export type AuditEntry = Listed<"list_audit">;
export type AuditFilter = Filter<"list_audit">;

export type PlanSummary = Listed<"list_plans">;
export type Plan = Answered<"get_plan">;
export type Text = Plan["title"];
export type Jurisdiction = Plan["jurisdictions"][number];
export type Period = Listed<"list_periods">;
export type PeriodChange = Given<"update_period">;
export type PlanSettings = Answered<"get_follow_up_settings">;
export type PlanSettingsChange = Given<"update_follow_up_settings">;
export type Logframe = Answered<"get_logframe">;
export type Node = Logframe["nodes"][number];
export type NodeDetail = Answered<"get_node">;
export type Unclear = Listed<"list_review">;
export type Confidence = Unclear["confidence"];
export type Source = Known<Part["source"]>;
export type Area = Listed<"list_areas">;
export type ActorSummary = Listed<"list_actors">;
export type Actor = Answered<"get_actor">;
export type ActorFilter = Known<operations["list_actors"]["parameters"]["query"]>;
export type NewActor = Given<"create_actor">;
export type ActorChange = Given<"update_actor">;
export type Contact = Listed<"list_actor_contacts">;
export type NewContact = Given<"create_actor_contact">;
export type ActorEntry = Listed<"list_actor_changes">;
export type RegistrySummary = Answered<"get_actor_summary">;
export type GrowthPoint = RegistrySummary["growth"][number];
export type Likeness = Listed<"list_actor_duplicates">;
export type MergeOutlook = Answered<"get_merge_outlook">;
export type RegistryReport = Answered<"create_actor_import">;

export type Indicator = Answered<"get_indicator">;
export type Kind = Indicator["kind"];
export type Series = Answered<"get_series">;
export type Observation = Series["observations"][number];
export type Part = Listed<"list_figure_parts">;

export type Dashboard = Answered<"get_dashboard">;
export type PublishedChanges = Answered<"get_changes">;
export type OverdueRecommendation = Work["overdue"][number];
export type Scope = Dashboard["side"];
export type DashboardIndicator = Dashboard["indicators"][number];
export type DashboardNode = Dashboard["nodes"][number];
export type Completeness = Dashboard["completeness"];
export type Figure = Known<DashboardIndicator["standing"]>;
export type Status = DashboardIndicator["status"];
export type StatusCode = Status["code"];

export type Submission = Answered<"get_submission">;
export type State = Submission["state"];
export type Action = Submission["allowed"][number];
export type Value = Submission["values"][number];
export type NewSubmission = Given<"create_submission">;
export type ValueIn = Known<NewSubmission["values"]>[number];
export type Sex = Known<Value["sex"]>;
export type Transition = Given<"create_transition">;
export type Entry = Listed<"list_submission_history">;
export type Work = Answered<"get_my_work">;
export type Due = Work["due"][number];
export type WorkItem = Work["returned"][number];

export type Evidence = Listed<"list_submission_evidence">;
export type BodyReporting = Listed<"list_reporting">;
export type ReportingItem = Listed<"list_body_reporting">;
export type NewReminders = Given<"create_reminders">;
export type RemindersMade = Answered<"create_reminders">;
export type Reminder = Listed<"list_reminders">;
export type CalendarFeed = Answered<"get_calendar_feed">;
export type NewCalendarFeed = Answered<"create_calendar_feed">;
export type WorkbookReport = Answered<"create_workbook_import">;
export type CellRemark = WorkbookReport["errors"][number];
export type ImportReport = Answered<"create_import">;
export type RowFault = ImportReport["faults"][number];

export type Warning = Submission["warnings"][number];
export type Checks = Answered<"check_values">;
export type Comparison = Answered<"get_comparison">;
export type Change = Comparison["cells"][number]["change"];
export type Decisions = Given<"create_transitions">;
export type Decided = Answered<"create_transitions">;
export type Exception = Listed<"list_period_exceptions">;
export type NewException = Given<"create_period_exception">;

export type LogframeVersion = Listed<"list_versions">;
export type VersionChanges = Answered<"get_version_changes">;
export type Amendment = Answered<"get_amendment">;
export type AmendmentKind = Amendment["kind"];
export type AmendmentState = Amendment["state"];
export type AmendableField = Amendment["fields"][number];
export type AmendedContent = Amendment["after"];
export type NewAmendment = Given<"create_amendment">;
export type Proposed = Known<NewAmendment["proposed"]>;
export type AmendmentStep = Given<"create_amendment_transition">;
export type AmendmentEntry = Listed<"list_amendment_history">;
export type Comment = Listed<"list_amendment_comments">;

export type ActivityReport = Answered<"get_activity_report">;
export type ActivityKind = ActivityReport["kind"];
export type NewActivityReport = Given<"create_activity_report">;
export type ActivityChange = Given<"update_activity_report">;
export type ParticipantsIn = NewActivityReport["participants"][number];
export type ActivityEntry = Listed<"list_activity_report_history">;
export type LikelyDuplicates = Answered<"get_likely_duplicates">;
export type LikelyDuplicate = Answered<"get_likely_duplicate">;
export type DuplicateTransition = Given<"create_duplicate_transition">;
export type DuplicateStep = LikelyDuplicate["history"][number];
export type MeetingCount = Answered<"get_meeting_count">;
export type CountingRule = Answered<"get_counting_rule">;
export type NewCountingRule = Given<"update_counting_rule">;
export type Countable = Answered<"get_countable">;
export type CountableReport = Countable["reports"][number];
export type CountedCell = Countable["cells"][number];

export type Overlap = Listed<"list_overlaps">;
export type OverlapDetail = Answered<"get_overlap">;
export type OverlapState = Overlap["state"];
export type OverlapTransition = Given<"create_overlap_transition">;
export type Outcome = OverlapDetail["outcomes"][number];
export type OverlapStep = OverlapDetail["history"][number];
export type PartDecision = Part["decisions"][number];

export type Portal = Answered<"get_portal">;
export type Digits = Portal["digits"];

export type Assignment = Listed<"list_assignments">;
export type AssignmentDetail = Answered<"get_assignment">;
export type AssignmentState = Assignment["state"];
export type Stage = Assignment["stage"];
export type Circulation = Answered<"create_assignments">;
export type NewCirculation = Given<"create_assignments">;
export type AssignmentMove = Given<"create_assignment_transition">;
export type ImplementationPlan = Answered<"get_implementation_plan">;
export type PlanContent = ImplementationPlan["content"];
export type PlanChange = Given<"update_implementation_plan">;
export type PlanMove = Given<"create_implementation_plan_transition">;
export type PlanStep = Listed<"list_implementation_plan_history">;
export type JointDesign = Listed<"list_joint_designs">;
export type ImplementationReport = Answered<"get_implementation_report">;
export type ReportContent = ImplementationReport["content"];
export type ReportChange = Given<"update_implementation_report">;
export type ReportMove = Given<"create_implementation_report_transition">;
export type ReportStep = Listed<"list_implementation_report_history">;
export type Assessment = Listed<"list_report_assessments">;
export type NewAssessment = Given<"create_assessment">;
export type SupportReport = Answered<"get_support_report">;
export type SupportChange = Given<"update_support_report">;
export type PositionStep = Listed<"list_assignment_history">;
export type Implementation = Answered<"get_implementation">;
export type ActivityProgress = Implementation["activities"][number];
export type ActivityState = ActivityProgress["state"];

export type BodySummary = Listed<"list_bodies">;
export type BodyDetail = Answered<"get_body">;
export type PublishedFigure = BodyDetail["figures"][number];
export type MeetingRecord = Listed<"list_records">;
export type RecordFilter = Filter<"list_records">;
export type Recommendation = Answered<"get_recommendation">;
export type RecommendationStep = Given<"create_recommendation_transition">;
export type RecommendationEntry = Listed<"list_recommendation_history">;
export type ShowingReport = Listed<"list_recommendation_reports">;
export type Meeting = Listed<"list_meetings">;
export type MeetingFilter = Omit<
  NonNullable<operations["list_meetings"]["parameters"]["query"]>,
  "limit" | "cursor"
>;
export type NewMeeting = Given<"create_meeting">;
export type MeetingChange = Given<"update_meeting">;
export type PlanReset = Answered<"create_plan_reset">;
export type MeetingMails = Answered<"get_meeting_mails">;
export type MeetingStep = Given<"create_meeting_transition">;
export type AgendaItem = Meeting["agenda"][number];
export type AttendanceSheet = Answered<"get_meeting_attendance">;
export type CameIn = Given<"update_meeting_attendance">["attendance"][number];
export type InvitationIn = Given<"update_meeting_invitations">["invitations"][number];
export type OpenItems = Answered<"get_body_open_items">;
export type NewRecord = Given<"create_record">;
export type RecordChange = Given<"update_record">;
export type RecordStep = Given<"create_record_transition">;
export type RecordEntry = Listed<"list_record_history">;
export type NewBody = Given<"create_body">;
export type BodyChange = Given<"update_body">;
export type Member = Answered<"get_body_member">;
export type NewSeat = Given<"create_body_member">;
export type SeatChange = Given<"update_body_member">;

export type PlanReport = Answered<"get_report">;
export type PlanReportInput = Given<"create_report">;
export type PlanReportChange = Given<"update_report">;
export type PlanReportStep = Given<"create_report_transition">;
export type ReportDocument = Answered<"get_report_document">;
export type ReportBlock = ReportDocument["blocks"][number];
export type ReportItem = Answered<"get_report_items">["items"][number];
export type ReportCorrections = Answered<"get_report_corrections">;
