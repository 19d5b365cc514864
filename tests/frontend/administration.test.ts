import { describe, expect, it } from "vitest";
import { lockOf } from "../../frontend/src/access/accounts";
import { subjectHref } from "../../frontend/src/access/audit";
import {
  firstPassword,
  grantFaults,
  grantsOf,
  NO_GRANT,
  scopeOf,
} from "../../frontend/src/access/grants";
import { keyState } from "../../frontend/src/access/keys";
import { effectsOf } from "../../frontend/src/plans/periodChange";
import { formOf, settingsBody } from "../../frontend/src/plans/settings";

const NOW = new Date("2024-05-10T12:00:00Z");

describe("an account's roles", () => {
  it("are limited to a body, a government, or nothing", () => {
    expect(scopeOf("focal_point")).toBe("actor");
    expect(scopeOf("coordinator")).toBe("jurisdiction");
    expect(scopeOf("donor")).toBeNull();
  });

  it("name the field of what is missing", () => {
    const fields = grantFaults([
      NO_GRANT,
      { ...NO_GRANT, role: "coordinator" },
      { ...NO_GRANT, role: "verifier" },
      { ...NO_GRANT, role: "donor" },
    ]).map(({ field }) => field);
    expect(fields).toEqual(["g-role-0", "g-jurisdiction-1", "g-actor-2"]);
  });

  it("are sent without what a role chosen before was limited to", () => {
    const left = { jurisdiction: "krg", actor: "F-MOI" } as const;
    expect(
      grantsOf([
        { role: "donor", ...left },
        { role: "coordinator", ...left },
        { role: "focal_point", ...left },
      ]),
    ).toEqual([
      { role: "donor", jurisdiction: null, actor: null },
      { role: "coordinator", jurisdiction: "krg", actor: null },
      { role: "focal_point", jurisdiction: null, actor: "F-MOI" },
    ]);
  });
});

describe("a password to begin with", () => {
  it("is long enough, easy to read out, and another each time", () => {
    const made = Array.from({ length: 200 }, firstPassword);
    for (const each of made) expect(each).toMatch(/^(?:[a-hjkmnp-z2-9]{4}-){3}[a-hjkmnp-z2-9]{4}$/);
    expect(new Set(made).size).toBe(made.length);
  });
});

describe("an account", () => {
  it.each([
    [{ active: true, locked_until: null }, "open"],
    [{ active: true, locked_until: "2024-05-10T11:59:59Z" }, "open"],
    [{ active: true, locked_until: "2024-05-10T12:00:01Z" }, "waiting"],
    [{ active: false, locked_until: null }, "locked"],
  ] as const)("with %o is %s", (account, lock) => {
    expect(lockOf(account, NOW)).toBe(lock);
  });
});

describe("an API key", () => {
  it.each([
    [{ revoked_at: null, expires_at: null }, "valid"],
    [{ revoked_at: null, expires_at: "2024-05-10T12:00:00Z" }, "expired"],
    [{ revoked_at: "2024-05-01T12:00:00Z", expires_at: null }, "ended"],
  ] as const)("with %o is %s", (key, state) => {
    expect(keyState(key, NOW)).toBe(state);
  });
});

describe("what an audit entry is about", () => {
  it.each([
    ["account:7", "/en/administration/users/7"],
    ["plan:INAP-II", "/en/plans/INAP-II"],
    ["period:INAP-II/2024Q1", "/en/plans/INAP-II/periods/2024Q1"],
    ["submission:7", "/en/administration/subjects/submission/7"],
    ["implementation_report:7", "/en/administration/subjects/implementation-report/7"],
    ["api-key:7", null],
    ["plan", null],
    ["period:INAP-II", null],
  ])("%s is shown at %s", (subject, href) => {
    expect(subjectHref(subject)).toBe(href);
  });
});

describe("a changed day of a period", () => {
  const before = { opens_on: "2024-04-01", due_on: "2024-05-01", locks_on: "" };
  const today = "2024-05-10";

  it("does nothing where no day differs", () => {
    expect(effectsOf(before, before, today)).toEqual([]);
  });

  it.each([
    [{ due_on: "2024-05-10" }, ["noLongerLate", "coordination"]],
    [{ due_on: "2024-05-09" }, ["dueMoves", "coordination"]],
    [
      { opens_on: "2024-05-11", due_on: "2024-06-01" },
      ["opensLater", "noLongerLate", "coordination"],
    ],
    [{ opens_on: "2024-05-10" }, ["opensNow"]],
    [{ locks_on: "2024-05-09" }, ["locksNow"]],
    [{ locks_on: "2024-05-10" }, ["locksLater"]],
  ])("to %o means %o", (change, effects) => {
    expect(effectsOf(before, { ...before, ...change }, today)).toEqual(effects);
  });

  it("makes late what was not due yet, and opens or frees what was locked", () => {
    const due = { ...before, due_on: "2024-06-01" };
    expect(effectsOf(due, before, today)).toEqual(["becomesLate", "coordination"]);
    const locked = { ...before, locks_on: "2024-05-02" };
    expect(effectsOf(locked, before, today)).toEqual(["opensAgain"]);
    expect(effectsOf({ ...before, locks_on: "2024-07-01" }, before, today)).toEqual(["neverLocks"]);
  });
});

describe("a plan's settings", () => {
  it("come back from the form as they went in", () => {
    const settings = {
      plan: "PLAN",
      version: 1,
      changed_at: null,
      position_forms: { federal: true, krg: false },
      position_2_due_days: 30,
      position_3_due_days: null,
      position_3_acceptance: true,
      refusal_allowed: false,
    };
    const { plan: _plan, version: _version, changed_at: _at, ...body } = settings;
    const days = (text: string): number | null => (text === "" ? null : Number(text));
    expect(settingsBody(formOf(settings), days)).toEqual(body);
  });
});
