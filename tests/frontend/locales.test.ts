import { describe, expect, it } from "vitest";
import { PARTS, pattern, pluralOf, sources, stem, strings, stringsOf, wordsOf } from "./sources";

const LANGUAGES = ["en", "ar", "ckb"] as const;
const all = Object.fromEntries(LANGUAGES.map((lang) => [lang, strings(lang)]));
const of = (lang: string) => all[lang] ?? new Map<string, string>();
const stems = (lang: string): Set<string> => new Set([...of(lang).keys()].map(stem));

describe("the strings of every language", () => {
  it.each(["ar", "ckb"])("has the same keys in %s as in English", (lang) => {
    expect([...stems(lang)].sort()).toEqual([...stems("en")].sort());
  });

  it.each(["ar", "ckb"])("has them in %s in the same file as in English", (lang) => {
    for (const part of PARTS) {
      const keysIn = (each: string) => new Set([...stringsOf(each, part).keys()].map(stem));
      expect([...keysIn(lang)].sort()).toEqual([...keysIn("en")].sort());
    }
  });

  it.each(LANGUAGES)("has each key of %s once, and no heading twice but the problems", (lang) => {
    const files = PARTS.map((part) => [...stringsOf(lang, part).keys()]);
    const every = files.flat();
    expect(every.filter((key, at) => every.indexOf(key) !== at)).toEqual([]);
    const headings = files.flatMap((keys) => [...new Set(keys.map((key) => key.split(".")[0]))]);
    expect(headings.filter((each, at) => headings.indexOf(each) !== at)).toEqual(["problem"]);
  });

  it.each(LANGUAGES)("has exactly the plural forms of %s wherever it counts", (lang) => {
    const wanted = new Intl.PluralRules(lang).resolvedOptions().pluralCategories.sort();
    const forms = new Map<string, string[]>();
    for (const key of of(lang).keys()) {
      const form = pluralOf(key);
      if (form !== null) forms.set(stem(key), [...(forms.get(stem(key)) ?? []), form]);
    }
    expect(forms.size).toBeGreaterThan(10);
    for (const [key, found] of forms) expect(found.sort(), key).toEqual(wanted);
  });

  it.each(["ar", "ckb"])("puts into %s only values that English puts in too", (lang) => {
    const values = (text: string) => new Set(text.match(/\{\{\w+\}\}/g) ?? []);
    for (const [key, text] of of(lang)) {
      const english = [...of("en")].filter(([other]) => stem(other) === stem(key));
      const known = new Set(english.flatMap(([, each]) => [...values(each)]).concat("{{count}}"));
      for (const value of values(text)) expect(known, key).toContain(value);
    }
  });

  it("leaves no string empty", () => {
    for (const lang of LANGUAGES) {
      for (const [key, text] of of(lang)) expect(text.trim(), `${lang} ${key}`).not.toBe("");
    }
  });

  it("writes Sorani with its own letters", () => {
    for (const [key, text] of of("ckb")) expect(text, key).not.toMatch(/[ةيك]|ه\u200c/);
  });

  it("writes Arabic with its own letters", () => {
    for (const [key, text] of of("ar")) expect(text, key).not.toMatch(/[یکەێۆڕڵ]/);
  });

  it("keeps Latin digits in every language", () => {
    for (const lang of LANGUAGES) {
      for (const [key, text] of of(lang)) expect(text, `${lang} ${key}`).not.toMatch(/[٠-٩۰-۹]/);
    }
  });
});

describe("the strings that the code uses", () => {
  const { keys, patterns } = wordsOf(sources(".ts", ".tsx"));
  const known = stems("en");

  it("exist", () => {
    for (const [key, file] of keys) expect(known, `${key} in ${file}`).toContain(key);
    for (const [template, file] of patterns) {
      const some = [...known].some((key) => pattern(template).test(key));
      expect(some, `${template} in ${file}`).toBe(true);
    }
  });

  it("are all the strings there are", () => {
    const made = [...patterns.keys()].filter((template) => !template.startsWith("${")).map(pattern);
    const unused = [...known].filter(
      (key) => !keys.has(key) && !made.some((each) => each.test(key)),
    );
    expect(unused).toEqual([]);
  });
});
