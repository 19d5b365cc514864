import { entriesOf } from "@client/actors/entries";
import { forgetTyped, keepTyped, readTyped } from "@client/actors/typedEntry";
import { describe, expect, it } from "vitest";
import { FakeDrafts } from "./drafts";

const PLACE = { user: "u", plan: "PLAN", code: "X-CSO", label: "One", address: "/actors/X-CSO" };
const AT = "2026-05-01T08:00:00Z";

describe("what is typed of an entry", () => {
  it("comes back as it was typed, on the version it was typed on", async () => {
    const drafts = new FakeDrafts();
    const before = entriesOf(null);
    const entries = { ...before, note: "Called on Sunday", areas: ["IQ-BG"] };
    await keepTyped(PLACE, { entries, before, etag: '"v3"', at: AT }, drafts);
    expect(await readTyped(PLACE, drafts)).toEqual({ entries, before, etag: '"v3"', at: AT });
  });

  it("is nobody else's, of no other entry, and gone when it was saved", async () => {
    const drafts = new FakeDrafts();
    const typed = { entries: entriesOf(null), before: entriesOf(null), etag: null, at: AT };
    await keepTyped(PLACE, typed, drafts);
    expect(await readTyped({ ...PLACE, user: "other" }, drafts)).toBeNull();
    expect(await readTyped({ ...PLACE, code: null }, drafts)).toBeNull();
    await forgetTyped(PLACE, drafts);
    expect(await readTyped(PLACE, drafts)).toBeNull();
  });
});
