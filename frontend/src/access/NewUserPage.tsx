/** A new account: who it is, what they may do, and a password to begin with. */
import { useState } from "preact/hooks";
import { fetchActors } from "../actors/queries";
import { newKey } from "../api/client";
import type { Account, ActorSummary, Language } from "../api/types";
import { ErrorSummary, type FieldError } from "../kit/ErrorSummary";
import { SelectField, TextField } from "../kit/Field";
import { errorsOf } from "../kit/faults";
import { isLanguage, LANGUAGE_NAMES, LANGUAGES, language, t } from "../kit/i18n";
import { Loaded } from "../kit/Loaded";
import { Page } from "../kit/Page";
import { paths } from "../kit/paths";
import { useResource } from "../kit/resource";
import { Secret } from "../kit/Secret";
import { AdministratorOnly } from "./AdministratorOnly";
import { makeAccount } from "./accountQueries";
import { administers } from "./can";
import { GrantFields } from "./GrantFields";
import { firstPassword, grantFaults, grantFields, grantsOf, NO_GRANT } from "./grants";

export default function NewUserPage() {
  const [actors, reload] = useResource("actors", fetchActors);
  return (
    <AdministratorOnly title={t("admin.users.new")} may={administers}>
      {() => (
        <Page
          title={t("admin.users.new")}
          crumbs={[
            { href: paths.administration(), label: t("nav.administration") },
            { href: paths.users(), label: t("admin.users.title") },
          ]}
        >
          <Loaded resource={actors} reload={reload}>
            {(found) => <Form actors={found} />}
          </Loaded>
        </Page>
      )}
    </AdministratorOnly>
  );
}

function Form({ actors }: { actors: ActorSummary[] }) {
  const [name, setName] = useState("");
  const [email, setEmail] = useState("");
  const [lang, setLang] = useState<Language>(language.peek());
  const [grants, setGrants] = useState([NO_GRANT]);
  const [errors, setErrors] = useState<FieldError[]>([]);
  const [busy, setBusy] = useState(false);
  const [made, setMade] = useState<Account | null>(null);
  const [password, setPassword] = useState(firstPassword);
  const [sending] = useState(() => ({ text: "", key: newKey() }));
  const errorOf = (field: string): string | null =>
    errors.find((error) => error.field === field)?.text ?? null;
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const found = [...missing(name, email), ...grantFaults(grants)];
    setErrors(found);
    if (found.length > 0) return;
    const body = { name: name.trim(), email: email.trim(), language: lang, password };
    const wanted = { ...body, grants: grantsOf(grants) };
    // One key for one wish: sending it again after a lost answer makes no second account.
    const text = JSON.stringify(wanted);
    if (text !== sending.text) Object.assign(sending, { text, key: newKey() });
    setBusy(true);
    const done = await makeAccount(wanted, sending.key);
    setBusy(false);
    if (done.ok) return setMade(done.data);
    const fields = new Map([["/email", "email"], ["/name", "name"], ...grantFields(grants.length)]);
    setErrors(errorsOf(done.problem, fields, []));
  };
  const another = (): void => {
    setMade(null);
    setName("");
    setEmail("");
    setGrants([NO_GRANT]);
    setPassword(firstPassword());
  };
  if (made !== null) return <Made account={made} password={password} another={another} />;
  return (
    <form noValidate class="report" onSubmit={(event) => void submit(event)}>
      <ErrorSummary errors={errors} />
      <TextField
        id="name"
        label={t("account.name")}
        hint={t("admin.users.nameHelp")}
        error={errorOf("name")}
        value={name}
        onValue={setName}
      />
      <TextField
        id="email"
        type="email"
        label={t("signIn.email")}
        error={errorOf("email")}
        value={email}
        onValue={setEmail}
      />
      <SelectField
        id="language"
        label={t("account.language")}
        value={lang}
        choices={LANGUAGES.map((each) => ({ value: each, label: LANGUAGE_NAMES[each] }))}
        onValue={(value) => isLanguage(value) && setLang(value)}
      />
      <GrantFields wanted={grants} actors={actors} errors={errors} change={setGrants} />
      <button type="submit" class="button" disabled={busy}>
        {t("admin.users.make")}
      </button>
    </form>
  );
}

function missing(name: string, email: string): FieldError[] {
  const errors: FieldError[] = [];
  if (name.trim() === "") errors.push({ field: "name", text: t("admin.users.nameMissing") });
  if (email.trim() === "") errors.push({ field: "email", text: t("admin.users.emailMissing") });
  return errors;
}

interface MadeProps {
  account: Account;
  password: string;
  another: () => void;
}

function Made({ account, password, another }: MadeProps) {
  return (
    <>
      <p class="notice notice-good" role="status">
        {t("admin.users.made", { name: account.name })}
      </p>
      <Secret
        id="first-password"
        label={t("admin.users.password")}
        hint={t("admin.users.passwordHelp")}
        value={password}
      />
      <p class="row">
        <a class="button" href={paths.user(account.id)}>
          {t("admin.users.open")}
        </a>
        <button type="button" class="button button-quiet" onClick={another}>
          {t("admin.users.another")}
        </button>
      </p>
    </>
  );
}
