/**
 * Answers of the server that this device keeps, to show when there is no line.
 *
 * Keyed by user and by what was asked. Someone who is not signed in is a user of their own: what they
 * see is public. An answer is only ever shown to the user it was given to.
 */
import { onDevice } from "./device";

const STORE = "answers";
/** Kept so long without being asked for again, in milliseconds: then it says little of today. */
const LONGEST = 60 * 24 * 60 * 60 * 1000;
/** The most that is kept of one user. */
const MOST = 600;

export const ANYONE = "anonymous";

export interface KeptAnswer<T = unknown> {
  key: string;
  user: string;
  data: T;
  etag: string | null;
  /** When the server said so, in ISO 8601. */
  at: string;
}

const keyOf = (user: string, asked: string): string => `${user} ${asked}`;

export async function keepAnswer(
  user: string,
  asked: string,
  data: unknown,
  etag: string | null,
): Promise<void> {
  const kept: KeptAnswer = {
    key: keyOf(user, asked),
    user,
    data,
    etag,
    at: new Date().toISOString(),
  };
  await onDevice((database) => database.put(STORE, kept).then(() => undefined), undefined);
}

/** Keep many answers in one go. */
export async function keepAnswers(
  user: string,
  found: ReadonlyMap<string, { data: unknown; etag: string | null }>,
): Promise<void> {
  const at = new Date().toISOString();
  await onDevice(async (database) => {
    const writing = database.transaction(STORE, "readwrite");
    const puts = [...found].map(([asked, { data, etag }]) =>
      writing.store.put({ key: keyOf(user, asked), user, data, etag, at }),
    );
    await Promise.all([...puts, writing.done]);
  }, undefined);
}

export async function recallAnswer<T>(
  user: string,
  asked: string,
): Promise<KeptAnswer<T> | undefined> {
  const kept = await onDevice<KeptAnswer<T> | undefined>(
    (database) => database.get(STORE, keyOf(user, asked)),
    undefined,
  );
  return kept?.user === user ? kept : undefined;
}

/** Every key of a user's answers. */
const allOf = (user: string): IDBKeyRange =>
  IDBKeyRange.bound(keyOf(user, ""), keyOf(user, "\uffff"));

/** Forget all that was answered to a user; in one request, since the page may be closed right after. */
export async function forgetAnswers(user: string): Promise<void> {
  await onDevice((database) => database.delete(STORE, allOf(user)), undefined);
}

/** Forget what was answered to anybody else, such as one whose page was closed while they signed out. */
export async function forgetOthers(user: string): Promise<void> {
  await onDevice(async (database) => {
    const writing = database.transaction(STORE, "readwrite");
    let found = await writing.store.index("user").openKeyCursor(null, "nextunique");
    while (found !== null) {
      const other = String(found.key);
      if (other !== user && other !== ANYONE) await writing.store.delete(allOf(other));
      found = await found.continue();
    }
    await writing.done;
  }, undefined);
}

/** Let go of what is old, and of the oldest where one user has too much. */
export async function pruneAnswers(user: string, now = Date.now()): Promise<void> {
  await onDevice(async (database) => {
    const writing = database.transaction(STORE, "readwrite");
    const all = (await writing.store.index("user").getAll(user)) as KeptAnswer[];
    for (const key of outdated(all, now)) await writing.store.delete(key);
    await writing.done;
  }, undefined);
}

/** The keys of what is to be let go. */
export function outdated(all: readonly Pick<KeptAnswer, "key" | "at">[], now: number): string[] {
  const newest = [...all].sort((a, b) => b.at.localeCompare(a.at));
  return newest
    .filter(({ at }, place) => place >= MOST || now - Date.parse(at) > LONGEST)
    .map(({ key }) => key);
}
