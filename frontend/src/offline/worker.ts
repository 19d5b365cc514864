/**
 * The service worker: it holds the client's own files, so that the screens open without a line.
 *
 * It never sees an answer of the API: those may be about a person, and are kept by the page, in a store
 * keyed by user (`kit/device.ts`). What the first view needs is fetched when the worker is installed;
 * the other screens and languages only when a page asks for them, which it does not on a metered line.
 */
/// <reference lib="webworker" />
import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  type PrecacheEntry,
  precacheAndRoute,
} from "workbox-precaching";
import { NavigationRoute, registerRoute } from "workbox-routing";
import { CacheFirst } from "workbox-strategies";
import type { Wish } from "./wishes";

declare const self: ServiceWorkerGlobalScope;
/** Written in by the build (`scripts/worker.ts`): the first view's files, and all others. */
declare const SHELL: PrecacheEntry[];
declare const REST: string[];

const ASSETS = "inap-assets";
const PAGE = "/index.html";
/** Addresses that the server answers itself. */
const NOT_PAGES = [/^\/(api|problems|healthz|readyz|metrics)(\/|$)/, /^\/[^/]*\.[^/]*$/];

cleanupOutdatedCaches();
precacheAndRoute(SHELL);
registerRoute(new NavigationRoute(createHandlerBoundToURL(PAGE), { denylist: NOT_PAGES }));
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith("/assets/"),
  new CacheFirst({ cacheName: ASSETS }),
);

/** One after another, so that a slow line stays free for what the person does meanwhile. */
async function hold(paths: readonly string[]): Promise<void> {
  const cache = await caches.open(ASSETS);
  for (const path of paths) {
    if ((await caches.match(path)) !== undefined) continue;
    // One that does not come is fetched when it is needed, or asked for again by the next page.
    await cache.add(path).catch(() => undefined);
  }
}

/** Files of versions before this one, which nothing asks for any more. */
async function dropOld(): Promise<void> {
  const cache = await caches.open(ASSETS);
  const known = new Set(REST);
  for (const { url } of await cache.keys()) {
    if (!known.has(new URL(url).pathname)) await cache.delete(url);
  }
}

self.addEventListener("activate", (event) => {
  // The page that installed the worker is its own from now on, not only after it was opened again.
  event.waitUntil(dropOld().then(() => self.clients.claim()));
});

self.addEventListener("message", (event) => {
  const wish = event.data as Wish;
  if (wish.wish === "take-over") void self.skipWaiting();
  if (wish.wish !== "hold") return;
  const known = new Set(REST);
  const first = wish.first.filter((path) => known.has(path));
  event.waitUntil(hold(wish.all ? [...first, ...REST] : first));
});
