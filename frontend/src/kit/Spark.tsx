/** A trend the size of a word. Its words are the figures beside it, so it is hidden from listeners. */
import { language } from "./i18n";

const WIDTH = 72;
const HEIGHT = 20;
const EDGE = 2;

export function Spark({ values }: { values: (number | null)[] }) {
  const known = values.filter((value): value is number => value !== null);
  if (known.length < 2) return null;
  const low = Math.min(...known);
  const range = Math.max(...known) - low || 1;
  const gap = (WIDTH - 2 * EDGE) / (values.length - 1);
  const rtl = language.value !== "en";
  let path = "";
  let drawing = false;
  values.forEach((value, index) => {
    if (value !== null) {
      const along = EDGE + index * gap;
      const x = (rtl ? WIDTH - along : along).toFixed(1);
      const y = (HEIGHT - EDGE - ((value - low) / range) * (HEIGHT - 2 * EDGE)).toFixed(1);
      path += `${drawing ? "L" : "M"}${x} ${y}`;
    }
    drawing = value !== null;
  });
  return (
    <svg
      class="spark"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      aria-hidden="true"
    >
      <path d={path} />
    </svg>
  );
}
