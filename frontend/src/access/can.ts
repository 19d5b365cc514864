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
