/** What the forms of Position No. 2, No. 3 and of support hold as typed, and as the portal takes it. Pure. */
import type {
  ImplementationPlan,
  ImplementationReport,
  Language,
  PlanChange,
  ReportChange,
  SupportChange,
  SupportReport,
  Text,
} from "../api/types";
import type { Entries } from "./sheet";

type Known = Text | Partial<Text> | null | undefined;

/** A text with what is typed in one language; the other languages stay. Null when nothing is left. */
export function written(before: Known, lang: Language, typed: string): Partial<Text> | null {
  const text = { en: null, ar: null, ckb: null, ...before, [lang]: typed.trim() || null };
  return Object.values(text).some(Boolean) ? text : null;
}

const shown = (text: Known, lang: Language): string => text?.[lang] ?? "";

/** How many steps the form shows. */
export const stepsIn = (entries: Entries): number => Number(entries.steps ?? "0") || 0;

/** One step for each year of the activity, to be described: then no year is forgotten. */
export function emptyPlan(years: readonly number[]): Entries {
  const entries: Record<string, string> = { steps: String(Math.max(years.length, 1)) };
  years.forEach((year, place) => {
    entries[`from-${place}`] = `${year}-01-01`;
    entries[`until-${place}`] = `${year}-12-31`;
  });
  return entries;
}

export function planEntries(plan: ImplementationPlan, lang: Language): Entries {
  const { content } = plan;
  const entries: Record<string, string> = {
    mechanism: shown(content.mechanism, lang),
    units: content.units.map((unit) => shown(unit, lang)).join("\n"),
    own_part: shown(content.own_part, lang),
    support_required: shown(content.support_required, lang),
    steps: String(Math.max(content.steps.length, 1)),
  };
  content.steps.forEach((step, place) => {
    entries[`from-${place}`] = step.from;
    entries[`until-${place}`] = step.until;
    entries[`text-${place}`] = shown(step.text, lang);
  });
  return entries;
}

/** The plan as the portal takes it. A step without its days is left out: it is not yet one. */
export function planBody(
  entries: Entries,
  before: ImplementationPlan | null,
  lang: Language,
): PlanChange {
  const content = before?.content;
  const places = Array.from({ length: stepsIn(entries) }, (_, place) => place);
  const lines = (entries.units ?? "").split("\n").map((line) => line.trim());
  return {
    mechanism: written(content?.mechanism, lang, entries.mechanism ?? ""),
    steps: places.flatMap((place) => {
      const from = entries[`from-${place}`];
      const until = entries[`until-${place}`];
      if (!from || !until) return [];
      const text = written(content?.steps[place]?.text, lang, entries[`text-${place}`] ?? "");
      return [{ from, until, text: text ?? {} }];
    }),
    units: lines.flatMap((line, place) => written(content?.units[place], lang, line) ?? []),
    own_part: written(content?.own_part, lang, entries.own_part ?? ""),
    support_required: written(content?.support_required, lang, entries.support_required ?? ""),
  };
}

/** The years of the activity that no step touches, as typed so far. */
export function yearsLeft(years: readonly number[], entries: Entries): number[] {
  const places = Array.from({ length: stepsIn(entries) }, (_, place) => place);
  const spans = places.map((place) => [
    Number(entries[`from-${place}`]?.slice(0, 4)),
    Number(entries[`until-${place}`]?.slice(0, 4)),
  ]);
  return years.filter(
    (year) => !spans.some(([from = 0, until = 0]) => from > 0 && from <= year && year <= until),
  );
}

export function reportEntries(report: ImplementationReport, lang: Language): Entries {
  const { content } = report;
  return {
    covers: report.stage === null ? report.covers : `stage-${report.stage}`,
    part: report.part ?? "",
    done_from: content.done_from ?? "",
    done_until: content.done_until ?? "",
    done: shown(content.done, lang),
    obstacles: shown(content.obstacles, lang),
    suggestions: shown(content.suggestions, lang),
    completes: content.completes ? "yes" : "no",
  };
}

export function reportBody(
  entries: Entries,
  before: ImplementationReport | null,
  lang: Language,
): ReportChange {
  const content = before?.content;
  return {
    ...coverage(entries),
    done_from: entries.done_from || null,
    done_until: entries.done_until || null,
    done: written(content?.done, lang, entries.done ?? ""),
    obstacles: written(content?.obstacles, lang, entries.obstacles ?? ""),
    suggestions: written(content?.suggestions, lang, entries.suggestions ?? ""),
    completes: entries.completes === "yes",
  };
}

/** What the report is about; a part that has no name yet is kept as one that has none to show. */
function coverage(entries: Entries): Pick<ReportChange, "covers" | "stage" | "part"> {
  const covers = entries.covers ?? "whole";
  if (covers.startsWith("stage-")) return { covers: "stage", stage: Number(covers.slice(6)) };
  if (covers === "part") return { covers: "part", part: (entries.part ?? "").trim() || "…" };
  return { covers: "whole" };
}

export function supportEntries(report: SupportReport, lang: Language): Entries {
  return {
    leads: report.leads.map((lead) => lead.code).join(" "),
    support: shown(report.support, lang),
    preparations: shown(report.preparations, lang),
    suggestions: shown(report.suggestions, lang),
  };
}

export function supportBody(
  entries: Entries,
  before: SupportReport | null,
  lang: Language,
): SupportChange {
  return {
    leads: (entries.leads ?? "").split(" ").filter(Boolean),
    support: written(before?.support, lang, entries.support ?? ""),
    preparations: written(before?.preparations, lang, entries.preparations ?? ""),
    suggestions: written(before?.suggestions, lang, entries.suggestions ?? ""),
  };
}
