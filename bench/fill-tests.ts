import { addMember, addUser } from "@/db/accounts";
import { openEngine } from "@/db/client";
import { commit } from "@/db/commit";
import { putDays } from "@/db/day-results";
import { foundingWrites } from "@/db/found";
import { foundWorkspace } from "@/db/workspace";
import { hashPassword } from "@/server/accounts/password";
import { testsWorkspace } from "./tests-workspace";

const [tests = "300", rows = "100000", email = "editor@bench.test", password = "a bench of many rows"] =
  process.argv.slice(2);

/** Fills the database of DATABASE_URL with one workspace with a long log of tests and their days; prints its id. */
const engine = openEngine();
await engine.migrate();
const { file, days } = testsWorkspace(Number(tests), Number(rows));
const userId = crypto.randomUUID();
const workspaceId = crypto.randomUUID();
const ws = foundWorkspace(engine, { workspaceId, userId });
await commit(
  ws,
  [
    ...addUser({ id: userId, name: "Ines Calder", email }, await hashPassword(password)),
    ...foundingWrites(ws, file, false),
    ...[...days].map(([experimentId, own]) => putDays(ws, experimentId, [], own)),
    addMember(workspaceId, userId, "owner"),
  ],
  { action: "created workspace", answer: null },
);
await engine.close();
console.log(workspaceId);
