import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "");
const shared = {
  resolve: { alias: { "@": root, "server-only": `${root}/scripts/empty.mjs` } },
};
const commands = "cli/commands.test.ts";
const pure = ["{bench,content,domain,ui,scripts}/**/*.test.{ts,tsx}", commands];
const stored = ["{db,server}/**/*.test.ts", "cli/!(commands).test.ts"];
// Files share what they import, which takes most of the time; each server test works in a workspace of its own.
const test = {
  isolate: false,
  setupFiles: ["scripts/fail-on-console-error.mjs"],
  testTimeout: 30_000,
  hookTimeout: 60_000,
};
/** Vite would else set BASE_URL to "/", which means something else to the server. */
const env = { TZ: "Asia/Kathmandu", BASE_URL: "http://127.0.0.1:3000" };

/** The server suite is the same code twice: only DATABASE_URL differs. `npm test` provides TEST_POSTGRES_URL. */
export default defineConfig({
  test: {
    globalSetup: "scripts/leave-nothing-behind.mjs",
    // By default one core is left alone, which on a machine of two is half of them.
    maxWorkers: "100%",
    projects: [
      { ...shared, test: { ...test, name: "pure", include: pure, env } },
      { ...shared, test: { ...test, name: "sqlite", include: stored, env: { ...env, DATABASE_URL: "file::memory:" } } },
      {
        ...shared,
        test: {
          ...test,
          name: "postgres",
          include: stored,
          env: { ...env, DATABASE_URL: process.env["TEST_POSTGRES_URL"] ?? "postgres://unavailable.invalid/attune" },
        },
      },
    ],
  },
});
