import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "");
const shared = {
  resolve: { alias: { "@": root, "server-only": `${root}/scripts/empty.mjs` } },
};
const pure = ["{content,domain,ui,scripts}/**/*.test.{ts,tsx}"];
const stored = ["{db,server,cli}/**/*.test.ts"];
const test = { setupFiles: ["scripts/fail-on-console-error.mjs"], testTimeout: 30_000, hookTimeout: 60_000 };
const timeZone = "Asia/Kathmandu";

/** The server suite is the same code twice: only DATABASE_URL differs. `npm test` provides TEST_POSTGRES_URL. */
export default defineConfig({
  test: {
    projects: [
      { ...shared, test: { ...test, name: "pure", include: pure, env: { TZ: timeZone } } },
      { ...shared, test: { ...test, name: "sqlite", include: stored, env: { TZ: timeZone, DATABASE_URL: "file::memory:" } } },
      {
        ...shared,
        test: {
          ...test,
          name: "postgres",
          include: stored,
          env: { TZ: timeZone, DATABASE_URL: process.env["TEST_POSTGRES_URL"] ?? "postgres://unavailable.invalid/attune" },
        },
      },
    ],
  },
});
