import type { Figure, Machine, Run, Unit } from "./figures";

const digits: Readonly<Record<Unit, number>> = {
  ...{ ms: 0, kB: 1, MB: 0, shift: 3, requests: 0, "per second": 1, "%": 1, findings: 0 },
};
const format = (value: number, unit: Unit) =>
  Number.isNaN(value)
    ? "none"
    : value.toLocaleString("en-GB", { minimumFractionDigits: digits[unit], maximumFractionDigits: digits[unit] });

/** The figure as it is said, with its unit where that is not clear from the place. */
export const told = ({ value, unit }: Pick<Figure, "value" | "unit">, hasUnit = true): string =>
  hasUnit && unit !== "shift" ? `${format(value, unit)} ${unit}` : format(value, unit);

/** The same with how far apart the runs lie, where there were several. */
export const toldInRange = ({ value, least, most, runs, unit }: Figure, hasUnit = false): string =>
  runs < 2 || least === most
    ? told({ value, unit }, hasUnit)
    : `${told({ value, unit }, hasUnit)} (${format(least, unit)} to ${format(most, unit)})`;

export const toldMachine = ({ processors, model, memoryGb, node }: Machine): string =>
  `${processors} processors (${model}), ${memoryGb} GB, Node ${node}`;

/** When, on what, and how busy that was: no figure means anything without it. */
export function toldRun({ begun, minutes, machine, figures }: Run): string {
  const loads = figures.map(({ load }) => load);
  const busy = loads.length === 0 ? "" : `; load average ${Math.min(...loads)} to ${Math.max(...loads)}`;
  return `Measured from ${begun.slice(0, 16).replace("T", " ")} UTC for ${minutes.toFixed(0)} minutes on ${toldMachine(machine)}${busy}.`;
}

export const tableOf = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
