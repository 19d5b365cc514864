/** A small stand-in for the server while screens are built: `npm run mock`. Not part of the build. */
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Plugin } from "vite";
import type { Scope, Submission } from "../src/api/types";
import * as data from "./fixtures.ts";

interface Call {
  method: string;
  path: string;
  query: URLSearchParams;
  body: Record<string, unknown>;
}

interface Reply {
  status: number;
  body?: unknown;
  etag?: string;
}

const page = (items: unknown[]): Reply => ({ status: 200, body: { items, next: null } });
const one = (body: unknown, etag = '"1"'): Reply => ({ status: 200, body, etag });
const problem = (status: number, slug: string, more: object = {}): Reply => ({
  status,
  body: { type: `/problems/${slug}`, status, title: slug, ...more },
});

let signedIn = true;
const first = data.indicators.findIndex(
  (indicator) => indicator.kind === "number" && indicator.aggregation_time === "last",
);
const stored = new Map<string, Submission>([
  ["s1", data.submission("s1", first)],
  [
    "s2",
    data.submission("s2", first + 1, {
      state: "verified",
      actor: { code: "K-MOI", title: data.actors[3]?.title ?? data.text("", "", "") },
    }),
  ],
  [
    "s3",
    data.submission("s3", first, {
      period: "2023Q2",
      state: "returned",
      reason: "The total is lower than last quarter; please check the list of Basra.",
      deadline: "2023-12-20T20:59:59Z",
      allowed: ["edit", "submit"],
    }),
  ],
]);

type Route = [method: string, pattern: RegExp, reply: (call: Call, parts: string[]) => Reply];

const routes: Route[] = [
  ["POST", /^\/auth\/token$/, signIn],
  [
    "POST",
    /^\/auth\/refresh$/,
    () =>
      signedIn
        ? one({ access_token: "t", token_type: "bearer", expires_in: 900 })
        : problem(401, "session-ended"),
  ],
  ["POST", /^\/auth\/logout$/, () => ({ status: 204 })],
  ["GET", /^\/me$/, () => one(data.person)],
  ["PATCH", /^\/me$/, (call) => one({ ...data.person, ...call.body })],
  ["GET", /^\/plans$/, () => page([data.plan("INAP-II"), data.plan("TRAINING")])],
  ["GET", /^\/plans\/([^/]+)$/, (_, [code = ""]) => one(data.plan(code))],
  [
    "GET",
    /^\/plans\/([^/]+)\/logframe$/,
    (_, [code]) => one({ plan: code, data_version: 7, nodes: data.nodes }),
  ],
  ["GET", /^\/plans\/[^/]+\/nodes\/([^/]+)$/, nodeDetail],
  ["GET", /^\/plans\/[^/]+\/periods$/, () => page(data.periods)],
  ["GET", /^\/plans\/[^/]+\/review$/, review],
  [
    "GET",
    /^\/plans\/[^/]+\/indicators\/([^/]+)$/,
    (_, [code]) => found(data.indicators.find((each) => each.code === code)),
  ],
  ["GET", /^\/plans\/([^/]+)\/indicators\/([^/]+)\/series$/, series],
  ["GET", /^\/plans\/[^/]+\/indicators\/([^/]+)\/parts$/, parts],
  [
    "GET",
    /^\/plans\/([^/]+)\/dashboards\/(\w+)$/,
    (_, [code = "", side]) => one(data.dashboard(code, side as Scope)),
  ],
  [
    "GET",
    /^\/plans\/[^/]+\/indicators$/,
    (call) => page(data.indicators.filter((each) => each.node === call.query.get("node"))),
  ],
  ["GET", /^\/areas$/, () => page(data.areas)],
  ["GET", /^\/actors$/, () => page(data.actors)],
  ["GET", /^\/actors\/([^/]+)$/, actor],
  ["GET", /^\/me\/work$/, work],
  ["GET", /^\/submissions$/, list],
  ["POST", /^\/submissions$/, create],
  ["GET", /^\/submissions\/([^/]+)$/, (_, [id = ""]) => found(stored.get(id), version(id))],
  ["PATCH", /^\/submissions\/([^/]+)$/, change],
  ["POST", /^\/submissions\/([^/]+)\/transitions$/, move],
  ["GET", /^\/submissions\/([^/]+)\/history$/, history],
];

