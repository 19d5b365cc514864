"""Contains all the data models used in inputs/outputs"""

from .access_token import AccessToken
from .account import Account
from .account_change import AccountChange
from .account_input import AccountInput
from .account_page import AccountPage
from .acknowledgement import Acknowledgement
from .acknowledgement_input import AcknowledgementInput
from .acting_level import ActingLevel
from .acting_person import ActingPerson
from .action import Action
from .activity_kind import ActivityKind
from .activity_progress import ActivityProgress
from .activity_report import ActivityReport
from .activity_report_change import ActivityReportChange
from .activity_report_entry import ActivityReportEntry
from .activity_report_entry_page import ActivityReportEntryPage
from .activity_report_input import ActivityReportInput
from .activity_report_page import ActivityReportPage
from .activity_report_person import ActivityReportPerson
from .activity_report_step import ActivityReportStep
from .activity_span import ActivitySpan
from .activity_state import ActivityState
from .actor import Actor
from .actor_activity import ActorActivity
from .actor_change import ActorChange
from .actor_change_entry import ActorChangeEntry
from .actor_change_entry_changes import ActorChangeEntryChanges
from .actor_change_entry_page import ActorChangeEntryPage
from .actor_contact import ActorContact
from .actor_contact_input import ActorContactInput
from .actor_contact_page import ActorContactPage
from .actor_detail import ActorDetail
from .actor_input import ActorInput
from .actor_likeness import ActorLikeness
from .actor_likeness_page import ActorLikenessPage
from .actor_likeness_reason import ActorLikenessReason
from .actor_mails import ActorMails
from .actor_page import ActorPage
from .actor_status import ActorStatus
from .actor_subtype import ActorSubtype
from .actor_type import ActorType
from .actor_work import ActorWork
from .added_indicator import AddedIndicator
from .added_indicator_input import AddedIndicatorInput
from .agenda_item import AgendaItem
from .agenda_item_input import AgendaItemInput
from .alias import Alias
from .alias_input import AliasInput
from .amendable_field import AmendableField
from .amended_content import AmendedContent
from .amended_part import AmendedPart
from .amended_stage import AmendedStage
from .amended_time_frame import AmendedTimeFrame
from .amendment import Amendment
from .amendment_action import AmendmentAction
from .amendment_author import AmendmentAuthor
from .amendment_change import AmendmentChange
from .amendment_entry import AmendmentEntry
from .amendment_entry_page import AmendmentEntryPage
from .amendment_history_action import AmendmentHistoryAction
from .amendment_input import AmendmentInput
from .amendment_kind import AmendmentKind
from .amendment_origin import AmendmentOrigin
from .amendment_page import AmendmentPage
from .amendment_state import AmendmentState
from .amendment_step import AmendmentStep
from .amendment_transition import AmendmentTransition
from .api_key import ApiKey
from .api_key_input import ApiKeyInput
from .api_key_page import ApiKeyPage
from .area import Area
from .area_aggregation import AreaAggregation
from .area_kind import AreaKind
from .area_page import AreaPage
from .assessment import Assessment
from .assessment_input import AssessmentInput
from .assessment_page import AssessmentPage
from .assignment import Assignment
from .assignment_action import AssignmentAction
from .assignment_detail import AssignmentDetail
from .assignment_page import AssignmentPage
from .assignment_plan import AssignmentPlan
from .assignment_state import AssignmentState
from .assignment_transition_input import AssignmentTransitionInput
from .attendance_input import AttendanceInput
from .attendance_sheet import AttendanceSheet
from .attendance_totals import AttendanceTotals
from .audit_account import AuditAccount
from .audit_entry import AuditEntry
from .audit_entry_detail import AuditEntryDetail
from .audit_entry_page import AuditEntryPage
from .batch_action import BatchAction
from .batch_answer import BatchAnswer
from .batch_input import BatchInput
from .batch_item import BatchItem
from .batch_mode import BatchMode
from .batch_outcome import BatchOutcome
from .begun_report import BegunReport
from .body import Body
from .body_change import BodyChange
from .body_detail import BodyDetail
from .body_input import BodyInput
from .body_kind import BodyKind
from .body_page import BodyPage
from .body_reporting import BodyReporting
from .body_reporting_page import BodyReportingPage
from .body_summary import BodySummary
from .bulk_transition import BulkTransition
from .by_sex import BySex
from .calendar_feed import CalendarFeed
from .came import Came
from .came_input import CameInput
from .capacity import Capacity
from .cell_change import CellChange
from .cell_content import CellContent
from .cell_difference import CellDifference
from .cell_remark import CellRemark
from .change import Change
from .change_kind import ChangeKind
from .changed_briefly import ChangedBriefly
from .changed_node import ChangedNode
from .changes import Changes
from .checks import Checks
from .circulation import Circulation
from .circulation_input import CirculationInput
from .comment import Comment
from .comment_input import CommentInput
from .comment_page import CommentPage
from .compared_figure import ComparedFigure
from .comparison import Comparison
from .comparison_basis import ComparisonBasis
from .completeness import Completeness
from .confidence import Confidence
from .conformity import Conformity
from .coordination import Coordination
from .countable import Countable
from .countable_report import CountableReport
from .counted_cell import CountedCell
from .counted_meeting import CountedMeeting
from .counted_of_meetings import CountedOfMeetings
from .counted_of_sex import CountedOfSex
from .counted_report import CountedReport
from .counted_thing import CountedThing
from .counting_rule import CountingRule
from .counting_rule_input import CountingRuleInput
from .counts import Counts
from .coverage import Coverage
from .dashboard import Dashboard
from .dashboard_baseline import DashboardBaseline
from .dashboard_indicator import DashboardIndicator
from .dashboard_node import DashboardNode
from .dashboard_target import DashboardTarget
from .dashboard_thresholds import DashboardThresholds
from .day_precision import DayPrecision
from .decided import Decided
from .decision_outcome import DecisionOutcome
from .declared_counting import DeclaredCounting
from .delivery_state import DeliveryState
from .difference import Difference
from .digits import Digits
from .dimension import Dimension
from .direction import Direction
from .due_report import DueReport
from .duplicate_action import DuplicateAction
from .duplicate_reason import DuplicateReason
from .duplicate_state import DuplicateState
from .duplicate_step import DuplicateStep
from .duplicate_transition_input import DuplicateTransitionInput
from .environment import Environment
from .evidence import Evidence
from .evidence_input import EvidenceInput
from .evidence_name import EvidenceName
from .evidence_page import EvidencePage
from .evidence_subject import EvidenceSubject
from .exception_state import ExceptionState
from .fault import Fault
from .figure import Figure
from .follow_up import FollowUp
from .follow_up_settings import FollowUpSettings
from .follow_up_settings_change import FollowUpSettingsChange
from .frequency import Frequency
from .governorate_count import GovernorateCount
from .grant import Grant
from .grant_input import GrantInput
from .growth_point import GrowthPoint
from .health import Health
from .history_action import HistoryAction
from .history_entry import HistoryEntry
from .history_entry_page import HistoryEntryPage
from .implementation import Implementation
from .implementation_plan import ImplementationPlan
from .implementation_plan_action import ImplementationPlanAction
from .implementation_plan_content import ImplementationPlanContent
from .implementation_plan_input import ImplementationPlanInput
from .implementation_plan_page import ImplementationPlanPage
from .implementation_plan_state import ImplementationPlanState
from .implementation_plan_step import ImplementationPlanStep
from .implementation_plan_step_page import ImplementationPlanStepPage
from .implementation_plan_transition import ImplementationPlanTransition
from .implementation_plan_transition_input import ImplementationPlanTransitionInput
from .implementation_report import ImplementationReport
from .implementation_report_action import ImplementationReportAction
from .implementation_report_content import ImplementationReportContent
from .implementation_report_input import ImplementationReportInput
from .implementation_report_page import ImplementationReportPage
from .implementation_report_state import ImplementationReportState
from .implementation_report_step import ImplementationReportStep
from .implementation_report_step_page import ImplementationReportStepPage
from .implementation_report_transition import ImplementationReportTransition
from .implementation_report_transition_input import ImplementationReportTransitionInput
from .implementation_stage import ImplementationStage
from .import_report import ImportReport
from .import_upload import ImportUpload
from .indicator import Indicator
from .indicator_baseline import IndicatorBaseline
from .indicator_page import IndicatorPage
from .indicator_reference import IndicatorReference
from .invitation import Invitation
from .invitation_input import InvitationInput
from .invitations_input import InvitationsInput
from .item_outcome import ItemOutcome
from .item_problem import ItemProblem
from .item_problem_params import ItemProblemParams
from .joint_design import JointDesign
from .joint_design_input import JointDesignInput
from .joint_design_page import JointDesignPage
from .joint_design_state import JointDesignState
from .joint_design_transition_input import JointDesignTransitionInput
from .jurisdiction import Jurisdiction
from .kind import Kind
from .knowledge import Knowledge
from .knowledge_input import KnowledgeInput
from .krg_state import KrgState
from .lacking_of_meetings import LackingOfMeetings
from .language import Language
from .late_period import LatePeriod
from .lead_progress import LeadProgress
from .level_counts import LevelCounts
from .likely_duplicate import LikelyDuplicate
from .likely_duplicates import LikelyDuplicates
from .likeness_reason import LikenessReason
from .linked_activity import LinkedActivity
from .logframe import Logframe
from .logframe_version import LogframeVersion
from .logframe_version_page import LogframeVersionPage
from .mail_method import MailMethod
from .making_amendment import MakingAmendment
from .me import Me
from .me_change import MeChange
from .meeting import Meeting
from .meeting_action import MeetingAction
from .meeting_attended import MeetingAttended
from .meeting_change import MeetingChange
from .meeting_count import MeetingCount
from .meeting_count_rule import MeetingCountRule
from .meeting_counted import MeetingCounted
from .meeting_input import MeetingInput
from .meeting_mails import MeetingMails
from .meeting_mode import MeetingMode
from .meeting_page import MeetingPage
from .meeting_state import MeetingState
from .meeting_step import MeetingStep
from .meeting_transition import MeetingTransition
from .member import Member
from .member_page import MemberPage
from .merge_clash import MergeClash
from .merge_hindrance import MergeHindrance
from .merge_input import MergeInput
from .merge_outlook import MergeOutlook
from .narrative_difference import NarrativeDifference
from .new_api_key import NewApiKey
from .new_calendar_feed import NewCalendarFeed
from .new_webhook import NewWebhook
from .node import Node
from .node_change_kind import NodeChangeKind
from .node_content import NodeContent
from .node_detail import NodeDetail
from .note import Note
from .note_input import NoteInput
from .open_by_exception import OpenByException
from .open_items import OpenItems
from .open_recommendation import OpenRecommendation
from .open_state import OpenState
from .outcome import Outcome
from .overdue_list import OverdueList
from .overdue_recommendation import OverdueRecommendation
from .overlap import Overlap
from .overlap_action import OverlapAction
from .overlap_detail import OverlapDetail
from .overlap_input import OverlapInput
from .overlap_member import OverlapMember
from .overlap_page import OverlapPage
from .overlap_state import OverlapState
from .overlap_step import OverlapStep
from .overlap_step_action import OverlapStepAction
from .overlap_transition_input import OverlapTransitionInput
from .params import Params
from .part import Part
from .part_decision import PartDecision
from .part_input import PartInput
from .part_kind import PartKind
from .part_meeting import PartMeeting
from .part_page import PartPage
from .part_report import PartReport
from .participants import Participants
from .participants_input import ParticipantsInput
from .password_change import PasswordChange
from .period import Period
from .period_change import PeriodChange
from .period_exception import PeriodException
from .period_exception_input import PeriodExceptionInput
from .period_exception_page import PeriodExceptionPage
from .period_figure import PeriodFigure
from .period_kind import PeriodKind
from .period_page import PeriodPage
from .period_state import PeriodState
from .person import Person
from .phase import Phase
from .plan_content import PlanContent
from .plan_detail import PlanDetail
from .plan_settings import PlanSettings
from .plan_summary import PlanSummary
from .plan_summary_page import PlanSummaryPage
from .portal import Portal
from .position_forms import PositionForms
from .position_forms_change import PositionFormsChange
from .position_step import PositionStep
from .position_step_page import PositionStepPage
from .previous_report import PreviousReport
from .problem import Problem
from .problem_meaning import ProblemMeaning
from .promise import Promise
from .promise_input import PromiseInput
from .promise_kept import PromiseKept
from .proposed_input import ProposedInput
from .published_actors import PublishedActors
from .published_figure import PublishedFigure
from .quality_warning import QualityWarning
from .quality_warning_params import QualityWarningParams
from .recommendation import Recommendation
from .recommendation_action import RecommendationAction
from .recommendation_entry import RecommendationEntry
from .recommendation_entry_page import RecommendationEntryPage
from .recommendation_owed import RecommendationOwed
from .recommendation_page import RecommendationPage
from .recommendation_state import RecommendationState
from .recommendation_step_input import RecommendationStepInput
from .recommendation_transition import RecommendationTransition
from .recommended_amendment import RecommendedAmendment
from .recommended_amendment_input import RecommendedAmendmentInput
from .record import Record
from .record_action import RecordAction
from .record_change import RecordChange
from .record_counts import RecordCounts
from .record_entry import RecordEntry
from .record_entry_action import RecordEntryAction
from .record_entry_page import RecordEntryPage
from .record_input import RecordInput
from .record_kind import RecordKind
from .record_page import RecordPage
from .record_state import RecordState
from .record_step import RecordStep
from .record_transition import RecordTransition
from .reference import Reference
from .registry_count import RegistryCount
from .registry_entry import RegistryEntry
from .registry_outcome import RegistryOutcome
from .registry_report import RegistryReport
from .registry_summary import RegistrySummary
from .registry_upload import RegistryUpload
from .regularity import Regularity
from .remark import Remark
from .reminded_body import RemindedBody
from .reminder import Reminder
from .reminder_outcome import ReminderOutcome
from .reminder_page import ReminderPage
from .reminders import Reminders
from .reminders_input import RemindersInput
from .report import Report
from .report_action import ReportAction
from .report_align import ReportAlign
from .report_bar import ReportBar
from .report_bar_chart import ReportBarChart
from .report_bullets import ReportBullets
from .report_cell import ReportCell
from .report_change import ReportChange
from .report_change_narrative_type_0 import ReportChangeNarrativeType0
from .report_choice import ReportChoice
from .report_column import ReportColumn
from .report_content import ReportContent
from .report_correction import ReportCorrection
from .report_corrections import ReportCorrections
from .report_document import ReportDocument
from .report_fact import ReportFact
from .report_file import ReportFile
from .report_format import ReportFormat
from .report_heading import ReportHeading
from .report_input import ReportInput
from .report_item import ReportItem
from .report_items import ReportItems
from .report_kind import ReportKind
from .report_manner import ReportManner
from .report_move import ReportMove
from .report_page import ReportPage
from .report_paragraph import ReportParagraph
from .report_section import ReportSection
from .report_state import ReportState
from .report_step import ReportStep
from .report_table import ReportTable
from .report_that_shows import ReportThatShows
from .report_that_shows_page import ReportThatShowsPage
from .reporter import Reporter
from .reporting_item import ReportingItem
from .reporting_item_page import ReportingItemPage
from .reporting_rule import ReportingRule
from .reporting_state import ReportingState
from .resolution import Resolution
from .responsibility import Responsibility
from .review_item import ReviewItem
from .review_item_page import ReviewItemPage
from .review_kind import ReviewKind
from .role import Role
from .row_fault import RowFault
from .row_fault_params import RowFaultParams
from .scope import Scope
from .seat_change import SeatChange
from .seat_input import SeatInput
from .seat_role import SeatRole
from .sector import Sector
from .sector_counts import SectorCounts
from .seen_before import SeenBefore
from .self_assessment import SelfAssessment
from .sensitivity import Sensitivity
from .series import Series
from .series_adjustment import SeriesAdjustment
from .series_decision import SeriesDecision
from .series_observation import SeriesObservation
from .sex import Sex
from .shared_part import SharedPart
from .showing_kind import ShowingKind
from .shown_by import ShownBy
from .side_values import SideValues
from .sign_in import SignIn
from .source import Source
from .span_of_time import SpanOfTime
from .stage import Stage
from .stage_input import StageInput
from .state import State
from .state_count import StateCount
from .stated_period import StatedPeriod
from .status import Status
from .status_code import StatusCode
from .status_thresholds import StatusThresholds
from .step import Step
from .submission import Submission
from .submission_change import SubmissionChange
from .submission_input import SubmissionInput
from .submission_page import SubmissionPage
from .support_report import SupportReport
from .support_report_action import SupportReportAction
from .support_report_content import SupportReportContent
from .support_report_input import SupportReportInput
from .support_report_page import SupportReportPage
from .support_report_state import SupportReportState
from .support_report_transition import SupportReportTransition
from .support_report_transition_input import SupportReportTransitionInput
from .target import Target
from .target_span import TargetSpan
from .term import Term
from .text import Text
from .text_input import TextInput
from .time_aggregation import TimeAggregation
from .time_frame import TimeFrame
from .time_frame_input import TimeFrameInput
from .time_step import TimeStep
from .time_step_input import TimeStepInput
from .title_input import TitleInput
from .transition import Transition
from .transition_input import TransitionInput
from .transition_outcome import TransitionOutcome
from .transitions_answer import TransitionsAnswer
from .transitions_input import TransitionsInput
from .trend_point import TrendPoint
from .unit import Unit
from .upload_mode import UploadMode
from .value import Value
from .value_fault import ValueFault
from .value_fault_params import ValueFaultParams
from .value_input import ValueInput
from .version_changes import VersionChanges
from .webhook import Webhook
from .webhook_delivery import WebhookDelivery
from .webhook_delivery_page import WebhookDeliveryPage
from .webhook_input import WebhookInput
from .webhook_page import WebhookPage
from .words_change import WordsChange
from .work import Work
from .work_indicator import WorkIndicator
from .work_item import WorkItem
from .work_value import WorkValue
from .workbook_fact import WorkbookFact
from .workbook_outcome import WorkbookOutcome
from .workbook_remark import WorkbookRemark
from .workbook_remark_params import WorkbookRemarkParams
from .workbook_report import WorkbookReport
from .workbook_upload import WorkbookUpload

