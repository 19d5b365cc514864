/** Whether an account may sign in. Pure. */
import type { Account } from "../api/types";

export type Lock = "open" | "locked" | "waiting";

/** Locked by an administrator, waiting after failed attempts, or open. */
export function lockOf(
  { active, locked_until }: Pick<Account, "active" | "locked_until">,
  now: Date,
): Lock {
  if (!active) return "locked";
  return locked_until !== null && new Date(locked_until) > now ? "waiting" : "open";
}
