/** Light, dark, or as the device says. The choice stays on the device. */
import { signal } from "@preact/signals";

export type Theme = "auto" | "light" | "dark";
const STORED = "inap.theme";
const THEMES: readonly Theme[] = ["auto", "light", "dark"];

function stored(): Theme {
  return THEMES.find((theme) => theme === localStorage.getItem(STORED)) ?? "auto";
}

/** The header's colour, which the browser's own frame takes up; the page states both for "auto". */
const HEADER: Record<"light" | "dark", string> = { light: "#0b4f4a", dark: "#0c3f3b" };

function colourFrame(shown: Theme): void {
  for (const meta of document.querySelectorAll<HTMLMetaElement>("meta[name=theme-color]")) {
    const own = meta.media.includes("dark") ? "dark" : "light";
    meta.content = HEADER[shown === "auto" ? own : shown];
  }
}

export const theme = signal<Theme>("auto");

export function setTheme(next: Theme): void {
  theme.value = next;
  colourFrame(next);
  if (next === "auto") {
    localStorage.removeItem(STORED);
    delete document.documentElement.dataset.theme;
  } else {
    localStorage.setItem(STORED, next);
    document.documentElement.dataset.theme = next;
  }
}

export function startTheme(): void {
  setTheme(stored());
}
