import { useMemo } from "react";
import type { Judged, Judgement, JudgingBasis } from "@/domain/scoring/judge-use-case";
import { type SingleChange, singleChanges } from "@/domain/scoring/single-changes";
import { Voice } from "@/ui/page-header";
import { modeWords } from "./status-words";

type Props = {
  judged: Judged;
  basis: JudgingBasis;
  now: Judgement;
  reliefFeatures: readonly string[];
  nameOf: (id: string) => string;
  most: number;
};

/** What would change the verdict: each change scored on its own by the same rules, here in the browser. */
export function WhatWouldChange({ judged, basis, now, reliefFeatures, nameOf, most }: Props) {
  const changes = useMemo(
    () => singleChanges(judged, basis, reliefFeatures as Parameters<typeof singleChanges>[2]),
    [judged, basis, reliefFeatures],
  );
  if (!now.score || changes.length === 0) return null;
  return (
    <div>
      <Voice as="h3">What would change it</Voice>
      <ul className="mt-1">
        {changes.slice(0, most).map((change) => (
          <li
            key={`${change.kind} ${change.choices.join(" ")}`}
            className="flex flex-wrap items-baseline justify-between gap-x-4 border-t border-hairline py-1.5"
          >
            <span className="min-w-0 flex-1 basis-64">{wordsOf(change, nameOf)}</span>
            <span className="figure text-ink-2">{effectOf(now, change.after)}</span>
          </li>
        ))}
      </ul>
      <p className="mt-2 text-12 text-ink-3">
        Each line is this use case scored again with that one change. The risk scores rank; they do not predict how many
        people mind.
      </p>
    </div>
  );
}

function wordsOf({ kind, choices, to }: SingleChange, nameOf: (id: string) => string): string {
  const named = choices.slice(0, 3).map((id) => `“${nameOf(id)}”`);
  const any = `${named.join(" or ")}${choices.length > 3 ? " or another" : ""}`;
  switch (kind) {
    case "remove_cue":
      return `Remove ${any}`;
    case "add_relief":
      return `Add ${any}`;
    case "mode":
      return `Make it ${choices.map((mode) => (modeWords[mode] ?? mode).toLowerCase()).join(" or ")}`;
    case "fewer_options":
      return `Show ${to} options or fewer`;
    case "lower_factor":
      return `Bring ${any} down to ${to} of 5`;
  }
}

function effectOf(now: Judgement, after: Judgement): string {
  if (!now.score || !after.score) return "";
  const moved = (name: string, from: number, to: number) =>
    from === to ? null : `${name} ${from.toFixed(1)} → ${to.toFixed(1)}`;
  return [
    moved("regret", now.score.regretRisk, after.score.regretRisk),
    moved("creepiness", now.score.creepiness, after.score.creepiness),
    moved("priority", now.score.priority, after.score.priority),
    now.verdict.verdict === after.verdict.verdict
      ? "verdict stays"
      : `verdict becomes ${after.verdict.verdict === "dont" ? "don’t" : after.verdict.verdict}`,
  ]
    .filter(Boolean)
    .join(", ");
}
