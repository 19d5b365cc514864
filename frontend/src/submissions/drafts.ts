/**
 * What was typed, kept on this device until the server has it.
 *
 * Records are keyed by user, so that nobody ever sees or sends another's work, and they survive the
 * end of a session. Where the browser offers no storage, the form works without it.
 */
import type { NewSubmission } from "../api/types";
import type { Entries } from "./cells";

export interface Creating {
  key: string;
  entries: Entries;
}

export interface Draft {
  key: string;
  user: string;
  plan: string;
  indicator: string;
  entries: Entries;
  narrative: string;
  savedAt: string;
  /** The address that opens the form again, without its language. */
  address: string;
  /** The version of the submission that was being changed; null for a new one. */
  base: number | null;
  /** A creation sent whose answer never came: sent again as it was, with the key it had. */
  pending: { key: string; body: NewSubmission } | null;
  /** The same of a form that sends its entries as they stand; missing where none was under way. */
  creating?: Creating | null;
}

export interface DraftStore {
  read: (key: string) => Promise<Draft | undefined>;
  write: (draft: Draft) => Promise<void>;
  remove: (key: string) => Promise<void>;
  ofUser: (user: string) => Promise<Draft[]>;
}

const DATABASE = "inap";
const STORE = "drafts";

async function open() {
  const { openDB } = await import("idb");
  return openDB(DATABASE, 1, {
    upgrade(database) {
      const store = database.createObjectStore(STORE, { keyPath: "key" });
      store.createIndex("user", "user");
    },
  });
}

let opened: ReturnType<typeof open> | null = null;

async function withStore<T>(
  work: (database: Awaited<ReturnType<typeof open>>) => Promise<T>,
  otherwise: T,
): Promise<T> {
  try {
    opened ??= open();
    return await work(await opened);
  } catch {
    // Private windows and full devices refuse storage; the server's own draft is then the only copy.
    opened = null;
    return otherwise;
  }
}

export const deviceDrafts: DraftStore = {
  read: (key) =>
    withStore((database) => database.get(STORE, key) as Promise<Draft | undefined>, undefined),
  write: (draft) =>
    withStore((database) => database.put(STORE, draft).then(() => undefined), undefined),
  remove: (key) => withStore((database) => database.delete(STORE, key), undefined),
  ofUser: (user) =>
    withStore((database) => database.getAllFromIndex(STORE, "user", user) as Promise<Draft[]>, []),
};

export function draftKey(user: string, what: Omit<NewSubmission, "values" | "narrative">): string {
  return [user, what.plan, what.indicator, what.actor, what.period, what.area].join(" ");
}
