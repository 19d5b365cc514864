/** The person's own account: language, roles, password. */
import { useLocation } from "preact-iso";
import type { Me } from "../api/types";
import { Facts } from "../kit/Facts";
import { SelectField } from "../kit/Field";
import { chooseLanguage, isLanguage, LANGUAGE_NAMES, LANGUAGES, t } from "../kit/i18n";
import { Page } from "../kit/Page";
import { inLanguage, paths } from "../kit/paths";
import { subscribes } from "./can";
import { PasswordForm } from "./PasswordForm";
import { changeAccount } from "./queries";
import { ReminderChoice } from "./ReminderChoice";
import { Roles } from "./Roles";
import { SignInFirst } from "./SignInFirst";
import { me } from "./session";

export default function AccountPage() {
  return <SignInFirst>{me.value ? <Account person={me.value} /> : null}</SignInFirst>;
}

function Account({ person }: { person: Me }) {
  return (
    <Page title={t("account.title")}>
      {person.must_change_password && <p class="notice notice-warn">{t("account.mustChange")}</p>}
      <Facts
        facts={[
          { name: t("account.name"), value: <bdi>{person.name}</bdi> },
          { name: t("signIn.email"), value: <bdi dir="ltr">{person.email}</bdi> },
          {
            name: t("account.roles"),
            value:
              person.grants.length === 0 ? (
                <span class="missing">{t("account.noRoles")}</span>
              ) : (
                <Roles grants={person.grants} />
              ),
          },
        ]}
      />
      <LanguageChoice person={person} />
      <ReminderChoice person={person} />
      <p>
        <a href={paths.keys()}>{t("admin.keys.title")}</a>
      </p>
      {subscribes() && (
        <p>
          <a href={paths.webhooks()}>{t("webhooks.title")}</a>
        </p>
      )}
      <PasswordForm />
    </Page>
  );
}

function LanguageChoice({ person }: { person: Me }) {
  const { url, route } = useLocation();
  const choose = async (value: string): Promise<void> => {
    if (!isLanguage(value)) return;
    chooseLanguage(value);
    await changeAccount({ language: value });
    route(inLanguage(url, value), true);
  };
  return (
    <div class="narrow">
      <SelectField
        id="language"
        label={t("account.language")}
        hint={t("account.languageHelp")}
        value={person.language}
        choices={LANGUAGES.map((lang) => ({ value: lang, label: LANGUAGE_NAMES[lang] }))}
        onValue={(value) => void choose(value)}
      />
    </div>
  );
}
