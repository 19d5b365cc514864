import type { Assignment, ImplementationPlan, ImplementationReport } from "@client/api/types";
import {
  emptyPlan,
  planBody,
  planEntries,
  reportBody,
  reportEntries,
  supportBody,
  written,
  yearsLeft,
} from "@client/implementation/content";
import { nextOf } from "@client/implementation/words";
import { describe, expect, it } from "vitest";

const text = (en: string | null, ar: string | null = null) => ({ en, ar, ckb: null });
const plan = {
  content: {
    mechanism: text("How", "كيف"),
    steps: [{ from: "2023-01-01", until: "2023-12-31", text: text("Prepare", "تحضير") }],
    units: [text("Training"), text("Media")],
    own_part: null,
    support_required: null,
  },
} as unknown as ImplementationPlan;

describe("an implementation plan as a form", () => {
  it("begins with a step for every year of the activity", () => {
    const entries = emptyPlan([2023, 2024]);
    expect(entries).toMatchObject({ steps: "2", "from-1": "2024-01-01", "until-1": "2024-12-31" });
    expect(yearsLeft([2023, 2024], entries)).toEqual([]);
    expect(emptyPlan([])).toEqual({ steps: "1" });
  });

  it("names the years that no step touches yet", () => {
    const entries = { steps: "1", "from-0": "2023-05-01", "until-0": "2024-01-01" };
    expect(yearsLeft([2022, 2023, 2024, 2025], entries)).toEqual([2022, 2025]);
    expect(yearsLeft([2022], { steps: "1" })).toEqual([2022]);
  });

  it("keeps the other languages of what is changed in one", () => {
    const entries = { ...planEntries(plan, "ar"), mechanism: "بطريقة أخرى" };
    const body = planBody(entries, plan, "ar");
    expect(body.mechanism).toEqual(text("How", "بطريقة أخرى"));
    expect(body.steps?.[0]?.text).toEqual(text("Prepare", "تحضير"));
    expect(body.units).toEqual([text("Training"), text("Media")]);
  });

  it("comes back as it went", () => {
    const body = planBody(planEntries(plan, "en"), plan, "en");
    expect(body).toEqual(plan.content);
  });

  it("leaves out steps without days and lines without words", () => {
    const body = planBody({ steps: "2", units: "A\n\n B ", "from-0": "2023-01-01" }, null, "en");
    expect(body.steps).toEqual([]);
    expect(body.units).toEqual([text("A"), text("B")]);
    expect(written(null, "en", "  ")).toBeNull();
  });
});

describe("an implementation report as a form", () => {
  it("says what it covers in one field", () => {
    const report = {
      covers: "stage",
      stage: 2,
      part: null,
      content: {
        done_from: "2023-01-01",
        done_until: null,
        done: text("Done"),
        obstacles: null,
        suggestions: null,
        completes: true,
      },
    } as unknown as ImplementationReport;
    const entries = reportEntries(report, "en");
    expect(entries).toMatchObject({ covers: "stage-2", completes: "yes", done_until: "" });
    const body = reportBody(entries, report, "en");
    expect(body).toMatchObject({ covers: "stage", stage: 2, completes: true, done_until: null });
    expect(reportBody({ covers: "part", part: " Basra " }, null, "en")).toMatchObject({
      covers: "part",
      part: "Basra",
    });
    expect(reportBody({}, null, "en").covers).toBe("whole");
  });
});

it("names the leads supported by their codes", () => {
  expect(supportBody({ leads: "F-MOI F-MOD", support: "x" }, null, "en")).toMatchObject({
    leads: ["F-MOI", "F-MOD"],
    support: text("x"),
  });
});

describe("what an assignment asks of its body next", () => {
  const made = (given: Partial<Assignment>): Assignment =>
    ({
      state: "acknowledged",
      stage: "acknowledged",
      forms_used: true,
      implementation_plan: null,
      ...given,
    }) as Assignment;
  const withPlan = (state: ImplementationPlan["state"]) =>
    made({ implementation_plan: { id: "p", state } });

  it.each([
    [made({ state: "circulated", stage: "circulated" }), "acknowledge"],
    [made({ state: "withdrawn", stage: "withdrawn" }), "none"],
    [made({ stage: "complete" }), "none"],
    [made({}), "plan"],
    [withPlan("draft"), "goOn"],
    [withPlan("submitted"), "wait"],
    [withPlan("change_requested"), "change"],
    [withPlan("approved"), "wait"],
    [withPlan("instructed"), "report"],
    [made({ stage: "reported" }), "reported"],
    [made({ forms_used: false }), "report"],
  ])("%#", (assignment, next) => {
    expect(nextOf(assignment)).toBe(next);
  });
});
