"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/ui/button";
import { comesLater } from "@/ui/comes-later";
import type { MetricDetail } from "../metric-answers";
import { useOwnActs } from "../use-own-acts";

const OwnDialog = comesLater(() => import("../own-dialog").then((module) => module.OwnDialog));

/** What an editor does with a metric of one's own; what ships stays as it is. */
export function MetricActions({ workspaceId, detail }: { workspaceId: string; detail: MetricDetail }) {
  const [editing, setEditing] = useState(false);
  const router = useRouter();
  const acts = useOwnActs(workspaceId);
  const { metric, usedBy, series, weekly, segments } = detail;
  const { own } = metric;
  if (!own || !detail.may.edit) return null;
  const stored = { ...metric, own };
  const isHeld = series.months.length > 0 || weekly !== null || segments.months.length > 0;
  return (
    <>
      <Button onClick={() => setEditing(true)}>Edit the metric</Button>
      <Button
        look="quiet"
        disabledBecause={
          usedBy.length > 0
            ? "It is used. Take it out there first."
            : isHeld
              ? "It has values. Take them back first."
              : null
        }
        onClick={() => acts.remove(stored, () => router.push(`/${workspaceId}/metrics/library`))}
      >
        Remove
      </Button>
      {editing && (
        <OwnDialog
          workspaceId={workspaceId}
          stored={stored}
          units={metric.unit ? [metric.unit, "percent", "currency", "count"] : ["percent", "currency", "count"]}
          onClose={() => setEditing(false)}
        />
      )}
    </>
  );
}
