/** Sign in, then back to where the person was going. */

import { useEffect } from "preact/hooks";
import { useLocation } from "preact-iso";
import type { Me } from "../api/types";
import { chosenLanguage, t } from "../kit/i18n";
import { Page } from "../kit/Page";
import { inLanguage, paths } from "../kit/paths";
import { useQuery } from "../kit/query";
import { currentCode } from "../plans/current";
import { SignInForm } from "./SignInForm";
import { me } from "./session";

/** Only addresses of this site: a link must not be able to send anyone elsewhere after signing in. */
function safe(next: string | undefined): string | null {
  return next !== undefined && /^\/(en|ar|ckb)(\/|$)/.test(next) && !next.includes("/sign-in")
    ? next
    : null;
}

function landing(person: Me, next: string | undefined): string {
  const lang = chosenLanguage() ?? person.language;
  if (person.must_change_password) return inLanguage(paths.account(), lang);
  const wanted = safe(next);
  if (wanted !== null) return inLanguage(wanted, lang);
  const plan = currentCode.peek();
  const address = plan === null ? paths.home() : paths.work(plan);
  return inLanguage(address, lang);
}

export default function SignInPage() {
  const { route } = useLocation();
  const [{ next }] = useQuery();
  const person = me.value;
  useEffect(() => {
    if (person) route(landing(person, next), true);
  }, [person?.id]);
  return (
    <Page title={t("signIn.title")} lead={t("signIn.lead")}>
      <SignInForm done={() => undefined} />
    </Page>
  );
}
