"""Contains all the data models used in inputs/outputs"""

from .access_token import AccessToken
from .account import Account
from .account_change import AccountChange
from .account_input import AccountInput
from .account_page import AccountPage
from .action import Action
from .activity_span import ActivitySpan
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
from .batch_action import BatchAction
from .batch_answer import BatchAnswer
from .batch_input import BatchInput
from .batch_item import BatchItem
from .batch_mode import BatchMode
from .batch_outcome import BatchOutcome
from .begun_report import BegunReport
from .bulk_transition import BulkTransition
from .cell_change import CellChange
from .cell_remark import CellRemark
from .change import Change
from .change_kind import ChangeKind
from .changes import Changes
from .checks import Checks
from .comparison import Comparison
from .comparison_basis import ComparisonBasis
from .completeness import Completeness
from .confidence import Confidence
from .counts import Counts
from .dashboard import Dashboard
from .dashboard_baseline import DashboardBaseline
from .dashboard_indicator import DashboardIndicator
from .dashboard_node import DashboardNode
from .dashboard_target import DashboardTarget
from .dashboard_thresholds import DashboardThresholds
from .decided import Decided
from .decision_outcome import DecisionOutcome
from .difference import Difference
from .digits import Digits
from .dimension import Dimension
from .direction import Direction
from .due_report import DueReport
from .environment import Environment
from .exception_state import ExceptionState
from .fault import Fault
from .figure import Figure
from .follow_up import FollowUp
from .frequency import Frequency
from .grant import Grant
from .grant_input import GrantInput
from .health import Health
from .history_action import HistoryAction
from .history_entry import HistoryEntry
from .history_entry_page import HistoryEntryPage
from .indicator import Indicator
from .indicator_baseline import IndicatorBaseline
from .indicator_page import IndicatorPage
from .indicator_reference import IndicatorReference
from .item_outcome import ItemOutcome
from .item_problem import ItemProblem
from .item_problem_params import ItemProblemParams
from .jurisdiction import Jurisdiction
from .kind import Kind
from .krg_state import KrgState
from .language import Language
from .late_period import LatePeriod
from .logframe import Logframe
from .me import Me
from .me_change import MeChange
from .new_api_key import NewApiKey
from .node import Node
from .node_detail import NodeDetail
from .note import Note
from .open_by_exception import OpenByException
from .params import Params
from .part import Part
from .part_kind import PartKind
from .part_page import PartPage
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
from .plan_detail import PlanDetail
from .plan_settings import PlanSettings
from .plan_summary import PlanSummary
from .plan_summary_page import PlanSummaryPage
from .portal import Portal
from .previous_report import PreviousReport
from .problem import Problem
from .problem_meaning import ProblemMeaning
from .quality_warning import QualityWarning
from .quality_warning_params import QualityWarningParams
from .reference import Reference
from .remark import Remark
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
from .target import Target
from .target_span import TargetSpan
from .term import Term
from .text import Text
from .text_input import TextInput
from .time_aggregation import TimeAggregation
from .time_frame import TimeFrame
from .transition import Transition
from .transition_input import TransitionInput
from .transition_outcome import TransitionOutcome
from .transitions_answer import TransitionsAnswer
from .transitions_input import TransitionsInput
from .trend_point import TrendPoint
from .unit import Unit
from .value import Value
from .value_fault import ValueFault
from .value_fault_params import ValueFaultParams
from .value_input import ValueInput
from .words_change import WordsChange
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
    "Action",
    "ActivitySpan",
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
    "BatchAction",
    "BatchAnswer",
    "BatchInput",
    "BatchItem",
    "BatchMode",
    "BatchOutcome",
    "BegunReport",
    "BulkTransition",
    "CellChange",
    "CellRemark",
    "Change",
    "ChangeKind",
    "Changes",
    "Checks",
    "Comparison",
    "ComparisonBasis",
    "Completeness",
    "Confidence",
    "Counts",
    "Dashboard",
    "DashboardBaseline",
    "DashboardIndicator",
    "DashboardNode",
    "DashboardTarget",
    "DashboardThresholds",
    "Decided",
    "DecisionOutcome",
    "Difference",
    "Digits",
    "Dimension",
    "Direction",
    "DueReport",
    "Environment",
    "ExceptionState",
    "Fault",
    "Figure",
    "FollowUp",
    "Frequency",
    "Grant",
    "GrantInput",
    "Health",
    "HistoryAction",
    "HistoryEntry",
    "HistoryEntryPage",
    "Indicator",
    "IndicatorBaseline",
    "IndicatorPage",
    "IndicatorReference",
    "ItemOutcome",
    "ItemProblem",
    "ItemProblemParams",
    "Jurisdiction",
    "Kind",
    "KrgState",
    "Language",
    "LatePeriod",
    "Logframe",
    "Me",
    "MeChange",
    "NewApiKey",
    "Node",
    "NodeDetail",
    "Note",
    "OpenByException",
    "Params",
    "Part",
    "PartKind",
    "PartPage",
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
    "PlanDetail",
    "PlanSettings",
    "PlanSummary",
    "PlanSummaryPage",
    "Portal",
    "PreviousReport",
    "Problem",
    "ProblemMeaning",
    "QualityWarning",
    "QualityWarningParams",
    "Reference",
    "Remark",
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
    "Target",
    "TargetSpan",
    "Term",
    "Text",
    "TextInput",
    "TimeAggregation",
    "TimeFrame",
    "Transition",
    "TransitionInput",
    "TransitionOutcome",
    "TransitionsAnswer",
    "TransitionsInput",
    "TrendPoint",
    "Unit",
    "Value",
    "ValueFault",
    "ValueFaultParams",
    "ValueInput",
    "WordsChange",
    "Work",
    "WorkIndicator",
    "WorkItem",
    "WorkValue",
)
