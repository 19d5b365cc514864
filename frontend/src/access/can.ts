/** What the screens offer to whom. The server decides; this only hides doors that would not open. */
import type { Me } from "../api/types";
import { me } from "./session";

function hasRole(person: Me | null | undefined, ...roles: string[]): boolean {
  return person?.grants.some((grant) => roles.includes(grant.role)) ?? false;
}

/** People who report: they have work that falls due. */
export function reports(): boolean {
  return hasRole(me.value, "focal_point", "reporter");
}

/** People who see where reports overlap; coordinators and the M&E team decide on it. */
export function weighs(): boolean {
  return hasRole(me.value, "coordinator", "me_team", "admin", "auditor");
}

/** People for whom submissions wait: the body's own unit, and coordinators. */
export function reviews(): boolean {
  return hasRole(me.value, "verifier", "coordinator");
}
