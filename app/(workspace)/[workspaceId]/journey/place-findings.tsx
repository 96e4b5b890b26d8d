"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { comesLater } from "@/ui/comes-later";
import { FindingLine } from "../found/finding-line";
import type { Place } from "./board-types";

const AcknowledgeDialog = comesLater(() =>
  import("../found/acknowledge-dialog").then((module) => module.AcknowledgeDialog),
);

/** What the rules of the journey say about what stands here. */
export function PlaceFindings({ workspaceId, place }: { workspaceId: string; place: Place }) {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.journey.findings.queryOptions({ workspaceId }));
  const [opened, setOpened] = useState<string | null>(null);
  const here = new Set([
    ...place.useCases.map(({ id }) => id),
    ...place.pitfalls.map(({ pitfall }) => pitfall.pitfallId),
  ]);
  const found = data?.findings.filter(({ entityId }) => here.has(entityId)) ?? [];
  const chosen = found.find(({ key }) => key === opened);
  if (found.length === 0) return null;
  return (
    <section aria-label="What the rules find here" className="mt-4">
      <ul className="border-y border-hairline">
        {found.map((finding) => (
          <FindingLine
            key={finding.key}
            finding={finding}
            workspaceId={workspaceId}
            onAcknowledge={data?.may.contribute ? ({ key }) => setOpened(key) : undefined}
          />
        ))}
      </ul>
      {chosen && <AcknowledgeDialog finding={chosen} workspaceId={workspaceId} onClose={() => setOpened(null)} />}
    </section>
  );
}
