/** The calls about evidence of each kind of thing that carries it: the only place that tells them apart. */
import { answer } from "../api/answers";
import { api } from "../api/client";

const MOST = 200;

export type Carrier = "submission" | "activity_report" | "implementation_report";

/** One thing that carries evidence. */
export interface Subject {
  kind: Carrier;
  id: string;
}

/** Where a file is posted to: uploads go by the older interface, which tells how far they are. */
export const ADDRESSES: Record<Carrier, string> = {
  submission: "/api/v1/submissions",
  activity_report: "/api/v1/activity-reports",
  implementation_report: "/api/v1/implementation-reports",
};

const OF_SUBMISSION = "/api/v1/submissions/{submission_id}/evidence";
const OF_ACTIVITY = "/api/v1/activity-reports/{report_id}/evidence";
const OF_REPORT = "/api/v1/implementation-reports/{implementation_report_id}/evidence";

export function listPage({ kind, id }: Subject, cursor: string | undefined) {
  const query = { limit: MOST, cursor };
  switch (kind) {
    case "submission":
      return answer(api.GET(OF_SUBMISSION, { params: { path: { submission_id: id }, query } }));
    case "activity_report":
      return answer(api.GET(OF_ACTIVITY, { params: { path: { report_id: id }, query } }));
    case "implementation_report": {
      const path = { implementation_report_id: id };
      return answer(api.GET(OF_REPORT, { params: { path, query } }));
    }
  }
}

export function removeOne({ kind, id }: Subject, evidence: string) {
  const one = { evidence_id: evidence };
  switch (kind) {
    case "submission": {
      const path = { submission_id: id, ...one };
      return answer(api.DELETE(`${OF_SUBMISSION}/{evidence_id}`, { params: { path } }));
    }
    case "activity_report": {
      const path = { report_id: id, ...one };
      return answer(api.DELETE(`${OF_ACTIVITY}/{evidence_id}`, { params: { path } }));
    }
    case "implementation_report": {
      const path = { implementation_report_id: id, ...one };
      return answer(api.DELETE(`${OF_REPORT}/{evidence_id}`, { params: { path } }));
    }
  }
}

export function contentOf({ kind, id }: Subject, evidence: string) {
  const one = { evidence_id: evidence };
  const parseAs = "blob" as const;
  switch (kind) {
    case "submission": {
      const path = { submission_id: id, ...one };
      return answer(
        api.GET(`${OF_SUBMISSION}/{evidence_id}/content`, { params: { path }, parseAs }),
      );
    }
    case "activity_report": {
      const path = { report_id: id, ...one };
      return answer(api.GET(`${OF_ACTIVITY}/{evidence_id}/content`, { params: { path }, parseAs }));
    }
    case "implementation_report": {
      const path = { implementation_report_id: id, ...one };
      return answer(api.GET(`${OF_REPORT}/{evidence_id}/content`, { params: { path }, parseAs }));
    }
  }
}
