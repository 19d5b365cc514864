/**
 * A line of values over reporting periods, as plain SVG.
 *
 * Time runs in the reading direction. A period without data breaks the line: no data is not zero. The
 * table beside the chart is its text alternative; the picture itself carries one sentence.
 */
import { language } from "./i18n";
import { formatNumber } from "./numbers";
import { niceStep } from "./scale";

export interface Point {
  label: string;
  value: number | null;
}

interface Props {
  points: Point[];
  target: number | null;
  targetLabel: string;
  summary: string;
  /** The value that the axis reaches at least, where several charts are to be held together. */
  reach?: number;
}

interface Box {
  width: number;
  height: number;
  start: number;
  end: number;
  top: number;
  bottom: number;
}

const NARROW = 768;

/** The drawing's own size: near the size it is shown at, so that its letters stay readable. */
function boxFor(screen: number): Box {
  const width = screen < NARROW ? 340 : 640;
  return { width, height: 260, start: 56, end: 30, top: 20, bottom: 36 };
}

interface Scale {
  box: Box;
  x: (index: number) => number;
  y: (value: number) => number;
  ticks: number[];
}

function scaleOf(
  box: Box,
  points: Point[],
  target: number | null,
  reach: number,
  rtl: boolean,
): Scale {
  const values = points.flatMap((point) => (point.value === null ? [] : [point.value]));
  const highest = Math.max(reach, ...values, target ?? 0);
  const lowest = Math.min(0, ...values, target ?? 0);
  const step = niceStep(highest - lowest);
  const bottom = Math.floor(lowest / step) * step;
  const top = Math.max(Math.ceil(highest / step) * step, bottom + step);
  const ticks = Array.from(
    { length: Math.round((top - bottom) / step) + 1 },
    (_, i) => bottom + i * step,
  );
  const inner = box.width - box.start - box.end;
  const gap = points.length > 1 ? inner / (points.length - 1) : 0;
  const offset = points.length > 1 ? 0 : inner / 2;
  const along = (index: number): number => box.start + offset + index * gap;
  const high = box.height - box.top - box.bottom;
  return {
    box,
    x: (index) => (rtl ? box.width - along(index) : along(index)),
    y: (value) => box.top + high * (1 - (value - bottom) / (top - bottom)),
    ticks,
  };
}

/** The pieces of the line between gaps, as SVG path data. */
function lineOf(points: Point[], scale: Scale): string {
  let path = "";
  let drawing = false;
  points.forEach((point, index) => {
    if (point.value !== null) {
      path += `${drawing ? "L" : "M"}${scale.x(index).toFixed(1)} ${scale.y(point.value).toFixed(1)}`;
    }
    drawing = point.value !== null;
  });
  return path;
}

export function Chart({ points, target, targetLabel, summary, reach = 0 }: Props) {
  const rtl = language.value !== "en";
  const scale = scaleOf(boxFor(window.innerWidth), points, target, reach, rtl);
  return (
    <svg
      class="chart"
      viewBox={`0 0 ${scale.box.width} ${scale.box.height}`}
      role="img"
      aria-label={summary}
    >
      <Grid scale={scale} rtl={rtl} />
      {target !== null && (
        <TargetLine box={scale.box} y={scale.y(target)} label={targetLabel} rtl={rtl} />
      )}
      <path class="chart-line" d={lineOf(points, scale)} />
      {points.map((point, index) => {
        if (point.value === null) return null;
        return (
          <circle
            key={point.label}
            class="chart-dot"
            cx={scale.x(index)}
            cy={scale.y(point.value)}
            r="4"
          />
        );
      })}
      <Labels points={points} scale={scale} />
    </svg>
  );
}

function Grid({ scale, rtl }: { scale: Scale; rtl: boolean }) {
  const { box } = scale;
  const edge = rtl ? box.width - box.start + 8 : box.start - 8;
  return (
    <g class="chart-grid">
      {scale.ticks.map((tick) => (
        <g key={tick}>
          <line x1={box.end} x2={box.width - box.end} y1={scale.y(tick)} y2={scale.y(tick)} />
          {/* SVG text anchors follow the text's own direction; ltr keeps both layouts the same. */}
          <text x={edge} y={scale.y(tick) - 5} direction="ltr" text-anchor={rtl ? "start" : "end"}>
            {formatNumber(tick, language.value)}
          </text>
        </g>
      ))}
    </g>
  );
}

function TargetLine({ box, y, label, rtl }: { box: Box; y: number; label: string; rtl: boolean }) {
  const x = rtl ? box.end : box.width - box.end;
  const direction = rtl ? "rtl" : "ltr";
  return (
    <g class="chart-target">
      <line x1={box.end} x2={box.width - box.end} y1={y} y2={y} />
      <text x={x} y={y - 6} direction={direction} text-anchor="end">
        {label}
      </text>
    </g>
  );
}

/** Few enough labels that they never run into each other. */
function Labels({ points, scale }: { points: Point[]; scale: Scale }) {
  const every = Math.max(1, Math.ceil(points.length / (scale.box.width / 100)));
  return (
    <g class="chart-labels">
      {points.map((point, index) =>
        index % every === 0 ? (
          <text key={point.label} x={scale.x(index)} y={scale.box.height - 12} text-anchor="middle">
            {point.label}
          </text>
        ) : null,
      )}
    </g>
  );
}
