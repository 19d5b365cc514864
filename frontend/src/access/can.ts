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

/** People for whom submissions wait: the body's own unit, and coordinators. */
export function reviews(): boolean {
  return hasRole(me.value, "verifier", "coordinator");
}

/** People who decide for a government, and may hold a period open past its lock. */
export function coordinates(): boolean {
  return hasRole(me.value, "coordinator", "admin");
}
