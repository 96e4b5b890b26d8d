"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/ui/button";
import { Voice } from "@/ui/page-header";
import { Select } from "@/ui/select";
import { Notice } from "@/ui/states";
import { useTell } from "@/ui/toast";
import { conflictOr } from "../scored/conflict-words";
import type { CardDetail } from "./card-panel";

/** Whether a plan figure may rest on the card, and which does. */
export function CardBasis({ workspaceId, detail }: { workspaceId: string; detail: CardDetail }) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const tell = useTell();
  const { card, returns, may } = detail;
  const refused = card.refusedForForecast;
  const onSettled = () => cache.invalidateQueries(trpc.evidence.pathFilter());
  const undo = useMutation(
    trpc.evidence.setBasis.mutationOptions({ onSettled, onError: (error) => tell(conflictOr(error)) }),
  );
  const set = useMutation(
    trpc.evidence.setBasis.mutationOptions({
      onSettled,
      onSuccess: ({ version, before }, { returnId, evidenceId }) =>
        tell(evidenceId ? "A plan figure rests on it now" : "No plan figure rests on it there now", {
          // What may not be a basis cannot be put back.
          undo:
            evidenceId || !refused
              ? () => undo.mutate({ workspaceId, returnId, version, evidenceId: before })
              : undefined,
        }),
    }),
  );
  const bases = returns.filter(({ isBasis }) => isBasis);
  const free = returns.filter(({ isBasis }) => !isBasis);
  const [chosen, setChosen] = useState("");
  const line = free.find(({ id }) => id === chosen);
  return (
    <section aria-label="As the basis of a plan figure">
      <Voice as="h3">As the basis of a plan figure</Voice>
      {refused ? (
        <p className="mt-1">{refused}</p>
      ) : (
        bases.length === 0 && <p className="mt-1 text-ink-3">No expected return rests on it.</p>
      )}
      <ul>
        {bases.map(({ id, version, name }) => (
          <li key={id} className="flex items-center justify-between gap-3 border-t border-hairline py-1.5">
            <span className={refused ? "text-harm" : ""}>Returns of {name}</span>
            {may.edit && (
              <Button
                look="quiet"
                aria-label={`Take the basis of ${name} away`}
                busy={set.isPending}
                onClick={() => set.mutate({ workspaceId, returnId: id, version, evidenceId: null })}
              >
                Take away
              </Button>
            )}
          </li>
        ))}
      </ul>
      {!refused && may.edit && free.length > 0 && (
        <form
          className="no-print mt-1.5 flex flex-wrap items-end gap-2"
          onSubmit={(event) => {
            event.preventDefault();
            if (line) set.mutate({ workspaceId, returnId: line.id, version: line.version, evidenceId: card.id });
          }}
        >
          <Select
            label="Expected returns of"
            fieldClassName="min-w-0 flex-1"
            value={chosen}
            choices={[
              { value: "", label: "Choose a use case" },
              ...free.map(({ id, name, other }) => ({
                value: id,
                label: other ? `${name} (rests on another card)` : name,
              })),
            ]}
            onChange={(event) => setChosen(event.target.value)}
          />
          <Button type="submit" busy={set.isPending} disabledBecause={line ? null : "Choose whose returns first."}>
            Base them on it
          </Button>
        </form>
      )}
      {set.error && <Notice tone="harm">{conflictOr(set.error)}</Notice>}
    </section>
  );
}
