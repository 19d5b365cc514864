import type { BodyReporting, Period, WorkItem } from "@client/api/types";
import { aroundToday, daysOf, monthsOf } from "@client/dashboards/calendar";
import { localDay } from "@client/kit/today";
import {
  bodiesShown,
  periodChosen,
  periodsToChase,
  reportingCsv,
  shownOf,
} from "@client/submissions/reporting";
import { describe, expect, it } from "vitest";

const words = (en: string) => ({ en, ar: null, ckb: null });

function row(code: string, given: Partial<BodyReporting> = {}): BodyReporting {
  return {
    period: "2023Q1",
    actor: { code, title: words(`Ministry ${code}`) },
    side: "federal",
    due_on: "2023-05-01",
    locked: false,
    expected: 3,
    reported: 0,
    approved: 0,
    missing: 3,
    late: 0,
    silent: true,
    returned: 0,
    overdue: 0,
    last_activity: null,
    reminded_at: null,
    ...given,
  };
}

function period(
  code: string,
  start: string,
  end: string,
  due_on: string,
  locks_on?: string,
): Period {
  return {
    code,
    kind: "quarter",
    start,
    end,
    opens_on: end,
    due_on,
    locks_on: locks_on ?? null,
    state: "overdue",
    exceptions: [],
    version: 1,
  };
}

const Q4 = period("2023Q4", "2023-10-01", "2023-12-31", "2024-01-31");
const YEAR = period("2023", "2023-01-01", "2023-12-31", "2024-01-31");
const Q3 = period("2023Q3", "2023-07-01", "2023-09-30", "2023-10-31", "2023-11-30");

describe("the list of who has not reported", () => {
  const late = row("F-MOI", { late: 2, reported: 1, missing: 2, silent: false });
  const done = row("F-MOH", { reported: 3, missing: 0, silent: false });
  const silent = row("K-MOI", { side: "krg" });
  const all = [late, done, silent];
  const codes = (rows: BodyReporting[]) => rows.map(({ actor }) => actor.code);

  it("shows what is not handed in unless something else is asked for", () => {
    expect(shownOf(undefined)).toBe("due");
    expect(shownOf("nonsense")).toBe("due");
    expect(codes(bodiesShown(all, {}))).toEqual(["F-MOI", "K-MOI"]);
    expect(codes(bodiesShown(all, { show: "late" }))).toEqual(["F-MOI"]);
    expect(codes(bodiesShown(all, { show: "silent" }))).toEqual(["K-MOI"]);
    expect(codes(bodiesShown(all, { show: "reported" }))).toEqual(["F-MOH"]);
    expect(codes(bodiesShown(all, { show: "all" }))).toEqual(["F-MOI", "F-MOH", "K-MOI"]);
  });

  it("is narrowed by side and by words", () => {
    expect(codes(bodiesShown(all, { side: "krg" }))).toEqual(["K-MOI"]);
    expect(codes(bodiesShown(all, { show: "all", q: "ministry f-moh" }))).toEqual(["F-MOH"]);
  });

  it("offers the shortest of the periods that end together, the latest due first", () => {
    const found = periodsToChase([YEAR, Q3, Q4], "2024-03-01");
    expect(found.map(({ code }) => code)).toEqual(["2023Q4", "2023Q3"]);
    expect(periodsToChase([Q4], "2023-12-31")).toEqual([]);
    expect(periodChosen(found, undefined)).toBe("2023Q4");
    expect(periodChosen(found, "2023Q3")).toBe("2023Q3");
    expect(periodChosen(found, "1999")).toBe("2023Q4");
    expect(periodChosen([], undefined)).toBeNull();
  });

  it("is saved as a file that a spreadsheet takes for text", () => {
    const title = words('=HYPERLINK("x"), Ministry');
    const text = reportingCsv(
      [row("F-MOI", { actor: { code: "F-MOI", title } })],
      ({ en }) => en ?? "",
    );
    const [head, line, rest] = text.split("\r\n");
    expect(head?.startsWith("\ufeffperiod,due_on,actor,title")).toBe(true);
    expect(line).toContain('"\'=HYPERLINK(""x""), Ministry"');
    expect(line?.endsWith(",0,0,,")).toBe(true);
    expect(rest).toBe("");
  });
});

describe("the calendar", () => {
  const item = { id: "1", period: "2023Q3", deadline: "2023-11-30T21:30:00Z" } as WorkItem;

  it("holds each day once, with the deadlines of corrections on their local day", () => {
    const days = daysOf([YEAR, Q4, Q3], [item, { ...item, deadline: null }]);
    expect(days.map(({ date, kind }) => `${date} ${kind}`)).toEqual([
      "2023-09-30 opens",
      "2023-10-31 due",
      "2023-11-30 locks",
      "2023-12-01 returned",
      "2023-12-31 opens",
      "2024-01-31 due",
    ]);
    expect(monthsOf(days).map(({ code, days: held }) => `${code} ${held.length}`)).toEqual([
      "2023-09 1",
      "2023-10 1",
      "2023-11 1",
      "2023-12 2",
      "2024-01 1",
    ]);
    const { ahead, past } = aroundToday(days, "2023-12-01");
    expect([ahead.length, past.length]).toEqual([3, 3]);
    expect(past[0]?.date).toBe("2023-11-30");
  });

  it("begins a day at midnight in Baghdad", () => {
    expect(localDay(new Date("2023-03-31T20:59:59Z"))).toBe("2023-03-31");
    expect(localDay(new Date("2023-03-31T21:00:00Z"))).toBe("2023-04-01");
  });
});
