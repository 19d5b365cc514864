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
import { render } from "preact";
import { startSession } from "./access/queries";
import { App } from "./app";
import { isLanguage, preferredLanguage, showLanguage } from "./kit/i18n";
import { learnPortal } from "./kit/portal";
import { startTheme } from "./kit/theme";

async function begin(): Promise<void> {
  startTheme();
  const session = startSession();
  const fromAddress = location.pathname.split("/")[1];
  await showLanguage(isLanguage(fromAddress) ? fromAddress : preferredLanguage());
  const root = document.getElementById("app");
  if (root !== null) render(<App />, root);
  void learnPortal();
  await session;
}

void begin();
