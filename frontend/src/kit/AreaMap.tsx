/**
 * Figures by governorate: drawn on a map, and told in a table, which is the map's text alternative.
 *
 * Who uses it says what the figures are. The shapes come in a file of their own, after the table, so
 * that a slow line shows the figures first; without them the table still stands. Each shape carries
 * its figure in digits, since colour alone tells nothing.
 */
import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { ChartBlock } from "./ChartBlock";
import type { Sheet } from "./csv";
import { language, t } from "./i18n";
import { formatNumber } from "./numbers";
import { classEnds, classOf } from "./scale";
import { type Column, Table } from "./Table";

export interface AreaValue {
  /** ISO 3166-2 code, as the shapes are named. */
  code: string;
  name: string;
  /** Null where nothing is known, which is not zero. */
  value: number | null;
  /** Whether a figure is there and hidden to protect a small group; its value is null then. */
  hidden?: boolean;
  /** Where the figure leads, if anywhere. */
  href?: string;
}

interface Props {
  /** What the figures are: the table's caption, and the map's name. */
  caption: string;
  /** What one place is called. */
  place: string;
  /** What one figure is called. */
  figure: string;
  values: readonly AreaValue[];
  /** The code of what is shown and the day it is of, for the names of files. */
  code: string;
  day: string;
  /** The figure as it is to be read; a plain number unless it is told otherwise. */
  format?: (value: number) => string;
}

type Shapes = typeof import("./areaShapes.json");
type Shape = Shapes["shapes"]["IQ-BG"];

const shapeOf = (shapes: Shapes, code: string): Shape | undefined =>
  (shapes.shapes as Record<string, Shape>)[code];

function useShapes(): Shapes | null {
  const [shapes, setShapes] = useState<Shapes | null>(null);
  useEffect(() => {
    let current = true;
    import("./areaShapes.json").then(
      (file) => current && setShapes(file.default as Shapes),
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, []);
  return shapes;
}

export function AreaMap({ format = plain, ...props }: Props) {
  const shapes = useShapes();
  const shown = { ...props, format };
  return (
    <ChartBlock
      title={props.caption}
      code={props.code}
      day={props.day}
      table={null}
      notes={(["unknown", "hidden"] as const)
        .filter((bare) => props.values.some((each) => each.value === null && bareOf(each) === bare))
        .map((bare) => `${SIGNS[bare]} ${without({ hidden: bare === "hidden" })}`)}
      sheet={sheetOf(props)}
    >
      <div class="area-map">
        {shapes !== null && <Drawing {...shown} shapes={shapes} />}
        <div>
          <Figures {...shown} />
          {shapes !== null && <Undrawn values={props.values} shapes={shapes} />}
        </div>
      </div>
    </ChartBlock>
  );
}

/** The table as a file holds it, each place with its code. */
function sheetOf({ place, figure, values }: Omit<Props, "format">): Sheet {
  return {
    columns: ["ISO 3166-2", place, figure],
    rows: values.map((each) => [each.code, each.name, each.value ?? without(each)]),
  };
}

/** Why a place has no figure to be read. */
const without = ({ hidden = false }: Pick<AreaValue, "hidden">): string =>
  hidden ? t("figure.suppressed") : t("map.unknown");

const plain = (value: number): string => formatNumber(value, language.value);

type Shown = Props & { format: (value: number) => string };

function Drawing({ caption, values, format, shapes }: Shown & { shapes: Shapes }) {
  const { step, ends } = classEnds(values.map(({ value }) => value));
  return (
    <figure>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand around a drawing. */}
      <svg viewBox={`0 0 ${shapes.width} ${shapes.height}`} role="group" aria-label={caption}>
        <Hatching />
        {values.map((each) => {
          const shape = shapeOf(shapes, each.code);
          if (shape === undefined) return null;
          return <Place key={each.code} of={each} shape={shape} step={step} format={format} />;
        })}
      </svg>
      <Legend
        ends={ends}
        format={format}
        unknown={values.some(({ value, hidden }) => value === null && !hidden)}
        hidden={values.some(({ hidden }) => hidden)}
      />
      <p class="source">{t("map.shapes")}</p>
    </figure>
  );
}

/** What fills a shape of which nothing is known, and one whose figure is hidden. */
function Hatching() {
  return (
    <defs>
      <pattern id="area-unknown" width="8" height="8" patternUnits="userSpaceOnUse">
        <path class="area-hatch" d="M0 8L8 0" />
      </pattern>
      <pattern id="area-hidden" width="8" height="8" patternUnits="userSpaceOnUse">
        <path class="area-hatch" d="M0 0L8 8M0 8L8 0" />
      </pattern>
    </defs>
  );
}

interface PlaceProps {
  of: AreaValue;
  shape: Shape;
  step: number;
  format: Shown["format"];
}

/** What stands in a shape without a figure: the two are told apart without colour. */
const SIGNS = { unknown: "–", hidden: "×" } as const;
const bareOf = ({ hidden = false }: AreaValue) => (hidden ? "hidden" : "unknown");

function Place({ of, shape, step, format }: PlaceProps) {
  const { route } = useLocation();
  const level = classOf(of.value, step);
  const words = of.value === null ? without(of) : format(of.value);
  const bare = bareOf(of);
  const name = t("map.figureOf", { place: of.name, figure: words });
  const drawn = (
    <>
      <path class={`area-${level ?? bare}`} d={shape.path} />
      <text x={shape.x} y={shape.y + 5} text-anchor="middle" direction="ltr">
        {of.value === null ? SIGNS[bare] : words}
      </text>
    </>
  );
  if (of.href === undefined)
    return (
      <g>
        <title>{name}</title>
        {drawn}
      </g>
    );
  const href = of.href;
  const follow = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    // The router looks for links of the page, and this is one of a drawing.
    event.preventDefault();
    route(href);
  };
  return (
    <a href={href} aria-label={name} onClick={follow}>
      <title>{name}</title>
      {drawn}
    </a>
  );
}

