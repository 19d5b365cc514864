/** The audit trail: who did what to what, when; with filters in the address, and as a file. */
import { useState } from "preact/hooks";
import type { AuditEntry, AuditFilter, Problem } from "../api/types";
import { formatMoment } from "../kit/dates";
import { SelectField, TextField } from "../kit/Field";
import { t } from "../kit/i18n";
import { Empty, Failure, Loaded } from "../kit/Loaded";
import { offer } from "../kit/offer";
import { Page } from "../kit/Page";
import { paths } from "../kit/paths";
import { useQuery } from "../kit/query";
import { useResource } from "../kit/resource";
import { type Column, Table } from "../kit/Table";
import { Code } from "../kit/Words";
import { AdministratorOnly } from "./AdministratorOnly";
import { fetchAudit, fetchAuditFile } from "./accountQueries";
import { ACTIONS, actionWord, detailLines, subjectHref } from "./audit";
import { administers, audits } from "./can";

const FILTERS = ["caller", "action", "subject", "since", "until"] as const;
type Change = (patch: Record<string, string>) => void;

export default function AuditPage() {
  return (
    <AdministratorOnly title={t("admin.audit.title")} may={audits}>
      {() => (
        <Page
          wide
          title={t("admin.audit.title")}
          lead={t("admin.audit.lead")}
          crumbs={[{ href: paths.administration(), label: t("nav.administration") }]}
        >
          <Trail />
        </Page>
      )}
    </AdministratorOnly>
  );
}

function Trail() {
  const [query, change] = useQuery();
  const filter: AuditFilter = Object.fromEntries(
    FILTERS.flatMap((name) => (query[name] ? [[name, query[name]]] : [])),
  );
  const key = JSON.stringify(filter);
  const [resource, reload] = useResource(`audit ${key}`, () => fetchAudit(filter));
  return (
    <>
      <Filters key={key} query={query} change={change} />
      <Loaded resource={resource} reload={reload}>
        {(page) =>
          page.items.length === 0 ? (
            <Empty title={t("filter.none")}>{t("filter.noneHelp")}</Empty>
          ) : (
            <Entries key={key} filter={filter} first={page} change={change} />
          )
        }
      </Loaded>
    </>
  );
}

function Filters({ query, change }: { query: Record<string, string>; change: Change }) {
  const [typed, setTyped] = useState<Record<string, string>>(query);
  const put = (name: string) => (value: string) => setTyped({ ...typed, [name]: value });
  const { action = "" } = typed;
  const known = (ACTIONS as readonly string[]).includes(action) || action === "";
  const send = (event: Event): void => {
    event.preventDefault();
    change(Object.fromEntries(FILTERS.map((name) => [name, (typed[name] ?? "").trim()])));
  };
  return (
    <search>
      <form class="filters" onSubmit={send}>
        <TextField
          id="au-caller"
          label={t("admin.audit.who")}
          hint={t("admin.audit.whoHelp")}
          value={typed.caller ?? ""}
          onValue={put("caller")}
          latin
        />
        <SelectField
          id="au-action"
          label={t("admin.audit.what")}
          value={action}
          choices={[
            { value: "", label: t("filter.all") },
            ...ACTIONS.map((each) => ({ value: each, label: actionWord(each) })),
            ...(known ? [] : [{ value: action, label: actionWord(action) }]),
          ]}
          onValue={put("action")}
        />
        <TextField
          id="au-subject"
          label={t("admin.audit.subject")}
          hint={t("admin.audit.subjectHelp")}
          value={typed.subject ?? ""}
          onValue={put("subject")}
          latin
        />
        <TextField
          id="au-since"
          type="date"
          label={t("admin.audit.since")}
          value={typed.since ?? ""}
          onValue={put("since")}
        />
        <TextField
          id="au-until"
          type="date"
          label={t("admin.audit.until")}
          value={typed.until ?? ""}
          onValue={put("until")}
        />
        <button type="submit" class="button button-quiet">
          {t("admin.search")}
        </button>
      </form>
    </search>
  );
}

interface EntriesProps {
  filter: AuditFilter;
  first: { items: AuditEntry[]; next: string | null };
  change: Change;
}

function Entries({ filter, first, change }: EntriesProps) {
  const [later, setLater] = useState<AuditEntry[]>([]);
  const [next, setNext] = useState(first.next);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const more = async (): Promise<void> => {
    setBusy(true);
    const got = await fetchAudit(filter, next ?? undefined);
    setBusy(false);
    setProblem(got.ok ? null : got.problem);
    if (!got.ok) return;
    setLater([...later, ...got.data.items]);
    setNext(got.data.next);
  };
  const save = async (): Promise<void> => {
    setBusy(true);
    const got = await fetchAuditFile(filter);
    setBusy(false);
    setProblem(got.ok ? null : got.problem);
    if (got.ok) offer("audit.csv", got.data);
  };
  return (
    <>
      <EntryTable rows={[...first.items, ...later]} change={change} />
      {problem !== null && <Failure problem={problem} />}
      <p class="row">
        {next !== null && (
          <button
            type="button"
            class="button button-quiet"
            disabled={busy}
            onClick={() => void more()}
          >
            {t("admin.audit.older")}
          </button>
        )}
        <button type="button" class="link-button" disabled={busy} onClick={() => void save()}>
          {t("admin.audit.csv")}
        </button>
      </p>
    </>
  );
}

function EntryTable({ rows, change }: { rows: readonly AuditEntry[]; change: Change }) {
  const columns: Column<AuditEntry>[] = [
    { name: t("admin.audit.when"), cell: (row) => formatMoment(row.at) },
    { name: t("admin.audit.who"), cell: (row) => <Who entry={row} /> },
    {
      name: t("admin.audit.what"),
      head: true,
      cell: (row) => (
        <button type="button" class="link-button" onClick={() => change({ action: row.action })}>
          <bdi>{actionWord(row.action)}</bdi>
        </button>
      ),
    },
    { name: t("admin.audit.subject"), cell: (row) => <Subject subject={row.subject} /> },
    {
      name: t("admin.audit.detail"),
      cell: (row) => (
        <ul class="cell-list">
          {detailLines(row).map(([name, value]) => (
            <li key={name}>
              <Code>{name}</Code>
              {": "}
              <bdi class="told">{value}</bdi>
            </li>
          ))}
        </ul>
      ),
    },
  ];
  return (
    <Table
      quiet
      dense
      caption={t("admin.audit.title")}
      columns={columns}
      rows={rows}
      id={(row) => row.id}
    />
  );
}

function Who({ entry: { account, caller } }: { entry: AuditEntry }) {
  if (account === null) return <Code>{caller}</Code>;
  return (
    <>
      {administers() ? (
        <a href={paths.user(account.id)}>
          <bdi>{account.name}</bdi>
        </a>
      ) : (
        <bdi>{account.name}</bdi>
      )}
      <span class="cell-note">
        <bdi dir="ltr">{account.email}</bdi>
      </span>
    </>
  );
}

function Subject({ subject }: { subject: string }) {
  const href = subjectHref(subject);
  const shown = (
    <bdi class="told" dir="ltr">
      {subject}
    </bdi>
  );
  return href === null ? shown : <a href={href}>{shown}</a>;
}
