"use client";

import { useState } from "react";
import { Button } from "@/ui/button";
import { comesLater } from "@/ui/comes-later";
import { Section } from "@/ui/page-header";
import { MarkList } from "../mark-list";
import type { MetricDetail } from "../metric-answers";
import { numberedMarks } from "./numbered-marks";

const MarkDialog = comesLater(() => import("../mark-dialog").then((module) => module.MarkDialog));

/** What changed within the months of the series. */
export function MarksPart({ workspaceId, detail }: { workspaceId: string; detail: MetricDetail }) {
  const [adding, setAdding] = useState(false);
  const marks = numberedMarks(detail).toReversed();
  const left = marks.filter(({ isDrawn }) => !isDrawn).length;
  if (marks.length === 0 && !detail.may.edit) return null;
  return (
    <Section
      title="What changed"
      aside={detail.may.edit && <Button onClick={() => setAdding(true)}>Add a change mark</Button>}
    >
      {marks.length === 0 ? (
        <p className="text-ink-2">
          Nothing is written down for these months. A launch, a price, a season: what is marked here stands on every
          chart.
        </p>
      ) : (
        <MarkList
          workspaceId={workspaceId}
          label="Change marks within the series"
          mayEdit={detail.may.edit}
          marks={marks.map(({ number, isOfThis, ...mark }) => ({
            ...mark,
            ...(number !== null && { number }),
            note: isOfThis ? "About work that uses this metric." : null,
          }))}
        />
      )}
      {left > 0 && (
        <p className="mt-1 text-12 text-ink-3">
          {left} {left === 1 ? "is" : "are"} not written into the chart, which would be covered by them.
        </p>
      )}
      {adding && <MarkDialog workspaceId={workspaceId} mark={null} onClose={() => setAdding(false)} />}
    </Section>
  );
}
