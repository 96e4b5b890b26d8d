import type { Experiment } from "../experiments/experiment";
import type { ExperimentReadout } from "../experiments/experiment-readout";
import { isVeiled } from "../experiments/is-veiled";
import { measureRows } from "../experiments/measure-row";
import type { DeckScene } from "./deck-scene";
import { labelOf } from "./deck-words";
import { isMoney, notShown } from "./hide-costs";

/** A measure of a test as it is drawn; more of the bar is better. */
export type ReadoutRow = {
  readonly name: string;
  readonly experience: boolean;
  readonly values: string;
  readonly state: string;
  readonly reading: string;
  readonly alarm: boolean;
  /** Null when the measure cannot be read. */
  readonly bar: {
    readonly low: number;
    readonly mid: number;
    readonly high: number;
    readonly accept: number | null;
  } | null;
};
export type ReadoutScale = "points" | "own";

/**
 * The measures of the leading arm, in the words of the readout: the primary, then the guardrails. Where all are shares
 * or NPS the bars are in points; else each has its own scale, in multiples of what we accept or of its own reach.
 */
export function readoutRows(
  { metrics, file, hidesCosts }: DeckScene,
  test: Experiment,
  readout: ExperimentReadout,
): { rows: ReadoutRow[]; scale: ReadoutScale } {
  const arm = readout.arms.find(({ armId }) => armId === readout.leadingArm) ?? readout.arms[0];
  if (!arm) return { rows: [], scale: "points" };
  const types = [arm.primary, ...arm.guardrails].map(({ type }) => type);
  const scale = types.includes("mean") ? "own" : "points";
  const rows = measureRows(test, arm, metrics, { veiled: isVeiled(test, readout, arm) }).map((row, at): ReadoutRow => {
    const { interval, margin, control, treatment, role, state, side, name } = row;
    const isHidden = hidesCosts && isMoney(metrics.get(row.metricId)?.unit ?? "", file.workspace.currency ?? "EUR");
    const reading = isHidden ? "Its figures are amounts of money and not shown." : row.reading;
    const reach = margin || Math.max(Math.abs(interval?.low ?? 0), Math.abs(interval?.high ?? 0)) || 1;
    const factor = scale === "own" ? 1 / reach : types[at] === "proportion" ? 100 : 1;
    const accept = margin !== null && margin > 0 ? -margin * factor : null;
    return {
      name,
      experience: side === "customer",
      values: isHidden ? notShown : control !== null && treatment !== null ? `${control} → ${treatment}` : "",
      state:
        state === "veiled" ? "Not shown yet" : labelOf(role === "primary" ? "primaryState" : "guardrailState", state),
      reading,
      alarm: state === "breach" || state === "harm" || state === "loss",
      bar: interval && {
        low: interval.low * factor,
        mid: interval.estimate * factor,
        high: interval.high * factor,
        accept,
      },
    };
  });
  return { rows, scale };
}
