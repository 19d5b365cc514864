/** Two activity reports side by side, a column each; where they differ is marked. */
import type { ComponentChildren } from "preact";
import type { ActivityReport, LikelyDuplicate } from "../api/types";
import { say, t } from "../kit/i18n";
import { paths } from "../kit/paths";
import { type Column, Table } from "../kit/Table";
import { Tag } from "../kit/Tag";
import { Code, Words } from "../kit/Words";
import { AreaName } from "../plans/AreaName";
import { groupWords } from "../plans/SeriesTable";
import { StateTag } from "../submissions/StateTag";
import { groupsOf } from "./twin";
import { activityKind, days, shown } from "./words";

interface Row {
  name: string;
  differs: boolean;
  cells: readonly [ComponentChildren, ComponentChildren];
}

interface Props {
  plan: string;
  report: ActivityReport;
  twin: LikelyDuplicate;
}

export function TwinSides({ plan, report, twin }: Props) {
  const columns: Column<Row>[] = [
    {
      name: t("overlap.fact"),
      head: true,
      cell: (row) => (
        <>
          {row.name} {row.differs && <Tag tone="info">{t("overlap.differs")}</Tag>}
        </>
      ),
    },
    { name: t("twin.this"), cell: (row) => row.cells[0] },
    { name: say(twin.report.actor.title), cell: (row) => row.cells[1] },
  ];
  return (
    <Table
      quiet
      caption={t("overlap.sides")}
      columns={columns}
      rows={rowsOf(plan, report, twin.report)}
      id={(row) => row.name}
    />
  );
}

function rowsOf(plan: string, one: ActivityReport, other: ActivityReport): Row[] {
  const beside = (
    name: string,
    of: (report: ActivityReport) => string | null,
    show: (report: ActivityReport) => ComponentChildren = of,
  ): Row => ({ name, differs: of(one) !== of(other), cells: [show(one), show(other)] });
  return [
    beside(
      t("activity.name"),
      () => null,
      (report) => (
        <a href={paths.activity(plan, report.id)}>
          <Words text={report.title} />
        </a>
      ),
    ),
    beside(
      t("activity.node"),
      ({ node }) => node?.code ?? null,
      ({ node }) => (node === null ? t("activity.noNode") : <Code>{node.code}</Code>),
    ),
    beside(t("activity.kindOf"), ({ kind }) => activityKind(kind)),
    beside(
      t("activity.area"),
      ({ area }) => area,
      ({ area }) => <AreaName code={area} />,
    ),
    beside(
      t("activity.place"),
      ({ place }) => place,
      ({ place }) => (place === null ? t("activity.hidden") : <bdi>{place}</bdi>),
    ),
    beside(t("activity.when"), days),
    ...groupsOf(one, other).map(({ sex, age, counts }) => ({
      name: groupWords(sex, age),
      differs: counts[0] !== counts[1],
      cells: [counted(counts[0]), counted(counts[1])] as const,
    })),
    beside(
      t("submission.state"),
      () => null,
      ({ state }) => <StateTag state={state} />,
    ),
  ];
}

/** A number, that it is hidden, or that it was not told. */
function counted(count: number | null | undefined): ComponentChildren {
  if (count === undefined) return <span class="missing">{t("figure.none")}</span>;
  return <span class="figure">{shown(count)}</span>;
}
