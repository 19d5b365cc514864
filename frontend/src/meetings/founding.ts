/** Bodies and the seats in them as forms: what is typed, and what the portal makes of it. Pure. */
import type { BodyChange, BodyDetail, Member, NewBody, NewSeat, SeatChange } from "../api/types";
import type { Entries } from "../implementation/sheet";
import { blank, changed, textEntries, textOf, wordOf } from "./typed";

export type Promised = Pick<BodyDetail["promises"][number], "every" | "times" | "note">;
export const SPANS: readonly Promised["every"][] = ["month", "quarter", "half", "year", "plan"];
export const BODY_KINDS: readonly NewBody["kind"][] = [
  "national_team",
  "coordinating_committee",
  "secretariat",
  "monitoring_team",
  "sectoral_team",
  "local_team",
  "board",
  "working_group",
  "advisory_committee",
  "committee",
  "fund",
  "series",
];
export const ROLES: readonly Member["role"][] = ["chair", "deputy", "secretary", "member"];
const TEXTS = ["title", "mandate", "chair_title"] as const;

export const promisesEntry = (promises: readonly Promised[]): string =>
  JSON.stringify(promises.map(({ every, times, note }) => ({ every, times, note })));

export const promisesOf = (entries: Entries): Promised[] =>
  entries.promises ? (JSON.parse(entries.promises) as Promised[]) : [];

export function bodyEntries(body: BodyDetail): Entries {
  return {
    ...Object.assign({}, ...TEXTS.map((name) => textEntries(name, body[name]))),
    parent: body.parent ?? "",
    actor: body.actor ?? "",
    mandate_reference: body.mandate_reference ?? "",
    chair: body.chair?.code ?? "",
    begins_on: body.begins_on ?? "",
    ends_on: body.ends_on ?? "",
    promises: promisesEntry(body.promises),
    note: body.note ?? "",
  };
}

/** What has to be there; the code and the kind are given once and stay. */
export const bodyFaults = (entries: Entries, isNew: boolean) =>
  blank(entries, ["title"], isNew ? ["code", "kind"] : []);

function bodyOf(entries: Entries) {
  return {
    title: textOf(entries, "title") ?? {},
    mandate: textOf(entries, "mandate"),
    mandate_reference: wordOf(entries, "mandate_reference"),
    chair: wordOf(entries, "chair"),
    chair_title: textOf(entries, "chair_title"),
    parent: wordOf(entries, "parent"),
    actor: wordOf(entries, "actor"),
    begins_on: wordOf(entries, "begins_on"),
    ends_on: wordOf(entries, "ends_on"),
    promises: promisesOf(entries),
    note: wordOf(entries, "note"),
  };
}

export function newBody(entries: Entries, plan: string): NewBody {
  const side = entries.jurisdiction;
  return {
    ...bodyOf(entries),
    code: wordOf(entries, "code") ?? "",
    kind: BODY_KINDS.find((kind) => kind === entries.kind) ?? "committee",
    plan,
    jurisdiction: side === "federal" || side === "krg" ? side : null,
  };
}

export const bodyChange = (entries: Entries, held: BodyDetail): BodyChange =>
  changed(bodyOf(entries), bodyOf(bodyEntries(held)));

export const seatEntries = ({ actor, role, since, until }: Member): Entries => ({
  actor: actor.code,
  role,
  since: since ?? "",
  until: until ?? "",
});

export const seatFaults = (entries: Entries) => blank(entries, [], ["actor"]);

const seatOf = (entries: Entries): SeatChange => ({
  role: ROLES.find((role) => role === entries.role) ?? "member",
  since: wordOf(entries, "since"),
  until: wordOf(entries, "until"),
});

export const newSeat = (entries: Entries): NewSeat => ({
  ...seatOf(entries),
  role: ROLES.find((role) => role === entries.role) ?? "member",
  actor: entries.actor ?? "",
});

export const seatChange = (entries: Entries, held: Member): SeatChange =>
  changed(seatOf(entries), seatOf(seatEntries(held)));
