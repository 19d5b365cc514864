/** Calls about reports: issued ones for everybody, drafts for those who prepare them. */
import { type Answer, answer } from "../api/answers";
import { api, everyPage, newKey } from "../api/client";
import type {
  Language,
  PlanReport,
  PlanReportChange,
  PlanReportInput,
  PlanReportStep,
  ReportCorrections,
  ReportDocument,
  ReportItem,
} from "../api/types";

const MOST = 200;

const at = (id: string) => ({ path: { report_id: id } });

/** The reports of a plan: of one kind, or null for all of them. */
export function fetchReports(
  plan: string,
  kind: PlanReport["kind"] | null,
): Promise<Answer<PlanReport[]>> {
  return everyPage((cursor) =>
    answer(
      api.GET("/api/v1/plans/{plan}/reports", {
        params: { path: { plan }, query: { limit: MOST, cursor, ...(kind && { kind }) } },
      }),
    ),
  );
}

export function fetchReport(id: string): Promise<Answer<PlanReport>> {
  return answer(api.GET("/api/v1/reports/{report_id}", { params: at(id) }));
}

export function fetchDocument(id: string, language: Language): Promise<Answer<ReportDocument>> {
  return answer(
    api.GET("/api/v1/reports/{report_id}/document", { params: { ...at(id), query: { language } } }),
  );
}

export function fetchCorrections(id: string): Promise<Answer<ReportCorrections>> {
  return answer(api.GET("/api/v1/reports/{report_id}/corrections", { params: at(id) }));
}

/** What the editors may leave out or move, in its order. */
export async function fetchItems(id: string): Promise<Answer<ReportItem[]>> {
  const got = await answer(api.GET("/api/v1/reports/{report_id}/items", { params: at(id) }));
  return got.ok ? { ...got, data: got.data.items } : got;
}

export function createReport(
  plan: string,
  wish: PlanReportInput,
  key: string,
): Promise<Answer<PlanReport>> {
  return answer(
    api.POST("/api/v1/plans/{plan}/reports", {
      params: { path: { plan }, header: { "Idempotency-Key": key } },
      body: wish,
    }),
  );
}

export function changeReport(
  id: string,
  etag: string,
  change: PlanReportChange,
): Promise<Answer<PlanReport>> {
  return answer(
    api.PATCH("/api/v1/reports/{report_id}", {
      params: { ...at(id), header: { "If-Match": etag } },
      body: change,
    }),
  );
}

export function deleteReport(id: string, etag: string): Promise<Answer<undefined>> {
  return answer(
    api.DELETE("/api/v1/reports/{report_id}", {
      params: { ...at(id), header: { "If-Match": etag } },
    }),
  );
}

export function moveReport(
  id: string,
  etag: string,
  step: PlanReportStep,
): Promise<Answer<PlanReport>> {
  return answer(
    api.POST("/api/v1/reports/{report_id}/transitions", {
      params: { ...at(id), header: { "If-Match": etag, "Idempotency-Key": newKey() } },
      body: step,
    }),
  );
}

/** The address of one of its files, which the browser saves under the name the server gives. */
export const fileAddress = (id: string, language: Language, format: string): string =>
  `/api/v1/reports/${id}/files/${language}.${format}`;
