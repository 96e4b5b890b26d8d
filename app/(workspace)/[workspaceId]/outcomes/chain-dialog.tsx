"use client";

import { useEffect, useRef } from "react";
import { gapsOf } from "@/domain/strategy/map-gaps";
import { Button } from "@/ui/button";
import { Dialog } from "@/ui/dialog";
import { Notice } from "@/ui/states";
import { useTell } from "@/ui/toast";
import { useKept } from "@/ui/use-kept";
import { useKeptKey } from "../shell-context";
import { type ChainDraft, chainProblem, emptyChain, partsOf } from "./chain-draft";
import { ChainStep } from "./chain-step";
import type { Doing, MapView } from "./map-view";
import { useChainWrites } from "./use-chain-writes";
import { useOrphanGate } from "./use-orphan-gate";

const names = ["The business wants", "Customers want", "Both will see", "Work that serves it"] as const;

type Props = { view: MapView; workspaceId: string; start: Extract<Doing, { what: "chain" }>; onClose: () => void };

/** Writes a chain, link by link; what it still lacks is said all the way. Closing keeps what is written. */
export function ChainDialog({ view, workspaceId, start, onClose }: Props) {
  const tell = useTell();
  const writes = useChainWrites(workspaceId);
  const gate = useOrphanGate(writes);
  const place = `outcomes chain ${start.businessId ?? ""} ${start.customerId ?? ""}`.trim();
  const { value: draft, set, changed, drop } = useKept(useKeptKey(place), emptyChain(start));
  const change = (part: Partial<ChainDraft>) => set({ ...draft, ...part });
  const fields = useRef<HTMLDivElement>(null);
  const shown = useRef(draft.step);
  // Whoever goes on wants to write, not to press "Next" again.
  useEffect(() => {
    if (shown.current === draft.step) return;
    shown.current = draft.step;
    fields.current?.querySelector<HTMLElement>("input, select, textarea")?.focus();
  }, [draft.step]);
  const parts = partsOf(draft, view);
  const gaps = gapsOf(parts.forGaps);
  const problem = chainProblem(draft);

  const store = () => {
    const { useCaseIds } = draft;
    const words = { title: "Store the chain?", submit: () => "Store it and leave these" };
    return gate.guard({ kind: "goOver", useCaseIds }, words, async (given) => {
      const written = await writes.writeChain.mutateAsync({ workspaceId, ...parts.chain, ...given });
      drop();
      onClose();
      const lacks = gaps.filter(({ needed }) => needed).length;
      tell(lacks > 0 ? "Chain stored, not complete yet" : "Chain stored, complete", {
        undo: () => writes.takeBackChain.mutate({ workspaceId, ...written }),
      });
    });
  };
  const last = draft.step === names.length - 1;
  return (
    <Dialog
      open
      forWriting
      wide
      onOpenChange={(open) => !open && onClose()}
      title="Write a chain"
      description={`Step ${draft.step + 1} of ${names.length}: ${names[draft.step]}. What you write is kept if you close this.`}
      actions={
        <>
          {changed && (
            <Button look="quiet" className="mr-auto" onClick={drop}>
              Start again
            </Button>
          )}
          {draft.step > 0 && <Button onClick={() => change({ step: draft.step - 1 })}>Back</Button>}
          {last ? (
            <Button look="primary" busy={gate.busy} disabledBecause={problem} onClick={() => void store()}>
              Store the chain
            </Button>
          ) : (
            <Button look="primary" onClick={() => change({ step: draft.step + 1 })}>
              Next: {names[draft.step + 1]?.toLowerCase()}
            </Button>
          )}
        </>
      }
    >
      <nav aria-label="Steps of the chain">
        <ol className="flex flex-wrap gap-x-4 gap-y-1">
          {names.map((name, step) => (
            <li key={name}>
              <button
                type="button"
                aria-current={draft.step === step ? "step" : undefined}
                onClick={() => change({ step })}
                className="min-h-6 rounded-1 text-ink-2 underline-offset-3 hover:underline aria-[current]:font-semibold aria-[current]:text-ink max-sm:min-h-11"
              >
                {step + 1}. {name}
              </button>
            </li>
          ))}
        </ol>
      </nav>
      <div ref={fields}>
        <ChainStep view={view} draft={draft} change={change} gaps={gaps} />
      </div>
      {last && problem && <Notice>{problem}</Notice>}
      {gate.problem && <Notice tone="harm">{gate.problem.message} What you wrote is kept here.</Notice>}
      {gate.dialog}
    </Dialog>
  );
}
