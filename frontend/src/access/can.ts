/** What the screens offer to whom. The server decides; this only hides doors that would not open. */
import type { Jurisdiction, Me } from "../api/types";
import { me } from "./session";

function hasRole(person: Me | null | undefined, ...roles: string[]): boolean {
  return person?.grants.some((grant) => roles.includes(grant.role)) ?? false;
}

/** People who report: they have work that falls due. */
export function reports(): boolean {
  return hasRole(me.value, "focal_point", "reporter");
}

/** People who see who has not reported: coordinators their side, overseers everybody. */
export function chases(): boolean {
  return hasRole(me.value, "coordinator", "me_team", "admin", "auditor");
}

/** Whether the person coordinates a side, and so may remind its bodies. */
export function coordinates(side: string | null): boolean {
  return (
    me.value?.grants.some(
      ({ role, jurisdiction }) => role === "coordinator" && jurisdiction === side,
    ) ?? false
  );
}

/** People who see where reports overlap; coordinators and the M&E team decide on it. */
export function weighs(): boolean {
  return hasRole(me.value, "coordinator", "me_team", "admin", "auditor");
}

/** People for whom submissions wait: the body's own unit, and coordinators. */
export function reviews(): boolean {
  return hasRole(me.value, "verifier", "coordinator");
}

/** People who have work of their own: those who report, and a body's unit. */
export function works(): boolean {
  return hasRole(me.value, "focal_point", "reporter", "verifier");
}

/** People who circulate activities or watch over all of them. */
export function followsUp(): boolean {
  return hasRole(me.value, "coordinator", "admin", "me_team", "auditor");
}

/** The side this person coordinates, if any. */
export function ownSide(): Jurisdiction | null {
  const found = me.value?.grants.find((grant) => grant.role === "coordinator");
  return found?.jurisdiction ?? null;
}

/** The bodies this person reports for. */
export function ownBodies() {
  const grants = me.value?.grants ?? [];
  return grants
    .filter((grant) => grant.role === "focal_point" || grant.role === "reporter")
    .flatMap((grant) => grant.actor ?? []);
}

/** People who draft reports of some kind; which, and about which side, the server decides. */
export function drafts(): boolean {
  return hasRole(me.value, "secretariat", "coordinator", "me_team", "admin");
}

/** People who decide for a government, and may hold a period open past its lock. */
export function givesExceptions(): boolean {
  return hasRole(me.value, "coordinator", "admin");
}

/** People who keep the record of coordination, of some bodies at least. */
export function keepsRecords(): boolean {
  return hasRole(me.value, "secretariat", "admin", "coordinator");
}

/** Whether the person keeps the record of a body of this side; null: of both governments. */
export function keepsRecordOf(side: Jurisdiction | null): boolean {
  if (hasRole(me.value, "secretariat", "admin")) return true;
  return side === null ? hasRole(me.value, "coordinator") : coordinates(side);
}

/** People who see what of coordination is not public: who keep the record, and who oversee it. */
export function seesDrafts(): boolean {
  return keepsRecords() || hasRole(me.value, "me_team", "auditor");
}

/** Whether the person keeps entries of the registry of a side: coordinators their own, and of neither. */
export function keepsActors(side: string | null): boolean {
  return (
    hasRole(me.value, "admin", "secretariat") ||
    (hasRole(me.value, "coordinator") && (side === null || coordinates(side)))
  );
}

/** Whether the person may say that two entries of a side are one body. */
export function mergesActors(side: string | null): boolean {
  return keepsActors(side) && hasRole(me.value, "admin", "coordinator");
}

/** People who see whom to reach at an actor. */
export function reachesActors(): boolean {
  return hasRole(me.value, "admin", "coordinator", "me_team", "secretariat");
}

/** People who see what was changed in the registry, and what looks like one body twice. */
export function tracesActors(): boolean {
  return reachesActors() || hasRole(me.value, "auditor");
}

/** People who keep accounts, periods and settings. */
export function administers(): boolean {
  return hasRole(me.value, "admin");
}

/** People who have other systems told of new data. */
export function subscribes(): boolean {
  return hasRole(me.value, "admin", "donor");
}

/** People who read the audit trail. */
export function audits(): boolean {
  return hasRole(me.value, "admin", "auditor");
}
