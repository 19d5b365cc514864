/** Calls about the positions: assignments, implementation plans and reports, support, progress. */
import { type Answer, answer } from "../api/answers";
import { api, everyPage, newKey } from "../api/client";
import type {
  Assessment,
  Assignment,
  AssignmentDetail,
  AssignmentMove,
  Circulation,
  Implementation,
  ImplementationPlan,
  ImplementationReport,
  JointDesign,
  Jurisdiction,
  NewAssessment,
  NewCirculation,
  PlanChange,
  PlanMove,
  PlanStep,
  ReportChange,
  ReportMove,
  ReportStep,
  SupportChange,
  SupportReport,
} from "../api/types";

const MOST = 200;
const V1 = "/api/v1";

const keyed = (etag: string, key = newKey()) => ({ "If-Match": etag, "Idempotency-Key": key });

export function fetchImplementation(
  plan: string,
  query: { side?: Jurisdiction; node?: string },
): Promise<Answer<Implementation>> {
  return answer(
    api.GET(`${V1}/plans/{plan}/implementation`, { params: { path: { plan }, query } }),
  );
}

export function fetchAssignments(query: {
  plan: string;
  own?: boolean;
  node?: string;
}): Promise<Answer<Assignment[]>> {
  return everyPage((cursor) =>
    answer(api.GET(`${V1}/assignments`, { params: { query: { ...query, limit: MOST, cursor } } })),
  );
}

export function fetchAssignment(id: string): Promise<Answer<AssignmentDetail>> {
  return answer(
    api.GET(`${V1}/assignments/{assignment_id}`, { params: { path: { assignment_id: id } } }),
  );
}

export function circulate(body: NewCirculation): Promise<Answer<Circulation>> {
  return answer(
    api.POST(`${V1}/assignments`, {
      params: { header: { "Idempotency-Key": newKey() } },
      body,
    }),
  );
}

export function acknowledgeAll(plan: string): Promise<Answer<unknown>> {
  return answer(
    api.POST(`${V1}/assignments/acknowledgements`, {
      params: { header: { "Idempotency-Key": newKey() } },
      body: { plan },
    }),
  );
}

export function moveAssignment(
  id: string,
  etag: string,
  body: AssignmentMove,
): Promise<Answer<AssignmentDetail>> {
  return answer(
    api.POST(`${V1}/assignments/{assignment_id}/transitions`, {
      params: { path: { assignment_id: id }, header: keyed(etag) },
      body,
    }),
  );
}

export function fetchPlans(query: {
  plan: string;
  node?: string;
  waiting?: boolean;
}): Promise<Answer<ImplementationPlan[]>> {
  return everyPage((cursor) =>
    answer(
      api.GET(`${V1}/implementation-plans`, {
        params: { query: { ...query, limit: MOST, cursor } },
      }),
    ),
  );
}

const planPath = (id: string) => ({ implementation_plan_id: id });

export function fetchPlan(id: string): Promise<Answer<ImplementationPlan>> {
  return answer(
    api.GET(`${V1}/implementation-plans/{implementation_plan_id}`, {
      params: { path: planPath(id) },
    }),
  );
}

export function createPlan(
  assignment: string,
  body: PlanChange,
  key: string,
): Promise<Answer<ImplementationPlan>> {
  return answer(
    api.POST(`${V1}/implementation-plans`, {
      params: { header: { "Idempotency-Key": key } },
      body: { assignment, ...body },
    }),
  );
}

export function changePlan(
  id: string,
  etag: string,
  body: PlanChange,
): Promise<Answer<ImplementationPlan>> {
  return answer(
    api.PATCH(`${V1}/implementation-plans/{implementation_plan_id}`, {
      params: { path: planPath(id), header: { "If-Match": etag } },
      body,
    }),
  );
}

export function movePlan(
  id: string,
  etag: string,
  body: PlanMove,
  key?: string,
): Promise<Answer<ImplementationPlan>> {
  return answer(
    api.POST(`${V1}/implementation-plans/{implementation_plan_id}/transitions`, {
      params: { path: planPath(id), header: keyed(etag, key) },
      body,
    }),
  );
}

export function fetchPlanHistory(id: string): Promise<Answer<PlanStep[]>> {
  return everyPage((cursor) =>
    answer(
      api.GET(`${V1}/implementation-plans/{implementation_plan_id}/history`, {
        params: { path: planPath(id), query: { limit: MOST, cursor } },
      }),
    ),
  );
}

export function fetchDesigns(plan: string, node: string): Promise<Answer<JointDesign[]>> {
  return everyPage((cursor) =>
    answer(
      api.GET(`${V1}/joint-designs`, {
        params: { query: { plan, node, limit: MOST, cursor } },
      }),
    ),
  );
}

