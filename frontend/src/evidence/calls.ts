/** The calls about evidence of each kind of thing that carries it: the only place that tells them apart. */
import { answer } from "../api/answers";
import { api } from "../api/client";

const MOST = 200;

export type Carrier =
  | "submission"
  | "activity_report"
  | "implementation_report"
  | "meeting"
  | "recommendation";

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
  meeting: "/api/v1/meetings",
  recommendation: "/api/v1/recommendations",
};

const OF_SUBMISSION = "/api/v1/submissions/{submission_id}/evidence";
const OF_ACTIVITY = "/api/v1/activity-reports/{report_id}/evidence";
const OF_REPORT = "/api/v1/implementation-reports/{implementation_report_id}/evidence";
const OF_MEETING = "/api/v1/meetings/{meeting_id}/evidence";
const OF_RECOMMENDATION = "/api/v1/recommendations/{record_id}/evidence";

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
    case "meeting":
      return answer(api.GET(OF_MEETING, { params: { path: { meeting_id: id }, query } }));
    case "recommendation":
      return answer(api.GET(OF_RECOMMENDATION, { params: { path: { record_id: id }, query } }));
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
    case "meeting": {
      const path = { meeting_id: id, ...one };
      return answer(api.DELETE(`${OF_MEETING}/{evidence_id}`, { params: { path } }));
    }
    case "recommendation": {
      const path = { record_id: id, ...one };
      return answer(api.DELETE(`${OF_RECOMMENDATION}/{evidence_id}`, { params: { path } }));
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
    case "meeting": {
      const path = { meeting_id: id, ...one };
      return answer(api.GET(`${OF_MEETING}/{evidence_id}/content`, { params: { path }, parseAs }));
    }
    case "recommendation": {
      const path = { record_id: id, ...one };
      return answer(
        api.GET(`${OF_RECOMMENDATION}/{evidence_id}/content`, { params: { path }, parseAs }),
      );
    }
  }
}
