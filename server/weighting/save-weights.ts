import { commit } from "@/db/commit";
import { putWorkspace, readWorkspaceRow, type WorkspaceRow } from "@/db/profile";
import { readWeightings, weightingRows } from "@/db/weightings";
import type { EditableWorkspace } from "@/db/workspace";
import { AttuneError } from "@/domain/errors";
import { type TriableRow, type TriedRow, tryWeights } from "@/domain/scoring/weighting/try-weights";
import { overridesWith, sameWeights, weightsOf, weightsProblem } from "@/domain/scoring/weighting/weight-set";
import type { WeightSet } from "@/domain/scoring/weighting/weighting";
import { type Parameters, parametersOf } from "@/domain/settings";
import { readList } from "../use-case/read-list";
import { defaultWeights } from "./read-current";

type Change = { version: number; set: WeightSet; note: string };

/** Stands where a person would, for weights that nobody set here. */
const cameAlong = "workspace";

/** Stores weights as the next version; the settings keep only what differs from our defaults. */
export async function saveWeights(ws: EditableWorkspace, { version, set, note }: Change) {
  const problem = weightsProblem(set);
  if (problem) throw new AttuneError("invalid", problem);
  const row = await readWorkspaceRow(ws);
  const before = parametersOf(row.settings);
  const kept = await readWeightings(ws);
  if (version === row.version && sameWeights(weightsOf(before), set))
    throw new AttuneError("invalid", "These are the weights already. Change one, then save.");

  const unkept = unkeptWeights(row, kept[0]);
  const at = Math.max(Date.now(), (kept[0]?.setAt ?? 0) + 2);
  const weighting = { id: crypto.randomUUID(), set, note, setBy: ws.userId, setAt: at };
  const order = orderWriter((await readList(ws)).rows, before);
  const writes = [
    putWorkspace(ws, { ...row, version }, { settings: overridesWith(row.settings, set, defaultWeights) }),
    ...(unkept ? [weightingRows.add(ws, { ...unkept, setAt: at - 1 })] : []),
    {
      ...weightingRows.add(ws, weighting),
      before: { set: weightsOf(before), order: order(weightsOf(before)) },
      after: { set, note, order: order(set) },
    },
  ];
  return commit(ws, writes, {
    action: "set weights",
    reason: note,
    answer: {
      version: version + 1,
      weightingId: weighting.id,
      number: (kept[0]?.number ?? 0) + (unkept ? 2 : 1),
      /** What held before, for the way back; null: our defaults. */
      previousId: sameWeights(weightsOf(before), defaultWeights) ? null : (unkept?.id ?? kept[0]?.id ?? null),
    },
  });
}

/** Puts an earlier version, or our defaults, in force again: as a new version, so that nothing is lost. */
export async function restoreWeights(
  ws: EditableWorkspace,
  { version, weightingId, note }: { version: number; weightingId: string | null; note: string | null },
) {
  const said = note ? `: ${note}` : "";
  if (weightingId === null)
    return saveWeights(ws, { version, set: defaultWeights, note: `Back to our default weights${said}` });
  const wanted = await weightingRows.find(ws, weightingId);
  if (!wanted) throw new AttuneError("not_found", "This version of the weights is not here any more.");
  const number = (await readWeightings(ws)).find(({ id }) => id === weightingId)?.number;
  const which = number === undefined ? "an early version" : `version ${number}`;
  return saveWeights(ws, { version, set: wanted.set, note: `Back to ${which}${said}` });
}

/** Weights in force that no version holds, such as those a workspace came with: kept, so that they can come back. */
function unkeptWeights(row: WorkspaceRow, last: { set: WeightSet } | undefined) {
  const set = weightsOf(parametersOf(row.settings));
  if (sameWeights(set, last?.set ?? defaultWeights)) return null;
  const note = last ? "Changed elsewhere in between" : "As they came with the workspace";
  return { id: crypto.randomUUID(), set, note, setBy: cameAlong };
}

const linesKept = 10;

/** "1. Sofa and bed finder, now, 75.5": the top of the list under given weights, for the record. */
function orderWriter(rows: readonly TriableRow[], cuts: Pick<Parameters, "verdictCuts" | "customerValueFloor">) {
  const top = (tried: readonly TriedRow[]) =>
    tried
      .filter(({ lane, rank }) => lane === "standard" && rank !== null && rank <= linesKept)
      .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
  return (set: WeightSet) =>
    top(tryWeights(rows, set, cuts)).map(
      ({ rank, name, verdict, priority }) => `${rank}. ${name}, ${verdict}, ${priority}`,
    );
}
