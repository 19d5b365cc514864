/** The reports about a plan: issued ones for everybody, drafts for those who prepare them. */
import { useState } from "preact/hooks";
import { useRoute } from "preact-iso";
import { drafts } from "../access/can";
import type { Plan, PlanReport } from "../api/types";
import { formatMoment } from "../kit/dates";
import { SelectField } from "../kit/Field";
import { t } from "../kit/i18n";
import { Empty, Loaded } from "../kit/Loaded";
import { More } from "../kit/More";
import { Page } from "../kit/Page";
import { paths } from "../kit/paths";
import { useResource } from "../kit/resource";
import { type Column, Table } from "../kit/Table";
import { Tag } from "../kit/Tag";
import { PlanScope } from "../plans/PlanScope";
import { NewReport } from "./NewReport";
import { fetchReports } from "./queries";
import { KINDS, kindWord, knownKind, nameOf, STATE_TONES, sideWord, stateWord } from "./words";

export default function ReportsPage() {
  const { params } = useRoute();
  return <PlanScope code={params.plan ?? ""}>{(plan) => <Screen plan={plan} />}</PlanScope>;
}

function Screen({ plan }: { plan: Plan }) {
  const [kind, setKind] = useState("");
  const [resource, reload] = useResource(`reports ${plan.code} ${kind}`, () =>
    fetchReports(plan.code, knownKind(kind) ?? null),
  );
  return (
    <Page title={t("planReport.title")} lead={t("planReport.lead")}>
      <SelectField
        id="kind"
        label={t("planReport.kindLabel")}
        value={kind}
        choices={[
          { value: "", label: t("planReport.filterKind") },
          ...KINDS.map((each) => ({ value: each, label: kindWord(each) })),
        ]}
        onValue={setKind}
      />
      <Loaded resource={resource} reload={reload}>
        {(reports) =>
          reports.length === 0 ? (
            <Empty title={t(kind === "" ? "planReport.none" : "planReport.noneOfKind")}>
              {t("planReport.noneHelp")}
            </Empty>
          ) : (
            <More items={reports}>
              {(shown) => (
                <Table
                  caption={t("planReport.title")}
                  quiet
                  columns={columns(plan.code)}
                  rows={shown}
                  id={(report) => report.id}
                />
              )}
            </More>
          )
        }
      </Loaded>
      {drafts() && <NewReport plan={plan.code} />}
    </Page>
  );
}

function columns(plan: string): Column<PlanReport>[] {
  return [
    {
      name: t("planReport.kindLabel"),
      head: true,
      cell: (report) => <a href={paths.planReport(plan, report.id)}>{nameOf(report)}</a>,
    },
    { name: t("planReport.side"), cell: (report) => sideWord(report.jurisdiction) },
    {
      name: t("planReport.stateLabel"),
      cell: (report) => <Tag tone={STATE_TONES[report.state]}>{stateWord(report.state)}</Tag>,
    },
    {
      name: t("planReport.issuedOn"),
      cell: (report) => report.issued_at && formatMoment(report.issued_at),
    },
  ];
}
