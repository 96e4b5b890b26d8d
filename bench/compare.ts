import { type Figure, nameOf, type Run } from "./figures";
import { tableOf, toldInRange, toldRun } from "./words";

export type Verdict = "better" | "worse" | "within the spread";

/** Beyond the ranges of both runs, or not. Of nothing but what is answered in a second more is better. */
export function verdictOn(before: Figure, after: Figure): Verdict {
  const isHigher = after.least > before.most && after.value > before.value;
  const isLower = after.most < before.least && after.value < before.value;
  if (!isHigher && !isLower) return "within the spread";
  return isHigher === (before.unit === "per second") ? "better" : "worse";
}

/** What got better or worse from one run to another, and what only one of them measured. */
export function compareRuns(before: Run, after: Run): string {
  const known = new Map(before.figures.map((figure) => [nameOf(figure), figure]));
  const pairs = after.figures.flatMap((figure) => {
    const same = known.get(nameOf(figure));
    return same ? [{ before: same, after: figure, verdict: verdictOn(same, figure) }] : [];
  });
  const rows = (verdict: Verdict) =>
    pairs
      .filter((pair) => pair.verdict === verdict)
      .map(({ before: was, after: is }) => [
        nameOf(is),
        toldInRange(was, true),
        toldInRange(is, true),
        change(was, is),
      ]);
  const table = (verdict: Verdict) => {
    const found = rows(verdict);
    return found.length === 0 ? "" : `${verdict}:\n\n${tableOf(["", "before", "after", "change"], found)}`;
  };
  const within = pairs.filter(({ verdict }) => verdict === "within the spread").length;
  const onlyOne = before.figures.length + after.figures.length - 2 * pairs.length;
  return [
    `Before: ${toldRun(before)}`,
    `After: ${toldRun(after)}`,
    before.machine.model === after.machine.model ? "" : "These were different machines: what differs may be theirs.",
    table("worse"),
    table("better"),
    `${within} of ${pairs.length} figures are within the spread of both runs.`,
    onlyOne === 0 ? "" : `${onlyOne} figures are in one of the two only.`,
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

function change({ value: was }: Figure, { value: is }: Figure): string {
  if (was === 0) return "";
  const percent = (is / was - 1) * 100;
  return `${percent > 0 ? "+" : ""}${percent.toFixed(0)} %`;
}
