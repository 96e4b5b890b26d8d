import sample from "@/content/sample_workspace.json";
import { commit } from "@/db/commit";
import type { Engine } from "@/db/engine";
import { foundingWrites } from "@/db/found";
import { accounts, members, users } from "@/db/schema";
import { foundWorkspace } from "@/db/workspace";
import { type Role, roles } from "@/domain/access";
import { parseWorkspaceFile } from "@/domain/exchange/workspace-file";
import { hashPassword } from "@/server/accounts/password";

export const password = "harbour lantern moss 42 evening";
let passwordHash: Promise<string> | undefined;

export type Person = { id: string; name: string; email: string };
export type Room = { workspaceId: string; people: Readonly<Record<Role, Person>> };

/** A person who can sign in with {@link password}. */
export async function addPerson(engine: Engine, name: string): Promise<Person> {
  const id = crypto.randomUUID();
  const person = { id, name, email: `${id}@larkmere.test` };
  const hash = await (passwordHash ??= hashPassword(password));
  await engine.inTransaction(async (tx) => {
    await tx.insert(users).values(person);
    await tx.insert(accounts).values({ userId: id, accountId: id, providerId: "credential", password: hash });
  });
  return person;
}

/** The sample workspace once more, with one member for each role; its owner is also a reviewer. */
export async function addRoom(engine: Engine, name?: string): Promise<Room> {
  const workspaceId = crypto.randomUUID();
  const people = {} as Record<Role, Person>;
  for (const role of roles) people[role] = await addPerson(engine, `The ${role}`);
  const ws = foundWorkspace(engine, { workspaceId, userId: people.owner.id });
  const file = parseWorkspaceFile(sample);
  const named = name === undefined ? file : { ...file, workspace: { ...file.workspace, name } };
  await commit(ws, foundingWrites(ws, named, true), { action: "created workspace", answer: null });
  await engine.inTransaction(async (tx) => {
    for (const role of roles)
      await tx.insert(members).values({ workspaceId, userId: people[role].id, role, mayReview: role === "owner" });
  });
  return { workspaceId, people };
}
