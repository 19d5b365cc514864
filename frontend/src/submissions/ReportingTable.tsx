/** The bodies with what they owe; those of one's own side can be chosen and reminded. */
import { useState } from "preact/hooks";
import { coordinates } from "../access/can";
import type { BodyReporting } from "../api/types";
import { formatDate, formatMoment } from "../kit/dates";
import { say, t } from "../kit/i18n";
import { paths } from "../kit/paths";
import { type Column, Table } from "../kit/Table";
import { Tag } from "../kit/Tag";
import { Code, Words } from "../kit/Words";
import { Remind } from "./Remind";

interface Props {
  plan: string;
  period: string;
  rows: readonly BodyReporting[];
  reload: () => void;
}

const mayRemind = (row: BodyReporting): boolean => row.missing > 0 && coordinates(row.side);

export function ReportingTable({ plan, period, rows, reload }: Props) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const remindable = rows.filter(mayRemind).map((row) => row.actor.code);
  // A filter may have taken away what was chosen: nobody is reminded who is not on screen.
  const picked = remindable.filter((code) => chosen.has(code));
  const choose = (codes: string[], on: boolean): void => {
    const next = new Set(chosen);
    for (const code of codes) on ? next.add(code) : next.delete(code);
    setChosen(next);
  };
  const columns = columnsOf(plan, period);
  if (remindable.length > 0) {
    columns.unshift({
      name: t("reporting.choose"),
      cell: (row) =>
        mayRemind(row) ? (
          <input
            type="checkbox"
            aria-label={t("reporting.chooseBody", { body: say(row.actor.title) })}
            checked={chosen.has(row.actor.code)}
            onChange={(event) => choose([row.actor.code], event.currentTarget.checked)}
          />
        ) : null,
    });
  }
  return (
    <>
      {remindable.length > 0 && (
        <label class="check">
          <input
            id="r-all"
            type="checkbox"
            checked={picked.length === remindable.length}
            onChange={(event) => choose(remindable, event.currentTarget.checked)}
          />
          {t("reporting.chooseAll", { count: remindable.length })}
        </label>
      )}
      <Table
        quiet
        dense
        caption={t("reporting.title")}
        columns={columns}
        rows={rows}
        id={(row) => row.actor.code}
      />
      {remindable.length > 0 && (
        <Remind
          plan={plan}
          period={period}
          actors={picked}
          done={() => {
            setChosen(new Set());
            reload();
          }}
        />
      )}
    </>
  );
}

function columnsOf(plan: string, period: string): Column<BodyReporting>[] {
  return [
    {
      name: t("reporting.body"),
      head: true,
      cell: (row) => (
        <>
          <a href={paths.bodyReporting(plan, row.actor.code, { period })}>
            <Words text={row.actor.title} />
          </a>{" "}
          <Code>{row.actor.code}</Code>
        </>
      ),
    },
    { name: t("reporting.standing"), cell: (row) => <Standing row={row} /> },
    {
      name: t("reporting.handedIn"),
      cell: (row) => t("completeness.of", { approved: row.reported, expected: row.expected }),
    },
    { name: t("reporting.approved"), numeric: true, cell: (row) => row.approved },
    { name: t("reporting.state.late"), numeric: true, cell: (row) => row.late },
    {
      name: t("reporting.activity"),
      cell: (row) =>
        row.last_activity === null ? (
          <span class="missing">{t("reporting.never")}</span>
        ) : (
          formatMoment(row.last_activity)
        ),
    },
    {
      name: t("reporting.reminded"),
      cell: (row) =>
        row.reminded_at === null ? (
          <span class="missing">{t("reporting.never")}</span>
        ) : (
          formatMoment(row.reminded_at)
        ),
    },
  ];
}

/** Where a body stands, in the word that matters most, and what came back and was left. */
function Standing({ row }: { row: BodyReporting }) {
  return (
    <>
      {row.missing === 0 ? (
        <Tag tone="good">{t("reporting.state.reported")}</Tag>
      ) : row.silent ? (
        <Tag tone={row.late > 0 ? "bad" : "warn"}>{t("reporting.state.silent")}</Tag>
      ) : row.late > 0 ? (
        <Tag tone="bad">{t("reporting.state.late")}</Tag>
      ) : (
        <Tag tone="info">{t("reporting.state.due")}</Tag>
      )}
      {row.missing > 0 && row.late === 0 && (
        <span class="cell-note">{t("work.dueOn", { date: formatDate(row.due_on) })}</span>
      )}
      {row.overdue > 0 && (
        <span class="cell-note">{t("reporting.overdue", { count: row.overdue })}</span>
      )}
      {row.locked && row.missing > 0 && <span class="cell-note">{t("reporting.locked")}</span>}
    </>
  );
}
