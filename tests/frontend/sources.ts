/** The client's sources as the tests read them. */
import { readdirSync, readFileSync } from "node:fs";
import { extname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

export const SRC = fileURLToPath(new URL("../../frontend/src", import.meta.url));

export interface Source {
  name: string;
  text: string;
}

export function sources(...extensions: string[]): Source[] {
  return readdirSync(SRC, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && extensions.includes(extname(entry.name)))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ name: relative(SRC, path), text: readFileSync(path, "utf8") }));
}

export type Strings = Map<string, string>;

/** The files of a language: what the first view says, and what only other screens do. */
export const PARTS = ["", "rest/", "more/"] as const;
export type Part = (typeof PARTS)[number];

/** The strings of one file by their full key. */
export function stringsOf(language: string, part: Part): Strings {
  const found: Strings = new Map();
  const walk = (node: object, prefix: string): void => {
    for (const [name, value] of Object.entries(node)) {
      if (typeof value === "string") found.set(prefix + name, value);
      else walk(value as object, `${prefix}${name}.`);
    }
  };
  const path = join(SRC, "locales", `${part}${language}.json`);
  walk(JSON.parse(readFileSync(path, "utf8")) as object, "");
  return found;
}

/** A language's strings, of both files. */
export function strings(language: string): Strings {
  return new Map(PARTS.flatMap((part) => [...stringsOf(language, part)]));
}

const PLURAL = /_(zero|one|two|few|many|other)$/;

/** The key that the code names: without its plural form. */
export const stem = (key: string): string => key.replace(PLURAL, "");
export const pluralOf = (key: string): string | null => PLURAL.exec(key)?.[1] ?? null;

/** Keys named outright, and patterns of the keys that are put together at run time; by their file. */
export function wordsOf(files: Source[]): {
  keys: Map<string, string>;
  patterns: Map<string, string>;
} {
  const keys = new Map<string, string>();
  const patterns = new Map<string, string>();
  for (const { name, text } of files) {
    for (const [, key = ""] of text.matchAll(/\bt\(\s*"([^"]+)"/g)) keys.set(key, name);
    for (const [, key = ""] of text.matchAll(/\b(?:t|maybe)\(\s*`([^`]+)`/g))
      patterns.set(key, name);
    // Keys held in tables are typed as Key, and named nowhere but there.
    for (const [table = ""] of text.matchAll(/Record<string, Key> = \{[^}]*\}/g)) {
      for (const [, key = ""] of table.matchAll(/"([\w.]+)"/g)) keys.set(key, name);
    }
  }
  return { keys, patterns };
}

/** What a template of the code may become. */
export const pattern = (template: string): RegExp =>
  new RegExp(`^${template.replace(/\./g, "\\.").replace(/\$\{[^}]*\}/g, "[\\w-]+")}$`);
