"use client";

import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/ui/button";
import { Voice } from "@/ui/page-header";
import { CitedCards } from "./cited-cards";
import { PinButton } from "./pin-button";
import { usePins } from "./use-pins";

type Props = {
  workspaceId: string;
  /** What cards are pinned to: the id of a use case, outcome, test and so on, "strategy" or "spend". */
  usedIn: string;
  /** The same, by name. */
  label: string;
};

/** The cards a decision rests on, each conflict group as one, with what to mind; pinned and unpinned in place. */
export function PinnedCards({ workspaceId, usedIn, label }: Props) {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.evidence.pins.queryOptions({ workspaceId, usedIn }));
  const { unpin, busy } = usePins(workspaceId);
  return (
    <section aria-label={`Pinned evidence: ${label}`}>
      <Voice as="h3">Pinned evidence</Voice>
      {data?.shown.length === 0 && <p className="mt-1 text-ink-3">No card is pinned here.</p>}
      <ul>
        {data?.shown.map(({ group, cards, pins, warning }) => {
          const first = pins[0];
          const name = group?.title ?? cards[0]?.name ?? "";
          return (
            <li key={first?.pinId} className="flex items-start justify-between gap-3 border-t border-hairline py-1.5">
              <div className="min-w-0">
                <p>{group ? `${group.title} ${cards.length} cards that contradict each other` : cards[0]?.statement}</p>
                {first?.note && <p className="text-ink-2">{first.note}</p>}
                {warning && <p className="text-12 font-medium text-harm">{warning}</p>}
                <CitedCards ids={cards.map(({ id }) => id)} workspaceId={workspaceId} label={name} />
              </div>
              {data.may.edit && first && (
                <Button
                  look="quiet"
                  aria-label={`Unpin ${name}`}
                  busy={busy}
                  onClick={() => unpin(pins, { evidenceId: first.evidenceId, usedIn, note: first.note })}
                >
                  Unpin
                </Button>
              )}
            </li>
          );
        })}
        {data?.gone.map(({ pinId, version, evidenceId }) => (
          <li key={pinId} className="flex items-start justify-between gap-3 border-t border-hairline py-1.5">
            <p className="text-ink-3">The card {evidenceId} is not here any more.</p>
            {data.may.edit && (
              <Button look="quiet" busy={busy} onClick={() => unpin([{ pinId, version }], null)}>
                Unpin
              </Button>
            )}
          </li>
        ))}
      </ul>
      {data?.may.edit && (
        <p className="no-print mt-1.5">
          <PinButton workspaceId={workspaceId} usedIn={usedIn} label={label} />
        </p>
      )}
    </section>
  );
}
