import { defineConfig } from "vite";
import { budgets } from "./scripts/budgets.ts";
import { precompress } from "./scripts/precompress.ts";
import { worker } from "./scripts/worker.ts";

/** Where the API answers while the client is served by vite; the built client is served by the API. */
const API = process.env.INAP_API ?? "http://127.0.0.1:8000";

const GROUPS = [
  { name: "libraries", test: /node_modules/, minShareCount: 2, priority: 3 },
  // Named before the next group, which would otherwise draw these in as its own dependencies.
  // What charts and maps bring along is no part of the first view.
  {
    name: "shared",
    test: /src.(api|kit(?!.(?:AreaMap|Chart|ChartBlock|csv|offer|png|scale)\.)|plans|dashboards|access)/,
    minShareCount: 3,
    priority: 2,
  },
  { name: "unsent", test: /src.offline.state/, priority: 2 },
  { name: "submissions", test: /src.submissions/, minShareCount: 2, priority: 1 },
];

export default defineConfig({
  plugins: [worker(), precompress(), budgets()],
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  server: { proxy: { "/api": API } },
  build: {
    target: "es2022",
    manifest: true,
    // A font or picture inside the CSS would be a data address, which the content policy refuses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // What several screens share travels as one file: on a slow line twenty small ones cost more.
    rolldownOptions: { output: { codeSplitting: { groups: GROUPS } } },
    reportCompressedSize: false,
  },
});
