import { defineConfig, type UserConfig } from "vite";
import { mockApi } from "./dev/mock.ts";
import { budgets } from "./scripts/budgets.ts";

/** Where the API answers while the client is served by vite; the built client is served by the API. */
const API = process.env.INAP_API ?? "http://127.0.0.1:8000";

const GROUPS = [
  { name: "libraries", test: /node_modules/, minShareCount: 2, priority: 3 },
  // Named before the next group, which would otherwise draw these in as its own dependencies.
  { name: "shared", test: /src.(api|kit|plans|dashboards|access)/, minShareCount: 3, priority: 2 },
  { name: "submissions", test: /src.submissions/, minShareCount: 2, priority: 1 },
];

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; " +
  "connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; " +
  "frame-ancestors 'none'";

export default defineConfig(({ mode }): UserConfig => {
  const mocked = mode === "mock";
  return {
    plugins: [...(mocked ? [mockApi()] : []), budgets()],
    oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
    server: { proxy: mocked ? {} : { "/api": API } },
    // The built client is looked at under the very policy that the server sends.
    preview: {
      proxy: mocked ? {} : { "/api": API },
      headers: { "Content-Security-Policy": POLICY },
    },
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
  };
});
