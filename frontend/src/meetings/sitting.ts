/** Who holds a seat in a body. Pure. */
import type { BodyDetail } from "../api/types";

type Member = BodyDetail["members"][number];

/** The actors with a seat on a day, each once; an unknown first day was before it. */
export function sittingOn(members: readonly Member[], day: string | null): Member["actor"][] {
  const there = members.filter(
    ({ since, until }) =>
      day === null || ((since === null || since <= day) && (until === null || day <= until)),
  );
  return [...new Map(there.map(({ actor }) => [actor.code, actor])).values()];
}
