import { type SampleChange, sampleHistoryOf, sampleVisited } from "@/domain/audit/sample-history";
import type { WorkspaceFile } from "@/domain/exchange/workspace-file";
import { addEntry } from "./audit-chain";
import type { Write } from "./commit";
import { auditObjects } from "./schema";
import { addSampleVisits } from "./visits";
import type { ManagedWorkspace } from "./workspace";

/** What the people of the sample did since its owner was there last, sealed like everything else. */
export function addSampleHistory(ws: ManagedWorkspace, file: WorkspaceFile): Write[] {
  const { changes, visitedAt } = sampleHistoryOf(file, Date.now());
  if (changes.length === 0) return [];
  return [...changes.map((change) => addPastChange(ws, change)), addSampleVisits(ws, sampleVisited, visitedAt)];
}

function addPastChange(
  ws: ManagedWorkspace,
  { byId, at, action, reason, kind, id, before, after }: SampleChange,
): Write {
  return {
    kind: "auditEntry",
    id,
    ids: [],
    before: null,
    after: { action },
    run: async (tx) => {
      const changes = [{ kind, id, before, after }];
      const entry = await addEntry(tx, { workspaceId: ws.id, at, userId: byId, action, reason, changes });
      return tx
        .insert(auditObjects)
        .values({ workspaceId: ws.id, kind, objectId: id, entry })
        .returning({ entry: auditObjects.entry });
    },
  };
}
