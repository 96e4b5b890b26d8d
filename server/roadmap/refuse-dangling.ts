import type { Workspace } from "@/db/workspace";
import { AttuneError } from "@/domain/errors";
import type { Initiative } from "@/domain/roadmap/initiative";
import { initiativeProblems } from "@/domain/roadmap/initiative-problems";
import type { PlanChange } from "@/domain/roadmap/plan-change";
import { refuseUnknownNames } from "../scenario/refuse-unknown-names";

/**
 * The plan after a change of many things, also one that is taken back: what it names is there, nothing waits for what
 * would be gone, and nothing waits for itself in a circle.
 *
 * @throws AttuneError `not_found` or `invalid`, with names
 */
export async function refuseDangling(
  ws: Workspace,
  items: PlanChange["items"],
  held: ReadonlyMap<string, Initiative>,
): Promise<void> {
  await refuseUnknownNames(ws, items);
  const then = new Map(held);
  for (const { id, after } of items) {
    if (after) then.set(id, after);
    else then.delete(id);
  }
  const gone = new Map(items.flatMap(({ id, before, after }) => (before && !after ? [[id, before.name]] : [])));
  for (const { name, needsIds } of then.values()) {
    const missed = needsIds.find((id) => gone.has(id));
    if (missed)
      throw new AttuneError(
        "invalid",
        `“${name}” needs “${gone.get(missed)}”, which would be gone. Take that link out first. Nothing was stored.`,
      );
  }
  for (const { before, after } of items) {
    const isFresh = after?.needsIds.some((id) => !before?.needsIds.includes(id));
    if (!after || !isFresh) continue;
    const others = [...then.values()].filter(({ id }) => id !== after.id);
    const problem = initiativeProblems(after, others).find(({ field }) => field === "needsIds");
    if (problem)
      throw new AttuneError("invalid", `“${after.name}” cannot be like that. ${problem.sentence} Nothing was stored.`);
  }
}
