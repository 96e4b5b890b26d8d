import { quarterInWords } from "@/domain/quarters";
import { Cell, Head, TableFrame } from "@/ui/table";
import { CumulativeFigure } from "./cumulative-figure";
import { amountWords, type Line, marginRange } from "./returns-words";

/** A line quarter by quarter: what was observed beside what was expected, its range, and what it comes to. */
export function LineQuarters({ line, sign }: { line: Line; sign: string }) {
  const { name, quarters, cumulative, band, riskAdjusted, figures } = line;
  const { payback } = figures;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <TableFrame label={`Quarters of ${name}`}>
        <table className="w-full max-w-[860px]">
          <thead>
            <tr>
              <Head>Quarter</Head>
              <Head>Known how</Head>
              <Head numeric>Cost</Head>
              <Head numeric>Cost expected</Head>
              <Head numeric>Margin</Head>
              <Head numeric>Margin expected</Head>
              <Head numeric>Range expected</Head>
              <Head numeric>All so far</Head>
            </tr>
          </thead>
          <tbody>
            {quarters.map((row, at) => (
              <tr key={row.quarter}>
                <Cell className="whitespace-nowrap">{quarterInWords(row.quarter)}</Cell>
                <Cell className={row.observed ? "font-medium" : "text-ink-3"}>
                  {row.observed ? "observed" : "expected"}
                </Cell>
                <Cell numeric>{row.observed ? amountWords(row.cost, sign) : "–"}</Cell>
                <Cell numeric className="text-ink-3">
                  {expectedWords(row.expectedCost, row.observed, sign)}
                </Cell>
                <Cell numeric>{row.observed ? amountWords(row.margin, sign) : "–"}</Cell>
                <Cell numeric className="text-ink-3">
                  {expectedWords(row.expectedMargin, row.observed, sign)}
                </Cell>
                <Cell numeric className="text-ink-3">
                  {row.low === null && row.high === null && row.observed ? "–" : marginRange(row.low, row.high, sign)}
                </Cell>
                <Cell numeric>{amountWords(cumulative[at] ?? null, sign)}</Cell>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
      {quarters.length > 1 && (
        <CumulativeFigure
          name={name}
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
      )}
    </div>
  );
}

/** What was expected of a quarter observed before anybody wrote it down was not kept. */
const expectedWords = (amount: number | null, observed: boolean, sign: string): string =>
  amount === null && observed ? "not kept" : amountWords(amount, sign);
