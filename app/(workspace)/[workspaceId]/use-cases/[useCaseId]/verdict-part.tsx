import { useMemo } from "react";
import { missingAnswers } from "@/domain/scoring/answers";
import type { Judged, Judgement } from "@/domain/scoring/judge-use-case";
import { rankSentence } from "@/domain/scoring/rank-sentence";
import { VerdictTag } from "@/ui/marks";
import { Section } from "@/ui/page-header";
import { Notice } from "@/ui/states";
import { LastChange } from "../last-change";
import type { Why } from "../use-why";
import { WhatWouldChange } from "../what-would-change";
import type { Detail } from "./use-case-detail";

type Props = { detail: Detail; useCase: Judged; live: Judgement; why: Why | undefined; workspaceId: string };

/** The verdict with its reason, its rank, its last change, and what would change it. */
export function VerdictPart({ detail, useCase, live, why, workspaceId }: Props) {
  const { basis, rubric, rank, neighbours } = detail;
  const names = [...rubric.pressureCues, ...rubric.reliefFeatures, ...rubric.creepiness.criteria];
  const reliefFeatures = useMemo(() => rubric.reliefFeatures.map(({ id }) => id), [rubric]);
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
      {rank !== null && live.score && (
        <p className="mt-2 text-ink-2">
          {rankSentence({ rank, priority: live.score.priority, verdict: live.verdict.verdict }, neighbours)}
        </p>
      )}
      {why && (
        <div className="mt-1">
          <LastChange why={why} workspaceId={workspaceId} name={detail.useCase.name} />
        </div>
      )}
      <div className="mt-4">
        <WhatWouldChange
          judged={useCase}
          basis={basis}
          now={live}
          reliefFeatures={reliefFeatures}
          nameOf={(id) => names.find((each) => each.id === id)?.label ?? id}
          most={6}
        />
      </div>
    </Section>
  );
}
