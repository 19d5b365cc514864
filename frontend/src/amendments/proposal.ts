/**
 * A proposal while it is written: what its fields begin with, and what of them is sent.
 *
 * Only what differs from the activity as it is goes into a change, so that two proposals about
 * different things do not stand in each other's way. Pure, so that it can be tested.
 */
import type {
  AmendedContent,
  Amendment,
  AmendmentKind,
  Indicator,
  Jurisdiction,
  Language,
  Me,
  NewAmendment,
  Node,
  NodeDetail,
  Proposed,
  Text,
} from "../api/types";

export interface StageEntry {
  text: string;
  start: string;
  end: string;
}

export interface PartEntry {
  actor: string;
  part: "lead" | "support";
}

/** What is typed in each language; the form shows one, and leaves the others as they are. */
export type Typed = Record<Language, string>;

export interface IndicatorEntry {
  title: Typed;
  unit: string;
  kind: Indicator["kind"];
  frequency: Indicator["frequency"];
  direction: Indicator["direction"];
  restricted: boolean;
}

export interface Entries {
  title: Typed;
  statement: Typed;
  time: StageEntry;
  stages: StageEntry[];
  parts: PartEntry[];
  indicators: IndicatorEntry[];
  side: string;
  reason: Typed;
}

/** In whose name somebody proposes: a body's, or (without one) as a side's coordinator. */
export interface Hat {
  actor: string | null;
  title: Text | null;
  side: Jurisdiction | null;
}

type Given = Pick<AmendedContent, "title" | "statement" | "time_frame" | "responsibilities">;

export const NO_STAGE: StageEntry = { text: "", start: "", end: "" };
export const NO_TEXT: Typed = { en: "", ar: "", ckb: "" };
/** How figures of a kind add up unless somebody says otherwise. */
const ADDING: Record<
  Indicator["kind"],
  Pick<Indicator, "aggregation_time" | "aggregation_areas">
> = {
  number: { aggregation_time: "sum", aggregation_areas: "sum" },
  percentage: { aggregation_time: "ratio", aggregation_areas: "ratio" },
  yes_no: { aggregation_time: "last", aggregation_areas: "ratio" },
  qualitative: { aggregation_time: "none", aggregation_areas: "none" },
};

/** In whose name this person may propose something about a node; empty where they may not. */
export function hatsOf(me: Me | null | undefined, node: NodeDetail, children: Node[]): Hat[] {
  const parts = [node, ...children].flatMap((each) => each.responsibilities);
  const leads = new Set(parts.filter((each) => each.part === "lead").map((each) => each.actor));
  const hats = new Map<string, Hat>();
  for (const { role, actor, jurisdiction } of me?.grants ?? []) {
    if (role === "focal_point" && actor !== null && leads.has(actor.code))
      hats.set(actor.code, { actor: actor.code, title: actor.title, side: null });
    if (
      role === "coordinator" &&
      jurisdiction !== null &&
      coordinates(jurisdiction, node, children)
    )
      hats.set(jurisdiction, { actor: null, title: null, side: jurisdiction });
  }
  return [...hats.values()];
}

/** The effectiveness framework has no sides; the federal coordinator decides on it. */
function coordinates(side: Jurisdiction, node: NodeDetail, children: Node[]): boolean {
  if (node.level === "output" && !isSideless(children)) return true;
  return side === (node.side ?? "federal");
}

function isSideless(activities: readonly Node[]): boolean {
  return activities.length > 0 && activities.every((each) => each.side === null);
}

/** The sides that a new activity beside these may be of; none in the framework. */
export function sidesOf(
  hat: Hat,
  activities: readonly Node[],
  all: readonly Jurisdiction[],
): Jurisdiction[] {
  if (isSideless(activities)) return [];
  return all.filter((side) => hat.side === null || hat.side === side);
}

/** The fields as they begin: with what the activity is, or empty for a new one. */
export function entriesOf(given: Given | null): Entries {
  const frame = given?.time_frame ?? null;
  return {
    title: textEntry(given?.title ?? null),
    statement: textEntry(given?.statement ?? null),
    time: frame === null ? { ...NO_STAGE } : stageEntry(frame),
    stages: (frame?.stages ?? []).map(stageEntry),
    parts: (given?.responsibilities ?? []).map(({ actor, part }) => ({ actor, part })),
    indicators: [],
    side: "",
    reason: { ...NO_TEXT },
  };
}

/** The fields of a draft that is gone on with. */
export function entriesOfDraft(draft: Amendment): Entries {
  return {
    ...entriesOf(draft.after),
    reason: textEntry(draft.reason),
    side: draft.kind === "add" ? draft.jurisdiction : "",
    indicators: draft.indicators.map((each) => ({
      title: textEntry(each.title),
      unit: each.unit,
      kind: each.kind,
      frequency: each.frequency,
      direction: each.direction,
      restricted: each.sensitivity === "restricted",
    })),
  };
}

