/**
 * What this device keeps: work that is not on the server yet, and answers to open without a line.
 *
 * One database of the browser's own. Every record of it names the user whose it is, and every read asks
 * for one user's, so that nobody sees another's. Tokens are never among it. Where the browser offers no
 * storage (a private window, a full device) everything works without it, as long as there is a line.
 */

const DATABASE = "inap";
/** 2: answers beside the drafts. */
const VERSION = 2;

async function open() {
  const { openDB } = await import("idb");
  return openDB(DATABASE, VERSION, {
    upgrade(database, from) {
      if (from < 1) {
        const drafts = database.createObjectStore("drafts", { keyPath: "key" });
        drafts.createIndex("user", "user");
      }
      if (from < 2) {
        const answers = database.createObjectStore("answers", { keyPath: "key" });
        answers.createIndex("user", "user");
      }
    },
    // A newer version of the client, in another tab, has to wait for this one to let go.
    blocking: (_from, _to, event) => {
      (event.target as IDBDatabase).close();
      opened = null;
    },
  });
}

let opened: ReturnType<typeof open> | null = null;

export async function onDevice<T>(
  work: (database: Awaited<ReturnType<typeof open>>) => Promise<T>,
  otherwise: T,
): Promise<T> {
  try {
    opened ??= open();
    return await work(await opened);
  } catch {
    opened = null;
    return otherwise;
  }
}
