import { quarterInWords } from "@/domain/quarters";
import { Cell, Head, TableFrame } from "@/ui/table";
import type { ReadinessView } from "./use-readiness";

/** Every answer of every quarter with its note, question by question. */
export function QuarterTable({ view }: { view: ReadinessView }) {
  return (
    <div className="mb-8">
      <TableFrame label="Answers by quarter">
        <table className="w-full">
          <thead>
            <tr>
              <Head>Way of failing</Head>
              {view.checks.map(({ quarter }) => (
                <Head key={quarter}>{quarterInWords(quarter)}</Head>
              ))}
            </tr>
          </thead>
          <tbody>
            {view.modes.map(({ id, failing }) => (
              <tr key={id}>
                <Cell className="min-w-48 align-top">{failing}</Cell>
                {view.checks.map(({ quarter, answers }) => (
                  <Cell key={quarter} className="min-w-32 align-top">
                    <span className="figure font-medium">{answers[id]?.answer ?? "–"}</span>
                    {answers[id]?.note && (
                      <span className="block text-12 wrap-anywhere text-ink-3">{answers[id].note}</span>
                    )}
                  </Cell>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </div>
  );
}