function textEntry(text: Text | null): Typed {
  return { en: text?.en ?? "", ar: text?.ar ?? "", ckb: text?.ckb ?? "" };
}

function stageEntry(stage: { text: string; start: string | null; end: string | null }): StageEntry {
  return { text: stage.text, start: stage.start ?? "", end: stage.end ?? "" };
}

/** What of the fields is sent for a kind; `before` are the fields as they began. */
export function proposedOf(kind: AmendmentKind, entries: Entries, before: Entries): Proposed {
  if (kind === "drop") return {};
  const proposed: Proposed = {};
  const always = kind === "retime" || kind === "repeat";
  if (always || differs(timeOf(entries), timeOf(before))) {
    const time = timeOf(entries);
    if (always || time !== null) proposed.time_frame = time;
  }
  if (kind === "retime") return proposed;
  const title = changedText(entries.title, before.title);
  if (title !== null) proposed.title = title;
  const statement = changedText(entries.statement, before.statement);
  if (statement !== null) proposed.statement = statement;
  const parts = entries.parts.filter((part) => part.actor !== "");
  if (kind === "add" || differs(parts, before.parts)) proposed.responsibilities = parts;
  if (kind === "add" && entries.indicators.length > 0)
    proposed.indicators = entries.indicators.map(indicatorOf);
  return proposed;
}

function timeOf(entries: Entries): Proposed["time_frame"] {
  const { time, stages } = entries;
  if ([time, ...stages].every((each) => !each.text && !each.start && !each.end)) return null;
  return { ...stageOf(time), stages: stages.map(stageOf) };
}

function stageOf(entry: StageEntry) {
  return { text: entry.text.trim(), start: entry.start || null, end: entry.end || null };
}

function changedText(now: Typed, before: Typed) {
  const changed: Partial<Record<Language, string>> = {};
  for (const language of ["en", "ar", "ckb"] as const) {
    const text = now[language].trim();
    if (text !== "" && text !== before[language]) changed[language] = text;
  }
  return Object.keys(changed).length > 0 ? changed : null;
}

function indicatorOf(entry: IndicatorEntry) {
  return {
    title: changedText(entry.title, NO_TEXT) ?? {},
    unit: entry.kind === "percentage" ? "percent" : entry.unit,
    kind: entry.kind,
    direction: entry.kind === "qualitative" ? ("none" as const) : entry.direction,
    frequency: entry.frequency,
    sensitivity: entry.restricted ? ("restricted" as const) : ("public" as const),
    ...ADDING[entry.kind],
  };
}

const differs = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) !== JSON.stringify(other);

/** The whole body of a new proposal. */
export function newAmendment(
  plan: string,
  node: string,
  kind: AmendmentKind,
  hat: Hat,
  entries: Entries,
  before: Entries,
): NewAmendment {
  return {
    plan,
    node,
    kind,
    ...(hat.actor === null ? {} : { actor: hat.actor }),
    ...(kind === "add" && entries.side !== "" ? { side: entries.side as "federal" | "krg" } : {}),
    proposed: proposedOf(kind, entries, before),
    reason: changedText(entries.reason, NO_TEXT) ?? {},
  };
}

/** Where on the form a pointer of the server leads. */
export function fieldsOf(entries: Entries): Map<string, string> {
  const fields = new Map([
    ["/reason", "a-reason"],
    ["/side", "a-side"],
    ["/proposed", "a-reason"],
    ["/proposed/title", "a-title-ar"],
    ["/proposed/statement", "a-statement"],
    ["/proposed/time_frame", "a-time-text"],
    ["/proposed/time_frame/start", "a-time-start"],
    ["/proposed/time_frame/end", "a-time-end"],
    ["/proposed/responsibilities", "a-part-0"],
  ]);
  for (const language of ["en", "ar", "ckb"])
    fields.set(`/proposed/title/${language}`, `a-title-${language}`);
  entries.stages.forEach((_, at) => {
    for (const name of ["text", "start", "end"])
      fields.set(`/proposed/time_frame/stages/${at}/${name}`, `a-stage-${at}-${name}`);
  });
  entries.parts.forEach((_, at) => {
    fields.set(`/proposed/responsibilities/${at}`, `a-part-${at}`);
  });
  entries.indicators.forEach((_, at) => {
    fields.set(`/proposed/indicators/${at}`, `a-indicator-${at}-title`);
    fields.set(`/proposed/indicators/${at}/unit`, `a-indicator-${at}-unit`);
  });
  return fields;
}

/** What an amendment waits for, is decided, or has still to do; the newest first in each. */
export function sorted(amendments: readonly Amendment[]): {
  waiting: Amendment[];
  decided: Amendment[];
} {
  const open = (each: Amendment): boolean => each.state === "draft" || each.state === "proposed";
  return {
    waiting: amendments.filter(open),
    decided: amendments.filter((each) => !open(each)),
  };
}
