/** What a changed day of a period means for what is late. Pure. */
import type { Period } from "../api/types";

export interface Days {
  opens_on: string;
  due_on: string;
  /** Empty where the period never locks. */
  locks_on: string;
}

export const daysOf = ({ opens_on, due_on, locks_on }: Period): Days => ({
  opens_on,
  due_on,
  locks_on: locks_on ?? "",
});

export type Effect =
  | "opensLater"
  | "opensNow"
  | "becomesLate"
  | "noLongerLate"
  | "dueMoves"
  | "locksNow"
  | "opensAgain"
  | "locksLater"
  | "neverLocks"
  | "coordination";

/** What the change does today; nothing where no day differs. The days are ISO, and so compare as text. */
export function effectsOf(before: Days, after: Days, today: string): Effect[] {
  const effects: Effect[] = [];
  if (before.opens_on !== after.opens_on)
    effects.push(after.opens_on > today ? "opensLater" : "opensNow");
  if (before.due_on !== after.due_on) {
    const was = before.due_on < today;
    const is = after.due_on < today;
    effects.push(was === is ? "dueMoves" : is ? "becomesLate" : "noLongerLate");
    effects.push("coordination");
  }
  if (before.locks_on !== after.locks_on) {
    const locked = (day: string): boolean => day !== "" && day < today;
    if (locked(after.locks_on)) effects.push("locksNow");
    else if (locked(before.locks_on)) effects.push("opensAgain");
    else effects.push(after.locks_on === "" ? "neverLocks" : "locksLater");
  }
  return effects;
}
