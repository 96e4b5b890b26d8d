"use client";

import { useState } from "react";
import { Button } from "@/ui/button";
import { comesLater } from "@/ui/comes-later";
import { Section } from "@/ui/page-header";
import { ExchangeActions } from "../../exchange/exchange-actions";
import { HoldoutItem } from "./holdout-item";
import type { Holdouts } from "./programme-words";
import { useHoldoutActs } from "./use-holdout-acts";

const HoldoutDialog = comesLater(() => import("./holdout-dialog").then((module) => module.HoldoutDialog));

type Doing = { what: "add" } | { what: "edit"; holdoutId: string };

/** People kept out of personalization on purpose, and what that showed so far. */
export function HoldoutsPart({ workspaceId, holdouts }: { workspaceId: string; holdouts: Holdouts }) {
  const [doing, setDoing] = useState<Doing | null>(null);
  const acts = useHoldoutActs(workspaceId);
  const { rows, may, today } = holdouts;
  const edited = doing?.what === "edit" ? rows.find(({ id }) => id === doing.holdoutId) : undefined;
  return (
    <Section
      title="Programme holdout"
      id="holdouts"
      aside={
        <span className="no-print flex flex-wrap gap-2">
          <ExchangeActions
            workspaceId={workspaceId}
            kind="holdouts"
            may={{ import: may.edit, export: rows.length > 0 }}
          />
          {may.edit && rows.length > 0 && (
            <Button onClick={() => setDoing({ what: "add" })}>Record another holdout</Button>
          )}
        </span>
      }
    >
      <p className="max-w-[78ch] text-ink-2">
        A few people in a hundred get no personalization, for months. Only they show what all of it adds up to: single
        tests miss what wears off, what gets in each other’s way, and what slowly costs trust.
      </p>
      {rows.length === 0 ? (
        <div className="mt-3 max-w-[78ch] border-l-2 border-hairline pl-4">
          <p className="text-ink-3">
            “Five in a hundred”: 5% of all customers see the plain shop since 1 Jan 2026. Conversion 10.8% for them,
            11.0% for the others; felt understood 3.4 and 3.6 of 5.
          </p>
          {may.edit ? (
            <Button className="mt-3" onClick={() => setDoing({ what: "add" })}>
              Record a holdout
            </Button>
          ) : (
            <p className="mt-2 text-ink-3">No holdout is recorded. An editor can record one.</p>
          )}
        </div>
      ) : (
        <ul className="mt-3 grid grid-cols-[minmax(0,1fr)] gap-6">
          {rows.map((holdout) => (
            <HoldoutItem
              key={holdout.id}
              workspaceId={workspaceId}
              holdout={holdout}
              today={today}
              mayEdit={may.edit}
              onEdit={() => setDoing({ what: "edit", holdoutId: holdout.id })}
              onRemove={() => acts.remove(holdout)}
            />
          ))}
        </ul>
      )}
      {(doing?.what === "add" || edited) && (
        <HoldoutDialog
          workspaceId={workspaceId}
          today={today}
          holdout={edited ?? null}
          onClose={() => setDoing(null)}
        />
      )}
    </Section>
  );
}
