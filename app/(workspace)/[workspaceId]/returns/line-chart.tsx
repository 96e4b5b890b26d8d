import { CumulativeFigure } from "./cumulative-figure";
import type { Line } from "./returns-words";

/** What a line comes to, quarter by quarter; one quarter alone is no curve. */
export function LineChart({ line, sign }: { line: Line; sign: string }) {
  const { name, quarters, cumulative, band, riskAdjusted, figures } = line;
  const { payback } = figures;
  if (quarters.length < 2) return null;
  return (
    <CumulativeFigure
      name={name}
      wide={false}
      quarters={quarters.map((row) => ({ ...row, state: row.observed ? "observed" : "expected" }))}
      cumulative={cumulative}
      band={band}
      risk={riskAdjusted}
      paybackQuarter={payback.value}
      sign={sign}
      sentence={
        payback.value === null
          ? "All margin does not stay above all cost within these quarters."
          : `All margin covers all cost from ${payback.words} on.`
      }
    />
  );
}
