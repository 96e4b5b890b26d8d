import { rmSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { buildProduct, builtServer } from "./build-product.mjs";

/** The production server on an empty database: whatever DATABASE_URL holds is thrown away first. For tests and figures. */
const url = process.env.DATABASE_URL ?? "";
const isOurs = url.startsWith("file:")
  ? /\/\.tmp\//.test(url)
  : /^postgres.*@127\.0\.0\.1:\d+\/attune_(journeys|bench)$/.test(url);
if (!isOurs) {
  console.error(
    "Refusing to empty this database: only those under .tmp, or attune_journeys and attune_bench on this machine.",
  );
  process.exit(1);
}
if (url.startsWith("file:")) {
  const file = url.slice("file:".length);
  for (const suffix of ["", "-wal", "-shm", ".lock"]) rmSync(`${file}${suffix}`, { force: true });
} else {
  const { default: pg } = await import("pg");
  const name = new URL(url).pathname.slice(1);
  const client = new pg.Client(url.replace(/\/[^/]*$/, "/postgres"));
  await client.connect();
  await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
}
if (process.env.ATTUNE_DATA_DIR) rmSync(process.env.ATTUNE_DATA_DIR, { recursive: true, force: true });
if (!(await buildProduct())) process.exit(1);
process.env.NODE_ENV = "production";
await import(pathToFileURL(builtServer()).href);
