/** The reports of an overlap side by side, a column each; where they differ is marked. */
import type { ComponentChildren } from "preact";
import type { Kind, OverlapDetail, Submission, Value } from "../api/types";
import { formatMoment } from "../kit/dates";
import { say, t } from "../kit/i18n";
import { paths } from "../kit/paths";
import { type Column, Table } from "../kit/Table";
import { Tag } from "../kit/Tag";
import { Words } from "../kit/Words";
import { AreaName } from "../plans/AreaName";
import { groupWords } from "../plans/SeriesTable";
import { amountWords } from "./amounts";
import { groupsOf } from "./overlap";
import { StateTag } from "./StateTag";

interface Row {
  name: string;
  differs: boolean;
  cell: (submission: Submission, place: number) => ComponentChildren;
}

export function OverlapSides({ plan, overlap }: { plan: string; overlap: OverlapDetail }) {
  const { submissions } = overlap;
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
    ...submissions.map((submission, place) => ({
      name: say(submission.actor.title),
      cell: (row: Row) => row.cell(submission, place),
    })),
  ];
  return (
    <section aria-labelledby="sides">
      <h2 id="sides">{t("overlap.sides")}</h2>
      <Table
        quiet
        caption={t("overlap.sides")}
        columns={columns}
        rows={rowsOf(plan, overlap)}
        id={(row) => row.name}
      />
    </section>
  );
}

function rowsOf(plan: string, overlap: OverlapDetail): Row[] {
  const { submissions, indicator } = overlap;
  const [first] = submissions;
  return [
    ...groupsOf(submissions).map((group) => ({
      name: groupWords(group.sex, group.age),
      differs: group.differs,
      cell: (_: Submission, place: number) => shownIn(indicator.kind, group.values[place]),
    })),
    {
      name: t("series.area"),
      differs: submissions.some(({ area }) => area !== first?.area),
      cell: ({ area }) => <AreaName code={area} />,
    },
    {
      name: t("submission.state"),
      differs: false,
      cell: ({ id, state }) => (
        <a href={paths.submission(plan, id)}>
          <StateTag state={state} />
        </a>
      ),
    },
    {
      name: t("submission.by"),
      differs: false,
      cell: ({ submitted_by: by, submitted_at: at }) =>
        by === null || at === null
          ? t("common.unknown")
          : t("queue.by", { name: by.name, at: formatMoment(at) }),
    },
    {
      name: t("overlap.account"),
      differs: false,
      cell: ({ narrative }) =>
        narrative === null ? t("common.unknown") : <Words text={narrative} />,
    },
  ];
}

function shownIn(kind: Kind, value: Value | undefined): ComponentChildren {
  if (value === undefined) return <span class="missing">{t("figure.none")}</span>;
  if (kind === "yes_no") return value.yes ? t("answer.yes") : t("answer.no");
  return <span class="figure">{amountWords(kind, value)}</span>;
}
