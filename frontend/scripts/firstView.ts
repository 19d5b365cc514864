/** Which files the first view, the public overview, is made of, whatever the language. */

export const FIRST_SCREEN = "src/plans/OverviewPage.tsx";

interface Chunk {
  file: string;
  imports?: string[];
  css?: string[];
  assets?: string[];
}

export type Manifest = Record<string, Chunk>;

/** Every file that a chunk brings with it, itself included. */
function closure(manifest: Manifest, name: string, seen: Set<string>): void {
  const chunk = manifest[name];
  if (chunk === undefined || seen.has(chunk.file)) return;
  seen.add(chunk.file);
  for (const file of [...(chunk.css ?? []), ...(chunk.assets ?? [])]) seen.add(file);
  for (const other of chunk.imports ?? []) closure(manifest, other, seen);
}

/** The page, the entry with its styles, the overview and the fonts of the three languages. */
export function firstFiles(manifest: Manifest): Set<string> {
  const files = new Set<string>(["index.html"]);
  closure(manifest, "index.html", files);
  closure(manifest, FIRST_SCREEN, files);
  // Letters that no text here has; the browser fetches the file only if one shows.
  return new Set([...files].filter((file) => !file.includes("latin-ext")));
}
