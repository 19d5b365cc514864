/**
 * What the built client may weigh; the build fails past it.
 *
 * The first view is everything that the public overview loads in the heaviest language: the page, the
 * entry with its styles, the overview's chunk, the first strings and the fonts. Fonts count as they are, the
 * rest compressed. A kind of file without a budget fails, so that nothing grows in unseen.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { extname, join, relative } from "node:path";
import { gzipSync } from "node:zlib";
import type { Plugin } from "vite";
import { filesIn } from "./files.ts";
import { firstFiles, type Manifest } from "./firstView.ts";

const KB = 1024;
const FIRST_VIEW = 150 * KB;
/** All that the service worker holds in the end: every screen, in every language. */
const WHOLE = 600 * KB;
/** The most that one file of a kind may weigh; lazily loaded chunks are the JavaScript ones. */
const PER_FILE: Record<string, number> = {
  ".html": 2 * KB,
  ".css": 12 * KB,
  ".js": 40 * KB,
  ".woff2": 48 * KB,
  ".svg": 4 * KB,
  // Icons of the installed client; none is part of a page.
  ".png": 12 * KB,
  ".webmanifest": KB,
  // Pictures of the guides: loaded one by one as a reader comes to them, and never held.
  ".jpg": 32 * KB,
};
/** All pictures of the guides, in every language. */
const PICTURES = 1500 * KB;
/** Written for tools and never loaded by a page. */
const NOT_LOADED = new Set([".vite/manifest.json", "sizes.json"]);
/** What the server sends in a file's place; the file itself is weighed compressed. */
const COMPRESSED = new Set([".br", ".gz"]);

function weigh(path: string): number {
  const bytes = readFileSync(path);
  return extname(path) === ".woff2" ? bytes.length : gzipSync(bytes, { level: 6 }).length;
}

function firstView(manifest: Manifest, sizes: Record<string, number>): number {
  const locales = ["en", "ar", "ckb"].map(
    (code) => sizes[manifest[`src/locales/${code}.json`]?.file ?? ""] ?? 0,
  );
  const loaded = [...firstFiles(manifest)];
  return loaded.reduce((sum, file) => sum + (sizes[file] ?? 0), Math.max(...locales));
}

function judge(folder: string): string[] {
  const sizes: Record<string, number> = {};
  const faults: string[] = [];
  for (const path of filesIn(folder)) {
    const name = relative(folder, path);
    if (NOT_LOADED.has(name) || COMPRESSED.has(extname(name))) continue;
    sizes[name] = weigh(path);
    const most = PER_FILE[extname(name)];
    if (most === undefined) faults.push(`${name}: no budget for this kind of file`);
    else if (sizes[name] > most) faults.push(`${name}: ${sizes[name]} bytes, at most ${most}`);
  }
  const manifest = JSON.parse(
    readFileSync(join(folder, ".vite/manifest.json"), "utf8"),
  ) as Manifest;
  const first = firstView(manifest, sizes);
  if (first > FIRST_VIEW) faults.push(`first view: ${first} bytes, at most ${FIRST_VIEW}`);
  const sum = (files: [string, number][]): number => files.reduce((all, [, size]) => all + size, 0);
  const files = Object.entries(sizes);
  const pictures = sum(files.filter(([name]) => extname(name) === ".jpg"));
  if (pictures > PICTURES) faults.push(`the pictures: ${pictures} bytes, at most ${PICTURES}`);
  const whole = sum(files) - pictures;
  if (whole > WHOLE) faults.push(`the whole client: ${whole} bytes, at most ${WHOLE}`);
  writeFileSync(
    join(folder, "sizes.json"),
    `${JSON.stringify({ first_view: first, whole, files: sizes }, null, 2)}\n`,
  );
  console.log(`first view ${(first / KB).toFixed(1)} KB of ${FIRST_VIEW / KB}`);
  console.log(`whole client ${(whole / KB).toFixed(1)} KB of ${WHOLE / KB}`);
  return faults;
}

export function budgets(): Plugin {
  let folder = "dist";
  return {
    name: "budgets",
    apply: "build",
    configResolved(config) {
      folder = join(config.root, config.build.outDir);
    },
    closeBundle: {
      order: "post",
      handler() {
        const faults = judge(folder);
        if (faults.length > 0)
          throw new Error(`The client is over its budget:\n${faults.join("\n")}`);
      },
    },
  };
}
