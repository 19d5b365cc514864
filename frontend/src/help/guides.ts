/** The task guides: their texts by language, loaded when help is opened, and their pictures. */
/// <reference types="vite/client" />
import type { Language } from "../api/types";
import type english from "./guides/en.json";

export interface Guide {
  title: string;
  /** Whose task it is. */
  for: string;
  steps: string[];
}

export type GuideName = keyof typeof english;
export type Guides = Record<GuideName, Guide>;

/** In the order in which help lists them. */
export const GUIDES: readonly GuideName[] = [
  "report",
  "workbook",
  "check",
  "chase",
  "trail",
  "meeting",
  "activity",
  "data",
  "accounts",
  "offline",
];

const texts: Record<Language, () => Promise<{ default: Guides }>> = {
  en: () => import("./guides/en.json"),
  ar: () => import("./guides/ar.json"),
  ckb: () => import("./guides/ckb.json"),
};

export async function loadGuides(language: Language): Promise<Guides> {
  return (await texts[language]()).default;
}

export function isGuide(name: string | undefined): name is GuideName {
  return GUIDES.some((each) => each === name);
}

/** The steps that have a picture, by guide and place from 0; `make guides` takes them. */
export const PICTURES: Partial<Record<GuideName, Partial<Record<number, string>>>> = {
  report: { 0: "work", 2: "report" },
  workbook: { 1: "workbook" },
  check: { 0: "queue" },
  chase: { 0: "reporting", 4: "overlaps" },
  trail: { 0: "national", 1: "search" },
  meeting: { 0: "coordination" },
  activity: { 1: "activity" },
  accounts: { 0: "users" },
  offline: { 2: "outbox" },
};
export const PICTURE = { width: 360, height: 560 } as const;

const files = import.meta.glob<string>("./pictures/*/*.jpg", {
  query: "?url",
  import: "default",
});

/** The address of a picture; null where it was not taken. */
export async function pictureOf(language: Language, name: string): Promise<string | null> {
  return (await files[`./pictures/${language}/${name}.jpg`]?.()) ?? null;
}
