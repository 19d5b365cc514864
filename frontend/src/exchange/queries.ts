/** Calls about files that go out filled in and come back: workbooks, and CSV files of values. */
import { type Answer, answer } from "../api/answers";
import { api, newKey } from "../api/client";
import type { ImportReport, Language, WorkbookReport } from "../api/types";

export interface WorkbookFor {
  plan: string;
  actor: string;
  period: string;
}

/** The workbook of a body and period, with the name it is to be kept under. */
export async function fetchWorkbook(
  { plan, actor, period }: WorkbookFor,
  language: Language,
): Promise<Answer<{ name: string; content: Blob }>> {
  const got = await answer(
    api.GET("/api/v1/workbooks/{plan}", {
      params: { path: { plan }, query: { actor, period, language } },
      parseAs: "blob",
    }),
  );
  if (!got.ok) return got;
  const name = `${plan}-${actor}-${period}.xlsx`;
  return { ...got, data: { name, content: got.data as unknown as Blob } };
}

/** The body of an upload. */
export function form(file: File, fields: Record<string, string>): FormData {
  const made = new FormData();
  // The fields go first: a server that reads on may decide before the file is there.
  for (const [name, value] of Object.entries(fields)) if (value !== "") made.set(name, value);
  made.set("file", file);
  return made;
}

export interface Sent {
  mode: "preview" | "drafts" | "submit";
  actor: string;
  period: string;
  note: string;
  token: string;
}

/** Look at a filled-in workbook, or keep it; a retry of the same work carries the same key. */
export function sendWorkbook(
  plan: string,
  file: File,
  { mode, ...fields }: Sent,
  key: string = newKey(),
): Promise<Answer<WorkbookReport>> {
  const body = form(file, { mode, ...fields });
  return answer(
    api.POST("/api/v1/workbooks/{plan}", {
      params: { path: { plan }, header: { "Idempotency-Key": key } },
      body: { file: file.name, mode, note: "", token: "", partial: false },
      bodySerializer: () => body,
    }),
  );
}

/** Look at a CSV file of values, or keep all of it as drafts. */
export function sendRows(
  plan: string,
  file: File,
  language: Language,
  dry: boolean,
  key: string = newKey(),
): Promise<Answer<ImportReport>> {
  const body = form(file, { dry_run: String(dry), language });
  return answer(
    api.POST("/api/v1/plans/{plan}/imports", {
      params: { path: { plan }, header: { "Idempotency-Key": key } },
      body: { file: file.name, dry_run: dry, language },
      bodySerializer: () => body,
    }),
  );
}
