import sample from "@/content/sample_workspace.json";
import { addMember } from "@/db/accounts";
import type { Write } from "@/db/commit";
import type { Engine } from "@/db/engine";
import { foundingWrites } from "@/db/found";
import { foundWorkspace, type ManagedWorkspace } from "@/db/workspace";
import { AttuneError } from "@/domain/errors";
import { checkReferences } from "@/domain/exchange/check-references";
import { parseWorkspaceFile, type WorkspaceFile } from "@/domain/exchange/workspace-file";

/**
 * Reads a document as a workspace that the database can hold.
 *
 * @throws AttuneError `invalid` with the path of each offending value and a sentence for it.
 */
export function readWorkspaceDocument(document: unknown): WorkspaceFile {
  const file = parseWorkspaceFile(document);
  const problems = checkReferences(file);
  if (problems.length > 0) {
    const told = problems.slice(0, 5).map(({ path, message }) => `${path}: ${message}`);
    const more = problems.length - told.length;
    throw new AttuneError("invalid", [...told, ...(more > 0 ? [`and ${more} more.`] : [])].join("\n"));
  }
  return file;
}

/** What it takes to create a workspace: the sample takes the same validated path as any file. */
export function newWorkspace(
  engine: Engine,
  { ownerId, start, name }: { ownerId: string; start: "sample" | "empty"; name: string },
): { ws: ManagedWorkspace; writes: Write[] } {
  const document =
    start === "sample"
      ? { ...sample, workspace: { ...sample.workspace, name: name || sample.workspace.name } }
      : { workspace: { name, currency: "EUR" } };
  const ws = foundWorkspace(engine, { workspaceId: crypto.randomUUID(), userId: ownerId });
  const file = readWorkspaceDocument(document);
  const isSample = start === "sample";
  // In the sample, whoever looks around reviews too: what was signed off and blocked there is theirs.
  const founder = addMember(ws.id, ownerId, "owner", isSample);
  return { ws, writes: [...foundingWrites(ws, file, isSample), founder] };
}
