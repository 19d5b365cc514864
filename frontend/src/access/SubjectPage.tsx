/** From the audit trail to a thing of a plan: finds which plan it stands in, and goes on to its screen. */
import { useEffect } from "preact/hooks";
import { useLocation, useRoute } from "preact-iso";
import { fetchActivity } from "../activities/queries";
import { fetchAmendment } from "../amendments/queries";
import { type Answer, localProblem } from "../api/answers";
import { fetchAssignment, fetchPlan, fetchReport } from "../implementation/queries";
import { t } from "../kit/i18n";
import { Loaded } from "../kit/Loaded";
import { Page } from "../kit/Page";
import { paths } from "../kit/paths";
import { useResource } from "../kit/resource";
import { fetchOverlap, fetchSubmission } from "../submissions/queries";
import type { Kind } from "./audit";
import { SignInFirst } from "./SignInFirst";

export default function SubjectPage() {
  const { params } = useRoute();
  return (
    <SignInFirst>
      <Screen kind={params.kind ?? ""} id={params.id ?? ""} />
    </SignInFirst>
  );
}

function Screen({ kind, id }: { kind: string; id: string }) {
  const { route } = useLocation();
  const [resource, reload] = useResource(`subject ${kind} ${id}`, () => fetchHref(kind, id));
  const href = resource.status === "ready" ? resource.data : null;
  useEffect(() => {
    if (href !== null) route(href, true);
  }, [href]);
  return (
    <Page title={t("admin.audit.subject")}>
      <Loaded resource={resource} reload={reload}>
        {() => null}
      </Loaded>
    </Page>
  );
}

type Read = (id: string) => Promise<Answer<{ plan: string }>>;
type Href = (plan: string, id: string) => string;

/** How each kind of thing is read, which tells its plan, and where it is shown. */
const READS: Record<Kind, [Read, Href]> = {
  submission: [fetchSubmission, paths.submission],
  amendment: [fetchAmendment, paths.amendment],
  overlap: [fetchOverlap, paths.overlap],
  "activity-report": [fetchActivity, paths.activity],
  assignment: [fetchAssignment, paths.assignment],
  "implementation-plan": [fetchPlan, paths.implementationPlan],
  "implementation-report": [fetchReport, paths.implementationReport],
};

async function fetchHref(kind: string, id: string): Promise<Answer<string>> {
  const read = (READS as Record<string, [Read, Href]>)[kind];
  if (read === undefined) return { ok: false, problem: localProblem("not-found") };
  const found = await read[0](id);
  return found.ok ? { ...found, data: read[1](found.data.plan, id) } : found;
}
