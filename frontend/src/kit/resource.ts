/**
 * Reading from the server inside a component.
 *
 * The last answer per key stays in memory, so that going back shows at once what was there and then
 * freshens it. The memory is emptied when the person changes: nobody sees another's answers.
 *
 * The device keeps a copy too, keyed by user. Where the line is down, or slow to answer, the copy is
 * shown with the moment it is from (`line.ts`), and gives way to the answer as soon as that comes.
 */
import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { me } from "../access/session";
import { type Answer, slugOf } from "../api/answers";
import type { Problem } from "../api/types";
import { ANYONE, keepAnswer, recallAnswer } from "./answersKept";
import { whenIdle } from "./idle";
import { showFresh, showKept } from "./line";

export type Resource<T> =
  | { status: "loading" }
  | { status: "ready"; data: T; etag: string | null }
  | { status: "failed"; problem: Problem };

const memory = new Map<string, { data: unknown; etag: string | null }>();
const MOST_REMEMBERED = 60;
/** How long a copy waits for the answer before it is shown in its place, in milliseconds. */
const PATIENCE = 4000;

export function clearMemory(): void {
  memory.clear();
}

function remembered<T>(key: string): Resource<T> {
  const found = memory.get(key);
  return found
    ? { status: "ready", data: found.data as T, etag: found.etag }
    : { status: "loading" };
}

function remember(key: string, data: unknown, etag: string | null): void {
  memory.delete(key);
  memory.set(key, { data, etag });
  const oldest = memory.keys().next();
  if (memory.size > MOST_REMEMBERED && !oldest.done) memory.delete(oldest.value);
}

/** Keep an answer on the device, unless the person has signed out meanwhile. */
function keepOf(user: string, key: string, data: unknown, etag: string | null): void {
  if ((me.peek()?.id ?? ANYONE) === user) void keepAnswer(user, key, data, etag);
}

/** The resource at `key`, loaded again when the key or the person changes; and a way to reload it. */
export function useResource<T>(
  key: string,
  load: () => Promise<Answer<T>>,
): [Resource<T>, () => void] {
  const user = me.value?.id ?? ANYONE;
  const fullKey = `${user} ${key}`;
  const [held, setHeld] = useState<{ key: string; resource: Resource<T> }>(() => ({
    key: fullKey,
    resource: remembered<T>(fullKey),
  }));
  // Raised by each wish to load again.
  const [turn, setTurn] = useState(0);
  const latest = useRef(load);
  latest.current = load;
  const known = me.value !== undefined;
  useEffect(() => {
    // Until the session is known a load would be answered to nobody and then asked for again.
    if (!known) return;
    let current = true;
    let answered = false;
    const show = (resource: Resource<T>): void => {
      if (current) setHeld({ key: fullKey, resource });
    };
    const showCopy = async (otherwise: Resource<T> | null): Promise<void> => {
      const kept = await recallAnswer<T>(user, key);
      // The answer came while the copy was looked for, or there is none.
      if (!current || (answered && otherwise === null)) return;
      if (kept === undefined) {
        if (otherwise !== null) show(otherwise);
        return;
      }
      showKept(fullKey, kept.at);
      show({ status: "ready", data: kept.data, etag: kept.etag });
    };
    const slow = setTimeout(() => void showCopy(null), PATIENCE);
    latest.current().then((got) => {
      answered = true;
      clearTimeout(slow);
      if (got.ok) {
        remember(fullKey, got.data, got.etag);
        if (current) showFresh(fullKey);
        show({ status: "ready", data: got.data, etag: got.etag });
        whenIdle(() => keepOf(user, key, got.data, got.etag));
      } else {
        const failed: Resource<T> = { status: "failed", problem: got.problem };
        if (slugOf(got.problem) === "offline") void showCopy(failed);
        else show(failed);
      }
    });
    return () => {
      current = false;
      clearTimeout(slow);
      showFresh(fullKey);
    };
  }, [fullKey, turn, known]);
  const reload = useCallback(() => setTurn((count) => count + 1), []);
  return [held.key === fullKey ? held.resource : remembered<T>(fullKey), reload];
}
