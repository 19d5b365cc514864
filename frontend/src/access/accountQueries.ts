/** Calls of administration: accounts, API keys, the audit trail. */
import { type Answer, answer } from "../api/answers";
import { api, everyPage } from "../api/client";
import type {
  Account,
  AccountChange,
  AccountFilter,
  ApiKey,
  AuditEntry,
  AuditFilter,
  MadeApiKey,
  NewAccount,
  NewApiKey,
  PlanReset,
} from "../api/types";

const MOST = 200;
const AUDIT_PAGE = 50;

export function fetchAccounts(filter: AccountFilter): Promise<Answer<Account[]>> {
  return everyPage((cursor) =>
    answer(api.GET("/api/v1/users", { params: { query: { ...filter, limit: MOST, cursor } } })),
  );
}

export function fetchAccount(id: string): Promise<Answer<Account>> {
  return answer(api.GET("/api/v1/users/{account_id}", { params: { path: { account_id: id } } }));
}

export function makeAccount(body: NewAccount, key: string): Promise<Answer<Account>> {
  const header = { "Idempotency-Key": key };
  return answer(api.POST("/api/v1/users", { params: { header }, body }));
}

export function changeAccountOf(
  id: string,
  etag: string,
  body: AccountChange,
): Promise<Answer<Account>> {
  return answer(
    api.PATCH("/api/v1/users/{account_id}", {
      params: { path: { account_id: id }, header: { "If-Match": etag } },
      body,
    }),
  );
}

/** One's own keys; an administrator gets everybody's unless `mine`. */
export function fetchKeys(mine: boolean): Promise<Answer<ApiKey[]>> {
  return everyPage((cursor) =>
    answer(api.GET("/api/v1/api-keys", { params: { query: { mine, limit: MOST, cursor } } })),
  );
}

export function makeKey(body: NewApiKey): Promise<Answer<MadeApiKey>> {
  return answer(api.POST("/api/v1/api-keys", { body }));
}

export function endKey(id: string): Promise<Answer<unknown>> {
  return answer(api.DELETE("/api/v1/api-keys/{key_id}", { params: { path: { key_id: id } } }));
}

export function fetchAudit(
  filter: AuditFilter,
  cursor?: string,
): Promise<Answer<{ items: AuditEntry[]; next: string | null }>> {
  return answer(
    api.GET("/api/v1/audit", { params: { query: { ...filter, limit: AUDIT_PAGE, cursor } } }),
  );
}

/** The entries that a filter leaves, as a file. */
export async function fetchAuditFile(filter: AuditFilter): Promise<Answer<Blob>> {
  const got = await answer(
    api.GET("/api/v1/audit.csv", { params: { query: filter }, parseAs: "blob" }),
  );
  return got.ok ? { ...got, data: got.data as unknown as Blob } : got;
}

/** Set the plan for training back to its files; `confirm` is its code once more. */
export function resetTraining(confirm: string, key: string): Promise<Answer<PlanReset>> {
  return answer(
    api.POST("/api/v1/plans/{plan}/reset", {
      params: { path: { plan: confirm }, header: { "Idempotency-Key": key } },
      body: { confirm },
    }),
  );
}
