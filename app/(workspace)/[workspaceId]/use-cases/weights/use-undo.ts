import type { WeightSet } from "@/domain/scoring/weighting/weighting";
import { useTell } from "@/ui/toast";
import type { SaveWeights } from "./use-save-weights";

/** Puts in force what held before; as another version, so that both stay on record. */
export function useUndo(saving: SaveWeights) {
  const tell = useTell();
  return async (previousId: string | null, stored: WeightSet) => {
    const back = await saving.restore(previousId, stored);
    if (back.how === "failed") tell(back.message);
    else if (back.how === "conflict") tell("Others set the weights since; theirs stay");
    else tell("The weights are back as they were");
  };
}
