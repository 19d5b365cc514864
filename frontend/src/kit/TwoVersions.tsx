/** Two versions of one thing side by side; the person chooses, nothing is lost unseen. */
import { t } from "./i18n";
import { type Column, Table } from "./Table";

export interface Differing {
  id: string;
  name: string;
  mine: string;
  theirs: string;
}

interface Props {
  title: string;
  text: string;
  /** What a row stands for. */
  part: string;
  rows: readonly Differing[];
  numeric?: boolean;
  settle: (choice: "mine" | "theirs") => void;
}

export function TwoVersions({ title, text, part, rows, numeric = false, settle }: Props) {
  const shown = (value: string) =>
    value ? <bdi>{value}</bdi> : <span class="missing">{t("figure.none")}</span>;
  const columns: Column<Differing>[] = [
    { name: part, head: true, cell: ({ name }) => name },
    { name: t("conflict.mine"), cell: ({ mine }) => shown(mine), numeric },
    { name: t("conflict.theirs"), cell: ({ theirs }) => shown(theirs), numeric },
  ];
  return (
    <section class="notice" role="alert">
      <h2>{title}</h2>
      <p>{text}</p>
      <Table quiet caption={title} columns={columns} rows={rows} id={({ id }) => id} />
      <p class="row">
        <button type="button" class="button" onClick={() => settle("mine")}>
          {t("conflict.keepMine")}
        </button>
        <button type="button" class="button button-quiet" onClick={() => settle("theirs")}>
          {t("conflict.takeTheirs")}
        </button>
      </p>
    </section>
  );
}
