/** The typed client: every call of the application goes through it, and so through the session. */
import createClient from "openapi-fetch";
import { sessionFetch } from "../access/session";
import { type Answer, answer } from "./answers";
import type { paths } from "./schema";

export const api = createClient<paths>({
  baseUrl: location.origin,
  credentials: "same-origin",
  fetch: sessionFetch,
});

/** A fresh key for one POST; a retry of the same work must reuse the key it was first sent with. */
export function newKey(): string {
  return crypto.randomUUID();
}

interface Page<T> {
  items: T[];
  next: string | null;
}

/**
 * All items of a cursor-paged list, at most `most` of them.
 *
 * Used for lists known to be short (areas, periods, the queue); long lists page on screen.
 */
export async function everyPage<T>(
  fetchPage: (cursor: string | undefined) => Promise<Answer<Page<T>>>,
  most = 2000,
): Promise<Answer<T[]>> {
  const items: T[] = [];
  let cursor: string | undefined;
  for (;;) {
    const page = await fetchPage(cursor);
    if (!page.ok) return page;
    items.push(...page.data.items);
    if (page.data.next === null || items.length >= most)
      return { ok: true, data: items, etag: page.etag };
    cursor = page.data.next;
  }
}

export { answer };
