/**
 * The service worker as the page sees it: installed when the page has nothing else to do, asked to hold
 * the other screens, and replaced by a newer one only when the person says so.
 *
 * Without one (a private window, an old browser) the client works as before; only opening it anew needs
 * the line.
 */
import { newer } from "./state";
import type { Wish } from "./wishes";

const WORKER = "/sw.js";
/** How often an open page asks whether there is a newer version, in milliseconds. */
const ASK_EVERY = 60 * 60 * 1000;
/** Longer than a form takes to keep on the device what was typed last. */
const LAST_WORDS = 600;

let registration: ServiceWorkerRegistration | null = null;
let asked = false;

/** Whether the person or the browser asks for little to be transferred. */
export function sparing(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  return connection?.saveData ?? false;
}

/** Install the worker; it is asked to hold what this page has loaded and, on a free line, the rest. */
export async function startWorker(): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  const { serviceWorker } = navigator;
  const replaces = serviceWorker.controller !== null;
  serviceWorker.addEventListener("controllerchange", () => {
    if (asked) location.reload();
    else if (replaces) newer.value = "taken";
  });
  try {
    registration = await serviceWorker.register(WORKER, { updateViaCache: "none" });
  } catch {
    // Refused by the browser's settings, or the line went: there is no worker this time.
    return;
  }
  watch(registration);
  setInterval(() => void registration?.update().catch(() => undefined), ASK_EVERY);
  const { active } = await serviceWorker.ready;
  const wish: Wish = { wish: "hold", first: loaded(), all: !sparing() };
  active?.postMessage(wish);
}

function watch(found: ServiceWorkerRegistration): void {
  const look = (): void => {
    if (found.waiting !== null && found.active !== null) newer.value = "waiting";
  };
  look();
  found.addEventListener("updatefound", () => {
    found.installing?.addEventListener("statechange", look);
  });
}

/** The files that this page has fetched already, which the browser still holds. */
function loaded(): string[] {
  return performance
    .getEntriesByType("resource")
    .map(({ name }) => new URL(name).pathname)
    .filter((path) => path.startsWith("/assets/"));
}

/** Take up the newer version. What is being typed goes to the device first, and comes back from it. */
export async function takeUp(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, LAST_WORDS));
  const waiting = registration?.waiting ?? null;
  if (waiting === null) {
    location.reload();
    return;
  }
  asked = true;
  const wish: Wish = { wish: "take-over" };
  waiting.postMessage(wish);
}
