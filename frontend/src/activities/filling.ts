/**
 * One activity report being filled: a sheet like the forms of the positions, kept as it is typed.
 *
 * What it has of its own is that several fields must be filled before there is anything to keep in the
 * portal; until then it stays on this device.
 */
import type { ActivityReport } from "../api/types";
import { type Entries, Sheet, type SheetPlace } from "../implementation/sheet";
import { t } from "../kit/i18n";
import { paths } from "../kit/paths";
import type { DraftStore } from "../submissions/drafts";
import { blanks, gather } from "./entries";
import { type Asked, activityServer } from "./server";

export interface Setup extends Asked {
  user: string;
  existing: ActivityReport | null;
  /** What a new report begins with. */
  begin: Entries;
  /** The address of the form, without its language. */
  address: string;
}

export function activitySheet(setup: Setup, drafts: DraftStore): Sheet<ActivityReport> {
  const { user, plan, actor, lang, existing, address } = setup;
  const keyOf = (report: ActivityReport | null): string =>
    [user, plan, "activity", actor, report?.id ?? "new"].join(" ");
  const where = (report: ActivityReport | null, entries: Entries): Partial<SheetPlace> => ({
    key: keyOf(report),
    indicator: entries.title?.trim() || t("activity.one"),
    ...(report === null
      ? {}
      : { address: paths.correctActivity(plan, report.id).replace(/^\/[^/]+/, "") }),
  });
  const about = { kind: "activity_report", language: lang, actor } as const;
  const place = { key: keyOf(existing), user, plan, indicator: "", address, about };
  return new Sheet(place, activityServer(setup), drafts, existing, setup.begin, { where });
}

/** The field of each pointer that a refusal may name: the portal's, and those of the form's own. */
export function fieldsOf(entries: Entries, ages: readonly string[]): Map<string, string> {
  const { fields, unreadable } = gather(entries, ages, "en", null);
  for (const field of [...unreadable, ...blanks({}, false)]) fields.set(`/${field}`, field);
  return fields;
}
