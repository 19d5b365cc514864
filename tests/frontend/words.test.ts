import { beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "./browser";

const ARABIC_REST = "@client/locales/rest/ar.json";

/** The words as on a page just opened. */
async function opened() {
  vi.resetModules();
  return import("@client/kit/i18n");
}

beforeEach(() => {
  fakeBrowser();
  vi.doUnmock(ARABIC_REST);
});

describe("the words of a language", () => {
  it("are at first those of the first view", async () => {
    const { maybe, showLanguage, t } = await opened();
    await showLanguage("en");
    expect(t("nav.overview")).toBe("The plan");
    expect(maybe("problem.offline")).not.toBeNull();
    expect(maybe("actors.title")).toBeNull();
    expect(maybe("problem.own-submission")).toBeNull();
  });

  it("are all there once a screen has asked for the rest, the first ones too", async () => {
    const { loadRest, maybe, showLanguage } = await opened();
    await showLanguage("ckb");
    await loadRest();
    for (const key of ["actors.title", "nav.overview", "problem.offline", "problem.own-submission"])
      expect(maybe(key), key).not.toBeNull();
  });

  it("are all there before another language shows, from the first such screen on", async () => {
    const { language, loadRest, maybe, showLanguage } = await opened();
    await showLanguage("en");
    await loadRest();
    const seen: (string | null)[] = [];
    const stop = language.subscribe(() => seen.push(maybe("actors.title")));
    await showLanguage("ar");
    stop();
    expect(seen).toHaveLength(2);
    expect(seen).not.toContain(null);
  });

  it("are all there for a screen that was asked for while the language changed", async () => {
    const { language, loadRest, maybe, showLanguage } = await opened();
    await showLanguage("en");
    await Promise.all([showLanguage("ar"), loadRest()]);
    expect(language.value).toBe("ar");
    expect(maybe("actors.title")).not.toBeNull();
  });

  it("leave the language before on screen when they do not come, and come when asked again", async () => {
    const { language, loadRest, showLanguage, t } = await opened();
    await showLanguage("en");
    await loadRest();
    vi.doMock(ARABIC_REST, () => {
      throw new TypeError("failed");
    });
    await expect(showLanguage("ar")).rejects.toThrow();
    expect(language.value).toBe("en");
    expect(t("actors.title")).toMatch(/\w/);
    vi.doUnmock(ARABIC_REST);
    await showLanguage("ar");
    expect(language.value).toBe("ar");
  });

  it("do not turn back to a language asked for before the last one", async () => {
    const { language, showLanguage } = await opened();
    await showLanguage("en");
    await Promise.all([showLanguage("ar"), showLanguage("ckb")]);
    expect(language.value).toBe("ckb");
  });

  it("come for a problem that the first view has none for", async () => {
    const { maybe, showLanguage } = await opened();
    const { explain } = await import("@client/kit/problems");
    await showLanguage("en");
    const problem = { type: "/problems/own-submission", status: 403, title: "x" };
    expect(explain(problem)).toContain("own-submission");
    await vi.waitFor(() => expect(maybe("problem.own-submission")).not.toBeNull());
    expect(explain(problem)).toContain("someone else must decide");
  });
});
