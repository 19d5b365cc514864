/** What the form of an activity report asks of the portal, in the language it is filled in. */
import type { ActivityReport, Language, NewActivityReport } from "../api/types";
import type { SheetServer } from "../implementation/sheet";
import type { Entries } from "../submissions/cells";
import { blanks, entriesOf, gather } from "./entries";
import { changeActivity, createActivity, fetchActivity, moveActivity } from "./queries";

export interface Asked {
  plan: string;
  ages: readonly string[];
  actor: string;
  lang: Language;
  newKey: () => string;
}

export function activityServer(asked: Asked): SheetServer<ActivityReport> {
  const { plan, ages, actor, lang, newKey } = asked;
  const read = (entries: Entries, held: ActivityReport | null) => gather(entries, ages, lang, held);
  return {
    create: (entries, key) => {
      const body = { ...read(entries, null).body, plan, actor };
      return createActivity(body as NewActivityReport, key);
    },
    change: (held, etag, entries) => changeActivity(held.id, etag, read(entries, held).body),
    fetch: fetchActivity,
    submit: (id, etag, key) => moveActivity(id, etag, { action: "submit" }, key),
    entries: (held) => entriesOf(held, lang),
    newKey,
    says: (entries) => JSON.stringify(read(entries, null).body),
    faults: (entries, held) => [
      ...blanks(entries, held !== null).map((field) => ({ field, slug: "missing" })),
      ...read(entries, held).unreadable.map((field) => ({ field, slug: "not-a-number" })),
    ],
  };
}
