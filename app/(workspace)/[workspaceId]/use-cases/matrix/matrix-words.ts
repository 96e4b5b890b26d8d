import type { AcrossAxis, MatrixAxes, MatrixItem, UpAxis } from "@/domain/scoring/matrix/matrix-items";
import type { Parameters } from "@/domain/settings";
import type { MatrixPlan, MatrixPoint } from "@/ui/charts/matrix-layout";
import { amountScale, pointScale } from "@/ui/charts/matrix-scale";
import { modeWords, verdictWords } from "../status-words";

export const upWords: Record<UpAxis, string> = {
  customerValue: "Customer value",
  commercialValue: "Commercial value",
  priority: "Priority",
};
export const acrossWords: Record<AcrossAxis, string> = { effort: "Effort", harm: "Harm" };

const much: Record<UpAxis, string> = { customerValue: "gives", commercialValue: "earns", priority: "matters" };
export const weeksWords = (weeks: number) => `${weeks} ${weeks === 1 ? "person-week" : "person-weeks"}`;
const bent = { linear: "", root: ", square-root scale", log: ", logarithmic scale" } as const;

/** Where the plot is divided, and in which words. */
export function planOf(
  { up, across }: MatrixAxes,
  placed: readonly MatrixItem[],
  median: number | null,
  {
    customerValueFloor,
    verdictCuts,
    riskBandCuts,
  }: Pick<Parameters, "customerValueFloor" | "verdictCuts" | "riskBandCuts">,
): MatrixPlan {
  const verb = much[up];
  const effort = across === "effort";
  const scale = effort ? amountScale(placed.map((item) => item.across)) : pointScale;
  const splitUp = { customerValue: customerValueFloor, commercialValue: 50, priority: verdictCuts.now }[up];
  const [little, plenty] = effort ? ["costs little", "costs much"] : ["harms little", "may harm"];
  return {
    up: { title: `${upWords[up]}, points`, scale: pointScale, split: splitUp },
    across: {
      title: effort ? `Effort, person-weeks${bent[scale.kind]}` : "Harm: worse of creepiness and regret, points",
      scale,
      split: effort ? median : riskBandCuts.high,
    },
    corners: [
      `${verb} much, ${little}`,
      `${verb} much, ${plenty}`,
      `${verb} little, ${little}`,
      `${verb} little, ${plenty}`,
    ],
    limit: effort
      ? null
      : {
          at: riskBandCuts.severe,
          words: `severe from ${riskBandCuts.severe}: redesign first`,
          short: `severe from ${riskBandCuts.severe}`,
        },
  };
}

/** What the lines that divide the plot stand for. */
export function splitWords({ up, across }: MatrixAxes, plan: MatrixPlan): string {
  const meaning = {
    customerValue: "below it nothing is better than later",
    commercialValue: "the middle of the scale",
    priority: "from it the verdict is now, harm permitting",
  }[up];
  const first = `Divided at ${upWords[up].toLowerCase()} ${plan.up.split} (${meaning})`;
  if (plan.across.split === null) return `${first}.`;
  return across === "effort"
    ? `${first} and at ${weeksWords(plan.across.split)} (half of these cost less, half more).`
    : `${first} and at harm ${plan.across.split} (high from there).`;
}

export function pointOf({ row, up, across, harm, band, reach }: MatrixItem, axes: MatrixAxes): MatrixPoint {
  const spoken = [
    `${row.name}: ${upWords[axes.up].toLowerCase()} ${up.toFixed(1)}`,
    axes.across === "effort" && weeksWords(across),
    `harm ${band}, ${harm.toFixed(1)}`,
    axes.up !== "priority" && `priority ${row.priority?.toFixed(1)}`,
    verdictWords[row.verdict]?.toLowerCase(),
    `reach ${reach} of 5`,
    modeWords[row.mode]?.toLowerCase(),
    row.lane === "table_stakes" && "table stakes",
  ];
  return {
    id: row.id,
    name: row.name,
    across,
    up,
    size: reach,
    mode: row.mode,
    level: band,
    dashed: row.lane === "table_stakes",
    spoken: spoken.filter(Boolean).join(", "),
  };
}
