import sample from "@/content/sample_workspace.json";
import { type Role, roles } from "@/domain/access";
import { parseWorkspaceFile, type WorkspaceFile } from "@/domain/exchange/workspace-file";
import { commit } from "../commit";
import type { Engine } from "../engine";
import { foundingWrites } from "../found";
import { members, users } from "../schema";
import { foundWorkspace } from "../workspace";

const next = (prefix: string) => `${prefix}-${crypto.randomUUID()}`;

/** The sample workspace as it ships. */
export const larkmere = (): WorkspaceFile => parseWorkspaceFile(sample);

export async function addUser(engine: Engine, name = "Ada Marsh") {
  const id = next("user");
  const email = `${id}@larkmere.test`;
  await engine.inTransaction((tx) => tx.insert(users).values({ id, email, name }));
  return { id, email, name };
}

/** A workspace with one member per role, empty unless a file is given; `idOf` tells who is who; nobody reviews unless named. */
export async function addWorkspace(
  engine: Engine,
  file: WorkspaceFile = emptyFile("Northwind Retail"),
  reviewer: Role | null = null,
) {
  const workspaceId = next("workspace");
  const idOf = {} as Record<Role, string>;
  for (const role of roles) idOf[role] = (await addUser(engine, `The ${role}`)).id;
  const ws = foundWorkspace(engine, { workspaceId, userId: idOf.owner });
  await commit(ws, foundingWrites(ws, file, false), { action: "created workspace", answer: null });
  await engine.inTransaction(async (tx) => {
    for (const role of roles)
      await tx.insert(members).values({ workspaceId, userId: idOf[role], role, mayReview: role === reviewer });
  });
  return { workspaceId, idOf };
}

export const emptyFile = (name: string): WorkspaceFile => parseWorkspaceFile({ workspace: { name } });
