import { posix } from "node:path";
import { describe, expect, it } from "vitest";
import { pattern, type Source, sources, stem, stringsOf, wordsOf } from "./sources";

/** Where the first view begins: the page itself and the one screen that asks for no more words. */
const ENTRIES = ["main.tsx", "plans/OverviewPage.tsx"];
/** The problems that a public read or signing in can be answered with, and those of our own making. */
const PROBLEMS = [
  ...["unknown", "field", "offline", "server-error", "internal-error", "unavailable"],
  ...["invalid-request", "invalid-json", "unsupported-media-type", "body-too-large"],
  ...["unknown-parameter", "repeated-parameter", "invalid-cursor", "not-found"],
  ...["method-not-allowed", "not-acceptable", "too-many-requests", "locked-out"],
  ...["not-signed-in", "session-ended", "wrong-credentials", "forbidden", "not-permitted"],
  "password-change-required",
];

const files = new Map(sources(".ts", ".tsx").map((source) => [source.name, source]));

/** The files that a file brings with it; types weigh nothing, and what loads on demand comes later. */
function importsOf({ name, text }: Source): Source[] {
  const named = text.matchAll(/^(?:import|export)\s(?!type\b)[^;]*?"(\.[^"]+)";/gm);
  return [...named].flatMap(([, path = ""]) => {
    const at = posix.join(posix.dirname(name), path);
    return files.get(`${at}.ts`) ?? files.get(`${at}.tsx`) ?? [];
  });
}

function firstView(): Source[] {
  const found = new Set<Source>();
  const take = (source: Source | undefined): void => {
    if (source === undefined || found.has(source)) return;
    found.add(source);
    for (const each of importsOf(source)) take(each);
  };
  for (const entry of ENTRIES) take(files.get(entry));
  return [...found];
}

describe("the first view", () => {
  const view = firstView();
  const { keys, patterns } = wordsOf(view);
  const first = new Set([...stringsOf("en", "").keys()].map(stem));
  const rest = new Set([...stringsOf("en", "rest/").keys()].map(stem));
  // Problems are chosen one by one, below, and the words inside one come with it.
  const templates = [...patterns].filter(([, file]) => file !== "kit/problems.ts");

  it("is found with its frame, its sign-in and its parts, and no other screen", () => {
    const names = view.map(({ name }) => name);
    expect(names).toContain("kit/Frame.tsx");
    expect(names).toContain("access/SignInForm.tsx");
    expect(names).toContain("dashboards/Completeness.tsx");
    expect(names.filter((name) => name.endsWith("Page.tsx"))).toEqual([
      "kit/Page.tsx",
      "plans/OverviewPage.tsx",
    ]);
  });

  it("says only words of the first file", () => {
    for (const [key, file] of keys) expect(first, `${key} in ${file}`).toContain(key);
    for (const [template, file] of templates) {
      const elsewhere = [...rest].filter((key) => pattern(template).test(key));
      expect(elsewhere, `${template} in ${file}`).toEqual([]);
    }
  });

  it("has nothing under a heading of which it says no word", () => {
    const said = new Set([...keys.keys(), ...patterns.keys()].map((key) => key.split(".")[0]));
    const headings = new Set([...first].map((key) => key.split(".")[0]));
    expect([...headings].filter((heading) => !said.has(heading))).toEqual([]);
  });

  it("knows the problems that can show in it", () => {
    const known = [...first].filter((key) => key.startsWith("problem."));
    expect(known.sort()).toEqual(PROBLEMS.map((slug) => `problem.${slug}`).sort());
  });

  it("is the only view that does not ask for the rest", () => {
    const lazily = [
      ...(files.get("app.tsx")?.text ?? "").matchAll(/lazy\(\s*\(\) =>\s*import\("([^"]+)"/g),
    ];
    expect(lazily.map(([, path]) => path)).toEqual(["./plans/OverviewPage"]);
  });
});
