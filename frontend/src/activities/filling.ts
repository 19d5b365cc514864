/**
 * One activity report being filled: a form that is kept as it is typed, on this device until it is saved.
 *
 * A report cannot be kept by the portal before it says what, where and when, so it goes there only when
 * the person says so.
 */
import type { ActivityReport, Language, NewActivityReport } from "../api/types";
import {
  cannotSend,
  type Entries,
  Sheet,
  type SheetPlace,
  type SheetServer,
} from "../implementation/sheet";
import { t } from "../kit/i18n";
import { paths } from "../kit/paths";
import type { DraftStore } from "../submissions/drafts";
import { blanks, entriesOf, gather } from "./entries";
import { changeActivity, createActivity, fetchActivity, moveActivity } from "./queries";

export interface Setup {
  user: string;
  plan: string;
  ages: readonly string[];
  actor: string;
  existing: ActivityReport | null;
  lang: Language;
  /** What a new report begins with. */
  begin: Entries;
  /** The address of the form, without its language. */
  address: string;
  newKey: () => string;
}

export function activitySheet(setup: Setup, drafts: DraftStore): Sheet<ActivityReport> {
  const { user, plan, actor, existing, address } = setup;
  const keyOf = (report: ActivityReport | null): string =>
    [user, plan, "activity", actor, report?.id ?? "new"].join(" ");
  const where = (report: ActivityReport | null, entries: Entries): Partial<SheetPlace> => ({
    key: keyOf(report),
    indicator: entries.title?.trim() || t("activity.one"),
    ...(report === null
      ? {}
      : { address: paths.correctActivity(plan, report.id).replace(/^\/[^/]+/, "") }),
  });
  const place = { key: keyOf(existing), user, plan, indicator: "", address };
  return new Sheet(place, serverOf(setup), drafts, existing, setup.begin, {
    onlyWhenTold: true,
    where,
  });
}

function serverOf({ plan, ages, actor, lang, newKey }: Setup): SheetServer<ActivityReport> {
  /** What stands in the way of keeping it: fields left blank, and texts that are no numbers. */
  const faults = (entries: Entries, held: ActivityReport | null) => [
    ...blanks(entries, held !== null).map((field) => ({ field, slug: "missing" })),
    ...gather(entries, ages, lang, held).unreadable.map((field) => ({
      field,
      slug: "not-a-number",
    })),
  ];
  return {
    create: async (entries, key) => {
      const wrong = faults(entries, null);
      if (wrong.length > 0) return cannotSend(wrong);
      const body = { ...gather(entries, ages, lang, null).body, plan, actor };
      return createActivity(body as NewActivityReport, key);
    },
    change: async (held, etag, entries) => {
      const wrong = faults(entries, held);
      if (wrong.length > 0) return cannotSend(wrong);
      return changeActivity(held.id, etag, gather(entries, ages, lang, held).body);
    },
    fetch: fetchActivity,
    submit: (id, etag) => moveActivity(id, etag, { action: "submit" }),
    entries: (held) => entriesOf(held, lang),
    newKey,
  };
}

/** The field of each pointer that a refusal may name: the portal's, and those of the form's own. */
export function fieldsOf(entries: Entries, ages: readonly string[]): Map<string, string> {
  const { fields, unreadable } = gather(entries, ages, "en", null);
  for (const field of [...unreadable, ...blanks({}, false)]) fields.set(`/${field}`, field);
  return fields;
}
