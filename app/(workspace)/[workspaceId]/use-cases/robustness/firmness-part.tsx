"use client";

import Link from "next/link";
import { useEffect, useMemo, useState } from "react";
import type { Robustness } from "@/domain/scoring/rank-robustness";
import type { Lane } from "@/domain/scoring/rank-use-cases";
import { likelyRanks, topChance } from "@/domain/scoring/robustness/read-shares";
import { firmnessSentence, topAround } from "@/domain/scoring/robustness/robustness-words";
import { Voice } from "@/ui/page-header";
import { rangeWords } from "../status-words";
import { defaultChoice, useRobustness } from "./use-robustness";

const firmWords: Record<Robustness, string> = {
  firm: "firm",
  sensitive: "sensitive to the weights",
  fragile: "fragile: small changes of the weights move it",
};
/** The list is to be usable first; then there is time to draw. Milliseconds. */
const lull = 1_500;

type Props = {
  workspaceId: string;
  useCaseId: string;
  lane: Lane;
  rank: number;
  /** Formula 31: said at once, as long as the rest is drawn. */
  rankRange: readonly [number, number] | null;
  robustness: Robustness | null;
};

/** How firm the rank of one use case is, in a sentence; drawn in a worker when there is time. */
export function FirmnessPart({ workspaceId, useCaseId, lane, rank, rankRange, robustness }: Props) {
  const [isWanted, setIsWanted] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsWanted(true), lull);
    return () => clearTimeout(timer);
  }, []);
  const { drawn, readAgain } = useRobustness(workspaceId, defaultChoice, isWanted);
  const at = drawn?.given.inputs.ids.indexOf(useCaseId) ?? -1;
  const isBehind = drawn !== null && presentRank(drawn.given.inputs.lanes, at) !== rank;
  // Somebody scored meanwhile: what was drawn belongs to the order before.
  useEffect(() => {
    if (!isBehind) return;
    const timer = setTimeout(readAgain, lull);
    return () => clearTimeout(timer);
  }, [isBehind, readAgain]);
  const sentence = useMemo(() => {
    if (!drawn || at < 0 || isBehind) return null;
    const k = topAround(rank);
    const { samples } = drawn.shares;
    return firmnessSentence({ k, top: topChance(drawn.shares, at, k), ranks: likelyRanks(drawn.shares, at), samples });
  }, [drawn, at, isBehind, rank]);
  const [low, high] = rankRange ?? [rank, rank];
  return (
    <div>
      <Voice as="h3">How firm is the rank</Voice>
      {sentence && <p className="mt-1 text-ink-2">{sentence}</p>}
      <p className="mt-1 text-ink-2">
        {low === high ? `It stays at ${low}` : `It moves between ${rangeWords([low, high])}`}
        {lane === "table_stakes" && " among table stakes"} when each weight in turn is a fifth larger or smaller
        {robustness && `: ${firmWords[robustness]}`}.
      </p>
      <Link href={`/${workspaceId}/use-cases/robustness`} className="mt-1 inline-block underline underline-offset-3">
        How firm the whole order is
      </Link>
    </div>
  );
}

/** Rank in its lane of the item at a place of the inputs; 0 when it is not there. */
function presentRank(lanes: readonly number[], at: number): number {
  return at < 0 ? 0 : at + 1 - lanes.indexOf(lanes[at] ?? 0);
}
