/** Who is invited to a meeting and who came, by actor: for who keeps or oversees the record. */
import type { AttendanceSheet } from "../api/types";
import { language, t } from "../kit/i18n";
import { Loaded } from "../kit/Loaded";
import { formatNumber } from "../kit/numbers";
import { paths } from "../kit/paths";
import { useResource } from "../kit/resource";
import { type Column, Table } from "../kit/Table";
import { Words } from "../kit/Words";
import { SEXES } from "../submissions/cells";
import { fetchSheet } from "./writing";

interface Row {
  actor: AttendanceSheet["invitations"][number]["actor"];
  /** As many as were invited; null without a number, undefined without an invitation. */
  invited: number | null | undefined;
  came: AttendanceSheet["attendance"];
}

function rowsOf({ invitations, attendance }: AttendanceSheet): Row[] {
  const rows = new Map<string, Row>();
  for (const { actor, people } of invitations)
    rows.set(actor.code, { actor, invited: people, came: [] });
  for (const came of attendance) {
    const { actor } = came;
    const row = rows.get(actor.code) ?? { actor, invited: undefined, came: [] };
    rows.set(actor.code, { ...row, came: [...row.came, came] });
  }
  return [...rows.values()];
}

const shown = (count: number): string => formatNumber(count, language.value);
const peopleOf = (came: Row["came"]): number => came.reduce((sum, { people }) => sum + people, 0);

const columns = (plan: string): Column<Row>[] => [
  {
    name: t("coordination.actor"),
    head: true,
    cell: ({ actor }) => (
      <a href={paths.actor(plan, actor.code)}>
        <Words text={actor.title} />
      </a>
    ),
  },
  {
    name: t("coordination.invited"),
    numeric: true,
    cell: ({ invited }) =>
      invited === undefined ? t("answer.no") : invited === null ? t("answer.yes") : shown(invited),
  },
  ...SEXES.map((sex) => ({
    name: t(`sex.${sex}`),
    numeric: true,
    cell: ({ came }: Row) => shown(peopleOf(came.filter((each) => each.sex === sex))),
  })),
  {
    name: t("coordination.count.uninvited"),
    numeric: true,
    cell: ({ came }) => shown(came.reduce((sum, { uninvited }) => sum + uninvited, 0)),
  },
];

export function CameTable({ plan, id, version }: { plan: string; id: string; version: number }) {
  const [resource, reload] = useResource(`attendance ${id} ${version}`, () => fetchSheet(id));
  return (
    <Loaded resource={resource} reload={reload}>
      {(sheet) => {
        const rows = rowsOf(sheet);
        return rows.length === 0 ? (
          <p class="missing">{t("coordination.nobodyInvited")}</p>
        ) : (
          <Table
            dense
            caption={t("coordination.byActor")}
            columns={columns(plan)}
            rows={rows}
            id={({ actor }) => actor.code}
          />
        );
      }}
    </Loaded>
  );
}
