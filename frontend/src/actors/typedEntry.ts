/** What is typed of an entry, kept on this device until the portal has it. */
import { type DraftStore, deviceDrafts } from "../submissions/drafts";
import type { Entries } from "./entries";

/** What was typed, what the fields began with, and the version that was being changed. */
export interface Typed {
  entries: Entries;
  before: Entries;
  etag: string | null;
  at: string;
}

/** Where it is kept: whose it is, of which plan's registry, what it is called there. */
export interface Place {
  user: string;
  plan: string;
  /** The entry's code; null for a new one. */
  code: string | null;
  label: string;
  /** The address that opens the form again, without its language. */
  address: string;
}

const keyOf = ({ user, code }: Place): string => [user, "actor", code ?? "new"].join(" ");

export async function readTyped(place: Place, store: DraftStore = deviceDrafts) {
  const draft = await store.read(keyOf(place));
  const typed = draft?.entries.typed;
  if (draft === undefined || typed === undefined) return null;
  const { entries, before, etag } = JSON.parse(typed) as Omit<Typed, "at">;
  return { entries, before, etag, at: draft.savedAt };
}

export function keepTyped(
  place: Place,
  { at, ...typed }: Typed,
  store: DraftStore = deviceDrafts,
): Promise<void> {
  return store.write({
    key: keyOf(place),
    user: place.user,
    plan: place.plan,
    indicator: place.label,
    entries: { typed: JSON.stringify(typed) },
    narrative: "",
    savedAt: at,
    address: place.address,
    base: null,
    pending: null,
  });
}

export function forgetTyped(place: Place, store: DraftStore = deviceDrafts): Promise<void> {
  return store.remove(keyOf(place));
}
