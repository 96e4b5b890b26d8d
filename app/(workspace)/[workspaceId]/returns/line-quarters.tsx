import { quarterInWords } from "@/domain/quarters";
import { classNames } from "@/ui/class-names";
import { Cell, Head, TableFrame } from "@/ui/table";
import { amountWords, type Line, marginRange } from "./returns-words";

/** A line quarter by quarter: what was observed beside what was expected of it, as far as anybody said, and the sum. */
export function LineQuarters({ line: { name, quarters, cumulative }, sign }: { line: Line; sign: string }) {
  const observed = quarters.filter((row) => row.observed);
  const wasKept = observed.some((row) => row.expectedCost !== null || row.expectedMargin !== null);
  const hasRange = quarters.some(({ low, high }) => low !== null || high !== null);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-1">
      <TableFrame label={`Quarters of ${name}`}>
        <table className="w-full max-w-[900px]">
          <thead>
            <tr>
              <Head>Quarter</Head>
              <Head className="max-sm:hidden">Known how</Head>
              <Head numeric>Cost</Head>
              {wasKept && <Head numeric>Cost expected then</Head>}
              <Head numeric>Margin</Head>
              {wasKept && <Head numeric>Margin expected then</Head>}
              {hasRange && <Head numeric>Margin between</Head>}
              <Head numeric>All so far</Head>
            </tr>
          </thead>
          <tbody>
            {quarters.map((row, at) => {
              const known = row.observed ? "observed" : "expected";
              const ink = row.observed ? undefined : "text-ink-2";
              const then = (amount: number | null) =>
                row.observed ? (amount === null ? "not kept" : amountWords(amount, sign)) : "";
              return (
                <tr key={row.quarter}>
                  <Cell className="whitespace-nowrap">
                    {quarterInWords(row.quarter)}
                    <span className="block text-12 text-ink-3 sm:hidden">{known}</span>
                  </Cell>
                  <Cell className={classNames("max-sm:hidden", row.observed ? "font-medium" : "text-ink-3")}>
                    {known}
                  </Cell>
                  <Cell numeric className={ink}>
                    {amountWords(row.cost, sign)}
                  </Cell>
                  {wasKept && (
                    <Cell numeric className="text-ink-3">
                      {then(row.expectedCost)}
                    </Cell>
                  )}
                  <Cell numeric className={ink}>
                    {amountWords(row.margin, sign)}
                  </Cell>
                  {wasKept && (
                    <Cell numeric className="text-ink-3">
                      {then(row.expectedMargin)}
                    </Cell>
                  )}
                  {hasRange && (
                    <Cell numeric className="whitespace-nowrap text-ink-3">
                      {row.low === null && row.high === null && row.observed
                        ? ""
                        : marginRange(row.low, row.high, sign)}
                    </Cell>
                  )}
                  <Cell numeric>{amountWords(cumulative[at] ?? null, sign)}</Cell>
                </tr>
              );
            })}
          </tbody>
        </table>
      </TableFrame>
      {observed.length > 0 && !wasKept && (
        <p className="text-12 text-ink-3">What was expected of the observed quarters was not kept.</p>
      )}
    </div>
  );
}
