/** What the forms of coordination hold as typed, and as the portal takes it. Pure. */
import type { Language, Text } from "../api/types";
import type { Entries } from "../implementation/sheet";

const LANGUAGES: readonly Language[] = ["en", "ar", "ckb"];

export const languageId = (name: string, lang: Language): string => `${name}-${lang}`;

/** A text in three languages as three entries. */
export function textEntries(name: string, text: Partial<Text> | null | undefined): Entries {
  return Object.fromEntries(LANGUAGES.map((lang) => [languageId(name, lang), text?.[lang] ?? ""]));
}

/** The text that is typed; null where none is in any language. */
export function textOf(entries: Entries, name: string): Text | null {
  const [en, ar, ckb] = LANGUAGES.map((lang) => wordOf(entries, languageId(name, lang)));
  return en || ar || ckb ? { en: en ?? null, ar: ar ?? null, ckb: ckb ?? null } : null;
}

/** One line, or null where it is blank. */
export const wordOf = (entries: Entries, name: string): string | null =>
  (entries[name] ?? "").trim() || null;

/** Several codes in one entry, in their order. */
export const listOf = (entries: Entries, name: string): string[] =>
  (entries[name] ?? "").split(" ").filter(Boolean);

export const listEntry = (codes: readonly string[]): string => codes.join(" ");

/** A list with one code more, or without it where it was there. */
export const toggled = (codes: readonly string[], code: string): string[] =>
  codes.includes(code) ? codes.filter((each) => each !== code) : [...codes, code];

/** The fields of which at least one language, or the field itself, is blank though it has to be said. */
export function blank(entries: Entries, texts: readonly string[], lines: readonly string[]) {
  return [
    ...texts.filter((name) => textOf(entries, name) === null),
    ...lines.filter((name) => wordOf(entries, name) === null),
  ].map((field) => ({ field, slug: "missing" }));
}

/** What differs from before: only that is sent, so that nothing else is touched. */
export function changed<T extends object>(now: T, before: T): Partial<T> {
  const same = (name: keyof T): boolean =>
    JSON.stringify(now[name]) === JSON.stringify(before[name]);
  const names = (Object.keys(now) as (keyof T)[]).filter((name) => !same(name));
  return Object.fromEntries(names.map((name) => [name, now[name]])) as Partial<T>;
}

/** The field of each pointer that a refusal may name; a text's is the one in the language shown. */
export function fieldsFor(
  lang: Language,
  texts: readonly string[],
  lines: readonly string[],
  renamed: Readonly<Record<string, string>> = {},
): Map<string, string> {
  return new Map([
    ...texts.map((name) => [`/${name}`, languageId(name, lang)] as const),
    ...lines.map((name) => [`/${name}`, name] as const),
    ...Object.entries(renamed).map(([name, field]) => [`/${name}`, field] as const),
  ]);
}
