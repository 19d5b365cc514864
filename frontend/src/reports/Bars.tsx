/** Horizontal bars from zero, growing in the reading direction; the same figures stand in a table. */
import type { Language, ReportBlock } from "../api/types";

type Chart = Extract<ReportBlock, { kind: "bar_chart" }>;

const WIDTH = 100;

export function Bars({ chart, language }: { chart: Chart; language: Language }) {
  const highest = Math.max(1, ...chart.bars.map(({ value }) => value));
  return (
    <figure class="report-chart" role="img" aria-label={chart.summary}>
      {chart.bars.map(({ label, value, text }) => {
        const width = (value / highest) * WIDTH;
        return (
          <div class="report-bar" key={label}>
            <span>{label}</span>
            <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
              <rect
                class="progress-part"
                x={language === "en" ? 0 : WIDTH - width}
                y="0"
                width={width}
                height="8"
              />
            </svg>
            <span class="figure">{text}</span>
          </div>
        );
      })}
    </figure>
  );
}
