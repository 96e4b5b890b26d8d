"use client";

import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { type Proposal, proposedFacts } from "@/domain/roadmap/initiative-proposal";
import { Button } from "@/ui/button";
import { instantInWords } from "@/ui/dates";
import { Dialog } from "@/ui/dialog";
import { Notice, Skeleton } from "@/ui/states";
import { TalkButton } from "../../talked/talk-button";
import { kindWords } from "../board-words";
import { InitiativeForm, statusWords } from "./initiative-form";
import { InitiativeSheet } from "./initiative-sheet";
import type { Names } from "./initiative-words";
import { factsOf } from "./use-store-initiative";

type Props = { workspaceId: string; onClose: () => void } & (
  | { initiativeId: string; proposal?: undefined }
  | { proposal: Proposal; initiativeId?: undefined }
);

/** One piece of work on the roadmap, to read or to edit: what, when, who and how much, worth, needs, when to stop. */
export function InitiativeDialog({ workspaceId, initiativeId, proposal, onClose }: Props) {
  const { roadmap, initiative } = useTRPC();
  const board = useQuery(roadmap.board.queryOptions({ workspaceId }));
  const choices = useQuery(initiative.choices.queryOptions({ workspaceId }));
  const read = useQuery({
    ...initiative.read.queryOptions({ workspaceId, initiativeId: initiativeId ?? "" }),
    enabled: initiativeId !== undefined,
  });
  const names = useMemo<Names | null>(() => {
    if (!board.data || !choices.data) return null;
    const { useCases, blocks, people, metrics } = choices.data;
    const all = [...useCases, ...blocks, ...people, ...metrics, ...board.data.plan.initiatives];
    const nameOf = new Map(all.map(({ id, name }) => [id, name]));
    return { sign: board.data.moneySign, nameOf: (id) => nameOf.get(id) ?? id };
  }, [board.data, choices.data]);
  const start = board.data?.plan.quarters.find((quarter) => quarter > board.data.quarterNow) ?? board.data?.quarterNow;
  const facts = useMemo(
    () => (read.data ? factsOf(read.data.item) : proposal && start ? proposedFacts(proposal, start) : null),
    [read.data, proposal, start],
  );
  const error = board.error ?? choices.error ?? (initiativeId ? read.error : null);
  const ready =
    board.data && choices.data && names && facts ? { board: board.data, choices: choices.data, names, facts } : null;

  if (!ready)
    return (
      <Dialog open wide onOpenChange={(open) => !open && onClose()} title="One moment">
        {error ? <Notice tone="harm">{error.message}</Notice> : <Skeleton className="h-80" />}
      </Dialog>
    );
  const { item = null, last = null } = read.data ?? {};
  // The plan is edited here; a branch of it has its own screen.
  if (ready.board.may.edit)
    return (
      <InitiativeForm
        {...ready}
        workspaceId={workspaceId}
        read={read.data ?? null}
        keptAs={`initiative ${initiativeId ?? `new ${ready.facts.kind} ${ready.facts.refId ?? ""}`}`}
        onClose={onClose}
      />
    );
  return (
    <Dialog
      open
      wide
      onOpenChange={(open) => !open && onClose()}
      title={ready.facts.name}
      description={item && `${kindWords[item.kind]} · ${statusWords[item.status]}`}
      actions={<Button onClick={onClose}>Close</Button>}
    >
      {item && (
        <p className="-mx-3 -mb-2">
          <TalkButton
            look="quiet"
            workspaceId={workspaceId}
            subjectKind="initiative"
            subjectId={item.id}
            name={item.name}
          />
        </p>
      )}
      <InitiativeSheet facts={ready.facts} names={ready.names} />
      {last && (
        <p className="text-12 text-ink-3">
          Last: {last.action}, {last.by}, {instantInWords(last.at)}
          {last.reason && ` (“${last.reason}”)`}
        </p>
      )}
    </Dialog>
  );
}
