/**
 * Leaves a `.br` and a `.gz` beside each built text file, which the server sends as they are.
 *
 * Compressed once and as well as can be; fonts are compressed already.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import type { Plugin } from "vite";
import { filesIn } from "./files.ts";

const TEXTS = new Set([".html", ".css", ".js", ".svg", ".webmanifest"]);
/** Below this the headers weigh more than what is saved. */
const LEAST = 512;

export function precompress(): Plugin {
  let folder = "dist";
  return {
    name: "precompress",
    apply: "build",
    configResolved(config) {
      folder = join(config.root, config.build.outDir);
    },
    closeBundle: {
      // After the service worker, which is built when all else is.
      sequential: true,
      handler() {
        for (const path of filesIn(folder)) {
          const bytes = readFileSync(path);
          if (!TEXTS.has(extname(path)) || bytes.length < LEAST) continue;
          writeFileSync(`${path}.br`, brotliCompressSync(bytes));
          writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
        }
      },
    },
  };
}
