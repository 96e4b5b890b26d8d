import type { UseCaseStatus } from "../enums";
import { byCode } from "../ordering";
import { rankGroup } from "../scoring/rank-use-cases";
import type { UseCaseVerdict } from "../scoring/verdict";

type Addable = {
  readonly id: string;
  readonly status: UseCaseStatus;
  readonly verdict: UseCaseVerdict;
  /** 0 to 100; null when not scored. */
  readonly priority: number | null;
  readonly onRoadmap: boolean;
  /** The privacy lead objects: it cannot be added. */
  readonly objected: boolean;
};

/** Stopped or rejected: nobody adds it before that is taken back. */
export const isOver = ({ status }: Pick<Addable, "status">): boolean => status === "stopped" || status === "rejected";

/**
 * The order in which use cases are worth adding to a roadmap: what is over, then what is objected to, then what is
 * planned already come last; among the rest what is to redesign and what is blocked after the others (the groups of
 * formula 8), priority down with missing last, id up.
 */
export function useCaseOrder(one: Addable, other: Addable): number {
  return (
    Number(isOver(one)) - Number(isOver(other)) ||
    Number(one.objected) - Number(other.objected) ||
    Number(one.onRoadmap) - Number(other.onRoadmap) ||
    rankGroup(one.verdict) - rankGroup(other.verdict) ||
    (other.priority ?? -1) - (one.priority ?? -1) ||
    byCode(one.id, other.id)
  );
}
