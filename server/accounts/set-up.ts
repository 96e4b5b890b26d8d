import { addUser, anyUser, takeSingleton } from "@/db/accounts";
import { commit } from "@/db/commit";
import type { Engine } from "@/db/engine";
import { AttuneError } from "@/domain/errors";
import { requireGoodPassword } from "./good-password";
import { newWorkspace } from "./new-workspace";
import { hashPassword } from "./password";
import { burnSetUpToken, requireSetUpToken } from "./set-up-token";

export type SetUp = {
  token: string;
  name: string;
  email: string;
  password: string;
  start: "sample" | "empty";
  workspaceName: string;
};

/** The first person: account, workspace and ownership, all or nothing, once ever. */
export async function setUp(engine: Engine, given: SetUp): Promise<{ workspaceId: string }> {
  if (await anyUser(engine)) throw new AttuneError("already_done", "Attune is set up already. Sign in instead.");
  requireSetUpToken(given.token);

  const person = { id: crypto.randomUUID(), name: given.name, email: given.email };
  await requireGoodPassword(given.password, {
    ...person,
    workspaceNames: [given.workspaceName],
    hasSecondFactor: false,
  });
  const passwordHash = await hashPassword(given.password);
  const { ws, writes } = newWorkspace(engine, { ownerId: person.id, start: given.start, name: given.workspaceName });
  const all = [takeSingleton("owner"), ...addUser(person, passwordHash), ...writes];

  const answer = await commit(ws, all, { action: "set up Attune", answer: { workspaceId: ws.id } });
  burnSetUpToken();
  return answer;
}
