/** What changed against the published revision or the one before, side by side. */
import type { Comparison, Submission } from "../api/types";
import { t } from "../kit/i18n";
import { Loaded } from "../kit/Loaded";
import { useResource } from "../kit/resource";
import { type Column, Table } from "../kit/Table";
import { Tag } from "../kit/Tag";
import { groupWords } from "../plans/SeriesTable";
import { fetchComparison } from "./entryQueries";
import { ShownValue } from "./SubmissionValues";

type Row = Comparison["cells"][number];

export function Changes({ submission }: { submission: Submission }) {
  // A first revision has nothing to be held against.
  if (submission.revision === 1) return null;
  return <Fetched submission={submission} />;
}

function Fetched({ submission }: { submission: Submission }) {
  const { id, version } = submission;
  const [resource, reload] = useResource(`comparison ${id} ${version}`, () => fetchComparison(id));
  return (
    <Loaded resource={resource} reload={reload}>
      {(found) => <SideBySide submission={submission} found={found} />}
    </Loaded>
  );
}

function SideBySide({ submission, found }: { submission: Submission; found: Comparison }) {
  if (found.basis === null) return null;
  const { kind, unit } = submission.indicator;
  const title = t(`entry.compare.${found.basis}`, { revision: found.before_revision ?? 0 });
  const shown = (value: Row["before"]) =>
    value === null ? (
      <span class="missing">{t("figure.none")}</span>
    ) : (
      <ShownValue kind={kind} unit={unit} value={value} />
    );
  const columns: Column<Row>[] = [
    { name: t("series.group"), head: true, cell: (row) => groupWords(row.sex, row.age) },
    { name: t("entry.compare.before"), numeric: true, cell: (row) => shown(row.before) },
    { name: t("entry.compare.after"), numeric: true, cell: (row) => shown(row.after) },
    { name: t("entry.compare.change"), cell: (row) => <ChangeTag change={row.change} /> },
  ];
  return (
    <section class="changes" aria-label={title}>
      <Table
        dense
        caption={title}
        columns={columns}
        rows={found.cells}
        id={(row) => `${row.sex} ${row.age}`}
      />
      {found.cells.every((row) => row.change === "same") && (
        <p class="cell-note">{t("entry.compare.nothing")}</p>
      )}
      {found.narrative
        .filter((words) => words.change !== "same")
        .map((words) => (
          <div key={words.language} lang={words.language}>
            <p class="cell-note">
              {t("entry.compare.words")} <ChangeTag change={words.change} />
            </p>
            {words.before !== null && (
              <del>
                <bdi>{words.before}</bdi>
              </del>
            )}{" "}
            {words.after !== null && (
              <ins>
                <bdi>{words.after}</bdi>
              </ins>
            )}
          </div>
        ))}
    </section>
  );
}

function ChangeTag({ change }: { change: Row["change"] }) {
  return <Tag tone={change === "same" ? "plain" : "warn"}>{t(`entry.compare.kind.${change}`)}</Tag>;
}
