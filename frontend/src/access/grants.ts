/** The form of an account's roles: what each role is limited to, and what is sent. Pure but for words. */
import type { Grant, GrantIn, Jurisdiction, Role } from "../api/types";
import type { FieldError } from "../kit/ErrorSummary";
import { t } from "../kit/i18n";

export const ROLES: readonly Role[] = [
  "focal_point",
  "verifier",
  "reporter",
  "coordinator",
  "me_team",
  "secretariat",
  "donor",
  "auditor",
  "admin",
];

/** A role being chosen; empty texts are what nobody chose yet. */
export interface WantedGrant {
  role: Role | "";
  jurisdiction: Jurisdiction | "";
  actor: string;
}

export const NO_GRANT: WantedGrant = { role: "", jurisdiction: "", actor: "" };

/** What a role is limited to: a body, a government, or nothing. */
export function scopeOf(role: Role | ""): "actor" | "jurisdiction" | null {
  if (role === "coordinator") return "jurisdiction";
  return role === "focal_point" || role === "verifier" || role === "reporter" ? "actor" : null;
}

export function wantedOf({ role, jurisdiction, actor }: Grant): WantedGrant {
  return { role, jurisdiction: jurisdiction ?? "", actor: actor?.code ?? "" };
}

/** The field's id of a part of the role at a place. */
export const fieldOf = (part: "role" | "jurisdiction" | "actor", at: number): string =>
  `g-${part}-${at}`;

export function grantFaults(wanted: readonly WantedGrant[]): FieldError[] {
  return wanted.flatMap(({ role, jurisdiction, actor }, at) => {
    if (role === "") return [{ field: fieldOf("role", at), text: t("admin.role.missing") }];
    const scope = scopeOf(role);
    if (scope === "jurisdiction" && jurisdiction === "")
      return [{ field: fieldOf("jurisdiction", at), text: t("admin.role.sideMissing") }];
    if (scope === "actor" && actor === "")
      return [{ field: fieldOf("actor", at), text: t("admin.role.bodyMissing") }];
    return [];
  });
}

/** What is sent of roles that have no fault. */
export function grantsOf(wanted: readonly WantedGrant[]): GrantIn[] {
  return wanted.flatMap(({ role, jurisdiction, actor }) => {
    if (role === "") return [];
    const scope = scopeOf(role);
    return [
      {
        role,
        jurisdiction: scope === "jurisdiction" && jurisdiction !== "" ? jurisdiction : null,
        actor: scope === "actor" ? actor : null,
      },
    ];
  });
}

/** The pointers of a refusal, and the fields they are about. */
export function grantFields(count: number): [string, string][] {
  return Array.from({ length: count }, (_, at): [string, string][] => [
    [`/grants/${at}/actor`, fieldOf("actor", at)],
    [`/grants/${at}`, fieldOf("role", at)],
  ]).flat();
}

const LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

/** A password to begin with: four groups of four signs that are hard to mistake for one another. */
export function firstPassword(): string {
  const drawn: string[] = [];
  // Draws beyond the last whole round are thrown away, so that no sign is likelier than another.
  const bound = 256 - (256 % LETTERS.length);
  while (drawn.length < 16) {
    for (const byte of crypto.getRandomValues(new Uint8Array(32))) {
      if (byte < bound && drawn.length < 16) drawn.push(LETTERS[byte % LETTERS.length] ?? "");
    }
  }
  return [0, 4, 8, 12].map((at) => drawn.slice(at, at + 4).join("")).join("-");
}
