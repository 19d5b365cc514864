/** The routes. The language is the first part of every address; the plan, where there is one, next. */

import { useEffect, useState } from "preact/hooks";
import { ErrorBoundary, LocationProvider, lazy, Route, Router, useLocation } from "preact-iso";
import { SignInAgain } from "./access/SignInAgain";
import { localProblem } from "./api/answers";
import { Frame } from "./kit/Frame";
import { isLanguage, preferredLanguage, showLanguage } from "./kit/i18n";
import { Failure } from "./kit/Loaded";
import { NotFound } from "./kit/NotFound";
import { screen } from "./kit/screen";
import { Home } from "./plans/Home";

// The first view, whose words stand in the first file of each language; every other is a `screen`.
const Overview = lazy(() => import("./plans/OverviewPage"));
const DashboardPage = screen(() => import("./dashboards/DashboardPage"));
const LogframePage = screen(() => import("./plans/LogframePage"));
const NodePage = screen(() => import("./plans/NodePage"));
const IndicatorPage = screen(() => import("./plans/IndicatorPage"));
const ReviewPage = screen(() => import("./plans/ReviewPage"));
const ActorsPage = screen(() => import("./actors/ActorsPage"));
const ActorMapPage = screen(() => import("./actors/MapPage"));
const ActorFiguresPage = screen(() => import("./actors/FiguresPage"));
const DuplicatesPage = screen(() => import("./actors/DuplicatesPage"));
const ActorImportPage = screen(() => import("./actors/ImportPage"));
const NewActorPage = screen(() => import("./actors/NewActorPage"));
const EditActorPage = screen(() => import("./actors/EditActorPage"));
const ActorPage = screen(() => import("./actors/ActorPage"));
const WorkPage = screen(() => import("./submissions/WorkPage"));
const QueuePage = screen(() => import("./submissions/QueuePage"));
const ReportPage = screen(() => import("./submissions/ReportPage"));
const CorrectPage = screen(() => import("./submissions/CorrectPage"));
const ExceptionsPage = screen(() => import("./submissions/ExceptionsPage"));
const SubmissionPage = screen(() => import("./submissions/SubmissionPage"));
const ReportingPage = screen(() => import("./submissions/ReportingPage"));
const BodyReportingPage = screen(() => import("./submissions/BodyReportingPage"));
const CalendarPage = screen(() => import("./dashboards/CalendarPage"));
const WebhooksPage = screen(() => import("./exchange/WebhooksPage"));
const WebhookPage = screen(() => import("./exchange/WebhookPage"));
const WorkbookPage = screen(() => import("./exchange/WorkbookPage"));
const PositionsPage = screen(() => import("./implementation/PositionsPage"));
const AssignmentPage = screen(() => import("./implementation/AssignmentPage"));
const WritePlanPage = screen(() => import("./implementation/WritePlanPage"));
const WriteReportPage = screen(() => import("./implementation/WriteReportPage"));
const PlanPage = screen(() => import("./implementation/PlanPage"));
const ImplementationReportPage = screen(() => import("./implementation/ReportPage"));
const TimelinePage = screen(() => import("./implementation/TimelinePage"));
const SupportPage = screen(() => import("./implementation/SupportPage"));
const AmendmentsPage = screen(() => import("./amendments/AmendmentsPage"));
const AmendmentPage = screen(() => import("./amendments/AmendmentPage"));
const ProposePage = screen(() => import("./amendments/ProposePage"));
const VersionsPage = screen(() => import("./amendments/VersionsPage"));
const ActivitiesPage = screen(() => import("./activities/ActivitiesPage"));
const NewActivityPage = screen(() => import("./activities/NewActivityPage"));
const CorrectActivityPage = screen(() => import("./activities/CorrectActivityPage"));
const ActivityPage = screen(() => import("./activities/ActivityPage"));
const OverlapsPage = screen(() => import("./submissions/OverlapsPage"));
const OverlapPage = screen(() => import("./submissions/OverlapPage"));
const CoordinationPage = screen(() => import("./meetings/CoordinationPage"));
const BodyPage = screen(() => import("./meetings/BodyPage"));
const RecordsPage = screen(() => import("./meetings/RecordsPage"));
const RecordPage = screen(() => import("./meetings/RecordPage"));
const NewBodyPage = screen(() => import("./meetings/NewBodyPage"));
const EditBodyPage = screen(() => import("./meetings/EditBodyPage"));
const NewRecordPage = screen(() => import("./meetings/NewRecordPage"));
const EditRecordPage = screen(() => import("./meetings/EditRecordPage"));
const MeetingsPage = screen(() => import("./meetings/MeetingsPage"));
const NewMeetingPage = screen(() => import("./meetings/NewMeetingPage"));
const MeetingPage = screen(() => import("./meetings/MeetingPage"));
const EditMeetingPage = screen(() => import("./meetings/EditMeetingPage"));
const MinutesPage = screen(() => import("./meetings/MinutesPage"));
const InvitationsPage = screen(() => import("./meetings/InvitationsPage"));
const AttendancePage = screen(() => import("./meetings/AttendancePage"));
const ReportsPage = screen(() => import("./reports/ReportsPage"));
const PlanReportPage = screen(() => import("./reports/ReportPage"));
const EditReportPage = screen(() => import("./reports/EditPage"));
const SignInPage = screen(() => import("./access/SignInPage"));
const AccountPage = screen(() => import("./access/AccountPage"));
const KeysPage = screen(() => import("./access/KeysPage"));
const AdministrationPage = screen(() => import("./access/AdministrationPage"));
const UsersPage = screen(() => import("./access/UsersPage"));
const NewUserPage = screen(() => import("./access/NewUserPage"));
const UserPage = screen(() => import("./access/UserPage"));
const SubjectPage = screen(() => import("./access/SubjectPage"));
const AuditPage = screen(() => import("./access/AuditPage"));
const ResetPage = screen(() => import("./access/ResetPage"));
const PeriodsPage = screen(() => import("./plans/PeriodsPage"));
const PeriodPage = screen(() => import("./plans/PeriodPage"));
const SettingsPage = screen(() => import("./plans/SettingsPage"));
const HelpPage = screen(() => import("./help/HelpPage"));
const GuidePage = screen(() => import("./help/GuidePage"));
const OutboxPage = screen(() => import("./offline/OutboxPage"));

