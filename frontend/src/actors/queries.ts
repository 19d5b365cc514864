/** Calls of the registry of actors. */
import { type Answer, answer } from "../api/answers";
import { api, everyPage, newKey } from "../api/client";
import type {
  Actor,
  ActorChange,
  ActorEntry,
  ActorFilter,
  ActorSummary,
  Contact,
  Likeness,
  MergeOutlook,
  NewActor,
  NewContact,
  RegistryReport,
  RegistrySummary,
} from "../api/types";
import { form } from "../exchange/queries";

const MOST = 200;
const PAGE = 50;

interface PageOf<T> {
  items: T[];
  next: string | null;
}

/** All actors, for choosing one of them. */
export function fetchActors(): Promise<Answer<ActorSummary[]>> {
  return everyPage((cursor) =>
    answer(api.GET("/api/v1/actors", { params: { query: { limit: MOST, cursor } } })),
  );
}

/** A page of the actors that a filter leaves, by code. */
export function fetchActorPage(
  filter: ActorFilter,
  cursor?: string,
): Promise<Answer<PageOf<ActorSummary>>> {
  return answer(
    api.GET("/api/v1/actors", { params: { query: { ...filter, limit: PAGE, cursor } } }),
  );
}

/** What the registry counts of the actors that a filter leaves. */
export function fetchSummary(filter: ActorFilter): Promise<Answer<RegistrySummary>> {
  return answer(api.GET("/api/v1/actors/summary", { params: { query: filter } }));
}

/** An actor, with its parts in a plan, or without one in all that are real. */
export function fetchActor(code: string, plan?: string): Promise<Answer<Actor>> {
  return answer(api.GET("/api/v1/actors/{code}", { params: { path: { code }, query: { plan } } }));
}

export function createActor(body: NewActor, key: string): Promise<Answer<Actor>> {
  return answer(
    api.POST("/api/v1/actors", { params: { header: { "Idempotency-Key": key } }, body }),
  );
}

export function changeActor(code: string, etag: string, body: ActorChange): Promise<Answer<Actor>> {
  return answer(
    api.PATCH("/api/v1/actors/{code}", {
      params: { path: { code }, header: { "If-Match": etag } },
      body,
    }),
  );
}

export function fetchChanges(code: string): Promise<Answer<ActorEntry[]>> {
  return everyPage((cursor) =>
    answer(
      api.GET("/api/v1/actors/{code}/history", {
        params: { path: { code }, query: { limit: MOST, cursor } },
      }),
    ),
  );
}

export function fetchContacts(code: string): Promise<Answer<Contact[]>> {
  return everyPage((cursor) =>
    answer(
      api.GET("/api/v1/actors/{code}/contacts", {
        params: { path: { code }, query: { limit: MOST, cursor } },
      }),
    ),
  );
}

export function addContact(code: string, body: NewContact, key: string): Promise<Answer<Contact>> {
  return answer(
    api.POST("/api/v1/actors/{code}/contacts", {
      params: { path: { code }, header: { "Idempotency-Key": key } },
      body,
    }),
  );
}

export function removeContact(code: string, id: string): Promise<Answer<unknown>> {
  return answer(
    api.DELETE("/api/v1/actors/{code}/contacts/{contact_id}", {
      params: { path: { code, contact_id: id } },
    }),
  );
}

/** A page of the pairs that may be one body, the surest first. */
export function fetchLikenesses(cursor?: string): Promise<Answer<PageOf<Likeness>>> {
  return answer(
    api.GET("/api/v1/actors/duplicates", { params: { query: { limit: PAGE, cursor } } }),
  );
}

/** What merging an entry into another would be refused for. */
export function fetchOutlook(code: string, into: string): Promise<Answer<MergeOutlook>> {
  return answer(
    api.GET("/api/v1/actors/{code}/merge", { params: { path: { code }, query: { into } } }),
  );
}

interface Merge {
  code: string;
  etag: string;
  into: string;
  reason: string;
}

export function mergeActor(
  { code, etag, into, reason }: Merge,
  key: string,
): Promise<Answer<Actor>> {
  return answer(
    api.POST("/api/v1/actors/{code}/merge", {
      params: { path: { code }, header: { "If-Match": etag, "Idempotency-Key": key } },
      body: { into, reason },
    }),
  );
}

export function unmergeActor(code: string, etag: string, key: string): Promise<Answer<Actor>> {
  return answer(
    api.POST("/api/v1/actors/{code}/unmerge", {
      params: { path: { code }, header: { "If-Match": etag, "Idempotency-Key": key } },
    }),
  );
}

/** Look at a file of actors, or keep all of its rows. */
export function sendActors(
  file: File,
  dry: boolean,
  key: string = newKey(),
): Promise<Answer<RegistryReport>> {
  const body = form(file, { dry_run: String(dry) });
  return answer(
    api.POST("/api/v1/actors/imports", {
      params: { header: { "Idempotency-Key": key } },
      body: { file: file.name, dry_run: dry },
      bodySerializer: () => body,
    }),
  );
}
