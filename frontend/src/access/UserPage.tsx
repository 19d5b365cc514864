/** One account: whether it may sign in, its roles, its password, and what it did. */
import { useState } from "preact/hooks";
import { useRoute } from "preact-iso";
import { fetchActors } from "../actors/queries";
import type { Account, AccountChange, ActorSummary, Problem } from "../api/types";
import { formatMoment } from "../kit/dates";
import { ErrorSummary, type FieldError } from "../kit/ErrorSummary";
import { Facts } from "../kit/Facts";
import { errorsOf } from "../kit/faults";
import { LANGUAGE_NAMES, t } from "../kit/i18n";
import { Failure, Loaded } from "../kit/Loaded";
import { Page } from "../kit/Page";
import { paths } from "../kit/paths";
import { useResource } from "../kit/resource";
import { Secret } from "../kit/Secret";
import { AdministratorOnly } from "./AdministratorOnly";
import { changeAccountOf, fetchAccount } from "./accountQueries";
import { lockOf } from "./accounts";
import { administers } from "./can";
import { GrantFields } from "./GrantFields";
import { firstPassword, grantFaults, grantFields, grantsOf, wantedOf } from "./grants";
import { Roles } from "./Roles";
import { LockTag } from "./UsersPage";

export default function UserPage() {
  const { params } = useRoute();
  return (
    <AdministratorOnly title={t("admin.users.title")} may={administers}>
      {() => <Screen key={params.id} id={params.id ?? ""} />}
    </AdministratorOnly>
  );
}

function Screen({ id }: { id: string }) {
  const [resource, reload] = useResource(`user ${id}`, () => fetchAccount(id));
  const title = resource.status === "ready" ? resource.data.name : t("admin.users.title");
  return (
    <Page
      title={title}
      shown={<bdi>{title}</bdi>}
      crumbs={[
        { href: paths.administration(), label: t("nav.administration") },
        { href: paths.users(), label: t("admin.users.title") },
      ]}
    >
      <Loaded resource={resource} reload={reload}>
        {(account, etag) => <OfAccount account={account} etag={etag ?? ""} reload={reload} />}
      </Loaded>
    </Page>
  );
}

interface Props {
  account: Account;
  etag: string;
  reload: () => void;
}

function OfAccount({ account, etag, reload }: Props) {
  const [actors] = useResource("actors", fetchActors);
  return (
    <>
      <Facts
        facts={[
          { name: t("signIn.email"), value: <bdi dir="ltr">{account.email}</bdi> },
          { name: t("account.language"), value: LANGUAGE_NAMES[account.language] },
          { name: t("account.roles"), value: <Roles grants={account.grants} /> },
          { name: t("admin.users.locked"), value: <LockTag account={account} /> },
          { name: t("admin.users.since"), value: formatMoment(account.created_at) },
          {
            name: t("admin.users.seen"),
            value:
              account.last_signed_in_at === null
                ? t("admin.users.neverSeen")
                : formatMoment(account.last_signed_in_at),
          },
        ]}
      />
      <p class="row">
        <a href={paths.audit({ caller: account.email })}>{t("admin.users.did")}</a>
        <a href={paths.audit({ subject: `account:${account.id}` })}>{t("admin.users.doneTo")}</a>
      </p>
      <LockForm account={account} etag={etag} reload={reload} />
      {actors.status === "ready" && (
        <RoleForm account={account} etag={etag} reload={reload} actors={actors.data} />
      )}
      <PasswordReset account={account} etag={etag} reload={reload} />
    </>
  );
}

function LockForm({ account, etag, reload }: Props) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const open = lockOf(account, new Date()) === "open";
  const send = async (): Promise<void> => {
    const done = await changeAccountOf(account.id, etag, { active: !open });
    setProblem(done.ok ? null : done.problem);
    reload();
  };
  return (
    <section aria-labelledby="lock">
      <h2 id="lock">{t("admin.users.signingIn")}</h2>
      <p>{open ? t("admin.users.lockHelp") : t("admin.users.unlockHelp")}</p>
      {problem !== null && <Failure problem={problem} />}
      <button type="button" class="button button-quiet" onClick={() => void send()}>
        {open ? t("admin.users.lockIt") : t("admin.users.unlockIt")}
      </button>
    </section>
  );
}

function RoleForm({ account, etag, reload, actors }: Props & { actors: ActorSummary[] }) {
  const [grants, setGrants] = useState(() => account.grants.map(wantedOf));
  const [errors, setErrors] = useState<FieldError[]>([]);
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const found = grantFaults(grants);
    setErrors(found);
    if (found.length > 0) return;
    const change: AccountChange = { grants: grantsOf(grants) };
    const done = await changeAccountOf(account.id, etag, change);
    reload();
    if (!done.ok) setErrors(errorsOf(done.problem, new Map(grantFields(grants.length)), []));
  };
  return (
    <form noValidate class="report" onSubmit={(event) => void submit(event)}>
      <h2>{t("admin.role.title")}</h2>
      <ErrorSummary errors={errors} />
      <GrantFields wanted={grants} actors={actors} errors={errors} change={setGrants} />
      <button type="submit" class="button">
        {t("admin.role.save")}
      </button>
    </form>
  );
}

function PasswordReset({ account, etag, reload }: Props) {
  const [password, setPassword] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const send = async (): Promise<void> => {
    const wanted = firstPassword();
    const done = await changeAccountOf(account.id, etag, { password: wanted });
    setProblem(done.ok ? null : done.problem);
    if (done.ok) setPassword(wanted);
    reload();
  };
  return (
    <section aria-labelledby="reset">
      <h2 id="reset">{t("admin.users.reset")}</h2>
      {password === null ? (
        <>
          <p>{t("admin.users.resetHelp")}</p>
          <button type="button" class="button button-quiet" onClick={() => void send()}>
            {t("admin.users.resetIt")}
          </button>
        </>
      ) : (
        <Secret
          id="new-password"
          label={t("admin.users.password")}
          hint={t("admin.users.passwordHelp")}
          value={password}
        />
      )}
      {problem !== null && <Failure problem={problem} />}
    </section>
  );
}
