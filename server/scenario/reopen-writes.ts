import type { Write } from "@/db/commit";
import { readMadeWith } from "@/db/made-with";
import { planChangeRows, scenarioRows } from "@/db/roadmap";
import type { EditableWorkspace } from "@/db/workspace";

/** The branch that an adoption was made of opens again when the adoption is taken back. */
export async function reopenWrites(ws: EditableWorkspace, planChangeId: string): Promise<Write[]> {
  const at = { kind: planChangeRows.kind, objectId: planChangeId };
  const [scenario] = await scenarioRows.readSome(ws, await readMadeWith(ws, at, scenarioRows.kind));
  if (scenario?.status !== "adopted") return [];
  return [
    scenarioRows.put(ws, scenario, { ...scenario, status: "open", decidedBy: null, decidedAt: null, reason: null }),
  ];
}