export function App() {
  return (
    <LocationProvider scope={/^(?!\/api\/)/}>
      <ErrorBoundary>
        <Localised />
      </ErrorBoundary>
    </LocationProvider>
  );
}

/** Keep the shown language and the address in step; an address without a language gets one. */
function Localised() {
  const { path, url, route } = useLocation();
  const code = path.split("/")[1];
  const [missing, setMissing] = useState(false);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    setMissing(false);
    if (!isLanguage(code)) route(`/${preferredLanguage()}${path === "/" ? "" : url}`, true);
    else showLanguage(code).catch(() => setMissing(true));
  }, [code, turn]);
  if (!isLanguage(code)) return null;
  return (
    <Frame>
      {missing && (
        <Failure problem={localProblem("offline")} retry={() => setTurn((count) => count + 1)} />
      )}
      <Screens />
      <SignInAgain />
    </Frame>
  );
}

function Screens() {
  return (
    <Router>
      <Route path="/:lang" component={Home} />
      <Route path="/:lang/sign-in" component={SignInPage} />
      <Route path="/:lang/account" component={AccountPage} />
      <Route path="/:lang/actors" component={ActorsPage} />
      <Route path="/:lang/actors/map" component={ActorMapPage} />
      <Route path="/:lang/actors/summary" component={ActorFiguresPage} />
      <Route path="/:lang/actors/duplicates" component={DuplicatesPage} />
      <Route path="/:lang/actors/imports" component={ActorImportPage} />
      <Route path="/:lang/actors/new" component={NewActorPage} />
      <Route path="/:lang/actors/:code" component={ActorPage} />
      <Route path="/:lang/actors/:code/edit" component={EditActorPage} />
      <Route path="/:lang/account/keys" component={KeysPage} />
      <Route path="/:lang/account/webhooks" component={WebhooksPage} />
      <Route path="/:lang/account/webhooks/:id" component={WebhookPage} />
      <Route path="/:lang/administration" component={AdministrationPage} />
      <Route path="/:lang/administration/users" component={UsersPage} />
      <Route path="/:lang/administration/users/new" component={NewUserPage} />
      <Route path="/:lang/administration/users/:id" component={UserPage} />
      <Route path="/:lang/administration/training" component={ResetPage} />
      <Route path="/:lang/administration/audit" component={AuditPage} />
      <Route path="/:lang/administration/subjects/:kind/:id" component={SubjectPage} />
      <Route path="/:lang/plans/:plan/periods" component={PeriodsPage} />
      <Route path="/:lang/plans/:plan/periods/:code" component={PeriodPage} />
      <Route path="/:lang/plans/:plan/settings" component={SettingsPage} />
      <Route path="/:lang/outbox" component={OutboxPage} />
      <Route path="/:lang/help" component={HelpPage} />
      <Route path="/:lang/help/:guide" component={GuidePage} />
      <Route path="/:lang/plans/:plan" component={Overview} />
      <Route path="/:lang/plans/:plan/dashboards/:side" component={DashboardPage} />
      <Route path="/:lang/plans/:plan/logframe" component={LogframePage} />
      <Route path="/:lang/plans/:plan/nodes/:code" component={NodePage} />
      <Route path="/:lang/plans/:plan/indicators/:code" component={IndicatorPage} />
      <Route path="/:lang/plans/:plan/review" component={ReviewPage} />
      <Route path="/:lang/plans/:plan/work" component={WorkPage} />
      <Route path="/:lang/plans/:plan/queue" component={QueuePage} />
      <Route path="/:lang/plans/:plan/exceptions" component={ExceptionsPage} />
      <Route path="/:lang/plans/:plan/report" component={ReportPage} />
      <Route path="/:lang/plans/:plan/submissions/:id" component={SubmissionPage} />
      <Route path="/:lang/plans/:plan/submissions/:id/edit" component={CorrectPage} />
      <Route path="/:lang/plans/:plan/reporting" component={ReportingPage} />
      <Route path="/:lang/plans/:plan/reporting/:actor" component={BodyReportingPage} />
      <Route path="/:lang/plans/:plan/calendar" component={CalendarPage} />
      <Route path="/:lang/plans/:plan/workbook" component={WorkbookPage} />
      <Route path="/:lang/plans/:plan/positions" component={PositionsPage} />
      <Route path="/:lang/plans/:plan/assignments/:id" component={AssignmentPage} />
      <Route path="/:lang/plans/:plan/assignments/:id/plan" component={WritePlanPage} />
      <Route path="/:lang/plans/:plan/assignments/:id/report" component={WriteReportPage} />
      <Route path="/:lang/plans/:plan/implementation-plans/:id" component={PlanPage} />
      <Route
        path="/:lang/plans/:plan/implementation-reports/:id"
        component={ImplementationReportPage}
      />
      <Route path="/:lang/plans/:plan/timeline" component={TimelinePage} />
      <Route path="/:lang/plans/:plan/support" component={SupportPage} />
      <Route path="/:lang/plans/:plan/amendments" component={AmendmentsPage} />
      <Route path="/:lang/plans/:plan/amendments/:id" component={AmendmentPage} />
      <Route path="/:lang/plans/:plan/amend" component={ProposePage} />
      <Route path="/:lang/plans/:plan/versions" component={VersionsPage} />
      <Route path="/:lang/plans/:plan/activities" component={ActivitiesPage} />
      <Route path="/:lang/plans/:plan/activities/new" component={NewActivityPage} />
      <Route path="/:lang/plans/:plan/activities/:id" component={ActivityPage} />
      <Route path="/:lang/plans/:plan/activities/:id/edit" component={CorrectActivityPage} />
      <Route path="/:lang/plans/:plan/overlaps" component={OverlapsPage} />
      <Route path="/:lang/plans/:plan/overlaps/:id" component={OverlapPage} />
      <Route path="/:lang/plans/:plan/coordination" component={CoordinationPage} />
      <Route path="/:lang/plans/:plan/bodies/:code" component={BodyPage} />
      <Route path="/:lang/plans/:plan/bodies/:code/edit" component={EditBodyPage} />
      <Route path="/:lang/plans/:plan/new-body" component={NewBodyPage} />
      <Route path="/:lang/plans/:plan/meetings" component={MeetingsPage} />
      <Route path="/:lang/plans/:plan/meetings/new" component={NewMeetingPage} />
      <Route path="/:lang/plans/:plan/meetings/:id" component={MeetingPage} />
      <Route path="/:lang/plans/:plan/meetings/:id/edit" component={EditMeetingPage} />
      <Route path="/:lang/plans/:plan/meetings/:id/minutes" component={MinutesPage} />
      <Route path="/:lang/plans/:plan/meetings/:id/invitations" component={InvitationsPage} />
      <Route path="/:lang/plans/:plan/meetings/:id/attendance" component={AttendancePage} />
      <Route path="/:lang/plans/:plan/records" component={RecordsPage} />
      <Route path="/:lang/plans/:plan/records/new" component={NewRecordPage} />
      <Route path="/:lang/plans/:plan/records/:id/edit" component={EditRecordPage} />
      <Route path="/:lang/plans/:plan/records/:id" component={RecordPage} />
      <Route path="/:lang/plans/:plan/reports" component={ReportsPage} />
      <Route path="/:lang/plans/:plan/reports/:id" component={PlanReportPage} />
      <Route path="/:lang/plans/:plan/reports/:id/edit" component={EditReportPage} />
      <Route default component={NotFound} />
    </Router>
  );
}
