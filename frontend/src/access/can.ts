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

/** People for whom submissions wait: the body's own unit, and coordinators. */
export function reviews(): boolean {
  return hasRole(me.value, "verifier", "coordinator");
}
