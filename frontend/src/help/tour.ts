/** Who has seen the first steps on this device. */
const STORED = "inap.tour";

function seen(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(STORED) ?? "[]");
    return Array.isArray(kept) ? kept.filter((each) => typeof each === "string") : [];
  } catch {
    return [];
  }
}

export function hasSeen(user: string): boolean {
  return seen().includes(user);
}

export function markSeen(user: string): void {
  localStorage.setItem(STORED, JSON.stringify([...new Set([...seen(), user])]));
}

/** Show them again to this person. */
export function forgetSeen(user: string): void {
  localStorage.setItem(STORED, JSON.stringify(seen().filter((each) => each !== user)));
}
