import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { defineConfig } from "@playwright/test";

const installed = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const browser = process.env["CHROMIUM_PATH"] ?? installed.find((path) => existsSync(path));
const onPostgres = process.env["JOURNEYS_ON"] === "postgres";
const name = onPostgres ? "postgres" : "sqlite";
const baseURL = `http://127.0.0.1:${onPostgres ? 3191 : 3190}`;
const folder = resolve(".tmp/journeys", name);
const databaseUrl = onPostgres
  ? (process.env["TEST_POSTGRES_URL"] ?? "").replace(/\/[^/]*$/, "/attune_journeys")
  : `file:${folder}/attune.db`;

/**
 * What the browser would do beside showing our pages. Chromium 156 loads its address bar's suggestions as two pages of
 * their own for every window, a second of work each time. The last such list counts, so Playwright's own is in it.
 */
const unwanted = [
  ...["WebUIOmniboxPopup", "WebUIOmniboxAimPopup", "WebUIOmniboxFullPopup"],
  ...["AvoidUnnecessaryBeforeUnloadCheckSync", "DestroyProfileOnBrowserClose", "HttpsUpgrades"],
  ...[
    "HttpsFirstBalancedModeAutoEnable",
    "LensOverlay",
    "MediaRouter",
    "PaintHolding",
    "ThirdPartyStoragePartitioning",
  ],
  ...["AvoidCorsURLLoaderRestartOnRedirect", "TcpPortRandomizationWin", "OptimizationHints", "AimEnabled"],
  ...["NetworkTimeServiceQuerying", "PreconnectToSearch"],
];

/* The fixtures put people into the same database; which engine that is, is decided once per process. */
process.env["DATABASE_URL"] = databaseUrl;

export default defineConfig({
  testDir: "e2e",
  outputDir: `.tmp/journeys/results-${name}`,
  fullyParallel: true,
  workers: 2,
  // What passes only on the second try is named, and more than a few of them fail the run.
  retries: 1,
  forbidOnly: true,
  // Patience for a busy machine; what is there is seen at once.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [["list"], ["json", { outputFile: `.tmp/reports/journeys-${name}.json` }]],
  use: {
    actionTimeout: 30_000,
    // A trace of every journey costs a sixth of the time; `--trace on` records one where it is needed.
    trace: "off",
    screenshot: "only-on-failure",
    locale: "en-GB",
    timezoneId: "Asia/Kathmandu",
    launchOptions: {
      ...(browser && { executablePath: browser }),
      args: [
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        `--disable-features=${unwanted.join(",")}`,
      ],
      chromiumSandbox: false,
    },
  },
  projects: [{ name, use: { baseURL }, ...(onPostgres && { grep: /@both/ }) }],
  webServer: {
    command: "node scripts/serve-afresh.mjs",
    url: `${baseURL}/api/health`,
    // The first start after a change builds.
    timeout: 300_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: "SIGTERM", timeout: 6_000 },
    env: { DATABASE_URL: databaseUrl, ATTUNE_DATA_DIR: folder, PORT: new URL(baseURL).port, BASE_URL: baseURL },
  },
});
