/** An entry being written: its fields, what is wrong with them, and how it goes out. */
import { useEffect, useRef, useState } from "preact/hooks";
import { me } from "../access/session";
import type { Answer } from "../api/answers";
import { slugOf } from "../api/answers";
import type { Actor, Problem } from "../api/types";
import type { FieldError } from "../kit/ErrorSummary";
import { errorsOf } from "../kit/faults";
import { type Entries, entriesOf, fieldsOf, rebased, unreadable } from "./entries";
import { fetchActor } from "./queries";
import { forgetTyped, keepTyped, type Place, readTyped } from "./typedEntry";

/** The entry as it stands at the server, with its version. */
export interface Held {
  actor: Actor;
  etag: string;
}

export interface Filling {
  entries: Entries;
  /** What the fields began with, or what somebody else has made of them since. */
  before: Entries;
  errors: FieldError[];
  busy: boolean;
  /** What somebody else has made of the entry meanwhile, until the person chooses. */
  theirs: Held | null;
  /** When what stands in the form was typed, where it is of an earlier visit. */
  restored: string | null;
  /** Begin again without what was typed before. */
  drop: () => void;
  change: (patch: Partial<Entries>) => void;
  send: (event: Event) => Promise<void>;
  settle: (choice: "mine" | "theirs") => void;
}

/** Where the signed-in person's typing of an entry is kept. */
export function placeOf(plan: string, code: string | null, label: string, path: string): Place {
  // The address that opens it in whatever language is spoken then.
  const address = path.replace(/^\/[^/]+/, "");
  return { user: me.value?.id ?? "", plan, code, label, address };
}

export function useFilling(
  place: Place,
  existing: Held | null,
  save: (entries: Entries, before: Entries, held: Held | null) => Promise<Answer<Actor>>,
  done: (actor: Actor) => void,
): Filling {
  const held = useRef(existing);
  const [before, setBefore] = useState(() => entriesOf(existing?.actor ?? null));
  const [entries, setEntries] = useState(before);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [wrong, setWrong] = useState<string[]>([]);
  const [theirs, setTheirs] = useState<Held | null>(null);
  const [busy, setBusy] = useState(false);
  const [restored, setRestored] = useState<string | null>(null);
  useEffect(() => {
    let current = true;
    void readTyped(place).then((typed) => {
      if (!current || typed === null) return;
      setEntries(typed.entries);
      setBefore(typed.before);
      setRestored(typed.at);
      // Of the version it was typed on: has the entry changed since, the person is asked.
      if (existing !== null && typed.etag !== null)
        held.current = { ...existing, etag: typed.etag };
    });
    return () => {
      current = false;
    };
  }, [place.user, place.code]);
  const change = (patch: Partial<Entries>): void => {
    const now = { ...entries, ...patch };
    setEntries(now);
    const etag = held.current?.etag ?? null;
    void keepTyped(place, { entries: now, before, etag, at: new Date().toISOString() });
  };
  const drop = (): void => {
    held.current = existing;
    setBefore(entriesOf(existing?.actor ?? null));
    setEntries(entriesOf(existing?.actor ?? null));
    setRestored(null);
    void forgetTyped(place);
  };
  const send = async (event: Event): Promise<void> => {
    event.preventDefault();
    const found = unreadable(entries);
    setWrong(found);
    setProblem(null);
    if (found.length > 0) return;
    setBusy(true);
    const saved = await save(entries, before, held.current);
    if (saved.ok) {
      await forgetTyped(place);
      return done(saved.data);
    }
    if (slugOf(saved.problem) === "stale-version") {
      const now = await fetchActor(entries.code);
      if (now.ok && now.etag !== null) setTheirs({ actor: now.data, etag: now.etag });
      else setProblem(saved.problem);
    } else setProblem(saved.problem);
    setBusy(false);
  };
  const settle = (choice: "mine" | "theirs"): void => {
    if (theirs === null) return;
    const other = entriesOf(theirs.actor);
    setEntries(choice === "mine" ? rebased(entries, before, other) : other);
    setBefore(other);
    held.current = theirs;
    setTheirs(null);
  };
  return {
    entries,
    before,
    errors: errorsOf(problem, fieldsOf(entries), wrong),
    busy,
    theirs,
    restored,
    drop,
    change,
    send,
    settle,
  };
}
