import { useMemo } from "react";
import { missingAnswers } from "@/domain/scoring/answers";
import type { Judged, Judgement } from "@/domain/scoring/judge-use-case";
import { type SingleChange, singleChanges } from "@/domain/scoring/single-changes";
import { VerdictTag } from "@/ui/marks";
import { Section } from "@/ui/page-header";
import { Notice } from "@/ui/states";
import { modeWords } from "../status-words";
import type { Detail } from "./use-case-detail";

/** The verdict with its reason, and what would change it: each change scored on its own by the same rules. */
export function VerdictPart({ detail, useCase, live }: { detail: Detail; useCase: Judged; live: Judgement }) {
  const { basis, rubric } = detail;
  const changes = useMemo(() => {
    const reliefs = rubric.reliefFeatures.map(({ id }) => id) as Parameters<typeof singleChanges>[2];
    return singleChanges(useCase, basis, reliefs);
  }, [useCase, basis, rubric]);
  const missing = missingAnswers(useCase.scores);
  return (
    <Section title="Verdict">
      <p className="flex items-start gap-2 text-14">
        <VerdictTag verdict={live.verdict.verdict} />
        <span>{live.hardStops.length > 0 ? "Blocked, whatever it would bring." : live.verdict.sentence}</span>
      </p>
      {live.hardStops.map((rule) => (
        <div key={rule} className="mt-2">
          <Notice tone="harm">
            {detail.hardStopRules[rule]?.message} {detail.hardStopRules[rule]?.fix}
          </Notice>
        </div>
      ))}
      {missing > 0 && (
        <p className="mt-2 text-ink-2">
          {missing} of 21 answers {missing === 1 ? "is" : "are"} missing. The score appears with the last of them.
        </p>
      )}
      {changes.length > 0 && live.score && (
        <>
          <h3 className="mt-4 mb-1">What would change it</h3>
          <ul>
            {changes.slice(0, 6).map((change) => (
              <li
                key={`${change.kind} ${change.choices.join(" ")}`}
                className="flex flex-wrap items-baseline justify-between gap-x-4 border-t border-hairline py-1.5"
              >
                <span className="min-w-0 flex-1 basis-64">{wordsOf(change, detail)}</span>
                <span className="figure text-ink-2">{effectOf(live, change.after)}</span>
              </li>
            ))}
          </ul>
          <p className="mt-2 text-12 text-ink-3">
            Each line is this use case scored again with that one change. The risk scores rank; they do not predict how
            many people mind.
          </p>
        </>
      )}
    </Section>
  );
}

function wordsOf({ kind, choices, to }: SingleChange, { rubric }: Detail): string {
  const label = (id: string) => {
    const all = [...rubric.pressureCues, ...rubric.reliefFeatures, ...rubric.creepiness.criteria];
    return `“${all.find((each) => each.id === id)?.label ?? id}”`;
  };
  const any = `${choices.slice(0, 3).map(label).join(" or ")}${choices.length > 3 ? " or another" : ""}`;
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