const found = (body: unknown, etag?: string): Reply =>
  body === undefined ? problem(404, "not-found") : one(body, etag);
const version = (id: string): string => `"${stored.get(id)?.version ?? 0}"`;

function signIn(call: Call): Reply {
  if (call.body.password === "wrong") return problem(401, "wrong-credentials");
  signedIn = true;
  return one({ access_token: "t", token_type: "bearer", expires_in: 900 });
}

function nodeDetail(_: Call, [code]: string[]): Reply {
  const node = data.nodes.find((each) => each.code === code);
  if (node === undefined) return problem(404, "not-found");
  const path: { code: string; title: unknown }[] = [];
  for (
    let at = node as (typeof data.nodes)[number] | undefined;
    at;
    at = data.nodes.find((each) => each.code === at?.parent)
  )
    path.unshift({ code: at.code, title: at.title });
  const children = data.nodes.filter((each) => each.parent === code).map((each) => each.code);
  return one({ ...node, children, path, statement: null, results: null, frequencies: [] });
}

function review(): Reply {
  const unclear = data.nodes
    .filter((each) => each.confidence !== "high")
    .map((each) => ({ ...each, kind: "node" }));
  const others = data.indicators
    .filter((each) => each.confidence !== "high")
    .map((each) => ({ ...each, kind: "indicator", title_inferred: false }));
  return page([...unclear, ...others]);
}

function series(_: Call, [plan, indicator]: string[]): Reply {
  const observations = ["2023Q1", "2023Q2", "2023Q3"].flatMap((period, n) =>
    [null, "female", "male"].map((sex, s) => ({
      period,
      area: "IQ",
      jurisdiction: "federal",
      sex,
      age: null,
      value: 700 + 40 * n - 200 * s,
      numerator: null,
      denominator: null,
      submissions: 1,
      suppressed: s === 2 && n === 0,
    })),
  );
  return one({ plan, indicator, data_version: 7, as_of: null, suppressed_cells: 1, observations });
}

function parts(): Reply {
  return page(
    ["s1", "s2"].map((id) => ({
      submission: id,
      actor: stored.get(id)?.actor,
      area: "IQ",
      period: "2023Q3",
      revision: 1,
      value: 391,
      numerator: null,
      denominator: null,
      approved_at: "2023-12-10T09:00:00Z",
      source: null,
    })),
  );
}

function actor(_: Call, [code]: string[]): Reply {
  const known = data.actors.find((each) => each.code === code);
  const of = (part: string) =>
    data.nodes
      .filter((node) =>
        node.responsibilities.some((each) => each.actor === code && each.part === part),
      )
      .map((node) => node.code);
  return found(
    known && {
      ...known,
      aliases: [{ text: "Ministry of Interior Affairs", language: "en", source: null }],
      leads: of("lead"),
      supports: of("support"),
      source: null,
      confidence: "high",
      note: null,
    },
  );
}

function work(call: Call): Reply {
  const due = data.indicators.slice(0, 6).map((indicator, n) => ({
    indicator,
    actor: { code: "F-MOI", title: data.actors[0]?.title },
    period: "2023Q4",
    due_on: "2024-01-15",
    late: n === 1,
    submission: null,
    previous: n % 2 ? null : { period: "2023Q3", values: [{ sex: null, age: null, value: 782 }] },
  }));
  const all = [...stored.values()];
  return one({
    plan: call.query.get("plan"),
    period: "2023Q4",
    late_periods: [{ period: "2023Q3", count: 2 }],
    due,
    returned: all.filter((each) => each.state === "returned"),
    waiting: all.filter((each) => each.state === "submitted"),
    drafts: all.filter((each) => each.state === "draft"),
  });
}

