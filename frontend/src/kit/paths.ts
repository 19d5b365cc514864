/** Addresses of the screens. Every link is made here, so that each carries the language. */
import type { Language, Scope } from "../api/types";
import { language } from "./i18n";

type Query = Record<string, string | undefined>;

function make(path: string, query: Query = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value) search.set(name, value);
  const text = search.toString();
  return `/${language.value}${path}${text ? `?${text}` : ""}`;
}

const inPlan = (plan: string, rest = "", query?: Query): string =>
  make(`/plans/${encodeURIComponent(plan)}${rest}`, query);

export const paths = {
  home: () => make(""),
  signIn: (next?: string) => make("/sign-in", { next }),
  account: () => make("/account"),
  help: () => make("/help"),
  guide: (name: string) => make(`/help/${name}`),
  keys: (query?: Query) => make("/account/keys", query),
  webhooks: () => make("/account/webhooks"),
  webhook: (id: string) => make(`/account/webhooks/${encodeURIComponent(id)}`),
  administration: () => make("/administration"),
  resetTraining: () => make("/administration/training"),
  users: (query?: Query) => make("/administration/users", query),
  newUser: () => make("/administration/users/new"),
  user: (id: string) => make(`/administration/users/${encodeURIComponent(id)}`),
  subject: (kind: string, id: string) =>
    make(`/administration/subjects/${encodeURIComponent(kind)}/${encodeURIComponent(id)}`),
  audit: (query?: Query) => make("/administration/audit", query),
  periods: (plan: string) => inPlan(plan, "/periods"),
  period: (plan: string, code: string) => inPlan(plan, `/periods/${encodeURIComponent(code)}`),
  settings: (plan: string) => inPlan(plan, "/settings"),
  outbox: () => make("/outbox"),
  plan: (plan: string) => inPlan(plan),
  dashboard: (plan: string, side: Scope, query?: Query) =>
    inPlan(plan, `/dashboards/${side}`, query),
  logframe: (plan: string, query?: Query) => inPlan(plan, "/logframe", query),
  timeline: (plan: string, query?: Query) => inPlan(plan, "/timeline", query),
  node: (plan: string, code: string) => inPlan(plan, `/nodes/${encodeURIComponent(code)}`),
  indicator: (plan: string, code: string, query?: Query) =>
    inPlan(plan, `/indicators/${encodeURIComponent(code)}`, query),
  review: (plan: string, query?: Query) => inPlan(plan, "/review", query),
  work: (plan: string, query?: Query) => inPlan(plan, "/work", query),
  workbook: (plan: string, query?: Query) => inPlan(plan, "/workbook", query),
  queue: (plan: string) => inPlan(plan, "/queue"),
  exceptions: (plan: string, query?: Query) => inPlan(plan, "/exceptions", query),
  report: (plan: string, query: Query) => inPlan(plan, "/report", query),
  submission: (plan: string, id: string) => inPlan(plan, `/submissions/${encodeURIComponent(id)}`),
  correct: (plan: string, id: string) =>
    inPlan(plan, `/submissions/${encodeURIComponent(id)}/edit`),
  reporting: (plan: string, query?: Query) => inPlan(plan, "/reporting", query),
  bodyReporting: (plan: string, actor: string, query?: Query) =>
    inPlan(plan, `/reporting/${encodeURIComponent(actor)}`, query),
  calendar: (plan: string) => inPlan(plan, "/calendar"),
  amendments: (plan: string, query?: Query) => inPlan(plan, "/amendments", query),
  amendment: (plan: string, id: string) => inPlan(plan, `/amendments/${encodeURIComponent(id)}`),
  amend: (plan: string, query: Query) => inPlan(plan, "/amend", query),
  versions: (plan: string, query?: Query) => inPlan(plan, "/versions", query),
  nodeAsOf: (plan: string, code: string, version: number) =>
    inPlan(plan, `/nodes/${encodeURIComponent(code)}`, { version: String(version) }),
  activities: (plan: string, query?: Query) => inPlan(plan, "/activities", query),
  newActivity: (plan: string, query?: Query) => inPlan(plan, "/activities/new", query),
  activity: (plan: string, id: string) => inPlan(plan, `/activities/${encodeURIComponent(id)}`),
  correctActivity: (plan: string, id: string) =>
    inPlan(plan, `/activities/${encodeURIComponent(id)}/edit`),
  overlaps: (plan: string, query?: Query) => inPlan(plan, "/overlaps", query),
  overlap: (plan: string, id: string) => inPlan(plan, `/overlaps/${encodeURIComponent(id)}`),
  // The registry is of all plans; the plan whose part of it is shown goes along.
  actors: (plan: string, query?: Query) => make("/actors", { ...query, plan }),
  actorMap: (plan: string, query?: Query) => make("/actors/map", { ...query, plan }),
  actorFigures: (plan: string, query?: Query) => make("/actors/summary", { ...query, plan }),
  actorDuplicates: (plan: string, query?: Query) => make("/actors/duplicates", { ...query, plan }),
  actorImport: (plan: string) => make("/actors/imports", { plan }),
  newActor: (plan: string) => make("/actors/new", { plan }),
  editActor: (plan: string, code: string) =>
    make(`/actors/${encodeURIComponent(code)}/edit`, { plan }),
  positions: (plan: string, query?: Query) => inPlan(plan, "/positions", query),
  assignment: (plan: string, id: string) => inPlan(plan, `/assignments/${encodeURIComponent(id)}`),
  writePlan: (plan: string, assignment: string) =>
    inPlan(plan, `/assignments/${encodeURIComponent(assignment)}/plan`),
  writeReport: (plan: string, assignment: string, query?: Query) =>
    inPlan(plan, `/assignments/${encodeURIComponent(assignment)}/report`, query),
  implementationPlan: (plan: string, id: string, query?: Query) =>
    inPlan(plan, `/implementation-plans/${encodeURIComponent(id)}`, query),
  implementationReport: (plan: string, id: string, query?: Query) =>
    inPlan(plan, `/implementation-reports/${encodeURIComponent(id)}`, query),
  support: (plan: string, query?: Query) => inPlan(plan, "/support", query),
  coordination: (plan: string) => inPlan(plan, "/coordination"),
  body: (plan: string, code: string) => inPlan(plan, `/bodies/${encodeURIComponent(code)}`),
  newBody: (plan: string, query?: Query) => inPlan(plan, "/new-body", query),
  editBody: (plan: string, code: string) =>
    inPlan(plan, `/bodies/${encodeURIComponent(code)}/edit`),
  meetings: (plan: string, query?: Query) => inPlan(plan, "/meetings", query),
  newMeeting: (plan: string, query?: Query) => inPlan(plan, "/meetings/new", query),
  meeting: (plan: string, id: string) => inPlan(plan, `/meetings/${encodeURIComponent(id)}`),
  meetingPart: (
    plan: string,
    id: string,
    part: "edit" | "minutes" | "invitations" | "attendance",
  ) => inPlan(plan, `/meetings/${encodeURIComponent(id)}/${part}`),
  newRecord: (plan: string, query?: Query) => inPlan(plan, "/records/new", query),
  editRecord: (plan: string, id: string) => inPlan(plan, `/records/${encodeURIComponent(id)}/edit`),
  records: (plan: string, query?: Query) => inPlan(plan, "/records", query),
  record: (plan: string, id: string) => inPlan(plan, `/records/${encodeURIComponent(id)}`),
  reports: (plan: string, query?: Query) => inPlan(plan, "/reports", query),
  planReport: (plan: string, id: string) => inPlan(plan, `/reports/${encodeURIComponent(id)}`),
  editReport: (plan: string, id: string) => inPlan(plan, `/reports/${encodeURIComponent(id)}/edit`),
  actor: (plan: string, code: string) => make(`/actors/${encodeURIComponent(code)}`, { plan }),
};

/** The same screen in another language. */
export function inLanguage(url: string, lang: Language): string {
  return url.replace(/^\/[^/?#]*/, `/${lang}`);
}
