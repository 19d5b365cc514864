/**
 * Activities as rows, years as columns. On a phone the years go: the words beside say the same, and
 * each row is an entry of a list.
 */
import { language, t } from "../kit/i18n";
import { inDigits } from "../kit/numbers";
import { paths } from "../kit/paths";
import { type Column, Table } from "../kit/Table";
import { Tag } from "../kit/Tag";
import { Code, Words } from "../kit/Words";
import { span } from "../plans/PlanTimes";
import { type Dated, isPast, type Piece, pieceOf, todayIn } from "./timeline";
import { ACTIVITY_TONES, activityWord } from "./words";

interface Props {
  plan: string;
  rows: readonly Dated[];
  years: readonly number[];
  today: string;
}

export function TimelineTable({ plan, rows, years, today }: Props) {
  const columns: Column<Dated>[] = [
    {
      name: t("timeline.activity"),
      head: true,
      cell: ({ node }) => (
        <>
          <a href={paths.node(plan, node.code)}>
            <Words text={node.title} />
          </a>{" "}
          <Code>{node.code}</Code>
        </>
      ),
    },
    { name: t("node.time"), cell: ({ node }) => <Frame frame={node.time_frame} /> },
    { name: t("position.implementation"), cell: (row) => <State row={row} today={today} /> },
    ...years.map((year) => ({
      name: inDigits(String(year), language.value),
      wide: true,
      cell: ({ node }: Dated) => (
        <Year piece={pieceOf(node.time_frame, year)} now={todayIn(today, year)} />
      ),
    })),
  ];
  return (
    <Table
      quiet
      dense
      caption={t("timeline.title")}
      columns={columns}
      rows={rows}
      id={({ node }) => node.code}
    />
  );
}

/** The source's own words first; what was read out of them beneath. */
function Frame({ frame }: { frame: Dated["node"]["time_frame"] }) {
  if (frame === null) return <span class="missing">{t("timeline.none")}</span>;
  const dated = frame.start !== null || frame.end !== null;
  return (
    <>
      <bdi>{frame.text}</bdi>
      <span class={dated ? "cell-note" : "cell-note missing"}>
        {dated ? span(frame.start, frame.end) : t("timeline.none")}
      </span>
    </>
  );
}

function State({ row, today }: { row: Dated; today: string }) {
  if (row.state === null) return <span class="missing">{t("common.unknown")}</span>;
  return (
    <>
      <Tag tone={ACTIVITY_TONES[row.state]}>{activityWord(row.state)}</Tag>
      {isPast(row, today) && (
        <>
          {" "}
          <Tag tone="warn">{t("timeline.past")}</Tag>
        </>
      )}
    </>
  );
}

/** A year of a row: what of it the activity takes, and today. The words of the row say both. */
function Year({ piece, now }: { piece: Piece | null; now: number | null }) {
  const rtl = language.value !== "en";
  const at = (from: number, width: number): number => 100 * (rtl ? 1 - from - width : from);
  return (
    <svg class="timeline-year" viewBox="0 0 100 20" preserveAspectRatio="none" aria-hidden="true">
      {piece !== null && (
        <rect
          class={piece.open ? "timeline-open" : "timeline-piece"}
          x={at(piece.from, piece.to - piece.from)}
          y="5"
          width={100 * (piece.to - piece.from)}
          height="10"
        />
      )}
      {now !== null && <line class="timeline-now" x1={at(now, 0)} x2={at(now, 0)} y1="0" y2="20" />}
    </svg>
  );
}
