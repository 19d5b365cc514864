/** Start: the look, the language, the session, then the screens. */
import "@fontsource-variable/vazirmatn/wght.css";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/frame.css";
import "./styles/parts.css";
import "./styles/tables.css";
import "./styles/forms.css";
import "./styles/pages.css";
import "./styles/print.css";
import { effect } from "@preact/signals";
import { render } from "preact";
import { startSession } from "./access/queries";
import { App } from "./app";
import { isLanguage, language, preferredLanguage, showLanguage } from "./kit/i18n";
import { whenIdle } from "./kit/idle";
import { learnPortal } from "./kit/portal";
import { startTheme } from "./kit/theme";

/** What the device installs carries the name in the language on screen. */
function nameInstalled(): void {
  const link = document.querySelector<HTMLLinkElement>("link[rel=manifest]");
  if (link !== null) link.href = `/${language.value}.webmanifest`;
}

async function begin(): Promise<void> {
  startTheme();
  const session = startSession();
  const fromAddress = location.pathname.split("/")[1];
  await showLanguage(isLanguage(fromAddress) ? fromAddress : preferredLanguage());
  const root = document.getElementById("app");
  if (root !== null) render(<App />, root);
  effect(nameInstalled);
  void learnPortal();
  await session;
  whenIdle(() => void import("./offline/begin").then(({ beginOffline }) => beginOffline()));
}

void begin();
