/** A screen for signed-in people: anyone else is asked to sign in and brought back here. */
import type { ComponentChildren } from "preact";
import { useLocation } from "preact-iso";
import { t } from "../kit/i18n";
import { Waiting } from "../kit/Loaded";
import { Page } from "../kit/Page";
import { paths } from "../kit/paths";
import { me } from "./session";

export function SignInFirst({ children }: { children: ComponentChildren }) {
  const { url } = useLocation();
  if (me.value === undefined) {
    return (
      <Page title={t("app.name")}>
        <Waiting />
      </Page>
    );
  }
  if (me.value !== null) return <>{children}</>;
  return (
    <Page title={t("signIn.title")} lead={t("signIn.needed")}>
      <p>
        <a class="button" href={paths.signIn(url)}>
          {t("nav.signIn")}
        </a>
      </p>
    </Page>
  );
}
