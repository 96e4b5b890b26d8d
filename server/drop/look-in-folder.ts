import { createHash } from "node:crypto";
import { readdir, realpath } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { findFirstOwner } from "@/db/drop-reports";
import type { Engine } from "@/db/engine";
import { type EditableWorkspace, enterWorkspace } from "@/db/workspace";
import { id } from "@/domain/fields";
import type { DropReport } from "@/domain/metrics/metric-value";
import { logLine } from "../door/log-line";
import { tableLimits } from "../files/tables/table-limits";
import { unreadable } from "./folder-trouble";
import { type Imported, importFile, refuseFile } from "./import-file";
import { type FoundFile, listFiles, markOf } from "./list-files";
import { readUnchanged } from "./read-unchanged";
import type { Look } from "./watched-folder";

export type Looking = {
  readonly engine: Engine;
  readonly folder: string;
  /** How long nothing may have happened to a file before it is read. */
  readonly stillMs: number;
  /** After which files are looked at once more. */
  readonly pauseMs: number;
  /** What was dealt with, by path, with the mark it had. */
  readonly known: Map<string, string>;
  /** Sub-folders that belong to no workspace, so that each is named once. */
  readonly strangers: Set<string>;
  readonly isStopping: () => boolean;
};

type Room = { readonly ws: EditableWorkspace; readonly files: FoundFile[] };

/** Looks once into the sub-folder of one workspace, or of all of them: what each came to, by the id of the workspace. */
export async function lookInFolder(given: Looking, only: string | null): Promise<Map<string, Look>> {
  const { pauseMs, isStopping } = given;
  const looks = new Map<string, Look>();
  const rooms: Room[] = [];
  const root = await realpath(given.folder);
  for (const name of await roomNames(root, only)) {
    const ws = await keyTo(given.engine, name);
    if (ws === null) {
      if (!given.strangers.has(name))
        logLine("error", "a folder in the watched folder belongs to no workspace", { folder: name });
      given.strangers.add(name);
      continue;
    }
    try {
      rooms.push({ ws, files: await filesOf(given, join(root, name)) });
    } catch (error) {
      looks.set(name, { reports: [], waiting: 0, failed: 0, trouble: unreadable(error, `The folder “${name}”`) });
    }
  }
  if (rooms.some(({ files }) => files.length > 0)) await pause(pauseMs, undefined, { ref: false });
  for (const { ws, files } of rooms) {
    const came: (Imported | "failed")[] = [];
    for (const file of files) came.push(isStopping() ? "later" : await dealtWith(given, ws, file));
    looks.set(ws.id, {
      reports: came.filter((one): one is DropReport => typeof one === "object"),
      waiting: came.filter((one) => one === "later").length,
      failed: came.filter((one) => one === "failed").length,
      trouble: null,
    });
  }
  return looks;
}

/** Sub-folders named as ids are. A link is none of them, wherever it leads. */
async function roomNames(root: string, only: string | null): Promise<string[]> {
  const entries = await readdir(root, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory() && id.safeParse(entry.name).success);
  return names.map(({ name }) => name).filter((name) => only === null || name === only);
}

/** What the folder brings is stored in the name of whoever has owned the workspace the longest. */
async function keyTo(engine: Engine, workspaceId: string): Promise<EditableWorkspace | null> {
  const userId = await findFirstOwner(engine, workspaceId);
  return userId === null ? null : enterWorkspace(engine, { workspaceId, userId }, "edit");
}

/** The files that were not dealt with as they are now. What is gone need not be remembered. */
async function filesOf({ known }: Looking, folder: string): Promise<FoundFile[]> {
  const files = await listFiles(folder);
  const there = new Set(files.map(({ path }) => path));
  for (const path of known.keys()) if (path.startsWith(join(folder, "/")) && !there.has(path)) known.delete(path);
  return files.filter((file) => known.get(file.path) !== markOf(file));
}

async function dealtWith(looking: Looking, ws: EditableWorkspace, file: FoundFile): Promise<Imported | "failed"> {
  const { known, stillMs } = looking;
  try {
    // A clock ahead of ours makes a file wait, never be read too soon.
    if (Date.now() - Math.max(file.modifiedAt, file.changedAt) < stillMs) return "later";
    const came = await importedOrRefused(ws, file);
    if (came !== "later") known.set(file.path, markOf(file));
    if (typeof came === "object")
      logLine("info", "read a file of the watched folder", {
        ...{ workspace: ws.id, file: came.fileName, outcome: came.outcome },
        ...{ added: came.added, changed: came.changed, problems: came.problemCount },
      });
    return came;
  } catch (error) {
    const problem = error instanceof Error ? (error.stack ?? error.message) : String(error);
    logLine("error", "a file of the watched folder failed", { workspace: ws.id, file: file.name, problem });
    return "failed";
  }
}

async function importedOrRefused(ws: EditableWorkspace, file: FoundFile): Promise<Imported> {
  const refusal = file.refusal ?? sizeRefusal(file);
  if (refusal !== null) return refuseUnread(ws, file, refusal);
  const bytes = await readUnchanged(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "EACCES" || error.code === "EPERM") return error.code;
    throw error;
  });
  if (typeof bytes === "string")
    return refuseUnread(
      ws,
      file,
      "The user that runs Attune may not read this file. Allow it, then save the file again.",
    );
  if (bytes === null) return "later";
  const digest = createHash("sha256").update(bytes).digest("hex");
  return importFile(ws, { name: file.name, bytes, digest });
}

function sizeRefusal({ size }: FoundFile): string | null {
  const most = tableLimits.packed / 1024 / 1024;
  if (size <= tableLimits.packed) return null;
  const megabytes = (Math.ceil((size / 1024 / 1024) * 10) / 10).toFixed(1);
  return `This file has ${megabytes} MB; at most ${most} MB can be imported at once. Divide it into parts.`;
}

/** What was not opened has no digest: it is told apart by its name, its size and when it changed. */
function refuseUnread(ws: EditableWorkspace, file: FoundFile, sentence: string): Promise<Imported> {
  const traces = JSON.stringify([file.name, file.size, file.modifiedAt, file.changedAt, sentence]);
  const key = createHash("sha256").update(traces).digest("hex").slice(0, 40);
  return refuseFile(ws, { id: `U-${key}`, fileName: file.name, digest: "" }, sentence);
}
