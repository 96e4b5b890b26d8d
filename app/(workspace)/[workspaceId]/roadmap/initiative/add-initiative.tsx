"use client";

import { Plus } from "lucide-react";
import { useState } from "react";
import type { Proposal } from "@/domain/roadmap/initiative-proposal";
import { Button } from "@/ui/button";
import { comesLater } from "@/ui/comes-later";

const ChooseProposal = comesLater(() => import("./choose-proposal").then((module) => module.ChooseProposal));
const InitiativeDialog = comesLater(() => import("./initiative-dialog").then((module) => module.InitiativeDialog));

/** "Add to the roadmap": from a use case, a building block, or from nothing. Offered to who may edit. */
export function AddInitiative({ workspaceId }: { workspaceId: string }) {
  const [choosing, setChoosing] = useState(false);
  const [proposal, setProposal] = useState<Proposal | null>(null);
  return (
    <>
      <Button look="primary" onClick={() => setChoosing(true)}>
        <Plus aria-hidden size={14} /> Add to the roadmap
      </Button>
      {choosing && (
        <ChooseProposal
          workspaceId={workspaceId}
          onChosen={(chosen) => {
            setChoosing(false);
            setProposal(chosen);
          }}
          onClose={() => setChoosing(false)}
        />
      )}
      {proposal && <InitiativeDialog workspaceId={workspaceId} proposal={proposal} onClose={() => setProposal(null)} />}
    </>
  );
}
