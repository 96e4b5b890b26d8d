import { execFile } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { examineDatabase } from "@/db/examine-database";
import { examine } from "../doctor";
import type { Place } from "../doctor/place";

export const newFolder = () => mkdtempSync(join(tmpdir(), "attune-doctor-"));

/** A server that says this to whoever connects, until it is closed. */
export async function listening(greeting: string): Promise<{ port: number; close: () => void }> {
  const server = createServer((socket) => void socket.on("error", () => {}).end(greeting));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return { port: (server.address() as { port: number }).port, close: () => void server.close() };
}

/** A port that nobody listens at. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as { port: number };
  await new Promise<void>((done) => server.close(() => done()));
  return port;
}

/** An installation on a database in which all is well, apart from what is changed. */
export async function placeOn(url: string, changed: Partial<Place>): Promise<Place> {
  const databaseUrl = changed.databaseUrl ?? url;
  return {
    nodeVersion: process.versions.node,
    root: resolve("."),
    databaseUrl,
    dataFolder: newFolder(),
    userNumber: process.getuid?.() ?? null,
    now: Date.now(),
    bytesFree: () => 1e12,
    buildTrouble: async () => null,
    database: () => examineDatabase(databaseUrl),
    ...changed,
    variables: { PORT: String(await freePort()), ...changed.variables },
  };
}

/** What the doctor finds not well: the check and the sentence. */
export async function troublesIn(place: Place): Promise<string[]> {
  const seen = await examine(place);
  return seen.flatMap(({ name, said }) =>
    said.filter(({ kind }) => kind === "trouble").map(({ sentence }) => `${name}: ${sentence}`),
  );
}

/** The command in a process of its own, with these settings and no others. */
export function doctorAt(env: Record<string, string>): Promise<{ code: number; out: string; told: string }> {
  const program = join(process.env["ATTUNE_BUNDLES"]!, "attune-cli.mjs");
  return new Promise((done) =>
    execFile(process.execPath, [program, "doctor"], { env: env as NodeJS.ProcessEnv }, (error, out, told) =>
      done({ code: Number(error?.code ?? 0), out, told }),
    ),
  );
}
