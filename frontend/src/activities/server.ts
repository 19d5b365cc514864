/** What the form of an activity report asks of the portal, in the language it is filled in. */
import { newKey } from "../api/client";
import type { ActivityReport, Language, NewActivityReport, Plan } from "../api/types";
import type { SheetServer } from "../implementation/sheet";
import type { Entries } from "../submissions/cells";
import { blanks, entriesOf, gather } from "./entries";
import { changeActivity, createActivity, fetchActivity, moveActivity } from "./queries";

export function activityServer(
  plan: Plan,
  actor: string,
  lang: Language,
): SheetServer<ActivityReport> {
  const read = (entries: Entries, held: ActivityReport | null) =>
    gather(entries, plan.settings.age_groups, lang, held);
  return {
    create: (entries, key) => {
      const body = { ...read(entries, null).body, plan: plan.code, actor };
      return createActivity(body as NewActivityReport, key);
    },
    change: (held, etag, entries) => changeActivity(held.id, etag, read(entries, held).body),
    fetch: fetchActivity,
    submit: (id, etag, key) => moveActivity(id, etag, { action: "submit" }, key),
    entries: (held) => entriesOf(held, lang),
    newKey,
    says: (entries) => JSON.stringify(read(entries, null).body),
    wrong: (entries, held) => [
      ...blanks(entries, held !== null),
      ...read(entries, held).unreadable,
    ],
  };
}
