/**
 * Builds the service worker into one file at the root of the client, from where it may serve every page.
 *
 * It is built after the client, because it carries the names of the client's files: those of the first
 * view, which it fetches when it is installed, and all others, which it holds once a page asks.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { build, type Plugin } from "vite";
import { filesIn } from "./files.ts";
import { firstFiles, type Manifest } from "./firstView.ts";

const SOURCE = "src/offline/worker.ts";
const FILE = "sw.js";

/** Names under `assets/` carry a hash; others need one beside them to be told from an older one. */
function entryOf(folder: string, file: string) {
  const bytes = readFileSync(join(folder, file));
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 16);
  return { url: `/${file}`, revision: file.startsWith("assets/") ? null : hash };
}

function lists(folder: string) {
  const manifest = JSON.parse(
    readFileSync(join(folder, ".vite/manifest.json"), "utf8"),
  ) as Manifest;
  const first = firstFiles(manifest);
  const rest = filesIn(folder)
    .map((path) => relative(folder, path))
    .filter((file) => file.startsWith("assets/") && !first.has(file) && !file.endsWith(".jpg"));
  return {
    SHELL: JSON.stringify([...first].sort().map((file) => entryOf(folder, file))),
    REST: JSON.stringify(rest.sort().map((file) => `/${file}`)),
  };
}

export function worker(): Plugin {
  let root = "";
  let folder = "dist";
  return {
    name: "worker",
    apply: "build",
    configResolved(config) {
      root = config.root;
      folder = join(config.root, config.build.outDir);
    },
    closeBundle: {
      order: "pre",
      sequential: true,
      async handler() {
        await build({
          root,
          configFile: false,
          logLevel: "warn",
          define: { ...lists(folder), "process.env.NODE_ENV": '"production"' },
          build: {
            outDir: folder,
            emptyOutDir: false,
            copyPublicDir: false,
            target: "es2022",
            modulePreload: false,
            rolldownOptions: {
              input: join(root, SOURCE),
              output: { format: "iife", entryFileNames: FILE },
            },
          },
        });
      },
    },
  };
}
