"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import { judgeUseCase } from "@/domain/scoring/judge-use-case";
import { Button } from "@/ui/button";
import { instantInWords } from "@/ui/dates";
import { VerdictTag } from "@/ui/marks";
import { Section } from "@/ui/page-header";
import { Notice } from "@/ui/states";
import type { Detail } from "./use-case-detail";
import { useStoreScores } from "./use-store-scores";

/** Who scored when, with what came of it, and where people disagree. */
export function ScoreHistory({ workspaceId, detail }: { workspaceId: string; detail: Detail }) {
  const trpc = useTRPC();
  const { useCase, basis } = detail;
  const { data } = useSuspenseQuery(trpc.useCase.scorers.queryOptions({ workspaceId, useCaseId: useCase.id }));
  const { store } = useStoreScores(workspaceId, useCase.id);
  const disputed = data.spreads.filter(({ disagree }) => disagree);
  return (
    <Section title="Who scored it" aside={data.given.length > 0 ? "Times in UTC" : null}>
      {data.given.length === 0 ? (
        <p className="text-ink-2">
          {useCase.scores ? "Nobody by name yet: these scores came with the use case." : "Nobody yet."}
        </p>
      ) : (
        <ul>
          {data.given.map(({ id, scoredBy, scoredAt, scores, note }) => {
            const { score, verdict } = judgeUseCase({ ...useCase, scores }, basis);
            return (
              <li key={id} className="flex flex-wrap items-baseline gap-x-4 gap-y-1 border-t border-hairline py-1.5">
                <span className="font-medium">{scoredBy}</span>
                <span className="figure text-12 text-ink-3">{instantInWords(scoredAt)}</span>
                <span className="min-w-0 flex-1 text-ink-2">{note ?? "No note"}</span>
                <span className="figure">{score?.priority.toFixed(1) ?? "not complete"}</span>
                <VerdictTag verdict={verdict.verdict} />
              </li>
            );
          })}
        </ul>
      )}
      {disputed.map((spread) => (
        <p key={`${spread.group} ${spread.criterion}`} className="mt-2 text-ink-2">
          <b className="font-semibold text-harm">You disagree</b> on {spread.label.toLowerCase()}:{" "}
          <span className="figure">{spread.answers.join(" · ")}</span>. The middle would be {spread.proposal}; talk
          before you take it.
        </p>
      ))}
      {detail.may.contribute && useCase.scores && (
        <div className="mt-3 flex flex-wrap items-center gap-3">
          <Button
            busy={store.isPending}
            onClick={() =>
              useCase.scores &&
              store.mutate({
                workspaceId,
                useCaseId: useCase.id,
                version: useCase.version,
                scores: useCase.scores,
                note: "Agrees with the scores as they stand",
              })
            }
          >
            I agree with these scores
          </Button>
          {store.error && <Notice tone="harm">{store.error.message}</Notice>}
        </div>
      )}
    </Section>
  );
}
