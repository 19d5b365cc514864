/** Calls about evidence: what is attached, sending a file, removing one, saving one. */
import { withSession } from "../access/session";
import { type Answer, localProblem } from "../api/answers";
import { everyPage } from "../api/client";
import type { Evidence, Language, Problem } from "../api/types";
import { offer } from "../kit/offer";
import { ADDRESSES, contentOf, listPage, removeOne, type Subject } from "./calls";

export function fetchEvidence(subject: Subject): Promise<Answer<Evidence[]>> {
  return everyPage((cursor) => listPage(subject, cursor));
}

export function removeEvidence(subject: Subject, evidence: string): Promise<Answer<Evidence>> {
  return removeOne(subject, evidence);
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
export async function sendEvidence(subject: Subject, sending: Sending): Promise<Answer<Evidence>> {
  const raw = await withSession((authorization) => post(subject, sending, authorization));
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

function post({ kind, id }: Subject, sending: Sending, authorization: string | null): Promise<Raw> {
  return new Promise((settle) => {
    const request = new XMLHttpRequest();
    request.open("POST", `${ADDRESSES[kind]}/${id}/evidence`);
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
export async function saveEvidence(subject: Subject, evidence: Evidence): Promise<Problem | null> {
  const got = await contentOf(subject, evidence.id);
  if (!got.ok) return got.problem;
  offer(evidence.name, got.data as unknown as Blob);
  return null;
}
