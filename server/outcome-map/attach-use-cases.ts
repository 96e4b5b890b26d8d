import { commit } from "@/db/commit";
import { useCaseRows } from "@/db/scoring";
import { outcomeRows } from "@/db/strategy";
import type { EditableWorkspace } from "@/db/workspace";
import { AttuneError } from "@/domain/errors";
import { type Confirmation, confirmOrphans } from "./confirm-orphans";

export type Named = { useCaseId: string; version: number };
type Move = Named & { outcomeId: string | null };

/** Makes each use case serve an outcome, or none, all in one commit. */
export async function attachUseCases(
  ws: EditableWorkspace,
  { moves, ...confirmation }: { moves: readonly Move[] } & Confirmation,
) {
  const known = new Set((await outcomeRows.read(ws)).map(({ id }) => id));
  if (moves.some(({ outcomeId }) => outcomeId !== null && !known.has(outcomeId)))
    throw new AttuneError("not_found", "This outcome is not here any more.");
  const held = await readNamed(ws, moves);
  const to = new Map(moves.map(({ useCaseId, outcomeId }) => [useCaseId, outcomeId]));
  const change = {
    kind: "attach",
    moves: moves.map(({ useCaseId, outcomeId }) => ({ useCaseId, outcomeId })),
  } as const;
  await confirmOrphans(ws, change, confirmation);
  return commit(
    ws,
    held.map((useCase) => useCaseRows.put(ws, useCase, { ...useCase, outcomeId: to.get(useCase.id) ?? null })),
    {
      action: "attached use cases to outcomes",
      reason: confirmation.reason,
      answer: { useCases: held.map(({ id, version }) => ({ useCaseId: id, version: version + 1 })) },
    },
  );
}

/** The use cases named, each with the version that was named. */
export async function readNamed(ws: EditableWorkspace, named: readonly Named[]) {
  const versions = new Map(named.map(({ useCaseId, version }) => [useCaseId, version]));
  if (versions.size < named.length) throw new AttuneError("invalid", "Name each use case once.");
  const held = (await useCaseRows.read(ws)).filter(({ id }) => versions.has(id));
  if (held.length < versions.size) throw new AttuneError("not_found", "One of these use cases is not here any more.");
  return held.map((useCase) => ({ ...useCase, version: versions.get(useCase.id)! }));
}
