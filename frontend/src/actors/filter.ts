/** What the registry is narrowed to, as it stands in the address. Pure. */
import type { Actor, ActorFilter, ActorSummary } from "../api/types";

type Known<T> = Exclude<T, null | undefined>;
type Type = Known<ActorSummary["type"]>;
export type Subtype = Known<ActorFilter["subtype"]>;
export type Capacity = Known<Actor["capacities"]>[number];

export const TYPES: readonly Type[] = [
  "national_institution",
  "local_ngo_or_network",
  "international_agency",
];
export const SUBTYPES: readonly Subtype[] = [
  "ministry",
  "department",
  "security_body",
  "judiciary",
  "legislature",
  "governorate",
  "commission",
  "committee",
  "endowment_office",
  "media",
  "university",
  "private_sector",
  "donor",
  "mission",
  "un_agency",
  "ingo",
  "ngo",
  "network",
  "collective",
  "other",
];
export const SIDES = ["federal", "krg"] as const;
export const CAPACITIES: readonly Capacity[] = [
  "training",
  "research",
  "advocacy",
  "legal_aid",
  "services",
  "mediation",
  "monitoring",
  "media_work",
];
export const STATUSES = ["active", "inactive", "merged"] as const;
/** The names of the filters, in the address as at the server. */
export const FILTERS = [
  ...(["q", "type", "subtype", "jurisdiction", "area", "sector"] as const),
  ...(["pillar", "capacity", "status"] as const),
] as const;

export type Narrowing = Partial<Record<(typeof FILTERS)[number], string>>;

/** The filters of an address that narrow anything; words of blanks alone narrow nothing. */
export function narrowingOf(query: Readonly<Record<string, string | undefined>>): Narrowing {
  const given = FILTERS.flatMap((name) => {
    const value = query[name]?.trim();
    return value ? [[name, value]] : [];
  });
  return Object.fromEntries(given);
}

/** The same as the server takes it, which names what it does not know. */
export const filterOf = (query: Readonly<Record<string, string | undefined>>): ActorFilter =>
  narrowingOf(query) as ActorFilter;
