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
from .begun_report import BegunReport
from .change import Change
from .change_kind import ChangeKind
from .changes import Changes
from .completeness import Completeness
from .confidence import Confidence
from .counts import Counts
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
from .jurisdiction import Jurisdiction
from .kind import Kind
from .krg_state import KrgState
from .language import Language
from .late_period import LatePeriod
from .likeness_reason import LikenessReason
from .logframe import Logframe
from .me import Me
from .me_change import MeChange
from .new_api_key import NewApiKey
from .node import Node
from .node_detail import NodeDetail
from .outcome import Outcome
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
from .plan_detail import PlanDetail
from .plan_settings import PlanSettings
from .plan_summary import PlanSummary
from .plan_summary_page import PlanSummaryPage
from .portal import Portal
from .previous_report import PreviousReport
from .problem import Problem
from .problem_meaning import ProblemMeaning
from .reference import Reference
from .reporter import Reporter
from .reporting_rule import ReportingRule
from .resolution import Resolution
from .responsibility import Responsibility
from .review_item import ReviewItem
from .review_item_page import ReviewItemPage
from .review_kind import ReviewKind
from .role import Role
from .scope import Scope
from .sensitivity import Sensitivity
from .series import Series
from .series_adjustment import SeriesAdjustment
from .series_decision import SeriesDecision
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
    "BegunReport",
    "Change",
    "ChangeKind",
    "Changes",
    "Completeness",
    "Confidence",
    "Counts",
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
    "Jurisdiction",
    "Kind",
    "KrgState",
    "Language",
    "LatePeriod",
    "LikenessReason",
    "Logframe",
    "Me",
    "MeChange",
    "NewApiKey",
    "Node",
    "NodeDetail",
    "Outcome",
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
    "PlanDetail",
    "PlanSettings",
    "PlanSummary",
    "PlanSummaryPage",
    "Portal",
    "PreviousReport",
    "Problem",
    "ProblemMeaning",
    "Reference",
    "Reporter",
    "ReportingRule",
    "Resolution",
    "Responsibility",
    "ReviewItem",
    "ReviewItemPage",
    "ReviewKind",
    "Role",
    "Scope",
    "Sensitivity",
    "Series",
    "SeriesAdjustment",
    "SeriesDecision",
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
    "TrendPoint",
    "Unit",
    "Value",
    "ValueInput",
    "Work",
    "WorkIndicator",
    "WorkItem",
    "WorkValue",
)
