import defaults from "@/content/defaults.json";
import rubrics from "@/content/rubrics.json";
import { readWorkspaceRow } from "@/db/profile";
import { readWeightings } from "@/db/weightings";
import type { Workspace } from "@/db/workspace";
import { allows } from "@/domain/access";
import { sameWeights, weightsOf } from "@/domain/scoring/weighting/weight-set";
import { weightsChangeWords } from "@/domain/scoring/weighting/weight-words";
import { parametersOf } from "@/domain/settings";
import { weightsBasis } from "./weights-basis";

export const defaultWeights = weightsOf(defaults.parameters);

/** The weights that hold, who set them when and why, and the versions before with what each changed. */
export async function readCurrent(ws: Workspace) {
  // The row first: should someone write in between, a later write here is refused rather than lost.
  const row = await readWorkspaceRow(ws);
  const kept = await readWeightings(ws);
  const set = weightsOf(parametersOf(row.settings));
  const [last] = kept;
  return {
    /** Of the workspace row: what a change must name. */
    version: row.version,
    set,
    defaults: defaultWeights,
    isDefault: sameWeights(set, defaultWeights),
    /** The version that holds; null when nobody stored one, or the weights came from elsewhere since. */
    holds: last && sameWeights(last.set, set) ? last.id : null,
    versions: kept.map(({ id, number, set: own, note, setAt, by }, at) => ({
      id,
      number,
      set: own,
      note,
      setAt,
      by,
      change: weightsChangeWords(kept[at + 1]?.set ?? defaultWeights, own),
    })),
    basis: weightsBasis,
    confidenceWords: rubrics.confidence.anchors as Readonly<Record<string, string>>,
    may: { edit: allows(ws.role, "edit") },
  };
}