function Legend({
  ends,
  format,
  unknown,
  hidden,
}: {
  ends: number[];
  format: Shown["format"];
  unknown: boolean;
  hidden: boolean;
}) {
  const entries: { level: string; words: ComponentChildren }[] = [
    { level: "0", words: format(0) },
    ...ends.map((end, index) => ({
      level: String(index + 1),
      words: t("map.upTo", { value: format(end) }),
    })),
    ...(unknown ? [{ level: "unknown", words: t("map.unknown") }] : []),
    ...(hidden ? [{ level: "hidden", words: t("figure.suppressed") }] : []),
  ];
  return (
    <ul class="area-legend" aria-label={t("map.legend")}>
      {entries.map(({ level, words }) => (
        <li key={level}>
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <rect class={`area-${level}`} x="1" y="1" width="14" height="14" />
          </svg>
          {words}
        </li>
      ))}
    </ul>
  );
}

function Figures({ caption, place, figure, values, format }: Shown) {
  const columns: Column<AreaValue>[] = [
    {
      name: place,
      head: true,
      cell: ({ name, href }) =>
        href === undefined ? <bdi>{name}</bdi> : <a href={href}>{<bdi>{name}</bdi>}</a>,
    },
    {
      name: figure,
      numeric: true,
      cell: (each) =>
        each.value === null ? <span class="missing">{without(each)}</span> : format(each.value),
    },
  ];
  return <Table dense caption={caption} columns={columns} rows={values} id={({ code }) => code} />;
}

/** What has a figure and no shape: named, so that nobody looks for it on the map. */
function Undrawn({ values, shapes }: { values: readonly AreaValue[]; shapes: Shapes }) {
  const missing = values.filter(({ code }) => shapeOf(shapes, code) === undefined);
  if (missing.length === 0) return null;
  return (
    <p class="hint">
      {missing.map(({ code, name }) => (
        <span key={code}>{t("map.notDrawn", { place: name })} </span>
      ))}
    </p>
  );
}
