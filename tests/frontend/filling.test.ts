import { activitySheet, fieldsOf } from "@client/activities/filling";
import type { Answer } from "@client/api/answers";
import type { ActivityReport } from "@client/api/types";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { FakeDrafts } from "./drafts";

/** The portal: it remembers keys, and can lose its answer on the way. */
const portal = vi.hoisted(() => ({ reports: [] as string[], keys: [] as string[], lost: false }));

vi.mock("@client/activities/queries", () => ({
  createActivity: async (body: { title: object }, key: string): Promise<Answer<unknown>> => {
    if (!portal.keys.includes(key)) portal.reports.push(JSON.stringify(body.title));
    portal.keys.push(key);
    if (portal.lost)
      return { ok: false, problem: { type: "/problems/offline", status: 0, title: "" } };
    return { ok: true, data: report(1), etag: null };
  },
  changeActivity: async (): Promise<Answer<unknown>> => ({ ok: true, data: report(2), etag: null }),
  fetchActivity: vi.fn(),
  moveActivity: vi.fn(),
}));

const report = (version: number) =>
  ({
    id: "one",
    version,
    title: {},
    participants: [],
    knowledge: null,
    result: null,
  }) as unknown as ActivityReport;

const TYPED = {
  kind: "training",
  title: "Mediation",
  area: "IQ-BG",
  place: "Karrada",
  start: "2026-05-01",
};
let drafts: FakeDrafts;
let count = 0;
const opened = () =>
  activitySheet(
    {
      user: "u",
      plan: "PLAN",
      ages: ["60+"],
      actor: "X-CSO",
      existing: null,
      lang: "en",
      begin: {},
      address: "/plans/PLAN/activities/new",
      newKey: () => `key-${++count}`,
    },
    drafts,
  );

beforeEach(() => {
  drafts = new FakeDrafts();
  Object.assign(portal, { reports: [], keys: [], lost: false });
  count = 0;
});

describe("the form of an activity report", () => {
  it("never makes a second report, even when the browser was closed before the answer came", async () => {
    const closed = opened();
    closed.fill(TYPED);
    portal.lost = true;
    expect(await closed.save()).toBe(false);
    portal.lost = false;
    const again = opened();
    await again.restore();
    again.type("title", "Mediation in Karrada");
    expect(await again.save()).toBe(true);
    expect(portal.keys).toEqual(["key-1", "key-1"]);
    expect(portal.reports).toHaveLength(1);
  });

  it("names what is missing and what is no number, and asks the portal for nothing", async () => {
    const sheet = opened();
    sheet.fill({ ...TYPED, place: "", "p-female-60_": "some" });
    expect(await sheet.save()).toBe(false);
    const fields = fieldsOf(sheet.entries.value, ["60+"]);
    const told = sheet.problem.value?.errors?.map(({ pointer, slug }) => [
      fields.get(pointer),
      slug,
    ]);
    expect(told).toEqual([
      ["place", "missing"],
      ["p-female-60_", "not-a-number"],
    ]);
    expect(portal.keys).toEqual([]);
  });
});
