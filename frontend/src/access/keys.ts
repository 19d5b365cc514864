/** How an API key stands, and what a new one acts as. Pure. */
import type { ApiKey, Grant } from "../api/types";

export type KeyState = "valid" | "expired" | "ended";

export function keyState(
  { revoked_at, expires_at }: Pick<ApiKey, "revoked_at" | "expires_at">,
  now: Date,
): KeyState {
  if (revoked_at !== null) return "ended";
  return expires_at !== null && new Date(expires_at) <= now ? "expired" : "valid";
}

/** A grant in one word, to be chosen by. */
export const grantKey = ({ role, jurisdiction, actor }: Grant): string =>
  `${role} ${jurisdiction ?? ""} ${actor?.code ?? ""}`;
