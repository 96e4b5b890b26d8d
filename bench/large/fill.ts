import sample from "@/content/sample_workspace.json";
import { addMember, addUser } from "@/db/accounts";
import { openEngine } from "@/db/client";
import { commit } from "@/db/commit";
import { putDays } from "@/db/day-results";
import { genericDecisionRows } from "@/db/decisions";
import { foundingWrites } from "@/db/found";
import { useCaseScoreHistory } from "@/db/schema";
import { foundWorkspace } from "@/db/workspace";
import { parseWorkspaceFile } from "@/domain/exchange/workspace-file";
import { hashPassword } from "@/server/accounts/password";
import { answeredAnew, numbersFrom } from "../large-workspace";
import { emailOf, members, password, roleOf } from "../load/people";
import { planDecisions } from "../plan-workspace";
import { wholeCompany } from "./whole-company";

const [kind = "large"] = process.argv.slice(2);
const scorers = 10;
const rowsPerStatement = 500;

/** Fills the database of DATABASE_URL with the sample workspace, or with a large one, and its members; prints its id. */
const engine = openEngine();
await engine.migrate();
const isLarge = kind === "large";
const { file, days } = isLarge
  ? wholeCompany()
  : { file: parseWorkspaceFile(sample), days: new Map<string, never[]>() };
const workspaceId = crypto.randomUUID();
const hash = await hashPassword(password);
const people = Array.from({ length: members }, (_, at) => ({
  id: crypto.randomUUID(),
  name: `Person ${at + 1}`,
  email: emailOf(at),
}));
const ownerId = people[0]!.id;
const ws = foundWorkspace(engine, { workspaceId, userId: ownerId });
await commit(
  ws,
  [
    ...people.flatMap((person) => addUser(person, hash)),
    ...foundingWrites(ws, file, true),
    ...[...days].map(([experimentId, own]) => putDays(ws, experimentId, [], own)),
    ...(isLarge ? genericDecisionRows.addAll(ws, planDecisions(file, ownerId)) : []),
    ...people.map(({ id }, at) => addMember(workspaceId, id, roleOf(at))),
  ],
  { action: "created workspace", answer: null },
);
if (isLarge) await addScores();
await engine.close();
console.log(workspaceId);

/** What ten people answered about every use case, as the list shows how far they are apart. */
async function addScores(): Promise<void> {
  const next = numbersFrom(7);
  const scored = file.useCases.flatMap(({ id, scores }) => (scores === null ? [] : [{ id, scores }]));
  for (const [scorer, { id: scoredBy }] of people.slice(0, scorers).entries()) {
    const given = scored.map(({ id, scores }, at) => ({
      ...{ id: `S${scorer}-${at}`, workspaceId, useCaseId: id, scoredBy, note: null },
      scoredAt: Date.UTC(2026, 9, 1 + scorer) + at,
      scores: answeredAnew(scores, next),
    }));
    await engine.inTransaction(async (tx) => {
      for (let from = 0; from < given.length; from += rowsPerStatement)
        await tx.insert(useCaseScoreHistory).values(given.slice(from, from + rowsPerStatement));
    });
  }
}
