/**
 * Languages: which one is shown, its strings, its direction.
 *
 * Each language is two files: what the first view says, loaded when the language is first shown, and the
 * rest, loaded before the first screen beyond it shows. Values put into a sentence are isolated,
 * so that a code or a Latin name inside an Arabic line cannot turn the line around.
 */
import { signal } from "@preact/signals";
import i18next, { type FormatterModule } from "i18next";
import type { Language, Text } from "../api/types";
import type en from "../locales/en.json";
import type more from "../locales/more/en.json";
import type rest from "../locales/rest/en.json";
import { formatNumber } from "./numbers";

export const LANGUAGES: readonly Language[] = ["en", "ar", "ckb"];
/** Each language's name in itself: the same on every screen, so it is no translation key. */
export const LANGUAGE_NAMES: Record<Language, string> = {
  en: "English",
  ar: "العربية",
  ckb: "کوردی",
};
/** Where to look when a text lacks the shown language. */
const FALLBACKS: Record<Language, readonly Language[]> = {
  en: ["en", "ar", "ckb"],
  ar: ["ar", "en", "ckb"],
  ckb: ["ckb", "en", "ar"],
};
const STORED = "inap.language";

type Suffix = "_zero" | "_one" | "_two" | "_few" | "_many" | "_other";
type Base<K extends string> = K extends `${infer Stem}${Suffix}` ? Stem : K;
type Leaves<T, Prefix extends string = ""> = {
  [K in keyof T & string]: T[K] extends string
    ? Base<`${Prefix}${K}`>
    : Leaves<T[K], `${Prefix}${K}.`>;
}[keyof T & string];

/** Every key of the strings, with the plural forms folded into one. */
export type Key = Leaves<typeof en> | Leaves<typeof rest> | Leaves<typeof more>;
export type Params = Record<string, string | number>;

type Part = "first" | "rest" | "more";
const files: Record<Language, Record<Part, () => Promise<{ default: object }>>> = {
  en: {
    first: () => import("../locales/en.json"),
    rest: () => import("../locales/rest/en.json"),
    more: () => import("../locales/more/en.json"),
  },
  ar: {
    first: () => import("../locales/ar.json"),
    rest: () => import("../locales/rest/ar.json"),
    more: () => import("../locales/more/ar.json"),
  },
  ckb: {
    first: () => import("../locales/ckb.json"),
    rest: () => import("../locales/rest/ckb.json"),
    more: () => import("../locales/more/ckb.json"),
  },
};
/** The files that are here. */
const held = signal<ReadonlySet<string>>(new Set());
/** Whether more than the first view was asked for: a language then shows with all of its words. */
let whole = false;
/** The language last asked for, which one that comes late must not take the place of. */
let asked: Language | null = null;

/** The language on screen. It changes only once its strings are there. */
export const language = signal<Language>("en");

export function isLanguage(value: string | undefined): value is Language {
  return value !== undefined && (LANGUAGES as readonly string[]).includes(value);
}

export function directionOf(lang: Language): "ltr" | "rtl" {
  return lang === "en" ? "ltr" : "rtl";
}

/** The language last chosen on this device; null while nobody has chosen. */
export function chosenLanguage(): Language | null {
  const stored = localStorage.getItem(STORED) ?? undefined;
  return isLanguage(stored) ? stored : null;
}

/** Remember a choice: it then goes before the language of the browser and of the account. */
export function chooseLanguage(lang: Language): void {
  localStorage.setItem(STORED, lang);
}

/** The language to begin with: the last one chosen here, else the browser's, else English. */
export function preferredLanguage(): Language {
  const chosen = chosenLanguage();
  if (chosen !== null) return chosen;
  for (const wanted of navigator.languages) {
    const code = wanted.split("-")[0];
    if (code === "ku") return "ckb";
    if (isLanguage(code)) return code;
  }
  return "en";
}

const LRI = "\u2066";
const RLI = "\u2067";
const PDI = "\u2069";
const FIRST_LETTER = /\p{L}/u;
const ARABIC_LETTER = /\p{Script=Arabic}/u;

/**
 * Isolate a text by its first letter's direction. The browser's own guess (FSI) looks past isolates
 * within, so a date made of isolated parts would seem to have no letters and turn left to right.
 * Digits and signs alone run left to right, so that a range keeps its order.
 */
export function isolate(text: string): string {
  const letter = FIRST_LETTER.exec(text)?.[0] ?? "";
  return `${ARABIC_LETTER.test(letter) ? RLI : LRI}${text}${PDI}`;
}

function show(value: unknown): string {
  return typeof value === "number" ? formatNumber(value, language.peek()) : isolate(String(value));
}

/** Isolation takes the place of i18next's own formats, of which no string here makes use. */
const formatter: FormatterModule = {
  type: "formatter",
  init: () => undefined,
  format: show,
  add: () => undefined,
  addCached: () => undefined,
};

async function hold(lang: Language, part: Part): Promise<void> {
  const name = `${lang} ${part}`;
  if (held.peek().has(name)) return;
  const file = await files[lang][part]();
  // Merged, because the problems stand in both.
  i18next.addResourceBundle(lang, "translation", file.default, true);
  held.value = new Set([...held.peek(), name]);
}

/** Everything beyond the first view: two files, so that neither is too large to come at once. */
async function holdRest(lang: Language): Promise<void> {
  await Promise.all([hold(lang, "rest"), hold(lang, "more")]);
}

/** Load a language's strings and show it; rejects, and shows the one before, when they do not come. */
export async function showLanguage(lang: Language): Promise<void> {
  asked = lang;
  if (lang === language.peek() && held.peek().has(`${lang} first`)) return;
  if (!i18next.isInitialized) {
    await i18next.use(formatter).init({
      lng: lang,
      fallbackLng: false,
      interpolation: { escapeValue: false, alwaysFormat: true },
      returnNull: false,
    });
  }
  await Promise.all([hold(lang, "first"), whole && holdRest(lang)]);
  // A screen may have asked for the rest while the first file was on its way.
  if (whole) await holdRest(lang);
  if (asked !== lang) return;
  await i18next.changeLanguage(lang);
  document.documentElement.lang = lang;
  document.documentElement.dir = directionOf(lang);
  language.value = lang;
}

/** Load the words beyond the first view, of the language on screen; rejects when they do not come. */
export async function loadRest(): Promise<void> {
  whole = true;
  let lang: Language;
  do {
    lang = language.peek();
    await holdRest(lang);
  } while (lang !== language.peek());
}

/** Have the rest fetched for a word that was not found; who calls this is drawn again when it is here. */
export function wantRest(): void {
  const here = held.value;
  if (!here.has(`${language.value} rest`) || !here.has(`${language.value} more`))
    loadRest().catch(() => undefined);
}

/** The string for a key in the shown language; components that call it follow the language. */
export function t(key: Key, params?: Params): string {
  return i18next.t(key, { lng: language.value, ...params });
}

/** The string for a key made at run time (a slug, a role), or null when there is none. */
export function maybe(key: string, params?: Params): string | null {
  const lng = language.value;
  return i18next.exists(key, { lng }) ? i18next.t(key, { lng, ...params }) : null;
}

/** A text in the shown language, or the nearest one it has, with the language it is really in. */
export function pick(text: Text | Partial<Text> | null | undefined): {
  text: string;
  lang: Language;
} {
  for (const lang of FALLBACKS[language.value]) {
    const found = text?.[lang];
    if (found) return { text: found, lang };
  }
  return { text: "", lang: language.value };
}

/** Only the words of a text, for sorting, titles and attributes. */
export function say(text: Text | null | undefined): string {
  return pick(text).text;
}
