/** The audit trail in words: what was done, and where what it was done to is found. Pure but for words. */
import type { AuditEntry } from "../api/types";
import { maybe } from "../kit/i18n";
import { paths } from "../kit/paths";

/** What people look for most, offered as a filter; every other action is chosen from an entry. */
export const ACTIONS = [
  "sign-in",
  "create-account",
  "update-account",
  "change-password",
  "create-api-key",
  "end-api-key",
  "period.update",
  "period-exception.give",
  "period-exception.end",
  "plan.load",
  "plan.change-settings",
  "plan.reset",
  "logframe.version",
  "submission.submit",
  "submission.verify",
  "submission.approve",
  "submission.return",
  "submission.reopen",
] as const;

/** An action in words; its own name where we have none. */
export function actionWord(action: string): string {
  return maybe(`admin.action.${action.replace(/\./g, "-")}`) ?? action;
}

/** Things that stand in a plan, which their number does not name: their screen is looked up. */
const KINDS = [
  "submission",
  "amendment",
  "overlap",
  "activity-report",
  "assignment",
  "implementation-plan",
  "implementation-report",
] as const;
export type Kind = (typeof KINDS)[number];

/** The screen of what an entry is about, where its name alone tells which it is. */
export function subjectHref(subject: string): string | null {
  const [kind, ...rest] = subject.split(":");
  const id = rest.join(":");
  if (id === "") return null;
  if (kind === "account") return paths.user(id);
  if (kind === "plan") return paths.plan(id);
  if (kind === "period") {
    const [plan = "", code = ""] = id.split("/");
    return code === "" ? null : paths.period(plan, code);
  }
  // Evidence names what carries it with the other dash.
  const known = KINDS.find((each) => each === kind?.replace(/_/g, "-"));
  return known === undefined ? null : paths.subject(known, id);
}

/** The details of an entry, one line each. */
export function detailLines({ detail }: Pick<AuditEntry, "detail">): [string, string][] {
  return Object.entries(detail).map(([name, value]) => [
    name,
    typeof value === "string" ? value : JSON.stringify(value),
  ]);
}
