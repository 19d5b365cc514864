/** Accounts: found by name, role, body and whether they are locked. */
import { useState } from "preact/hooks";
import { fetchActors } from "../actors/queries";
import type { Account, AccountFilter } from "../api/types";
import { formatMoment } from "../kit/dates";
import { SelectField, TextField } from "../kit/Field";
import { say, t } from "../kit/i18n";
import { Empty, Loaded } from "../kit/Loaded";
import { More } from "../kit/More";
import { Page } from "../kit/Page";
import { paths } from "../kit/paths";
import { useQuery } from "../kit/query";
import { useResource } from "../kit/resource";
import { type Column, Table } from "../kit/Table";
import { Tag } from "../kit/Tag";
import { AdministratorOnly } from "./AdministratorOnly";
import { fetchAccounts } from "./accountQueries";
import { lockOf } from "./accounts";
import { administers } from "./can";
import { ROLES } from "./grants";
import { Roles } from "./Roles";

export default function UsersPage() {
  return (
    <AdministratorOnly title={t("admin.users.title")} may={administers}>
      {() => (
        <Page
          wide
          help="accounts"
          title={t("admin.users.title")}
          lead={t("admin.users.lead")}
          crumbs={[{ href: paths.administration(), label: t("nav.administration") }]}
        >
          <p>
            <a class="button" href={paths.newUser()}>
              {t("admin.users.new")}
            </a>
          </p>
          <Accounts />
        </Page>
      )}
    </AdministratorOnly>
  );
}

function Accounts() {
  const [query, change] = useQuery();
  const filter: AccountFilter = {
    q: query.q || undefined,
    role: ROLES.find((role) => role === query.role),
    actor: query.actor || undefined,
    locked: query.locked === undefined ? undefined : query.locked === "true",
  };
  const [resource, reload] = useResource(`users ${JSON.stringify(filter)}`, () =>
    fetchAccounts(filter),
  );
  return (
    <>
      <Filters query={query} change={change} />
      <Loaded resource={resource} reload={reload}>
        {(found) => (
          <>
            <p role="status">{t("admin.users.found", { count: found.length })}</p>
            {found.length === 0 ? (
              <Empty title={t("filter.none")}>{t("filter.noneHelp")}</Empty>
            ) : (
              <More items={found}>{(shown) => <AccountTable rows={shown} />}</More>
            )}
          </>
        )}
      </Loaded>
    </>
  );
}

interface FilterProps {
  query: Record<string, string>;
  change: (patch: Record<string, string>) => void;
}

function Filters({ query, change }: FilterProps) {
  const [actors] = useResource("actors", fetchActors);
  // Sent when the person is done typing, so that not every letter is asked for.
  const [words, setWords] = useState(query.q ?? "");
  const all = { value: "", label: t("filter.all") };
  const known = actors.status === "ready" ? actors.data : [];
  return (
    <search>
      <form
        class="filters"
        onSubmit={(event) => {
          event.preventDefault();
          change({ q: words.trim() });
        }}
      >
        <TextField
          id="u-q"
          type="search"
          label={t("admin.users.search")}
          value={words}
          onValue={setWords}
        />
        <SelectField
          id="u-role"
          label={t("admin.role.role")}
          value={query.role ?? ""}
          choices={[all, ...ROLES.map((role) => ({ value: role, label: t(`role.${role}`) }))]}
          onValue={(role) => change({ role })}
        />
        <SelectField
          id="u-actor"
          label={t("admin.role.body")}
          value={query.actor ?? ""}
          choices={[all, ...known.map(({ code, title }) => ({ value: code, label: say(title) }))]}
          onValue={(actor) => change({ actor })}
        />
        <SelectField
          id="u-locked"
          label={t("admin.users.locked")}
          value={query.locked ?? ""}
          choices={[
            all,
            { value: "true", label: t("admin.users.onlyLocked") },
            { value: "false", label: t("admin.users.onlyOpen") },
          ]}
          onValue={(locked) => change({ locked })}
        />
        <button type="submit" class="button button-quiet">
          {t("admin.search")}
        </button>
      </form>
    </search>
  );
}

function AccountTable({ rows }: { rows: readonly Account[] }) {
  const columns: Column<Account>[] = [
    {
      name: t("account.name"),
      head: true,
      cell: (row) => (
        <>
          <a href={paths.user(row.id)}>
            <bdi>{row.name}</bdi>
          </a>
          <span class="cell-note">
            <bdi dir="ltr">{row.email}</bdi>
          </span>
        </>
      ),
    },
    { name: t("account.roles"), cell: (row) => <Roles grants={row.grants} /> },
    { name: t("admin.users.locked"), cell: (row) => <LockTag account={row} /> },
    {
      name: t("admin.users.seen"),
      cell: (row) =>
        row.last_signed_in_at === null ? (
          <span class="missing">{t("admin.users.neverSeen")}</span>
        ) : (
          formatMoment(row.last_signed_in_at)
        ),
    },
  ];
  return (
    <Table
      quiet
      dense
      caption={t("admin.users.title")}
      columns={columns}
      rows={rows}
      id={(row) => row.id}
    />
  );
}

export function LockTag({ account }: { account: Account }) {
  const lock = lockOf(account, new Date());
  if (lock === "open") return <Tag tone="good">{t("admin.users.lock.open")}</Tag>;
  if (lock === "locked") return <Tag tone="bad">{t("admin.users.lock.locked")}</Tag>;
  return (
    <Tag tone="warn">
      {t("admin.users.lock.waiting", { at: formatMoment(account.locked_until ?? "") })}
    </Tag>
  );
}
