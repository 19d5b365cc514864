/** Actors from a spreadsheet: a file is looked at, what it would change is shown, and then it is kept. */
import { SignInFirst } from "../access/SignInFirst";
import type { Plan, RegistryReport } from "../api/types";
import { FileField } from "../exchange/FileField";
import { RowFaults } from "../exchange/RowsPreview";
import { t } from "../kit/i18n";
import { Failure } from "../kit/Loaded";
import { More } from "../kit/More";
import { Page } from "../kit/Page";
import { paths } from "../kit/paths";
import { type Column, Table } from "../kit/Table";
import { Code } from "../kit/Words";
import { COLUMNS } from "./importing";
import { RegistryScope } from "./RegistryScope";
import { useUpload } from "./upload";
import { fieldWord, outcomeWord } from "./words";

export default function ImportPage() {
  return (
    <RegistryScope>
      {(plan) => (
        <SignInFirst>
          <Screen plan={plan} />
        </SignInFirst>
      )}
    </RegistryScope>
  );
}

function Screen({ plan }: { plan: Plan }) {
  const upload = useUpload();
  return (
    <Page
      title={t("registry.import.title")}
      lead={t("registry.import.lead")}
      crumbs={[{ href: paths.actors(plan.code), label: t("nav.actors") }]}
    >
      <Asked />
      <FileField
        label={t("registry.import.file")}
        hint={t("registry.import.fileHelp")}
        busy={upload.busy}
        file={upload.file}
        seen={upload.seen !== null}
        onFile={upload.choose}
        look={(file) => void upload.look(file)}
      />
      {upload.problem !== null && <Failure problem={upload.problem} />}
      {upload.kept !== null && (
        <div class="notice notice-good" role="status">
          <p>{t("registry.import.kept", countsOf(upload.kept))}</p>
          <a class="button" href={paths.actors(plan.code)}>
            {t("nav.actors")}
          </a>
        </div>
      )}
      {upload.seen !== null && (
        <Preview
          plan={plan.code}
          report={upload.seen}
          busy={upload.busy}
          keep={() => void upload.keep()}
        />
      )}
    </Page>
  );
}

function Asked() {
  return (
    <details>
      <summary>{t("registry.import.columns")}</summary>
      <p>{t("registry.import.columnsHelp")}</p>
      <ul class="places">
        {COLUMNS.map((column) => (
          <li key={column}>
            <Code>{column}</Code>
          </li>
        ))}
      </ul>
    </details>
  );
}

const countsOf = ({ created, changed, unchanged }: RegistryReport) => ({
  created,
  changed,
  unchanged,
});

interface PreviewProps {
  plan: string;
  report: RegistryReport;
  busy: boolean;
  keep: () => void;
}

function Preview({ plan, report, busy, keep }: PreviewProps) {
  const says = report.created + report.changed;
  return (
    <section class="preview" aria-label={t("workbook.preview")}>
      <p role="status">
        {report.fault_count > 0
          ? t("registry.import.rows", { rows: report.rows })
          : t("registry.import.counts", countsOf(report))}
      </p>
      <RowFaults count={report.fault_count} faults={report.faults} />
      {report.entries.length > 0 && <Entries plan={plan} report={report} />}
      {report.fault_count === 0 && says > 0 && (
        <p>
          <button type="button" class="button" disabled={busy} onClick={keep}>
            {t("registry.import.keep", { number: says })}
          </button>
        </p>
      )}
    </section>
  );
}

function Entries({ plan, report }: { plan: string; report: RegistryReport }) {
  type Entry = RegistryReport["entries"][number];
  const columns: Column<Entry>[] = [
    { name: t("registry.import.row"), numeric: true, cell: ({ row }) => row },
    {
      name: t("actors.code"),
      head: true,
      cell: ({ code, outcome }) =>
        outcome === "created" ? (
          <Code>{code}</Code>
        ) : (
          <a href={paths.actor(plan, code)}>
            <Code>{code}</Code>
          </a>
        ),
    },
    { name: t("registry.import.outcome"), cell: ({ outcome }) => outcomeWord(outcome) },
    {
      name: t("registry.import.changes"),
      cell: ({ fields }) => fields.map(fieldWord).join(" · "),
    },
  ];
  return (
    <More items={report.entries}>
      {(shown) => (
        <Table
          quiet
          dense
          caption={t("workbook.changes")}
          columns={columns}
          rows={shown}
          id={({ code }) => code}
        />
      )}
    </More>
  );
}
