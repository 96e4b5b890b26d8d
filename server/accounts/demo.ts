import { addUser } from "@/db/accounts";
import { commit } from "@/db/commit";
import type { Engine } from "@/db/engine";
import { newSecret } from "./link-secret";
import { newWorkspace } from "./new-workspace";
import { hashPassword } from "./password";

const visitor = { name: "Ines Calder", email: "demo@attune.example" };

/** Fills a throw-away database with the sample workspace and gives a link that signs in to it. */
export async function demoLink(engine: Engine, baseUrl: string): Promise<string> {
  const id = crypto.randomUUID();
  const token = newSecret();
  const { ws, writes } = newWorkspace(engine, { ownerId: id, start: "sample", name: "" });
  const person = addUser({ id, ...visitor }, await hashPassword(token));
  await commit(ws, [...person, ...writes], { action: "opened the demonstration", answer: null });
  return `${baseUrl}/demo#${token}`;
}
