import type { Judgement } from "@/domain/scoring/judge-use-case";
import { PairMark, VerdictTag } from "@/ui/marks";
import { verdictWords } from "../status-words";

const parts = [
  { key: "customerValue", name: "Customer value", side: "customer" },
  { key: "commercialValue", name: "Commercial value", side: "commercial" },
  { key: "feasibility", name: "Feasibility", side: null },
  { key: "priority", name: "Priority", side: null },
] as const;

/** The parts that change, priority and verdict, before and after. */
export function BeforeAndAfter({ before, after }: { before: Judgement; after: Judgement }) {
  const word = ({ verdict: { verdict } }: Judgement) => (verdictWords[verdict] ?? verdict).toLowerCase();
  const [was, is] = [before.score, after.score];
  const same = word(before) === word(after);
  return (
    <div>
      <table className="w-full">
        <caption className="sr-only">Before and after</caption>
        <thead className="sr-only">
          <tr>
            <th scope="col">Part</th>
            <th scope="col">Before</th>
            <th scope="col">After</th>
          </tr>
        </thead>
        <tbody>
          {parts
            .filter(({ key }) => key === "priority" || was?.[key] !== is?.[key])
            .map(({ key, name, side }) => (
              <tr key={key} className="border-b border-hairline">
                <th scope="row" className="py-1 font-normal">
                  <span className="inline-flex items-center gap-1.5">
                    {side && <PairMark side={side} />}
                    {name}
                  </span>
                </th>
                <td className="figure py-1 text-right text-ink-2">{was?.[key].toFixed(1)}</td>
                <td className="figure py-1 pl-2 text-right font-semibold whitespace-nowrap">
                  <span aria-hidden>→ </span>
                  {is?.[key].toFixed(1)}
                </td>
              </tr>
            ))}
          <tr className="border-b border-hairline">
            <th scope="row" className="py-1 font-normal">
              Verdict
            </th>
            <td className="py-1 text-right">
              <VerdictTag verdict={before.verdict.verdict} />
            </td>
            <td className="py-1 pl-2 text-right whitespace-nowrap">
              <span aria-hidden>→ </span>
              <VerdictTag verdict={after.verdict.verdict} />
            </td>
          </tr>
        </tbody>
      </table>
      <p role="status" className="mt-1.5 text-12 text-ink-2">
        {was && is && was.priority !== is.priority
          ? `Priority goes from ${was.priority.toFixed(1)} to ${is.priority.toFixed(1)}; `
          : "Priority stays; "}
        {same ? `the verdict stays “${word(after)}”.` : `the verdict goes from “${word(before)}” to “${word(after)}”.`}
      </p>
    </div>
  );
}
