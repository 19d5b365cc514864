import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  // The tests live beside those of the other parts and have no node_modules of their own.
  resolve: {
    alias: {
      "@client": here("./src"),
      "fast-check": here("./node_modules/fast-check"),
      vitest: here("./node_modules/vitest"),
    },
  },
  server: { fs: { allow: [here("..")] } },
  test: {
    include: [here("../tests/frontend/**/*.test.ts")],
    environment: "node",
    // Some read every source; a machine that does other things as well takes seconds for that.
    testTimeout: 30_000,
    // Begun anew with the modules that use it, in tests of a page just opened.
    server: { deps: { inline: ["i18next"] } },
    reporters: ["default"],
  },
});
