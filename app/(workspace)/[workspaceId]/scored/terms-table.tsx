import type { ScoreTerm } from "@/domain/customers/score-terms";

export const signed = (value: number) => `${value < 0 ? "−" : ""}${Math.abs(value).toFixed(1)}`;

type Props = {
  terms: readonly ScoreTerm[];
  score: number;
  /** Part → what people call it, and what was given in words. */
  wordsOf: (term: ScoreTerm) => { label: string; given: string };
};

/** A score, taken apart: what was given, on 0 to 100, times its weight. */
export function TermsTable({ terms, score, wordsOf }: Props) {
  return (
    <table className="w-full">
      <TermsHead of="score" />
      <tbody>
        {terms.map((term) => {
          const { label, given } = wordsOf(term);
          return (
            <tr key={term.part} className="border-b border-hairline align-baseline">
              <th scope="row" className="py-1 font-normal">
                {label}
                <span className="block text-12 text-ink-3">{given}</span>
              </th>
              <td className="figure py-1 pl-2 text-right whitespace-nowrap text-ink-3">
                {term.weight < 0 ? "− " : "× "}
                {Math.abs(term.weight).toFixed(2)}
                {term.weight < 0 && " ×"}
              </td>
              <td className="figure py-1 pl-2 text-right">{term.points.toFixed(1)}</td>
              <td className="figure py-1 pl-2 text-right font-semibold">{signed(term.contribution)}</td>
            </tr>
          );
        })}
        <tr className="border-t border-ink">
          <th scope="row" colSpan={3} className="py-1 font-semibold">
            Score
          </th>
          <td className="figure py-1 text-right font-semibold">{score.toFixed(1)}</td>
        </tr>
      </tbody>
    </table>
  );
}

/** What the columns of a table of terms are, for those who hear it. */
export function TermsHead({ of }: { of: string }) {
  return (
    <>
      <caption className="sr-only">What the {of} is made of</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">Part</th>
          <th scope="col">Weight</th>
          <th scope="col">Points</th>
          <th scope="col">Adds</th>
        </tr>
      </thead>
    </>
  );
}
