import { answer, slugOf } from "@client/api/answers";
import { fieldOf } from "@client/kit/faults";
import { isolate, language, loadRest, showLanguage } from "@client/kit/i18n";
import { explain, explainFault } from "@client/kit/problems";
import { beforeAll, describe, expect, it } from "vitest";
import { fakeBrowser } from "./browser";

beforeAll(async () => {
  fakeBrowser();
  await showLanguage("en");
  await loadRest();
});

const problem = (slug: string, more = {}) => ({
  type: `/problems/${slug}`,
  status: 409,
  title: "English",
  ...more,
});
const bare = (text: string): string => text.replace(/[\u2066-\u2069]/g, "");

describe("a problem in the reader's language", () => {
  it("is told by its slug and never by the server's English", async () => {
    for (const lang of ["en", "ar", "ckb"] as const) {
      await showLanguage(lang);
      expect(explain(problem("own-submission"))).not.toContain("English");
    }
    await showLanguage("en");
    expect(explain(problem("own-submission"))).toContain("someone else must decide");
  });

  it("translates the words inside its params", () => {
    expect(bare(explain(problem("wrong-state", { params: { state: "approved" } })))).toContain(
      "Approved",
    );
    expect(bare(explain(problem("locked-out", { params: { seconds: 1200 } })))).toContain("1,200");
  });

  it("says so when it is unknown, with the number to give to the administrator", () => {
    const told = bare(explain(problem("never-heard-of", { request_id: "r-77" })));
    expect(told).toContain("never-heard-of");
    expect(told).toContain("r-77");
  });

  it("counts in the plural forms of Arabic", async () => {
    const { t } = await import("@client/kit/i18n");
    await showLanguage("ar");
    const told = [0, 1, 2, 3, 11, 100].map((count) => t("actors.found", { count }));
    expect(told).toEqual(["لا جهات", "جهة واحدة", "جهتان", "3 جهات", "11 جهة", "100 جهة"]);
    await showLanguage("en");
    expect(language.value).toBe("en");
  });

  it("isolates what it puts in by the direction of its first letter", () => {
    expect(isolate("P1.1")).toBe("\u2066P1.1\u2069");
    expect(isolate("1 كانون الثاني")).toBe("\u20671 كانون الثاني\u2069");
    expect(isolate("18-29")).toBe("\u206618-29\u2069");
  });

  it("explains a fault of one field", () => {
    expect(
      explainFault({ pointer: "/values/0/value", slug: "value-negative", params: {} }),
    ).toContain("below zero");
  });
});

describe("a fault's field", () => {
  const fields = new Map([
    ["/values", "v-all-all-value"],
    ["/values/0", "v-all-all-value"],
    ["/values/0/value", "v-all-all-value"],
    ["/values/1/value", "v-female-all-value"],
  ]);

  it("is the one its pointer names, or the nearest above", () => {
    expect(fieldOf("/values/1/value", fields)).toBe("v-female-all-value");
    expect(fieldOf("/values/0/sex", fields)).toBe("v-all-all-value");
    expect(fieldOf("/narrative/en", fields)).toBe("narrative");
    expect(fieldOf("/values", fields)).toBe("v-all-all-value");
  });
});

describe("an answer", () => {
  const call = (status: number, error: unknown, headers = {}) =>
    answer(Promise.resolve({ error, response: new Response(null, { status, headers }) }));

  it("turns a lost line into a problem and not into an exception", async () => {
    const got = await answer(Promise.reject(new TypeError("failed")));
    expect(got.ok === false && slugOf(got.problem)).toBe("offline");
  });

  it("keeps the server's problem, with how long to wait", async () => {
    const got = await call(429, problem("locked-out"), { "Retry-After": "30" });
    expect(got.ok === false && got.problem.params).toEqual({ seconds: 30 });
  });

  it("names a failure that is none of the server's own problems", async () => {
    const got = await call(502, "<html>");
    expect(got.ok === false && slugOf(got.problem)).toBe("server-error");
  });
});
