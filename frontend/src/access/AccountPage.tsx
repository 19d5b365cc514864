/** The person's own account: language, roles, password. */
import { useLocation } from "preact-iso";
import type { Me } from "../api/types";
import { Facts } from "../kit/Facts";
import { SelectField } from "../kit/Field";
import { chooseLanguage, isLanguage, LANGUAGE_NAMES, LANGUAGES, maybe, t } from "../kit/i18n";
import { Page } from "../kit/Page";
import { inLanguage } from "../kit/paths";
import { Words } from "../kit/Words";
import { PasswordForm } from "./PasswordForm";
import { changeAccount } from "./queries";
import { ReminderChoice } from "./ReminderChoice";
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
          { name: t("account.roles"), value: <Roles person={person} /> },
        ]}
      />
      <LanguageChoice person={person} />
      <ReminderChoice person={person} />
      <PasswordForm />
    </Page>
  );
}

function Roles({ person }: { person: Me }) {
  if (person.grants.length === 0) return <span class="missing">{t("account.noRoles")}</span>;
  return (
    <ul>
      {person.grants.map((grant) => (
        <li key={`${grant.role} ${grant.jurisdiction} ${grant.actor?.code}`}>
          {maybe(`role.${grant.role}`) ?? grant.role}
          {grant.jurisdiction !== null && (
            <span class="cell-note">{t(`scope.${grant.jurisdiction}`)}</span>
          )}
          {grant.actor !== null && (
            <span class="cell-note">
              <Words text={grant.actor.title} />
            </span>
          )}
        </li>
      ))}
    </ul>
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
