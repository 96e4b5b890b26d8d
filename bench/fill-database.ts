import { addMember, addUser } from "@/db/accounts";
import { openEngine } from "@/db/client";
import { commit } from "@/db/commit";
import { foundingWrites } from "@/db/found";
import { useCaseScoreHistory, users } from "@/db/schema";
import { foundWorkspace } from "@/db/workspace";
import { hashPassword } from "@/server/accounts/password";
import { answeredAnew, largeWorkspace, numbersFrom } from "./large-workspace";

const [count = "2000", scorers = "10", email = "editor@bench.test", password = "a bench of many rows"] =
  process.argv.slice(2);
const rowsPerStatement = 500;

/** Fills the database of DATABASE_URL with one large workspace, scored by several people; prints its id. */
const engine = openEngine();
await engine.migrate();
const file = largeWorkspace(Number(count));
const userId = crypto.randomUUID();
const workspaceId = crypto.randomUUID();
const ws = foundWorkspace(engine, { workspaceId, userId });
await commit(
  ws,
  [
    ...addUser({ id: userId, name: "Ines Calder", email }, await hashPassword(password)),
    ...foundingWrites(ws, file, false),
    addMember(workspaceId, userId, "owner"),
  ],
  { action: "created workspace", answer: null },
);
const next = numbersFrom(7);
for (let scorer = 0; scorer < Number(scorers); scorer++) {
  const scoredBy = crypto.randomUUID();
  const given = file.useCases.map(({ id, scores }, at) => ({
    id: `${scoredBy.slice(0, 8)}-${at}`,
    workspaceId,
    useCaseId: id,
    scoredBy,
    scoredAt: Date.UTC(2026, 9, 1 + scorer) + at,
    scores: answeredAnew(scores!, next),
    note: null,
  }));
  await engine.inTransaction(async (tx) => {
    await tx.insert(users).values({ id: scoredBy, name: `Scorer ${scorer + 1}`, email: `${scoredBy}@bench.test` });
    for (let from = 0; from < given.length; from += rowsPerStatement)
      await tx.insert(useCaseScoreHistory).values(given.slice(from, from + rowsPerStatement));
  });
}
await engine.close();
console.log(workspaceId);
