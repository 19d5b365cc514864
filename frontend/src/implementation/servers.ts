/** What a form of the positions asks of the portal, in the language it is filled in. */
import { newKey } from "../api/client";
import type {
  ImplementationPlan,
  ImplementationReport,
  Language,
  SupportReport,
} from "../api/types";
import {
  planBody,
  planEntries,
  reportBody,
  reportEntries,
  supportBody,
  supportEntries,
} from "./content";
import {
  changePlan,
  changeReport,
  changeSupport,
  createPlan,
  createReport,
  createSupport,
  fetchPlan,
  fetchReport,
  fetchSupport,
  movePlan,
  moveReport,
  moveSupport,
} from "./queries";
import type { SheetServer } from "./sheet";

export function planServer(assignment: string, lang: Language): SheetServer<ImplementationPlan> {
  return {
    create: (entries, key) => createPlan(assignment, planBody(entries, null, lang), key),
    change: (held, etag, entries) => changePlan(held.id, etag, planBody(entries, held, lang)),
    fetch: fetchPlan,
    submit: (id, etag, key) => movePlan(id, etag, { action: "submit" }, key),
    entries: (held) => planEntries(held, lang),
    newKey,
  };
}

export function reportServer(
  assignment: string,
  lang: Language,
): SheetServer<ImplementationReport> {
  return {
    create: (entries, key) => createReport(assignment, reportBody(entries, null, lang), key),
    change: (held, etag, entries) => changeReport(held.id, etag, reportBody(entries, held, lang)),
    fetch: fetchReport,
    submit: (id, etag, key) => moveReport(id, etag, { action: "submit" }, key),
    entries: (held) => reportEntries(held, lang),
    newKey,
  };
}

export function supportServer(
  about: { plan: string; node: string; actor: string },
  lang: Language,
): SheetServer<SupportReport> {
  return {
    create: (entries, key) => createSupport(about, supportBody(entries, null, lang), key),
    change: (held, etag, entries) => changeSupport(held.id, etag, supportBody(entries, held, lang)),
    fetch: fetchSupport,
    submit: (id, etag, key) => moveSupport(id, etag, "submit", key),
    entries: (held) => supportEntries(held, lang),
    newKey,
  };
}
