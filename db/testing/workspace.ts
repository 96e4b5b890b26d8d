import { createHash } from "node:crypto";
import sample from "@/content/sample_workspace.json";
import { type Role, roles } from "@/domain/access";
import { parseWorkspaceFile, type WorkspaceFile } from "@/domain/exchange/workspace-file";
import { commit } from "../commit";
import type { Engine } from "../engine";
import { foundingWrites } from "../found";
import { members, users } from "../schema";
import { foundWorkspace } from "../workspace";
import { asTemplate, copyWorkspace, type Template } from "./copied-workspace";
import { isShared } from "./database";

const next = (prefix: string) => `${prefix}-${crypto.randomUUID()}`;
const person = (name: string) => {
  const id = next("user");
  return { id, email: `${id}@larkmere.test`, name };
};

let parsed: WorkspaceFile | undefined;

/** The sample workspace as it ships. */
export const larkmere = (): WorkspaceFile => structuredClone((parsed ??= parseWorkspaceFile(sample)));

export async function addUser(engine: Engine, name = "Ada Marsh") {
  const user = person(name);
  await engine.inTransaction((tx) => tx.insert(users).values(user));
  return user;
}

/** Of every file that workspaces were made from, in the database that all tests share: where to copy the next one from. */
const templates = new Map<string, Promise<Template> | null>();

/** From its second time on a file is founded once more, to be copied: founding takes a hundred statements and parses. */
function templateOf(engine: Engine, file: WorkspaceFile): Promise<Template> | null {
  if (!isShared(engine)) return null;
  const key = createHash("sha1").update(JSON.stringify(file)).digest("hex");
  const known = templates.get(key);
  if (known) return known;
  const made = known === null ? found(engine, file).then(({ workspaceId }) => asTemplate(engine, workspaceId)) : null;
  templates.set(key, made);
  return made;
}

function crew() {
  const workspaceId = next("workspace");
  const people = roles.map((role) => ({ role, user: person(`The ${role}`) }));
  const idOf = Object.fromEntries(people.map(({ role, user }) => [role, user.id])) as Record<Role, string>;
  return { workspaceId, idOf, people: people.map(({ user }) => user), to: { workspaceId, userId: idOf.owner } };
}
const membersOf = ({ workspaceId, idOf }: ReturnType<typeof crew>, reviewer: Role | null) =>
  roles.map((role) => ({ workspaceId, userId: idOf[role], role, mayReview: role === reviewer }));

/** A workspace with one member per role, by the same commit as the product founds one. */
export async function found(engine: Engine, file: WorkspaceFile, reviewer: Role | null = null) {
  const made = crew();
  await engine.inTransaction((tx) => tx.insert(users).values(made.people));
  const ws = foundWorkspace(engine, made.to);
  await commit(ws, foundingWrites(ws, file, false), { action: "created workspace", answer: null });
  await engine.inTransaction((tx) => tx.insert(members).values(membersOf(made, reviewer)));
  return { workspaceId: made.workspaceId, idOf: made.idOf };
}

/** A workspace with one member per role, empty unless a file is given; `idOf` tells who is who; nobody reviews unless named. */
export async function addWorkspace(
  engine: Engine,
  file: WorkspaceFile = emptyFile("Northwind Retail"),
  reviewer: Role | null = null,
) {
  const template = await templateOf(engine, file);
  if (!template) return found(engine, file, reviewer);
  const made = crew();
  await engine.inTransaction(async (tx) => {
    await tx.insert(users).values(made.people);
    await copyWorkspace(tx, template, made.to);
    await tx.insert(members).values(membersOf(made, reviewer));
  });
  return { workspaceId: made.workspaceId, idOf: made.idOf };
}

export const emptyFile = (name: string): WorkspaceFile => parseWorkspaceFile({ workspace: { name } });
