/** The routes. The language is the first part of every address; the plan, where there is one, next. */

import { useEffect } from "preact/hooks";
import { ErrorBoundary, LocationProvider, lazy, Route, Router, useLocation } from "preact-iso";
import { SignInAgain } from "./access/SignInAgain";
import { Frame } from "./kit/Frame";
import { isLanguage, language, preferredLanguage, showLanguage } from "./kit/i18n";
import { NotFound } from "./kit/NotFound";
import { Home } from "./plans/Home";

const Overview = lazy(() => import("./plans/OverviewPage"));
const DashboardPage = lazy(() => import("./dashboards/DashboardPage"));
const LogframePage = lazy(() => import("./plans/LogframePage"));
const NodePage = lazy(() => import("./plans/NodePage"));
const IndicatorPage = lazy(() => import("./plans/IndicatorPage"));
const ReviewPage = lazy(() => import("./plans/ReviewPage"));
const ActorsPage = lazy(() => import("./actors/ActorsPage"));
const ActorPage = lazy(() => import("./actors/ActorPage"));
const WorkPage = lazy(() => import("./submissions/WorkPage"));
const QueuePage = lazy(() => import("./submissions/QueuePage"));
const ReportPage = lazy(() => import("./submissions/ReportPage"));
const CorrectPage = lazy(() => import("./submissions/CorrectPage"));
const ExceptionsPage = lazy(() => import("./submissions/ExceptionsPage"));
const SubmissionPage = lazy(() => import("./submissions/SubmissionPage"));
const ReportingPage = lazy(() => import("./submissions/ReportingPage"));
const BodyReportingPage = lazy(() => import("./submissions/BodyReportingPage"));
const CalendarPage = lazy(() => import("./dashboards/CalendarPage"));
const WorkbookPage = lazy(() => import("./exchange/WorkbookPage"));
const PositionsPage = lazy(() => import("./implementation/PositionsPage"));
const AssignmentPage = lazy(() => import("./implementation/AssignmentPage"));
const WritePlanPage = lazy(() => import("./implementation/WritePlanPage"));
const WriteReportPage = lazy(() => import("./implementation/WriteReportPage"));
const PlanPage = lazy(() => import("./implementation/PlanPage"));
const ImplementationReportPage = lazy(() => import("./implementation/ReportPage"));
const SupportPage = lazy(() => import("./implementation/SupportPage"));
const AmendmentsPage = lazy(() => import("./amendments/AmendmentsPage"));
const AmendmentPage = lazy(() => import("./amendments/AmendmentPage"));
const ProposePage = lazy(() => import("./amendments/ProposePage"));
const VersionsPage = lazy(() => import("./amendments/VersionsPage"));
const ActivitiesPage = lazy(() => import("./activities/ActivitiesPage"));
const NewActivityPage = lazy(() => import("./activities/NewActivityPage"));
const CorrectActivityPage = lazy(() => import("./activities/CorrectActivityPage"));
const ActivityPage = lazy(() => import("./activities/ActivityPage"));
const OverlapsPage = lazy(() => import("./submissions/OverlapsPage"));
const OverlapPage = lazy(() => import("./submissions/OverlapPage"));
const SignInPage = lazy(() => import("./access/SignInPage"));
const AccountPage = lazy(() => import("./access/AccountPage"));

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
  useEffect(() => {
    if (!isLanguage(code)) route(`/${preferredLanguage()}${path === "/" ? "" : url}`, true);
    else if (code !== language.peek()) void showLanguage(code);
  }, [code]);
  if (!isLanguage(code)) return null;
  return (
    <Frame>
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
      <Route path="/:lang/plans/:plan" component={Overview} />
      <Route path="/:lang/plans/:plan/dashboards/:side" component={DashboardPage} />
      <Route path="/:lang/plans/:plan/logframe" component={LogframePage} />
      <Route path="/:lang/plans/:plan/nodes/:code" component={NodePage} />
      <Route path="/:lang/plans/:plan/indicators/:code" component={IndicatorPage} />
      <Route path="/:lang/plans/:plan/review" component={ReviewPage} />
      <Route path="/:lang/plans/:plan/actors" component={ActorsPage} />
      <Route path="/:lang/plans/:plan/actors/:code" component={ActorPage} />
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
      <Route default component={NotFound} />
    </Router>
  );
}
