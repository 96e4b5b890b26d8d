"use client";

import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { askedProposal } from "@/domain/roadmap/initiative-proposal";
import { Button } from "@/ui/button";
import { Dialog } from "@/ui/dialog";
import { Notice, Skeleton } from "@/ui/states";
import { InitiativeDialog } from "./initiative-dialog";

type Props = {
  workspaceId: string;
  /** As in the address: "useCase:U01", "block:consent:2". */
  asked: string;
  onClose: () => void;
};

/** What a link from elsewhere proposes for the roadmap, ready to be looked over and added. */
export function AskedInitiative({ workspaceId, asked, onClose }: Props) {
  const { initiative } = useTRPC();
  const { data: choices, error } = useQuery(initiative.choices.queryOptions({ workspaceId }));
  const proposal = useMemo(() => choices && askedProposal(asked, choices), [asked, choices]);
  if (proposal) return <InitiativeDialog workspaceId={workspaceId} proposal={proposal} onClose={onClose} />;
  const problem = error?.message ?? (choices && "What this link proposes is not here any more.");
  return (
    <Dialog
      open
      wide
      onOpenChange={(open) => !open && onClose()}
      title={problem ? "Nothing to add" : "One moment"}
      actions={<Button onClick={onClose}>Close</Button>}
    >
      {problem ? <Notice tone="harm">{problem}</Notice> : <Skeleton className="h-80" />}
    </Dialog>
  );
}
