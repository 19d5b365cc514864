/** Calls about evidence: what is attached, sending a file, removing one, saving one. */
import { withSession } from "../access/session";
import { type Answer, answer, localProblem } from "../api/answers";
import { api, everyPage } from "../api/client";
import type { Evidence, Language, Problem } from "../api/types";

const MOST = 200;

export function fetchEvidence(id: string): Promise<Answer<Evidence[]>> {
  return everyPage((cursor) =>
    answer(
      api.GET("/api/v1/submissions/{submission_id}/evidence", {
        params: { path: { submission_id: id }, query: { limit: MOST, cursor } },
      }),
    ),
  );
}

export function removeEvidence(id: string, evidence: string): Promise<Answer<Evidence>> {
  return answer(
    api.DELETE("/api/v1/submissions/{submission_id}/evidence/{evidence_id}", {
      params: { path: { submission_id: id, evidence_id: evidence } },
    }),
  );
}

export interface Sending {
  file: File;
  caption: string;
  language: Language;
  /** A retry of the same file has the key it was first sent with, and so makes no second copy. */
  key: string;
  progress: (share: number) => void;
}

interface Raw {
  status: number;
  body: string;
  retryAfter: number;
}

/** Send a file. It goes by the older interface: fetch does not tell how far an upload is. */
export async function sendEvidence(id: string, sending: Sending): Promise<Answer<Evidence>> {
  const raw = await withSession((authorization) => post(id, sending, authorization));
  let body: unknown = null;
  try {
    body = JSON.parse(raw.body);
  } catch {
    // What is no JSON is no answer of ours, and told as a lost line below.
  }
  if (raw.status === 201) return { ok: true, data: body as Evidence, etag: null };
  if (raw.status === 0 || body === null) {
    return { ok: false, problem: localProblem(raw.status >= 500 ? "server-error" : "offline") };
  }
  const problem = body as Problem;
  const params = raw.retryAfter > 0 ? { seconds: raw.retryAfter } : {};
  return { ok: false, problem: { ...problem, params: { ...params, ...problem.params } } };
}

function post(id: string, sending: Sending, authorization: string | null): Promise<Raw> {
  return new Promise((settle) => {
    const request = new XMLHttpRequest();
    request.open("POST", `/api/v1/submissions/${id}/evidence`);
    request.setRequestHeader("Idempotency-Key", sending.key);
    if (authorization !== null) request.setRequestHeader("Authorization", authorization);
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) sending.progress(event.loaded / event.total);
    };
    request.onloadend = () => {
      const retryAfter = Number(request.getResponseHeader("Retry-After")) || 0;
      settle({ status: request.status, body: request.responseText, retryAfter });
    };
    const form = new FormData();
    if (sending.caption !== "") form.set(`caption_${sending.language}`, sending.caption);
    form.set("file", sending.file, sending.file.name);
    request.send(form);
  });
}

/** Fetch a file and offer it for saving; a link could not carry the session. */
export async function saveEvidence(id: string, evidence: Evidence): Promise<Problem | null> {
  const got = await answer(
    api.GET("/api/v1/submissions/{submission_id}/evidence/{evidence_id}/content", {
      params: { path: { submission_id: id, evidence_id: evidence.id } },
      parseAs: "blob",
    }),
  );
  if (!got.ok) return got.problem;
  const address = URL.createObjectURL(got.data as unknown as Blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = evidence.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return null;
}
