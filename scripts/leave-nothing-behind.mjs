import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { bundleForTests } from "./build-product.mjs";

/** Vitest's global setup: what a run puts on disk and into the database server is its own, and goes when it ends. */
export default async function setup() {
  const folder = mkdtempSync(join(tmpdir(), "attune-units-"));
  process.env.TMPDIR = folder;
  const prefix = `attune_test_${process.pid}`;
  process.env.ATTUNE_TEST_PREFIX = prefix;
  // Inside the project, where they find what they import; compiled anew at every start they take seconds each.
  const bundles = join("node_modules", ".cache", `attune-tests-${process.pid}`);
  await bundleForTests(bundles);
  process.env.ATTUNE_BUNDLES = bundles;
  return async () => {
    for (const own of [folder, bundles]) rmSync(own, { recursive: true, force: true });
    if (process.env.TEST_POSTGRES_URL) await dropDatabases(process.env.TEST_POSTGRES_URL, `${prefix}_`);
  };
}

async function dropDatabases(connectionString, prefix) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    const { rows } = await client.query("select datname from pg_database where starts_with(datname, $1)", [prefix]);
    for (const { datname } of rows) await client.query(`drop database "${datname}" with (force)`);
  } finally {
    await client.end();
  }
}
