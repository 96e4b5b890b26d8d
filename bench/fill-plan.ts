import { addMember, addUser } from "@/db/accounts";
import { openEngine } from "@/db/client";
import { commit } from "@/db/commit";
import { genericDecisionRows } from "@/db/decisions";
import { foundingWrites } from "@/db/found";
import { foundWorkspace } from "@/db/workspace";
import { hashPassword } from "@/server/accounts/password";
import { planDecisions, planWorkspace } from "./plan-workspace";
import { roadmapWorkspace } from "./roadmap-workspace";

const [kind = "plan", email = "editor@bench.test", password = "a bench of many rows"] = process.argv.slice(2);

/** Fills the database of DATABASE_URL with {@link planWorkspace}, or with {@link roadmapWorkspace}; prints its id. */
const engine = openEngine();
await engine.migrate();
const userId = crypto.randomUUID();
const workspaceId = crypto.randomUUID();
const ws = foundWorkspace(engine, { workspaceId, userId });
const file = kind === "roadmap" ? roadmapWorkspace() : planWorkspace();
await commit(
  ws,
  [
    ...addUser({ id: userId, name: "Ines Calder", email }, await hashPassword(password)),
    ...foundingWrites(ws, file, false),
    ...genericDecisionRows.addAll(ws, planDecisions(file, userId)),
    addMember(workspaceId, userId, "owner"),
  ],
  { action: "created workspace", answer: null },
);
await engine.close();
console.log(workspaceId);
