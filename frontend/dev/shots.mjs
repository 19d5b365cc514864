/**
 * Pictures of every screen in three languages, desktop and phone, light and dark, from `npm run look`
 * (the built client over the mock). Also prints what the browser complained about.
 *
 * Usage: node dev/shots.mjs [folder] [name-filter]
 */
import { mkdirSync } from "node:fs";
import { chromium } from "playwright-core";

const [folder = "shots", only = ""] = process.argv.slice(2);
const BASE = process.env.LOOK_AT ?? "http://127.0.0.1:4173";
const PAGES = {
  overview: "/plans/INAP-II",
  federal: "/plans/INAP-II/dashboards/federal",
  national: "/plans/INAP-II/dashboards/national",
  logframe: "/plans/INAP-II/logframe?q=P1.1",
  node: "/plans/INAP-II/nodes/P1.1.1.F1",
  indicator: "/plans/INAP-II/indicators/P1.1.1.F1-I1",
  review: "/plans/INAP-II/review",
  actors: "/plans/INAP-II/actors",
  actor: "/plans/INAP-II/actors/F-MOI",
  work: "/plans/INAP-II/work",
  queue: "/plans/INAP-II/queue",
  report: "/plans/TRAINING/report?indicator=P1.1.1-I1&actor=F-MOI&period=2023Q4",
  submission: "/plans/INAP-II/submissions/s3",
  signin: "/sign-in",
  account: "/account",
};
const SCREENS = [
  { name: "desk", width: 1280, height: 900 },
  { name: "phone", width: 360, height: 740 },
];

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
});
for (const { name: screen, ...viewport } of SCREENS) {
  for (const colorScheme of ["light", "dark"]) {
    const context = await browser.newContext({ viewport, colorScheme });
    await context.addInitScript(() =>
      localStorage.setItem("inap.signed-in", location.pathname.includes("sign-in") ? "" : "1"),
    );
    const page = await context.newPage();
    page.on(
      "console",
      (message) =>
        ["error", "warning"].includes(message.type()) &&
        console.log("console:", message.text(), page.url()),
    );
    page.on("pageerror", (error) => console.log("error:", error.message, page.url()));
    for (const lang of ["en", "ar", "ckb"]) {
      for (const [name, path] of Object.entries(PAGES)) {
        const shot = `${name}-${lang}-${screen}-${colorScheme}`;
        if (only && !new RegExp(only).test(shot)) continue;
        await page.goto(`${BASE}/${lang}${path}`);
        await page.waitForSelector("main h1");
        await page.waitForFunction(() => document.querySelector(".waiting") === null);
        await page.evaluate(() => document.fonts.ready);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        if (wide > 0) console.log(`${shot}: ${wide}px too wide`);
        await page.screenshot({ path: `${folder}/${shot}.png`, fullPage: true });
      }
    }
    await context.close();
  }
}
await browser.close();
