"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import type { FindingKind } from "@/domain/findings/rule-areas";
import { comesLater } from "@/ui/comes-later";
import { Skeleton } from "@/ui/states";
import { FindingLine } from "./finding-line";

const AcknowledgeDialog = comesLater(() => import("./acknowledge-dialog").then((module) => module.AcknowledgeDialog));

export type FindingsAsked = { workspaceId: string; entityType: FindingKind; entityId: string };

/** The rules that fail for one thing, those nobody has acknowledged first. */
export function FindingsInside({ workspaceId, entityType, entityId }: FindingsAsked) {
  const trpc = useTRPC();
  const { data, error } = useQuery(trpc.finding.of.queryOptions({ workspaceId, entityType, entityId }));
  const [opened, setOpened] = useState<string | null>(null);
  if (error) return <p className="mt-1 text-ink-2">The rules could not be read just now. Nothing else is affected.</p>;
  if (!data) return <Skeleton className="mt-2 h-10" />;
  if (data.findings.length === 0) return <p className="mt-1 text-ink-2">No rule fails for it.</p>;
  const ordered = [...data.findings].sort((a, b) => Number(a.known !== null) - Number(b.known !== null));
  const chosen = data.findings.find(({ key }) => key === opened);
  return (
    <>
      <ul className="mt-1">
        {ordered.map((finding) => (
          <FindingLine
            key={finding.key}
            finding={finding}
            workspaceId={workspaceId}
            onObject
            onAcknowledge={data.may.contribute ? ({ key }) => setOpened(key) : undefined}
          />
        ))}
      </ul>
      {chosen && <AcknowledgeDialog finding={chosen} workspaceId={workspaceId} onClose={() => setOpened(null)} />}
    </>
  );
}