export function callDesign(
  plan: string,
  node: string,
  note: Partial<JointDesign["note"]>,
  heldOn: string,
): Promise<Answer<JointDesign>> {
  return answer(
    api.POST(`${V1}/joint-designs`, {
      params: { header: { "Idempotency-Key": newKey() } },
      body: { plan, node, note, held_on: heldOn || null },
    }),
  );
}

export function settleDesign(
  design: JointDesign,
  outcome: Partial<JointDesign["note"]>,
): Promise<Answer<JointDesign>> {
  return answer(
    api.POST(`${V1}/joint-designs/{joint_design_id}/transitions`, {
      params: { path: { joint_design_id: design.id }, header: keyed(`"v${design.version}"`) },
      body: { action: "settle", outcome },
    }),
  );
}

export function fetchReports(query: {
  plan: string;
  assignment?: string;
  node?: string;
  waiting?: boolean;
}): Promise<Answer<ImplementationReport[]>> {
  return everyPage((cursor) =>
    answer(
      api.GET(`${V1}/implementation-reports`, {
        params: { query: { ...query, limit: MOST, cursor } },
      }),
    ),
  );
}

const reportPath = (id: string) => ({ implementation_report_id: id });

export function fetchReport(id: string): Promise<Answer<ImplementationReport>> {
  return answer(
    api.GET(`${V1}/implementation-reports/{implementation_report_id}`, {
      params: { path: reportPath(id) },
    }),
  );
}

export function createReport(
  assignment: string,
  body: ReportChange,
  key: string,
): Promise<Answer<ImplementationReport>> {
  return answer(
    api.POST(`${V1}/implementation-reports`, {
      params: { header: { "Idempotency-Key": key } },
      body: { assignment, ...body },
    }),
  );
}

export function changeReport(
  id: string,
  etag: string,
  body: ReportChange,
): Promise<Answer<ImplementationReport>> {
  return answer(
    api.PATCH(`${V1}/implementation-reports/{implementation_report_id}`, {
      params: { path: reportPath(id), header: { "If-Match": etag } },
      body,
    }),
  );
}

export function moveReport(
  id: string,
  etag: string,
  body: ReportMove,
  key?: string,
): Promise<Answer<ImplementationReport>> {
  return answer(
    api.POST(`${V1}/implementation-reports/{implementation_report_id}/transitions`, {
      params: { path: reportPath(id), header: keyed(etag, key) },
      body,
    }),
  );
}

export function fetchReportHistory(id: string): Promise<Answer<ReportStep[]>> {
  return everyPage((cursor) =>
    answer(
      api.GET(`${V1}/implementation-reports/{implementation_report_id}/history`, {
        params: { path: reportPath(id), query: { limit: MOST, cursor } },
      }),
    ),
  );
}

export function fetchAssessments(id: string): Promise<Answer<Assessment[]>> {
  return everyPage((cursor) =>
    answer(
      api.GET(`${V1}/implementation-reports/{implementation_report_id}/assessments`, {
        params: { path: reportPath(id), query: { limit: MOST, cursor } },
      }),
    ),
  );
}

export function assess(id: string, etag: string, body: NewAssessment): Promise<Answer<Assessment>> {
  return answer(
    api.POST(`${V1}/implementation-reports/{implementation_report_id}/assessments`, {
      params: { path: reportPath(id), header: keyed(etag) },
      body,
    }),
  );
}

export function fetchSupportReports(query: {
  plan: string;
  node?: string;
  waiting?: boolean;
}): Promise<Answer<SupportReport[]>> {
  return everyPage((cursor) =>
    answer(
      api.GET(`${V1}/support-reports`, {
        params: { query: { ...query, limit: MOST, cursor } },
      }),
    ),
  );
}

const supportPath = (id: string) => ({ support_report_id: id });

export function fetchSupport(id: string): Promise<Answer<SupportReport>> {
  return answer(
    api.GET(`${V1}/support-reports/{support_report_id}`, { params: { path: supportPath(id) } }),
  );
}

export function createSupport(
  about: { plan: string; node: string; actor: string },
  body: SupportChange,
  key: string,
): Promise<Answer<SupportReport>> {
  return answer(
    api.POST(`${V1}/support-reports`, {
      params: { header: { "Idempotency-Key": key } },
      body: { ...about, ...body },
    }),
  );
}

export function changeSupport(
  id: string,
  etag: string,
  body: SupportChange,
): Promise<Answer<SupportReport>> {
  return answer(
    api.PATCH(`${V1}/support-reports/{support_report_id}`, {
      params: { path: supportPath(id), header: { "If-Match": etag } },
      body,
    }),
  );
}

export function moveSupport(
  id: string,
  etag: string,
  action: "submit" | "note",
  key?: string,
): Promise<Answer<SupportReport>> {
  return answer(
    api.POST(`${V1}/support-reports/{support_report_id}/transitions`, {
      params: { path: supportPath(id), header: keyed(etag, key) },
      body: { action },
    }),
  );
}
