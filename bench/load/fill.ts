import { addMember, addUser } from "@/db/accounts";
import { openEngine } from "@/db/client";
import { commit } from "@/db/commit";
import { putDays } from "@/db/day-results";
import { foundingWrites } from "@/db/found";
import { foundWorkspace } from "@/db/workspace";
import { hashPassword } from "@/server/accounts/password";
import { largeCompany } from "./large";
import { emailOf, password, roleOf } from "./people";

const [members = "40"] = process.argv.slice(2);

/** Fills the database of DATABASE_URL with {@link largeCompany} and its members; prints the workspace's id. */
const engine = openEngine();
await engine.migrate();
const { file, days } = largeCompany();
const workspaceId = crypto.randomUUID();
const hash = await hashPassword(password);
const people = Array.from({ length: Number(members) }, (_, at) => ({
  id: crypto.randomUUID(),
  name: `Person ${at + 1}`,
  email: emailOf(at),
}));
const ws = foundWorkspace(engine, { workspaceId, userId: people[0]!.id });
await commit(
  ws,
  [
    ...people.flatMap((person) => addUser(person, hash)),
    ...foundingWrites(ws, file, false),
    ...[...days].map(([experimentId, own]) => putDays(ws, experimentId, [], own)),
    ...people.map(({ id }, at) => addMember(workspaceId, id, roleOf(at))),
  ],
  { action: "created workspace", answer: null },
);
await engine.close();
console.log(workspaceId);
