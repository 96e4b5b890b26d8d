"use client";

import { useState } from "react";
import { Button } from "@/ui/button";
import { comesLater } from "@/ui/comes-later";
import { Section } from "@/ui/page-header";
import type { MetricDetail } from "../metric-answers";
import { periodSaid } from "../shown-values";

const HistoryDrawer = comesLater(() => import("../history-drawer").then((module) => module.HistoryDrawer));

type Place = MetricDetail["corrections"]["of"][number];

const few = 24;

/** Which values were corrected later; each opens to what stood there, who changed it and when. */
export function CorrectionsPart({ workspaceId, detail }: { workspaceId: string; detail: MetricDetail }) {
  const { corrections, metric } = detail;
  const [open, setOpen] = useState<Place | null>(null);
  const [whole, setWhole] = useState(false);
  if (!corrections.sentence) return null;
  const places = corrections.of.toReversed();
  return (
    <Section title="Corrected values" aside={corrections.sentence}>
      <ul className="flex flex-wrap gap-1.5" aria-label="Corrected values">
        {(whole ? places : places.slice(0, few)).map((place) => (
          <li key={`${place.segment} ${place.period}`}>
            <Button onClick={() => setOpen(place)} aria-haspopup="dialog">
              {periodSaid(place.period)}
              {place.segment && `, ${place.segment}`}
              {place.times > 1 && `, ${place.times} times`}
            </Button>
          </li>
        ))}
        {!whole && places.length > few && (
          <li>
            <Button look="quiet" onClick={() => setWhole(true)}>
              Show all {places.length}
            </Button>
          </li>
        )}
      </ul>
      {open && (
        <HistoryDrawer
          workspaceId={workspaceId}
          metricId={metric.id}
          period={open.period}
          segment={open.segment}
          onClose={() => setOpen(null)}
        />
      )}
    </Section>
  );
}