__all__ = (
    "AccessToken",
    "Account",
    "AccountChange",
    "AccountInput",
    "AccountPage",
    "Acknowledgement",
    "AcknowledgementInput",
    "ActingLevel",
    "ActingPerson",
    "Action",
    "ActivityKind",
    "ActivityProgress",
    "ActivityReport",
    "ActivityReportChange",
    "ActivityReportEntry",
    "ActivityReportEntryPage",
    "ActivityReportInput",
    "ActivityReportPage",
    "ActivityReportPerson",
    "ActivityReportStep",
    "ActivitySpan",
    "ActivityState",
    "Actor",
    "ActorActivity",
    "ActorChange",
    "ActorChangeEntry",
    "ActorChangeEntryChanges",
    "ActorChangeEntryPage",
    "ActorContact",
    "ActorContactInput",
    "ActorContactPage",
    "ActorDetail",
    "ActorInput",
    "ActorLikeness",
    "ActorLikenessPage",
    "ActorLikenessReason",
    "ActorMails",
    "ActorPage",
    "ActorStatus",
    "ActorSubtype",
    "ActorType",
    "ActorWork",
    "AddedIndicator",
    "AddedIndicatorInput",
    "AgendaItem",
    "AgendaItemInput",
    "Alias",
    "AliasInput",
    "AmendableField",
    "AmendedContent",
    "AmendedPart",
    "AmendedStage",
    "AmendedTimeFrame",
    "Amendment",
    "AmendmentAction",
    "AmendmentAuthor",
    "AmendmentChange",
    "AmendmentEntry",
    "AmendmentEntryPage",
    "AmendmentHistoryAction",
    "AmendmentInput",
    "AmendmentKind",
    "AmendmentOrigin",
    "AmendmentPage",
    "AmendmentState",
    "AmendmentStep",
    "AmendmentTransition",
    "ApiKey",
    "ApiKeyInput",
    "ApiKeyPage",
    "Area",
    "AreaAggregation",
    "AreaKind",
    "AreaPage",
    "Assessment",
    "AssessmentInput",
    "AssessmentPage",
    "Assignment",
    "AssignmentAction",
    "AssignmentDetail",
    "AssignmentPage",
    "AssignmentPlan",
    "AssignmentState",
    "AssignmentTransitionInput",
    "AttendanceInput",
    "AttendanceSheet",
    "AttendanceTotals",
    "AuditAccount",
    "AuditEntry",
    "AuditEntryDetail",
    "AuditEntryPage",
    "BatchAction",
    "BatchAnswer",
    "BatchInput",
    "BatchItem",
    "BatchMode",
    "BatchOutcome",
    "BegunReport",
    "Body",
    "BodyChange",
    "BodyDetail",
    "BodyInput",
    "BodyKind",
    "BodyPage",
    "BodyReporting",
    "BodyReportingPage",
    "BodySummary",
    "BulkTransition",
    "BySex",
    "CalendarFeed",
    "Came",
    "CameInput",
    "Capacity",
    "CellChange",
    "CellContent",
    "CellDifference",
    "CellRemark",
    "Change",
    "ChangeKind",
    "ChangedBriefly",
    "ChangedNode",
    "Changes",
    "Checks",
    "Circulation",
    "CirculationInput",
    "Comment",
    "CommentInput",
    "CommentPage",
    "ComparedFigure",
    "Comparison",
    "ComparisonBasis",
    "Completeness",
    "Confidence",
    "Conformity",
    "Coordination",
    "Countable",
    "CountableReport",
    "CountedCell",
    "CountedMeeting",
    "CountedOfMeetings",
    "CountedOfSex",
    "CountedReport",
    "CountedThing",
    "CountingRule",
    "CountingRuleInput",
    "Counts",
    "Coverage",
    "Dashboard",
    "DashboardBaseline",
    "DashboardIndicator",
    "DashboardNode",
    "DashboardTarget",
    "DashboardThresholds",
    "DayPrecision",
    "Decided",
    "DecisionOutcome",
    "DeclaredCounting",
    "DeliveryState",
    "Difference",
    "Digits",
    "Dimension",
    "Direction",
    "DueReport",
    "DuplicateAction",
    "DuplicateReason",
    "DuplicateState",
    "DuplicateStep",
    "DuplicateTransitionInput",
    "Environment",
    "Evidence",
    "EvidenceInput",
    "EvidenceName",
    "EvidencePage",
    "EvidenceSubject",
    "ExceptionState",
    "Fault",
    "Figure",
    "FollowUp",
    "FollowUpSettings",
    "FollowUpSettingsChange",
    "Frequency",
    "GovernorateCount",
    "Grant",
    "GrantInput",
    "GrowthPoint",
    "Health",
    "HistoryAction",
    "HistoryEntry",
    "HistoryEntryPage",
    "Implementation",
    "ImplementationPlan",
    "ImplementationPlanAction",
    "ImplementationPlanContent",
    "ImplementationPlanInput",
    "ImplementationPlanPage",
    "ImplementationPlanState",
    "ImplementationPlanStep",
    "ImplementationPlanStepPage",
    "ImplementationPlanTransition",
    "ImplementationPlanTransitionInput",
    "ImplementationReport",
    "ImplementationReportAction",
    "ImplementationReportContent",
    "ImplementationReportInput",
    "ImplementationReportPage",
    "ImplementationReportState",
    "ImplementationReportStep",
    "ImplementationReportStepPage",
    "ImplementationReportTransition",
    "ImplementationReportTransitionInput",
    "ImplementationStage",
    "ImportReport",
    "ImportUpload",
    "Indicator",
    "IndicatorBaseline",
    "IndicatorPage",
    "IndicatorReference",
    "Invitation",
    "InvitationInput",
    "InvitationsInput",
    "ItemOutcome",
    "ItemProblem",
    "ItemProblemParams",
    "JointDesign",
    "JointDesignInput",
    "JointDesignPage",
    "JointDesignState",
    "JointDesignTransitionInput",
    "Jurisdiction",
    "Kind",
    "Knowledge",
    "KnowledgeInput",
    "KrgState",
    "LackingOfMeetings",
    "Language",
    "LatePeriod",
    "LeadProgress",
    "LevelCounts",
    "LikelyDuplicate",
    "LikelyDuplicates",
    "LikenessReason",
    "LinkedActivity",
    "Logframe",
    "LogframeVersion",
    "LogframeVersionPage",
    "MailMethod",
    "MakingAmendment",
    "Me",
    "MeChange",
    "Meeting",
    "MeetingAction",
    "MeetingAttended",
    "MeetingChange",
    "MeetingCount",
    "MeetingCountRule",
    "MeetingCounted",
    "MeetingInput",
    "MeetingMails",
    "MeetingMode",
    "MeetingPage",
    "MeetingState",
    "MeetingStep",
    "MeetingTransition",
    "Member",
    "MemberPage",
    "MergeClash",
    "MergeHindrance",
    "MergeInput",
    "MergeOutlook",
    "NarrativeDifference",
    "NewApiKey",
    "NewCalendarFeed",
    "NewWebhook",
    "Node",
    "NodeChangeKind",
    "NodeContent",
    "NodeDetail",
    "Note",
    "NoteInput",
    "OpenByException",
    "OpenItems",
    "OpenRecommendation",
    "OpenState",
    "Outcome",
    "OverdueList",
    "OverdueRecommendation",
    "Overlap",
    "OverlapAction",
    "OverlapDetail",
    "OverlapInput",
    "OverlapMember",
    "OverlapPage",
    "OverlapState",
    "OverlapStep",
    "OverlapStepAction",
    "OverlapTransitionInput",
    "Params",
    "Part",
    "PartDecision",
    "PartInput",
    "PartKind",
    "PartMeeting",
    "PartPage",
    "PartReport",
    "Participants",
    "ParticipantsInput",
    "PasswordChange",
    "Period",
    "PeriodChange",
    "PeriodException",
    "PeriodExceptionInput",
    "PeriodExceptionPage",
    "PeriodFigure",
    "PeriodKind",
    "PeriodPage",
    "PeriodState",
    "Person",
    "Phase",
    "PlanContent",
    "PlanDetail",
    "PlanSettings",
    "PlanSummary",
    "PlanSummaryPage",
    "Portal",
    "PositionForms",
    "PositionFormsChange",
    "PositionStep",
    "PositionStepPage",
    "PreviousReport",
    "Problem",
    "ProblemMeaning",
    "Promise",
    "PromiseInput",
    "PromiseKept",
    "ProposedInput",
    "PublishedActors",
    "PublishedFigure",
    "QualityWarning",
    "QualityWarningParams",
    "Recommendation",
    "RecommendationAction",
    "RecommendationEntry",
    "RecommendationEntryPage",
    "RecommendationOwed",
    "RecommendationPage",
    "RecommendationState",
    "RecommendationStepInput",
    "RecommendationTransition",
    "RecommendedAmendment",
    "RecommendedAmendmentInput",
    "Record",
    "RecordAction",
    "RecordChange",
    "RecordCounts",
    "RecordEntry",
    "RecordEntryAction",
    "RecordEntryPage",
    "RecordInput",
    "RecordKind",
    "RecordPage",
    "RecordState",
    "RecordStep",
    "RecordTransition",
    "Reference",
    "RegistryCount",
    "RegistryEntry",
    "RegistryOutcome",
    "RegistryReport",
    "RegistrySummary",
    "RegistryUpload",
    "Regularity",
    "Remark",
    "RemindedBody",
    "Reminder",
    "ReminderOutcome",
    "ReminderPage",
    "Reminders",
    "RemindersInput",
    "Report",
    "ReportAction",
    "ReportAlign",
    "ReportBar",
    "ReportBarChart",
    "ReportBullets",
    "ReportCell",
    "ReportChange",
    "ReportChangeNarrativeType0",
    "ReportChoice",
    "ReportColumn",
    "ReportContent",
    "ReportCorrection",
    "ReportCorrections",
    "ReportDocument",
    "ReportFact",
    "ReportFile",
    "ReportFormat",
    "ReportHeading",
    "ReportInput",
    "ReportItem",
    "ReportItems",
    "ReportKind",
    "ReportManner",
    "ReportMove",
    "ReportPage",
    "ReportParagraph",
    "ReportSection",
    "ReportState",
    "ReportStep",
    "ReportTable",
    "ReportThatShows",
    "ReportThatShowsPage",
    "Reporter",
    "ReportingItem",
    "ReportingItemPage",
    "ReportingRule",
    "ReportingState",
    "Resolution",
    "Responsibility",
    "ReviewItem",
    "ReviewItemPage",
    "ReviewKind",
    "Role",
    "RowFault",
    "RowFaultParams",
    "Scope",
    "SeatChange",
    "SeatInput",
    "SeatRole",
    "Sector",
    "SectorCounts",
    "SeenBefore",
    "SelfAssessment",
    "Sensitivity",
    "Series",
    "SeriesAdjustment",
    "SeriesDecision",
    "SeriesObservation",
    "Sex",
    "SharedPart",
    "ShowingKind",
    "ShownBy",
    "SideValues",
    "SignIn",
    "Source",
    "SpanOfTime",
    "Stage",
    "StageInput",
    "State",
    "StateCount",
    "StatedPeriod",
    "Status",
    "StatusCode",
    "StatusThresholds",
    "Step",
    "Submission",
    "SubmissionChange",
    "SubmissionInput",
    "SubmissionPage",
    "SupportReport",
    "SupportReportAction",
    "SupportReportContent",
    "SupportReportInput",
    "SupportReportPage",
    "SupportReportState",
    "SupportReportTransition",
    "SupportReportTransitionInput",
    "Target",
    "TargetSpan",
    "Term",
    "Text",
    "TextInput",
    "TimeAggregation",
    "TimeFrame",
    "TimeFrameInput",
    "TimeStep",
    "TimeStepInput",
    "TitleInput",
    "Transition",
    "TransitionInput",
    "TransitionOutcome",
    "TransitionsAnswer",
    "TransitionsInput",
    "TrendPoint",
    "Unit",
    "UploadMode",
    "Value",
    "ValueFault",
    "ValueFaultParams",
    "ValueInput",
    "VersionChanges",
    "Webhook",
    "WebhookDelivery",
    "WebhookDeliveryPage",
    "WebhookInput",
    "WebhookPage",
    "WordsChange",
    "Work",
    "WorkIndicator",
    "WorkItem",
    "WorkValue",
    "WorkbookFact",
    "WorkbookOutcome",
    "WorkbookRemark",
    "WorkbookRemarkParams",
    "WorkbookReport",
    "WorkbookUpload",
)
