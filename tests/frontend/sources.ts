/** The client's sources as the tests read them. */
import { readdirSync, readFileSync } from "node:fs";
import { extname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const SRC = fileURLToPath(new URL("../../frontend/src", import.meta.url));

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

/** A language's strings by their full key. */
export function strings(language: string): Strings {
  const found: Strings = new Map();
  const walk = (node: object, prefix: string): void => {
    for (const [name, value] of Object.entries(node)) {
      if (typeof value === "string") found.set(prefix + name, value);
      else walk(value as object, `${prefix}${name}.`);
    }
  };
  walk(JSON.parse(readFileSync(join(SRC, "locales", `${language}.json`), "utf8")) as object, "");
  return found;
}

const PLURAL = /_(zero|one|two|few|many|other)$/;

/** The key that the code names: without its plural form. */
export const stem = (key: string): string => key.replace(PLURAL, "");
export const pluralOf = (key: string): string | null => PLURAL.exec(key)?.[1] ?? null;