function list(call: Call): Reply {
  const all = [...stored.values()];
  if (call.query.get("waiting"))
    return page(all.filter((each) => ["submitted", "verified"].includes(each.state)));
  return page(
    all.filter(
      (each) =>
        each.indicator.code === call.query.get("indicator") && each.area === call.query.get("area"),
    ),
  );
}

function create(call: Call): Reply {
  const id = `s${stored.size + 1}`;
  const n = data.indicators.findIndex((each) => each.code === call.body.indicator);
  const made = data.submission(id, n, {
    ...(call.body as object),
    indicator: data.submission(id, n).indicator,
    actor: data.submission(id, n).actor,
    state: "draft",
    version: 1,
    allowed: ["edit", "submit"],
    submitted_at: null,
    submitted_by: null,
  });
  stored.set(id, made);
  return { status: 201, body: made, etag: version(id) };
}

function change(call: Call, [id = ""]: string[]): Reply {
  const held = stored.get(id);
  if (held === undefined) return problem(404, "not-found");
  stored.set(id, { ...held, ...(call.body as Partial<Submission>), version: held.version + 1 });
  return one(stored.get(id), version(id));
}

const NEXT: Record<string, Submission["state"]> = {
  submit: "submitted",
  verify: "verified",
  approve: "approved",
  return: "returned",
  reopen: "reopened",
};

function move(call: Call, [id = ""]: string[]): Reply {
  const held = stored.get(id);
  if (held === undefined) return problem(404, "not-found");
  const total = held.values.find((value) => value.sex === null && value.age === null);
  if (call.body.action === "submit" && total === undefined) {
    return problem(422, "invalid-request", {
      errors: [{ pointer: "/values/0/value", slug: "total-missing", params: {} }],
    });
  }
  stored.set(id, {
    ...held,
    state: NEXT[String(call.body.action)] ?? held.state,
    version: held.version + 1,
    allowed: [],
  });
  return one(stored.get(id), version(id));
}

function history(_: Call, [id = ""]: string[]): Reply {
  const values = stored.get(id)?.values;
  const entry = {
    by: { id: "u9", name: "Ali Hassan" },
    reason: null,
    deadline: null,
    values,
    revision: 1,
    hash: "9f2c4be10a7788d1c3",
  };
  return page([
    {
      ...entry,
      sequence: 1,
      action: "create",
      from_state: null,
      to_state: "draft",
      at: "2023-11-28T07:00:00Z",
    },
    {
      ...entry,
      sequence: 2,
      action: "submit",
      from_state: "draft",
      to_state: "submitted",
      at: "2023-12-01T08:30:00Z",
    },
  ]);
}

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  let raw = "";
  for await (const piece of request) raw += String(piece);
  return raw === "" ? {} : (JSON.parse(raw) as Record<string, unknown>);
}

async function reply(
  request: IncomingMessage,
  response: ServerResponse,
  next: () => void,
): Promise<void> {
  const url = new URL(request.url ?? "/", "http://localhost");
  if (!url.pathname.startsWith("/api/v1")) return next();
  const path = decodeURIComponent(url.pathname.slice("/api/v1".length));
  const call: Call = {
    method: request.method ?? "GET",
    path,
    query: url.searchParams,
    body: await bodyOf(request),
  };
  const route = routes.find(([method, pattern]) => method === call.method && pattern.test(path));
  const given =
    route === undefined
      ? problem(404, "not-found")
      : route[2](call, (route[1].exec(path) ?? []).slice(1));
  response.statusCode = given.status;
  response.setHeader(
    "Content-Type",
    given.status < 400 ? "application/json" : "application/problem+json",
  );
  if (given.etag !== undefined) response.setHeader("ETag", given.etag);
  response.end(given.body === undefined ? "" : JSON.stringify(given.body));
}

export function mockApi(): Plugin {
  const use = (server: { middlewares: { use: (handler: typeof reply) => unknown } }): void => {
    server.middlewares.use(reply);
  };
  return { name: "mock-api", configureServer: use, configurePreviewServer: use };
}
