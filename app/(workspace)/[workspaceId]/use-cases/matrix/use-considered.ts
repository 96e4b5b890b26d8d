import { useMemo, useState } from "react";
import type { MatrixAxes } from "@/domain/scoring/matrix/matrix-items";
import { judgedBeforeAndAfter, type Rescoring } from "@/domain/scoring/matrix/rescore";
import type { MatrixDragging } from "@/ui/charts/use-matrix-drag";
import { basisOf } from "./basis-of";
import type { Item, Listing } from "./listing";
import { proposalOf, type Refused } from "./matrix-proposals";

type Given = {
  axes: MatrixAxes;
  placed: readonly Item[];
  listing: Listing;
  /** Called with what is now considered, or was refused. */
  onConsider: (id: string) => void;
};

export type Considered = ReturnType<typeof useConsidered>;

/** The one change under consideration: proposed by dragging or typed in the form; nothing of it is stored here. */
export function useConsidered({ axes, placed, listing, onConsider }: Given) {
  const [rescoring, setRescoring] = useState<Rescoring | null>(null);
  const [refused, setRefused] = useState<{ id: string; why: Refused } | null>(null);
  const item = rescoring ? (placed.find(({ row }) => row.id === rescoring.useCaseId) ?? null) : null;
  const judged = useMemo(
    () =>
      item && rescoring
        ? judgedBeforeAndAfter({ ...item.row, moment: item.row.at }, rescoring.answers, basisOf(item.row, listing))
        : null,
    [item, rescoring, listing],
  );

  const consider = (next: Rescoring) => {
    setRefused(null);
    setRescoring(next);
    onConsider(next.useCaseId);
  };
  const dragging = useMemo(
    (): MatrixDragging => ({
      propose: (id, across, up) => {
        const found = placed.find(({ row }) => row.id === id);
        const still = { across: found?.across ?? across, up: found?.up ?? up, onDrop: () => {} };
        if (!found) return { ...still, words: "" };
        if (rescoring && rescoring.useCaseId !== id) return { ...still, words: "store or cancel the other first" };
        const proposal = proposalOf(found, axes, listing.may, across, up);
        const onDrop = () => {
          onConsider(id);
          setRefused(proposal.refused && { id, why: proposal.refused });
          if (proposal.rescoring) setRescoring(proposal.rescoring);
        };
        return { ...proposal, onDrop };
      },
    }),
    [placed, axes, listing.may, rescoring, onConsider],
  );

  return {
    rescoring,
    item,
    judged,
    refused,
    dragging,
    consider,
    open: (useCaseId: string) => consider({ useCaseId, effortWeeks: null, answers: {} }),
    drop: () => setRescoring(null),
    forgive: () => setRefused(null),
    ghost:
      item && rescoring
        ? {
            id: rescoring.useCaseId,
            across: axes.across === "effort" ? (rescoring.effortWeeks ?? item.across) : item.across,
            up: judged?.after.score?.[axes.up] ?? item.up,
          }
        : null,
  };
}
