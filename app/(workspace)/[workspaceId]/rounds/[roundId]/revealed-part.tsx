"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import type { AgreedAnswers } from "@/domain/scoring/rounds/round";
import { Button } from "@/ui/button";
import { momentInWords } from "@/ui/dates";
import { Notice } from "@/ui/states";
import { useTell } from "@/ui/toast";
import { AgreeBar } from "./agree-bar";
import { RevealMatrix } from "./reveal-matrix";
import { startingPoint } from "./starting-point";
import type { RoundSubjectDetail } from "./subject-view";

export type Shown = NonNullable<RoundSubjectDetail["shown"]>;
type Props = { workspaceId: string; subject: RoundSubjectDetail; shown: Shown };

/** Everybody's answers side by side, and what they agree on: chosen here, stored with what it changes. */
export function RevealedPart({ workspaceId, subject, shown }: Props) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const tell = useTell();
  const { round, subjectId, state, may } = subject;
  const at = { workspaceId, roundId: round.id, subjectId };
  const mayAgree = may.edit && round.status === "open" && shown.target !== null;
  const [again, setAgain] = useState(false);
  const [chosen, setChosen] = useState<AgreedAnswers>(() => startingPoint(shown));
  const agreeing = mayAgree && (state !== "agreed" || again);
  const reopen = useMutation(
    trpc.round.reopen.mutationOptions({
      onSuccess: () => tell("Open again", { description: "People may change their answers; later ones are marked." }),
      onSettled: () =>
        Promise.all([
          cache.invalidateQueries(trpc.round.subject.queryFilter(at)),
          cache.invalidateQueries(trpc.round.detail.queryFilter(at)),
        ]),
    }),
  );
  const choose = (key: string, answer: number | null) => {
    const { [key]: _before, ...rest } = chosen;
    setChosen(answer === null ? rest : { ...rest, [key]: answer });
  };
  const proposals = Object.fromEntries(
    shown.reading.criteria.flatMap(({ key, proposal }) => (proposal === null ? [] : [[key, proposal]])),
  );
  return (
    <>
      {state === "agreed" && shown.agreedAt !== null && (
        <Notice>
          Agreed by {shown.agreedBy} on {momentInWords(shown.agreedAt)}
          {shown.note ? `: “${shown.note}”` : "."}
        </Notice>
      )}
      {mayAgree && (
        <div className="no-print flex flex-wrap gap-2">
          {agreeing ? (
            <Button onClick={() => setChosen({ ...proposals, ...chosen })}>
              Take the proposal where nothing is chosen
            </Button>
          ) : (
            <Button onClick={() => setAgain(true)}>Change what was agreed</Button>
          )}
          {state !== "reopened" && (
            <Button busy={reopen.isPending} onClick={() => reopen.mutate({ ...at, version: subject.version })}>
              Let people answer again
            </Button>
          )}
        </div>
      )}
      {reopen.error && <Notice tone="harm">{reopen.error.message}</Notice>}
      {shown.target === null && (
        <Notice>What was scored is not here any more. The answers are kept; there is nothing to store them on.</Notice>
      )}
      <RevealMatrix
        subject={subject}
        shown={shown}
        agreed={agreeing ? chosen : shown.agreed}
        onChoose={agreeing ? choose : null}
      />
      {agreeing && shown.target && (
        <AgreeBar
          workspaceId={workspaceId}
          subject={subject}
          target={shown.target}
          chosen={chosen}
          onAgreed={() => setAgain(false)}
          onCancel={again ? () => setAgain(false) : null}
        />
      )}
    </>
  );
}
