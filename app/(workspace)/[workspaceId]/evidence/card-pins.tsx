"use client";

import Link from "next/link";
import { useState } from "react";
import { Button } from "@/ui/button";
import { comesLater } from "@/ui/comes-later";
import { Voice } from "@/ui/page-header";
import { Notice } from "@/ui/states";
import { usePins } from "../cited/use-pins";
import type { CardDetail } from "./card-panel";

const PinDialog = comesLater(() => import("./pin-dialog").then((module) => module.PinDialog));

/** Which decisions of this workspace rest on the card. */
export function CardPins({ workspaceId, detail }: { workspaceId: string; detail: CardDetail }) {
  const [pinning, setPinning] = useState(false);
  const { unpin, busy } = usePins(workspaceId);
  const { card, pins, warning, may } = detail;
  return (
    <section aria-label="Where we pinned it">
      <Voice as="h3">Where we pinned it</Voice>
      {pins.length === 0 && <p className="mt-1 text-ink-3">No decision of ours rests on it yet.</p>}
      {warning && <Notice tone="harm">{warning}</Notice>}
      <ul>
        {pins.map(({ pinId, version, usedIn, note, place, rest }) => (
          <li key={pinId} className="flex items-start justify-between gap-3 border-t border-hairline py-1.5">
            <div className="min-w-0">
              {place.what && <p className="text-12 text-ink-3">{place.what}</p>}
              {place.to ? (
                <Link href={`/${workspaceId}/${place.to}`} className="underline underline-offset-3">
                  {place.name}
                </Link>
              ) : (
                <p>{place.name}</p>
              )}
              {note && <p className="text-ink-2">{note}</p>}
            </div>
            {may.edit && (
              <Button
                look="quiet"
                aria-label={`Unpin from ${place.name}`}
                busy={busy}
                onClick={() =>
                  unpin([{ pinId, version }, ...rest], usedIn ? { evidenceId: card.id, usedIn, note } : null)
                }
              >
                Unpin
              </Button>
            )}
          </li>
        ))}
      </ul>
      {may.edit && (
        <p className="no-print mt-1.5">
          <Button onClick={() => setPinning(true)}>Pin to a decision</Button>
        </p>
      )}
      {pinning && <PinDialog workspaceId={workspaceId} detail={detail} onClose={() => setPinning(false)} />}
    </section>
  );
}
