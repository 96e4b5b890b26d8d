import { rounded } from "@/domain/rounding";
import { answersToward } from "@/domain/scoring/matrix/answers-toward";
import type { MatrixAxes, MatrixItem } from "@/domain/scoring/matrix/matrix-items";
import { aimedAt, effortNear, type Rescoring } from "@/domain/scoring/matrix/rescore";
import { weeksWords } from "./matrix-words";

export type May = { readonly contribute: boolean; readonly edit: boolean };
export type Refused = "harm" | "priority" | "effort";
export type MatrixProposal = {
  readonly across: number;
  readonly up: number;
  readonly words: string;
  readonly refused: Refused | null;
  /** Null where nothing would change. */
  readonly rescoring: Rescoring | null;
};

/** More than this many points or weeks aside were meant, and deserve an answer. */
const meant = 4;

/** What putting a mark at a place on the plot would change: nothing that its role or its nature forbids. */
export function proposalOf(item: MatrixItem, axes: MatrixAxes, may: May, across: number, up: number): MatrixProposal {
  const { row } = item;
  const group = axes.up === "priority" ? null : axes.up;
  const aimed = group ? answersToward(row.scores, group, up) : null;
  const height = aimed && aimed.changes.length > 0 ? rounded(aimed.points, 1) : item.up;
  const weeks =
    axes.across === "effort" && may.edit && Math.abs(across - item.across) >= 0.25 ? effortNear(across) : null;
  const effortWeeks = weeks === item.across ? null : weeks;
  const words = [
    height === item.up ? null : `${item.up.toFixed(1)} → ${height.toFixed(1)} points`,
    effortWeeks === null ? null : `${item.across} → ${weeksWords(effortWeeks)}`,
  ].filter((each) => each !== null);
  const refused = refusalOf();
  return {
    across: effortWeeks ?? item.across,
    up: height,
    words: words.join(", ") || (refused ? short[refused] : "as it is"),
    refused: words.length === 0 ? refused : null,
    rescoring:
      words.length === 0
        ? null
        : { useCaseId: row.id, effortWeeks, answers: group && aimed ? aimedAt(row.scores, group, up) : {} },
  };

  function refusalOf(): Refused | null {
    if (axes.across === "harm" && Math.abs(across - item.across) > meant) return "harm";
    if (axes.across === "effort" && !may.edit && Math.abs(across - item.across) > 1) return "effort";
    return axes.up === "priority" && Math.abs(up - item.up) > meant ? "priority" : null;
  }
}

const short: Record<Refused, string> = {
  harm: "harm is not moved by hand",
  priority: "priority is worked out",
  effort: "editors set the effort",
};
