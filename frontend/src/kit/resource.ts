/**
 * Reading from the server inside a component.
 *
 * The last answer per key stays in memory, so that going back shows at once what was there and then
 * freshens it. The memory is emptied when the person changes: nobody sees another's answers.
 */
import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { me } from "../access/session";
import type { Answer } from "../api/answers";
import type { Problem } from "../api/types";

export type Resource<T> =
  | { status: "loading" }
  | { status: "ready"; data: T; etag: string | null }
  | { status: "failed"; problem: Problem };

const memory = new Map<string, { data: unknown; etag: string | null }>();
const MOST_REMEMBERED = 60;

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

/** The resource at `key`, loaded again when the key or the person changes; and a way to reload it. */
export function useResource<T>(
  key: string,
  load: () => Promise<Answer<T>>,
): [Resource<T>, () => void] {
  const fullKey = `${me.value?.id ?? "anonymous"} ${key}`;
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
    latest.current().then((got) => {
      if (got.ok) remember(fullKey, got.data, got.etag);
      if (!current) return;
      const resource: Resource<T> = got.ok
        ? { status: "ready", data: got.data, etag: got.etag }
        : { status: "failed", problem: got.problem };
      setHeld({ key: fullKey, resource });
    });
    return () => {
      current = false;
    };
  }, [fullKey, turn, known]);
  const reload = useCallback(() => setTurn((count) => count + 1), []);
  return [held.key === fullKey ? held.resource : remembered<T>(fullKey), reload];
}
