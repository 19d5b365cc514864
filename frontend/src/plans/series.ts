/** Which figures of a series are shown, and in which order. Pure. */
import type { Observation, Scope } from "../api/types";

/** The observations of a government, the newest period first; within one they stay as they come. */
export function newestFirst(observations: readonly Observation[], scope: Scope): Observation[] {
  const order = new Map<string, number>();
  for (const { period } of observations) if (!order.has(period)) order.set(period, order.size);
  const place = ({ period }: Observation): number => order.get(period) ?? 0;
  return observations
    .filter(({ jurisdiction }) => scope === "national" || jurisdiction === scope)
    .sort((a, b) => place(b) - place(a));
}
