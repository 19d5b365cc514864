/** What sources publish about a body, as they have it, each with its place in the source. */
import type { PublishedFigure } from "../api/types";
import { t } from "../kit/i18n";
import { type Column, Table } from "../kit/Table";
import { SourceMark } from "../kit/Words";
import { figureValue, figureWord } from "./words";

const COLUMNS = (): Column<PublishedFigure>[] => [
  {
    name: t("meetings.published.what"),
    head: true,
    cell: (figure) => (
      <>
        {figureWord(figure.what)}
        {figure.note !== null && (
          <bdi class="cell-note" lang="en" dir="ltr">
            {figure.note}
          </bdi>
        )}
      </>
    ),
  },
  { name: t("meetings.published.value"), numeric: true, cell: figureValue },
  {
    name: t("source.label"),
    cell: (figure) => <SourceMark source={figure.source} bare />,
  },
];

export function PublishedFigures({ figures }: { figures: PublishedFigure[] }) {
  if (figures.length === 0) return null;
  return (
    <Table
      dense
      caption={t("meetings.published.title")}
      columns={COLUMNS()}
      rows={figures}
      id={(figure) => figure.what}
    />
  );
}
