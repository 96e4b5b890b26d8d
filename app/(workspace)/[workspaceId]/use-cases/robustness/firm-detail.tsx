import Link from "next/link";
import { useDeferredValue, useMemo } from "react";
import type { PartWeights } from "@/domain/scoring/robustness/plausible-weights";
import { nearestSwap, stableWeights } from "@/domain/scoring/robustness/present-lines";
import { rankBins, rankChances } from "@/domain/scoring/robustness/read-shares";
import {
  agreementSentence,
  firmnessSentence,
  partWords,
  stableSentence,
  swapSentence,
  weightWords,
} from "@/domain/scoring/robustness/robustness-words";
import { scorerAgreement } from "@/domain/scoring/robustness/scorer-agreement";
import { VerdictTag } from "@/ui/marks";
import { Voice } from "@/ui/page-header";
import { Skeleton } from "@/ui/states";
import { type FirmRow, firmNumbers } from "./firm-rows";
import { RankChart } from "./rank-chart";
import type { Drawn, RobustnessGiven } from "./use-robustness";

const mostBars = 40;

type Props = {
  given: RobustnessGiven;
  drawn: Drawn | null;
  row: FirmRow;
  rows: readonly FirmRow[];
  k: number;
  workspaceId: string;
};

/** One use case: where it stands how often, what would move it, and what keeps it first. */
export function FirmDetail({ given, drawn, row: chosen, rows, k, workspaceId }: Props) {
  // Moving along thousands of rows stays quick; this follows.
  const before = useDeferredValue(chosen);
  const row = rows[before.at] === before ? before : chosen;
  const { inputs } = given;
  const numbers = useMemo(() => drawn && firmNumbers(drawn, row, k, mostBars), [drawn, row, k]);
  const bins = useMemo(() => {
    const chances = drawn ? rankChances(drawn.shares, row.at) : [];
    const [first, last] = [chances[0], chances.at(-1)];
    return first && last ? rankBins(chances, first.rank, last.rank, mostBars) : [];
  }, [drawn, row]);
  const swap = useMemo(() => nearestSwap(inputs, row.at), [inputs, row.at]);
  const stable = useMemo(() => stableWeights(inputs, row.at), [inputs, row.at]);
  const agreement = useMemo(() => scorerAgreement(inputs), [inputs]);
  const scorers = (inputs.viewStarts[row.at + 1] ?? 0) - (inputs.viewStarts[row.at] ?? 0);
  return (
    <aside
      aria-label="How firm its rank is"
      className="relative grid content-start gap-5 overflow-y-auto border-l border-line bg-surface px-6 py-4 max-[1279px]:border-t max-[1279px]:border-l-0 max-lg:px-4 xl:max-h-[calc(100dvh-252px)] xl:min-h-96"
    >
      <div>
        <h2 className="text-22 leading-tight">{row.name}</h2>
        <p className="mt-1.5 flex items-start gap-2 text-ink-2">
          <VerdictTag verdict={row.verdict} />
          <span>
            Rank {row.rank} of {row.laneSize}
            {row.lane === 1 && " table stakes"} as the weights are.
          </span>
        </p>
        {numbers && drawn ? (
          <p className="mt-1.5">{firmnessSentence({ k, ...numbers, samples: drawn.shares.samples })}</p>
        ) : (
          <Skeleton className="mt-2 h-4 w-full" />
        )}
      </div>
      {bins.length > 0 ? (
        <RankChart name={row.name} bins={bins} rank={row.rank} />
      ) : (
        <Skeleton className="aspect-[320/180] w-full" />
      )}
      <div>
        <Voice as="h3">What would move it</Voice>
        <p className="mt-1 text-ink-2">
          {row.group > 0 ? "No weighting lifts it out of its group. " : ""}
          {swapSentence(swap, (at) => rows[at]?.name ?? "another")}
        </p>
        {stable && row.group === 0 && row.rank === 1 && (
          <ul className="mt-1 text-ink-2">
            {stable.map((each) => (
              <li key={each.part}>{stableSentence(each)}</li>
            ))}
          </ul>
        )}
      </div>
      {numbers && <CentralWeights now={inputs.weightings[0]} central={numbers.central} />}
      <div>
        <Voice as="h3">Who it was drawn from</Voice>
        <p className="mt-1 text-ink-2">
          {scorers > 1
            ? `The scores of ${scorers} people: each sample takes one of them.`
            : "The agreed scores: fewer than two people scored it."}
        </p>
        <p className="mt-1 text-ink-2">{agreementSentence(agreement)}</p>
      </div>
      <Link href={`/${workspaceId}/use-cases/${row.id}`} className="underline underline-offset-3">
        Open {row.name}
      </Link>
    </aside>
  );
}

function CentralWeights({ now, central }: { now: PartWeights | undefined; central: PartWeights | null }) {
  if (!central) return <p className="text-ink-2">No weighting tried makes it first.</p>;
  return (
    <div>
      <Voice as="h3">Weights that make it first, on the mean</Voice>
      <table aria-label="Weights that make it first, on the mean" className="mt-1 w-full">
        <thead>
          <tr className="text-12 text-ink-3">
            <th scope="col" className="py-1 text-left font-medium">
              Part
            </th>
            <th scope="col" className="py-1 text-right font-medium">
              When first
            </th>
            <th scope="col" className="py-1 text-right font-medium">
              Now
            </th>
          </tr>
        </thead>
        <tbody>
          {partWords.map((word, part) => (
            <tr key={word} className="border-t border-hairline">
              <th scope="row" className="py-1 font-normal">
                {word[0]?.toUpperCase()}
                {word.slice(1)}
              </th>
              <td className="figure py-1 text-right font-semibold">{weightWords(part, central[part] ?? 0)}</td>
              <td className="figure py-1 text-right text-ink-3">{weightWords(part, now?.[part] ?? 0)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
