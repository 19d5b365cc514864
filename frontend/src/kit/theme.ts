/** Light, dark, or as the device says. The choice stays on the device. */
import { signal } from "@preact/signals";

export type Theme = "auto" | "light" | "dark";
const STORED = "inap.theme";
const THEMES: readonly Theme[] = ["auto", "light", "dark"];

function stored(): Theme {
  return THEMES.find((theme) => theme === localStorage.getItem(STORED)) ?? "auto";
}

export const theme = signal<Theme>("auto");

export function setTheme(next: Theme): void {
  theme.value = next;
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
