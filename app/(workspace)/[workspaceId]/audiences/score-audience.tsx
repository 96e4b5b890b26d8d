"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import { audienceTerms, scoreOfTerms } from "@/domain/customers/score-terms";
import { useTell } from "@/ui/toast";
import { type Answers, ScoreDrawer } from "../scored/score-drawer";
import type { AudienceListing, AudienceRow } from "./audience-board";

type Props = { workspaceId: string; listing: AudienceListing; row: AudienceRow; onClose: () => void };
type Scores = NonNullable<AudienceRow["scores"]>;

export function ScoreAudience({ workspaceId, listing, row, onClose }: Props) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const tell = useTell();
  const undo = useMutation(trpc.audience.score.mutationOptions({ onSettled: () => refresh() }));
  const refresh = () => cache.invalidateQueries(trpc.audience.list.queryFilter({ workspaceId }));
  const store = useMutation(
    trpc.audience.score.mutationOptions({
      onSuccess: ({ version }) => {
        const back = { workspaceId, audienceId: row.id, version, scores: row.scores, note: "Undone" };
        tell(`${row.name} scored`, { undo: () => undo.mutate(back) });
      },
      onSettled: refresh,
    }),
  );
  const scoresOf = (answers: Answers) =>
    ({ need: null, value: null, reach: null, fatigue: null, ...answers }) as Scores;
  return (
    <ScoreDrawer
      title={`Score ${row.name}`}
      place={`audience ${row.id}`}
      criteria={listing.criteria}
      answers={row.scores ?? {}}
      figures={[]}
      preview={({ answers }) => {
        const terms = audienceTerms({ ...row, scores: scoresOf(answers) }, listing.weights);
        if (!terms) return "The score appears with the last answer, and with the two shares of the audience.";
        return `Score ${row.score === null ? "" : `${row.score.toFixed(1)} → `}${scoreOfTerms(terms).toFixed(1)}`;
      }}
      of={{ kind: "audience", id: row.id, version: row.version }}
      onStore={({ answers, note, version }, stored) => {
        const at = { workspaceId, audienceId: row.id, version };
        store.mutate({ ...at, scores: scoresOf(answers), note }, { onSuccess: stored });
      }}
      busy={store.isPending}
      error={store.error}
      onClose={onClose}
    />
  );
}
