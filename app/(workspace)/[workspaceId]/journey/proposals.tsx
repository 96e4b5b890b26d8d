"use client";

import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/ui/button";
import { HarmGlyph, type HarmLevel, ModeMark, PairValue, VerdictTag } from "@/ui/marks";
import { Notice, Skeleton } from "@/ui/states";
import { TriedList } from "../scored/tried-list";
import type { BoardPitfall, Proposed } from "./board-types";
import { emotionWords } from "./journey-terms";
import { useJourneyWrites } from "./use-journey-writes";

type Props = { workspaceId: string; pitfall: BoardPitfall; mayEdit: boolean };

/** Templates in which customers take part, for a pitfall; one click makes one a use case at this moment. */
export function Proposals({ workspaceId, pitfall, mayEdit }: Props) {
  const trpc = useTRPC();
  const { pitfallId } = pitfall;
  const { data, error } = useQuery(trpc.journey.proposals.queryOptions({ workspaceId, pitfallId }));
  const { addProposal, takeBackProposal, tell, onUndoError } = useJourneyWrites();
  const add = ({ templateId, name }: Proposed) =>
    addProposal.mutate(
      { workspaceId, pitfallId, templateId },
      {
        onSuccess: (added) =>
          tell(`“${name}” added as an idea`, {
            description: `It eases “${pitfall.name}”. Score it, then plan it.`,
            undo: () => takeBackProposal.mutate({ workspaceId, ...added }, { onError: onUndoError }),
          }),
      },
    );
  const failed = error ?? addProposal.error;
  return (
    <section aria-label={`What could help at ${pitfall.name}`} className="mt-3 border-l-2 border-line pl-4">
      <h5 className="voice text-14 font-normal text-ink-2">What could help</h5>
      {failed && <Notice tone="harm">{failed.message}</Notice>}
      {!data && !error && <Skeleton className="mt-1 h-14" />}
      {data?.length === 0 && (
        <p className="text-ink-2">No template fits. Say what people feel there, or propose a use case of your own.</p>
      )}
      <ul>
        {data?.map((proposed) => (
          <li
            key={proposed.templateId}
            className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 border-t border-hairline py-2"
          >
            <Proposal proposed={proposed} pitfall={pitfall} workspaceId={workspaceId} />
            {mayEdit && (
              <Button
                aria-label={`Add ${proposed.name}`}
                busy={addProposal.isPending && addProposal.variables?.templateId === proposed.templateId}
                onClick={() => !addProposal.isPending && add(proposed)}
              >
                Add
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function whyItFits({ fit, mode }: Proposed, { name, emotion }: BoardPitfall): string {
  const acts = mode === "active" ? "Customers take part" : "Customers see it and can change it";
  if (fit === "pitfall") return `Made for “${name}”. ${acts}.`;
  if (fit === "moment") return `Made for this moment. ${acts}.`;
  return `Eases people who feel ${emotion ? emotionWords[emotion].toLowerCase() : "like this"} elsewhere. ${acts}.`;
}

function Proposal({
  proposed,
  pitfall,
  workspaceId,
}: {
  proposed: Proposed;
  pitfall: BoardPitfall;
  workspaceId: string;
}) {
  const { name, description, mode, computed, tried } = proposed;
  const failed = tried.closest.some(({ useCase, tests }) => useCase?.failed || tests.some((test) => test.failed));
  return (
    <div className="min-w-0">
      <h6 className="flex flex-wrap items-center gap-2 text-13 font-semibold">
        <ModeMark mode={mode} />
        {name}
        <VerdictTag verdict={computed.verdict} />
      </h6>
      <p className="text-ink-2">{description}</p>
      <p className="text-12 text-ink-2">{whyItFits(proposed, pitfall)}</p>
      <p className="mt-0.5 flex flex-wrap items-center gap-x-3 text-12 text-ink-3">
        <PairValue side="customer">{computed.customerValue.toFixed(1)}</PairValue>
        <PairValue side="commercial">{computed.commercialValue.toFixed(1)}</PairValue>
        <HarmGlyph level={computed.creepinessBand as HarmLevel}>creepiness</HarmGlyph>
        <HarmGlyph level={computed.regretBand as HarmLevel}>regret</HarmGlyph>
        <span>our defaults, for an average company</span>
      </p>
      {tried.count > 0 && (
        <details className="mt-0.5">
          <summary className="inline-flex min-h-6 items-center text-12 underline decoration-dotted underline-offset-3 max-sm:min-h-11">
            <span className="sr-only">{name}: </span>
            Something like it was tried here
            {failed && <span className="ml-1 font-semibold text-harm">and failed</span>}
          </summary>
          <TriedList tried={tried} workspaceId={workspaceId} />
        </details>
      )}
    </div>
  );
}
