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
  plan: (plan: string) => inPlan(plan),
  dashboard: (plan: string, side: Scope, query?: Query) =>
    inPlan(plan, `/dashboards/${side}`, query),
  logframe: (plan: string, query?: Query) => inPlan(plan, "/logframe", query),
  node: (plan: string, code: string) => inPlan(plan, `/nodes/${encodeURIComponent(code)}`),
  indicator: (plan: string, code: string, query?: Query) =>
    inPlan(plan, `/indicators/${encodeURIComponent(code)}`, query),
  review: (plan: string, query?: Query) => inPlan(plan, "/review", query),
  work: (plan: string, query?: Query) => inPlan(plan, "/work", query),
  queue: (plan: string) => inPlan(plan, "/queue"),
  report: (plan: string, query: Query) => inPlan(plan, "/report", query),
  submission: (plan: string, id: string) => inPlan(plan, `/submissions/${encodeURIComponent(id)}`),
  correct: (plan: string, id: string) =>
    inPlan(plan, `/submissions/${encodeURIComponent(id)}/edit`),
  overlaps: (plan: string, query?: Query) => inPlan(plan, "/overlaps", query),
  overlap: (plan: string, id: string) => inPlan(plan, `/overlaps/${encodeURIComponent(id)}`),
  actors: (plan: string, query?: Query) => inPlan(plan, "/actors", query),
  actor: (plan: string, code: string) => inPlan(plan, `/actors/${encodeURIComponent(code)}`),
};

/** The same screen in another language. */
export function inLanguage(url: string, lang: Language): string {
  return url.replace(/^\/[^/?#]*/, `/${lang}`);
}
