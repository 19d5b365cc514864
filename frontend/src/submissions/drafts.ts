/**
 * What was typed, kept on this device until the server has it.
 *
 * Records are keyed by user, so that nobody ever sees or sends another's work, and they survive the
 * end of a session. Where the browser offers no storage, the form works without it.
 */
import type { Language, NewSubmission } from "../api/types";
import { onDevice } from "../kit/device";
import type { Waiting } from "../offline/queue";
import type { Entries } from "./cells";
import type { Notes } from "./doubts";

export interface Creating {
  key: string;
  entries: Entries;
}

/** What the draft is of: enough to send it without its form, by which it was begun. */
export type About = { language: Language } & (
  | { kind: "submission"; what: Omit<NewSubmission, "values" | "narrative"> }
  | { kind: "activity_report"; actor: string }
  | { kind: "implementation_plan" | "implementation_report"; assignment: string }
  | { kind: "support_report"; node: string; actor: string }
);

/** A request to send for review whose answer never came: repeated with its key, it is not a second one. */
export interface Sending {
  key: string;
  etag: string;
  /** What stood in the form; something else typed since makes it another request. */
  fingerprint: string;
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
  /** Missing in what clients before the outbox kept: such work is sent from its form only. */
  about?: About;
  /** What the server holds of it, once it does. */
  id?: string | null;
  sending?: Sending | null;
  /** What the person wrote on figures that stand out. */
  notes?: Notes;
  /** Set while it waits in the outbox. */
  waiting?: Waiting | null;
}

export interface DraftStore {
  read: (key: string) => Promise<Draft | undefined>;
  write: (draft: Draft) => Promise<void>;
  remove: (key: string) => Promise<void>;
  ofUser: (user: string) => Promise<Draft[]>;
}

/** The device's own store can also say what anybody left on it, for counting. */
interface DeviceStore extends DraftStore {
  all: () => Promise<Draft[]>;
}

const STORE = "drafts";

export const deviceDrafts: DeviceStore = {
  read: (key) =>
    onDevice((database) => database.get(STORE, key) as Promise<Draft | undefined>, undefined),
  write: (draft) =>
    onDevice((database) => database.put(STORE, draft).then(() => undefined), undefined),
  remove: (key) => onDevice((database) => database.delete(STORE, key), undefined),
  all: () => onDevice((database) => database.getAll(STORE) as Promise<Draft[]>, []),
  ofUser: (user) =>
    onDevice((database) => database.getAllFromIndex(STORE, "user", user) as Promise<Draft[]>, []),
};

export function draftKey(user: string, what: Omit<NewSubmission, "values" | "narrative">): string {
  return [user, what.plan, what.indicator, what.actor, what.period, what.area].join(" ");
}
