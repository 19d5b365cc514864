"""Contains all the data models used in inputs/outputs"""

from .access_token import AccessToken
from .account import Account
from .account_change import AccountChange
from .account_input import AccountInput
from .account_page import AccountPage
from .acknowledgement import Acknowledgement
from .acknowledgement_input import AcknowledgementInput
from .acting_person import ActingPerson
from .action import Action
from .activity_progress import ActivityProgress
from .activity_span import ActivitySpan
from .activity_state import ActivityState
from .actor import Actor
from .actor_detail import ActorDetail
from .actor_page import ActorPage
from .actor_type import ActorType
from .alias import Alias
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
from .begun_report import BegunReport
from .change import Change
from .change_kind import ChangeKind
from .changes import Changes
from .circulation import Circulation
from .circulation_input import CirculationInput
from .completeness import Completeness
from .confidence import Confidence
from .conformity import Conformity
from .counts import Counts
from .coverage import Coverage
from .dashboard import Dashboard
from .dashboard_baseline import DashboardBaseline
from .dashboard_indicator import DashboardIndicator
from .dashboard_node import DashboardNode
from .dashboard_target import DashboardTarget
from .dashboard_thresholds import DashboardThresholds
from .digits import Digits
from .dimension import Dimension
from .direction import Direction
from .due_report import DueReport
from .environment import Environment
from .fault import Fault
from .figure import Figure
from .follow_up import FollowUp
from .follow_up_settings import FollowUpSettings
from .follow_up_settings_change import FollowUpSettingsChange
from .frequency import Frequency
from .grant import Grant
from .grant_input import GrantInput
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
from .indicator import Indicator
from .indicator_baseline import IndicatorBaseline
from .indicator_page import IndicatorPage
from .indicator_reference import IndicatorReference
from .joint_design import JointDesign
from .joint_design_input import JointDesignInput
from .joint_design_page import JointDesignPage
from .joint_design_state import JointDesignState
from .joint_design_transition_input import JointDesignTransitionInput
from .jurisdiction import Jurisdiction
from .kind import Kind
from .krg_state import KrgState
from .language import Language
from .late_period import LatePeriod
from .lead_progress import LeadProgress
from .logframe import Logframe
from .me import Me
from .me_change import MeChange
from .new_api_key import NewApiKey
from .node import Node
from .node_detail import NodeDetail
from .params import Params
from .part import Part
from .part_kind import PartKind
from .part_page import PartPage
from .password_change import PasswordChange
from .period import Period
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
from .reference import Reference
from .report_content import ReportContent
from .reporter import Reporter
from .reporting_rule import ReportingRule
from .responsibility import Responsibility
from .review_item import ReviewItem
from .review_item_page import ReviewItemPage
from .review_kind import ReviewKind
from .role import Role
from .scope import Scope
from .sensitivity import Sensitivity
from .series import Series
from .series_observation import SeriesObservation
from .sex import Sex
from .shared_part import SharedPart
from .side_values import SideValues
from .sign_in import SignIn
from .source import Source
from .stage import Stage
from .state import State
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
from .time_step import TimeStep
from .time_step_input import TimeStepInput
from .transition import Transition
from .transition_input import TransitionInput
from .trend_point import TrendPoint
from .unit import Unit
from .value import Value
from .value_input import ValueInput
from .work import Work
from .work_indicator import WorkIndicator
from .work_item import WorkItem
from .work_value import WorkValue

__all__ = (
    "AccessToken",
    "Account",
    "AccountChange",
    "AccountInput",
    "AccountPage",
    "Acknowledgement",
    "AcknowledgementInput",
    "ActingPerson",
    "Action",
    "ActivityProgress",
    "ActivitySpan",
    "ActivityState",
    "Actor",
    "ActorDetail",
    "ActorPage",
    "ActorType",
    "Alias",
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
    "BegunReport",
    "Change",
    "ChangeKind",
    "Changes",
    "Circulation",
    "CirculationInput",
    "Completeness",
    "Confidence",
    "Conformity",
    "Counts",
    "Coverage",
    "Dashboard",
    "DashboardBaseline",
    "DashboardIndicator",
    "DashboardNode",
    "DashboardTarget",
    "DashboardThresholds",
    "Digits",
    "Dimension",
    "Direction",
    "DueReport",
    "Environment",
    "Fault",
    "Figure",
    "FollowUp",
    "FollowUpSettings",
    "FollowUpSettingsChange",
    "Frequency",
    "Grant",
    "GrantInput",
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
    "Indicator",
    "IndicatorBaseline",
    "IndicatorPage",
    "IndicatorReference",
    "JointDesign",
    "JointDesignInput",
    "JointDesignPage",
    "JointDesignState",
    "JointDesignTransitionInput",
    "Jurisdiction",
    "Kind",
    "KrgState",
    "Language",
    "LatePeriod",
    "LeadProgress",
    "Logframe",
    "Me",
    "MeChange",
    "NewApiKey",
    "Node",
    "NodeDetail",
    "Params",
    "Part",
    "PartKind",
    "PartPage",
    "PasswordChange",
    "Period",
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
    "Reference",
    "ReportContent",
    "Reporter",
    "ReportingRule",
    "Responsibility",
    "ReviewItem",
    "ReviewItemPage",
    "ReviewKind",
    "Role",
    "Scope",
    "Sensitivity",
    "Series",
    "SeriesObservation",
    "Sex",
    "SharedPart",
    "SideValues",
    "SignIn",
    "Source",
    "Stage",
    "State",
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
    "TimeStep",
    "TimeStepInput",
    "Transition",
    "TransitionInput",
    "TrendPoint",
    "Unit",
    "Value",
    "ValueInput",
    "Work",
    "WorkIndicator",
    "WorkItem",
    "WorkValue",
)
