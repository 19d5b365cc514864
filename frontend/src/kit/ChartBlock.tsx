/**
 * A chart with what stands beside every one: its table, and ways to take figures and picture along.
 *
 * What is shown is what is taken: figures that are hidden on the screen are hidden in the file. Each file
 * names the plan, what it shows and the day it is of, and files of made-up data say so in every row.
 */
import type { ComponentChildren } from "preact";
import { useRef, useState } from "preact/hooks";
import { currentCode, isTraining } from "../plans/current";
import { csvFile, csvOf, fileName, marked, type Sheet } from "./csv";
import { formatDate } from "./dates";
import { t } from "./i18n";
import { offer, offerText } from "./offer";
import { pictureOf } from "./png";

interface Props {
  title: string;
  /** The code of what is shown, for the files' names. */
  code: string;
  /** The day the figures are of. */
  day: string;
  /** The figures as a file holds them. */
  sheet: Sheet;
  /** The same as a table on the screen; folded away under these words where they are given. */
  table: ComponentChildren;
  folded?: string;
  /** What the picture says beneath the drawing, where its signs need words. */
  notes?: readonly string[];
  children: ComponentChildren;
}

export function ChartBlock({
  title,
  code,
  day,
  sheet,
  table,
  folded,
  notes = [],
  children,
}: Props) {
  const drawn = useRef<HTMLDivElement>(null);
  const training = isTraining();
  const plan = currentCode.value ?? "";
  const taken = training ? marked(sheet, t("training.label"), t("training.text")) : sheet;
  const picture = () => ({
    title,
    lines: [
      ...notes,
      `${plan} · ${code} · ${formatDate(day)}`,
      ...(training ? [`${t("training.label")}: ${t("training.text")}`] : []),
    ],
    drawings: [...(drawn.current?.querySelectorAll<SVGSVGElement>(DRAWINGS) ?? [])],
  });
  return (
    <div class="figure-block">
      <div ref={drawn}>{children}</div>
      {folded === undefined ? (
        table
      ) : (
        <details>
          <summary>{folded}</summary>
          {table}
        </details>
      )}
      <Taking name={(ending) => fileName([plan, code, day], ending)} of={taken} picture={picture} />
    </div>
  );
}

/** The drawings themselves, and not the signs of a legend. */
const DRAWINGS = "svg[role=img], svg[role=group]";

interface TakingProps {
  name: (ending: string) => string;
  of: Sheet;
  picture: () => Parameters<typeof pictureOf>[0];
}

function Taking({ name, of, picture }: TakingProps) {
  const [told, setTold] = useState("");
  const copy = (): void => {
    const done = () => setTold(t("chart.copied"));
    // Refused where the page is not trusted with it, or the browser is old: the file is the other way.
    navigator.clipboard?.writeText(csvOf(of)).then(done, () => setTold(t("chart.failed"))) ??
      setTold(t("chart.failed"));
  };
  const save = async (): Promise<void> => {
    const made = await pictureOf(picture()).catch(() => null);
    setTold(made === null ? t("chart.failed") : "");
    if (made !== null) offer(name("png"), made);
  };
  return (
    <div class="chart-taking">
      <button type="button" class="link-button" onClick={copy}>
        {t("chart.copy")}
      </button>
      <button type="button" class="link-button" onClick={() => offerText(name("csv"), csvFile(of))}>
        {t("chart.csv")}
      </button>
      <button type="button" class="link-button" onClick={() => void save()}>
        {t("chart.png")}
      </button>
      <span role="status">{told}</span>
    </div>
  );
}
